//! Is the bot sure enough to answer a thread that asked nothing of it? Then it does, once; else it stays silent.

use serenity::all::{ChannelId, MessageId};

use super::beginnings::{Starter, Thread};
use super::solved::Helped;
use crate::answer::CuratedAnswer;
use crate::discord::answers::{Asking, answer_if, first_quoted};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::markdown::shows_something;
use crate::discord::press::{Press, guide_key};
use crate::discord::reply::{Body, Button, Reply};
use crate::discord::words;

/// From this confidence on the guide is quoted: of 353 questions with at least so much, 96 of 100 best passages were right
/// (docs/quality.md, "How sure is sure?").
const GUIDE: f32 = 0.8;
/// From this confidence on an entry is shown. At 0.4, where entries stand first when somebody asks, 3 of 100 are wrong.
const ENTRY: f32 = 0.7;

/// Answers a thread that has begun, where the bot is sure.
pub(super) async fn speak(bot: &Shared, id: ChannelId, thread: Thread, starter: Starter) {
    // Its own number, for the first message's may be asked in it, too.
    let is_new = bot.seen.is_new(!id.get());
    if starter.is_not_for_us || !is_new || bot.running.is_closed() {
        return;
    }
    if bot.pace.count(thread.owner, Some(thread.guild)).is_err() {
        return;
    }
    let made = bot.beside(move |bot| made(bot, id, &thread, &starter)).await;
    let reply = match made {
        Ok(Some(reply)) => reply,
        Ok(None) => return,
        // Nobody asked, so that nobody waits for a word; it is in the log.
        Err(failure) => return drop(bot.explain(failure)),
    };
    let body = Body::new(&reply, &bot.seal).answering(MessageId::new(id.get())).once(id.get());
    if let Err(why) = bot.send_to(id, &body).await {
        tracing::warn!(%why, "a thread is not answered");
    }
}

fn made(bot: &Bot, id: ChannelId, thread: &Thread, starter: &Starter) -> Result<Option<Reply>, Failure> {
    let title = thread.title.trim();
    let question = if shows_something(&starter.text) { format!("{title}\n{}", starter.text) } else { title.to_owned() };
    let asking = Asking {
        guide: bot.guide(Some(thread.guild), None)?,
        guild: Some(thread.guild),
        question: if question.chars().count() > bot.question_chars { title } else { &question },
        owner: thread.owner.get(),
        private: false,
        open: true,
        answer: id.get(),
        is_message: false,
    };
    let Some((mut reply, among)) = answer_if(bot, &asking, is_sure)? else { return Ok(None) };
    let helped = Helped { guide: guide_key(asking.guide), owner: asking.owner, about: first_quoted(&among) };
    reply.title = Some(title.to_owned());
    reply.text = format!("{}\n\n{}", reply.text, words::answered_by_itself());
    reply.buttons.insert(0, Button::new(words::THIS_HELPED, Press::Helped(helped)));
    Ok(Some(reply))
}

/// Whether that is sure enough for nobody to have asked for it.
fn is_sure(among: &CuratedAnswer) -> bool {
    match among.entries.first() {
        Some(entry) => entry.confidence >= ENTRY,
        None => among.answer.is_answered() && among.answer.confidence >= GUIDE,
    }
}
