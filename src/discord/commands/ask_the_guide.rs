//! The menu of a message, “Ask the guide”: the message is the question.

use serenity::all::Message;

use crate::discord::answers::page::answer;

use crate::discord::bot::Context;
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::shows_something;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Answers a message privately; a button replies to it for all to see.
#[poise::command(
    context_menu_command = "Ask the guide",
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn ask_the_guide(ctx: Context<'_>, message: Message) -> Result<(), Failure> {
    if !shows_something(&message.content) {
        return Err(Failure::person(words::empty_message()));
    }
    let call = Call::from(ctx.interaction);
    let work = {
        let call = call.clone();
        move |bot: &crate::discord::bot::Bot| {
            let asking = Asking {
                guide: bot.guide(call.guild, None)?,
                any: bot.asks_all(call.guild, None),
                guild: call.home,
                question: &message.content,
                owner: call.user.get(),
                private: true,
                open: bot.is_open(&call),
                answer: if call.may_write() { message.id.get() } else { call.id.get() },
                is_message: call.may_write(),
            };
            answer(bot, &asking)
        }
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}
