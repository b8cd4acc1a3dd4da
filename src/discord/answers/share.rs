//! How is a private answer shown to all? Once, however often and wherever its button is pressed.

use serenity::all::{GuildId, MessageId};

use super::quote::quote_reply;
use crate::discord::bot::asking::Asking;
use crate::discord::bot::posting::Outgoing;
use crate::discord::bot::turns::Deed;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::pressed::Pressed;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{AnswerPress, Press, Shown};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::courier::Undelivered;
use crate::discord::words;

/// Where an answer is shared, and by which number Discord knows it again.
struct Sharing {
    /// The message that it replies to; `None` for a message of its own.
    answers: Option<MessageId>,
    /// The private message that shows the answer. Every press of its button has the same, in any process.
    shown: u64,
}

/// The answer for all to see: in the channel, or as a reply to the message that was asked about.
///
/// The press is acknowledged first, so that there is time for Discord to take the message. The button goes away when it is
/// there, not before: after a failure it works again. Presses at the same time wait for each other; of two processes the
/// second sends the same nonce, and Discord has its message already.
pub(super) async fn share(bot: &Shared, call: &Call, pressed: Pressed, to: Shown, reply: bool) {
    if !bot.is_open(call) {
        return bot.respond_failure(call, Failure::person(words::private_here())).await;
    }
    let announced = bot.announce(call, Way::Update).await;
    let answers = Some(to.answer).filter(|asked| reply && *asked != 0).map(MessageId::new);
    let sharing = Sharing { answers, shown: pressed.message };
    let (home, left) = (call.home, left_over(bot, &pressed));
    let done = match bot.beside(move |bot| for_all(bot, &pressed, to, home)).await {
        Ok(shared) => share_once(bot, call, &sharing, &shared).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => bot.change_buttons(call, announced, &words::shared_now(answers.is_some()), &left).await,
        Err(failure) => bot.respond_after(call, Way::Update, announced, Err(failure)).await,
    }
}

/// The buttons of a private answer once it is shared: sharing is not offered again, on its other pages neither.
fn left_over(bot: &Bot, pressed: &Pressed) -> Vec<Vec<Button>> {
    let left = |(label, id): &(String, String)| {
        let press = match bot.seal.open(id).ok()? {
            Press::Answer(AnswerPress::Share { .. }) => return None,
            Press::Answer(AnswerPress::Passage(page)) => Press::Answer(AnswerPress::SharedPassage(page)),
            other => other,
        };
        Some(Button::new(label, press))
    };
    let rows = pressed.buttons.iter().map(|row| row.iter().filter_map(left).collect::<Vec<_>>());
    rows.filter(|row| !row.is_empty()).collect()
}

/// Sends a shared answer, unless it was sent.
async fn share_once(bot: &Bot, call: &Call, sharing: &Sharing, for_all: &Reply) -> Result<(), Failure> {
    let turn = bot.turns.of(Deed::Share { shown: sharing.shown });
    let mut done = turn.lock().await;
    if !*done {
        send(bot, call, sharing, for_all).await.map_err(|why| {
            tracing::warn!(%why, "an answer is not shared");
            Failure::person(words::maybe_shared())
        })?;
        *done = true;
    }
    Ok(())
}

/// Sends a shared answer to the channel; where the bot may not write there, as the interaction's own message.
async fn send(bot: &Bot, call: &Call, sharing: &Sharing, for_all: &Reply) -> Result<(), Undelivered> {
    if let Some(channel) = call.channel.filter(|_| call.may_write()) {
        let Sharing { answers, shown } = *sharing;
        match bot.post(Outgoing { channel, reply: for_all, answers, nonce: shown }).await {
            Err(Undelivered::Refused { .. }) => {}
            sent => return sent,
        }
    }
    bot.add(call, for_all).await
}

/// The quote with the name of who shares it.
fn for_all(bot: &Bot, pressed: &Pressed, mut to: Shown, home: Option<GuildId>) -> Result<Reply, Failure> {
    to.owner = pressed.user;
    let mut reply = quote_reply(bot, &Asking::again(bot, home, &pressed.question, &to)?, &to)?;
    reply.text = format!("{}\n-# {}", reply.text, words::shared_by(pressed.user));
    Ok(reply)
}
