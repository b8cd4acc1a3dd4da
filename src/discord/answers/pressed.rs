//! What does a press under an answer or a decline show?

use serenity::all::{GuildId, MessageId};

use super::declines::nearest_reply;
use super::quote::quote_reply;
use crate::discord::bot::asking::{Asking, Seen};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::pressed::Pressed;
use crate::discord::message::reply::{Body, Reply};
use crate::discord::press::{AnswerPress, Shown};
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// Takes a press under an answer or a decline.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, pressed: Pressed, press: AnswerPress) {
    match press {
        AnswerPress::Passage(shown) => pass_on(bot, call, pressed, shown).await,
        AnswerPress::Share { shown, reply } => share(bot, call, pressed, shown, reply).await,
        AnswerPress::Nearest(shown) => show_nearest(bot, call, pressed, shown).await,
    }
}

/// Another quote, or another page of one.
async fn pass_on(bot: &Shared, call: &Call, pressed: Pressed, mut to: Shown) {
    let way = pressed.way(to.owner);
    let (guild, home) = (call.guild, call.home);
    let (own, open) = (way != Way::Update, bot.is_open(call));
    if own {
        to.owner = pressed.user;
    }
    let work = move |bot: &Bot| {
        let asking = Asking::again(bot, home, &pressed.question, &to)?;
        let seen = Seen::new(own || (pressed.private && guild.is_some()), open);
        quote_reply(bot, &Asking { seen, ..asking }, &to)
    };
    bot.conclude(call, way, work).await;
}

/// What is nearest to a declined question, for the presser alone: beside the decline, and from then on in its own message.
async fn show_nearest(bot: &Shared, call: &Call, pressed: Pressed, to: Shown) {
    let way = if to.page == 0 { Way::New { private: true } } else { Way::Update };
    let (home, owner) = (call.home, pressed.user);
    let work = move |bot: &Bot| {
        // It answers nothing, so that it isn't shared as an answer, and there is nothing to vote on.
        let (seen, answer) = (Seen::Privately { share: None }, None);
        let asking = Asking { owner, seen, answer, ..Asking::again(bot, home, &pressed.question, &to)? };
        nearest_reply(bot, &asking, &to)
    };
    bot.conclude(call, way, work).await;
}

/// The answer for all to see: in the channel, or as a reply to the message that was asked about.
async fn share(bot: &Shared, call: &Call, pressed: Pressed, mut to: Shown, reply: bool) {
    if !bot.is_open(call) {
        return bot.respond_failure(call, Failure::person(words::private_here())).await;
    }
    to.owner = pressed.user;
    let (guild, message) = (call.home, to.answer);
    let shared = match bot.beside(move |bot| shared_reply(bot, &pressed, &to, guild)).await {
        Ok(shared) => shared,
        Err(failure) => return bot.respond_failure(call, failure).await,
    };
    let channel = call.channel.filter(|_| reply && message != 0 && call.may_write());
    if let Some(channel) = channel {
        let body = Body::new(&shared, &bot.seal).answering(MessageId::new(message)).once(call.id.get());
        // Where it can't be written as a reply, it comes as the interaction's own message below.
        if bot.send_to(channel, &body).await.is_ok() {
            return bot.respond(call, Way::New { private: true }, &Reply::private(words::replied())).await;
        }
    }
    bot.respond(call, Way::New { private: false }, &shared).await;
}

/// The quote with the name of who shares it.
fn shared_reply(bot: &Bot, pressed: &Pressed, to: &Shown, guild: Option<GuildId>) -> Result<Reply, Failure> {
    let asking = Asking::again(bot, guild, &pressed.question, to)?;
    let mut reply = quote_reply(bot, &asking, to)?;
    reply.text = format!("{}\n-# {}", reply.text, words::shared_by(pressed.user));
    Ok(reply)
}
