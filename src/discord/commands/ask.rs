//! `/ask`: a question, answered by a quote.

use serenity::all::User;

use super::guide_option::{guides, questions};
use crate::answer::is_distress;
use crate::discord::answers::page::answer;
use crate::discord::bot::Context;
use crate::discord::bot::asking::{Asking, Seen};
use crate::discord::failure::Failure;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Ask the guide a question
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn ask(
    ctx: Context<'_>,
    #[description = "Your question, in your own words"]
    #[autocomplete = "questions"]
    #[max_length = 2000]
    question: String,
    #[description = "Which guide to ask"]
    #[autocomplete = "guides"]
    guide: Option<String>,
    #[description = "Whether everyone here sees the answer"] share: Option<bool>,
    #[description = "A member who shall be told of the answer"] to: Option<User>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let open = ctx.data().is_open(&call);
    // Whatever was meant to be shared, words of distress are not.
    let distress = is_distress(&question);
    let tell = to.as_ref().map(|user| user.id).filter(|_| open && !distress);
    let wants_all = (to.is_some() || share.unwrap_or(false)) && !distress;
    let private = !wants_all || !open;
    let work = {
        let call = call.clone();
        move |bot: &crate::discord::bot::Bot| {
            let asking = Asking::of(bot, (&call).into(), &question, guide.as_deref())?;
            let mut reply = answer(bot, &Asking { seen: Seen::new(private, open), ..asking })?;
            reply.tell = tell;
            if wants_all && !open {
                reply.text = format!("{}\n\n{}", reply.text, words::private_here());
            }
            Ok(reply)
        }
    };
    ctx.data().conclude(&call, Way::New { private }, work).await;
    Ok(())
}
