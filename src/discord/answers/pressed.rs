//! What does a press under an answer or a decline show?

use super::declines::nearest_reply;
use super::quote::{quote_reply, with_pages};
use super::share::share;
use crate::discord::bot::asking::{Asking, Seen};
use crate::discord::bot::{Bot, Shared};
use crate::discord::message::pressed::Pressed;
use crate::discord::press::{AnswerPress, Shown};
use crate::discord::wire::call::{Call, Way};

/// Takes a press under an answer or a decline.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, pressed: Pressed, press: AnswerPress) {
    match press {
        AnswerPress::Passage(shown) => pass_on(bot, call, pressed, shown).await,
        AnswerPress::Share { shown, reply } => share(bot, call, pressed, shown, reply).await,
        AnswerPress::Nearest(shown) => show_nearest(bot, call, pressed, shown).await,
        AnswerPress::SharedPassage(shown) => turn_shared(bot, call, pressed, shown).await,
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

/// Another quote, or another page of one, in the private message of an answer that was shared.
async fn turn_shared(bot: &Shared, call: &Call, pressed: Pressed, to: Shown) {
    let (way, home) = (pressed.way(to.owner), call.home);
    let work = move |bot: &Bot| {
        let seen = Seen::Privately { share: None };
        let asking = Asking { seen, ..Asking::again(bot, home, &pressed.question, &to)? };
        Ok(with_pages(quote_reply(bot, &asking, &to)?, AnswerPress::SharedPassage))
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
