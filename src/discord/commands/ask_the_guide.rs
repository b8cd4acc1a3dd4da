//! The menu of a message, “Ask the guide”: the message is the question.

use serenity::all::Message;

use crate::discord::answers::page::answer;
use crate::discord::bot::Context;
use crate::discord::bot::asking::{Asking, Seen, Share};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::shows_something;
use crate::discord::message::said::said;
use crate::discord::press::AnswerId;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Answers a message privately; a button replies to it for all to see.
#[poise::command(
    context_menu_command = "Ask the guide",
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn ask_the_guide(ctx: Context<'_>, message: Message) -> Result<(), Failure> {
    let question = said(&message, ctx.data().question_chars);
    if !shows_something(&question) {
        return Err(Failure::person(words::empty_message()));
    }
    let call = Call::from(ctx.interaction);
    let work = {
        let call = call.clone();
        move |bot: &crate::discord::bot::Bot| {
            let asking = Asking::of(bot, (&call).into(), &question, None)?;
            // A reply to the message is possible where the bot may write. It is the message's answer then, whoever asks.
            let (share, id) = match call.may_write() {
                true => (Share::AsReply, AnswerId::sent(message.id.get())),
                false => (Share::InTheChannel, asking.answer),
            };
            let share = bot.is_open(&call).then_some(share);
            answer(bot, &Asking { seen: Seen::Privately { share }, answer: id, ..asking })
        }
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}
