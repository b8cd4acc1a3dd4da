//! `/ask`: a question, answered by a quote.

use serenity::all::User;

use super::guide_option::{guides, questions};
use crate::discord::answers::{Asking, answer};
use crate::discord::bot::Context;
use crate::discord::delivery::{Call, Way};
use crate::discord::failure::Failure;

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
    let tell = to.map(|user| user.id);
    let private = tell.is_none() && !share.unwrap_or(false);
    let work = {
        let call = call.clone();
        move |bot: &crate::discord::bot::Bot| {
            let asking = Asking {
                guide: bot.guide(call.guild, guide.as_deref())?,
                guild: call.guild,
                question: &question,
                owner: call.user.get(),
                private,
                answer: call.id.get(),
                is_message: false,
            };
            let mut reply = answer(bot, &asking)?;
            reply.tell = tell;
            Ok(reply)
        }
    };
    ctx.data().conclude(&call, Way::New { private }, work).await;
    Ok(())
}
