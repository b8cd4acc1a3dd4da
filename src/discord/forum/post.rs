//! What is asked in a forum post, and how is it answered there?

use serde::Deserialize;
use serenity::all::{ChannelId, GuildId, LightMethod, Message, Route, UserId};

use crate::answer::{CuratedAnswer, DeclineReason};
use crate::discord::answers::page::answer_where;
use crate::discord::bot::asking::{Asker, Asking};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::message::said::said;
use crate::discord::press::{AnswerId, AnswerPress, Helped, Press, VotePress};
use crate::discord::words;

/// How sure the guide must be before the bot speaks unasked. By words alone it would then answer 207 of the 332 answerable
/// questions of the shipped guide's set, 201 of them right at once, and none of the 202 that the guide does not answer; at
/// 0.8 it would be 249, 240 and 5 (`preceptor ask --batch`, November 2026). Titles that ask nothing, such as “Need
/// advice”, reach 0.87.
const SURE: f32 = 0.9;
/// How sure an advisor's entry must be before the bot speaks unasked. It is of this guild and fits its questions better: it
/// speaks from 0.4 on when it is asked.
const SURE_OF_ENTRY: f32 = 0.7;

/// A post as far as the bot knows it.
#[derive(Debug, Clone)]
pub(super) struct Post {
    /// The guild of its forum.
    pub guild: GuildId,
    /// The post itself, which is a thread to Discord.
    pub thread: ChannelId,
    /// Who began it.
    pub owner: UserId,
    /// Its title, which mostly is the question.
    pub title: String,
    /// What its first message says; empty where Discord does not show it.
    pub text: String,
    /// Whether the first message mentions the bot.
    pub asks: bool,
}

impl From<&Post> for Asker {
    fn from(post: &Post) -> Self {
        let guild = Some(post.guild);
        Self { guild, home: guild, user: post.owner.get(), answer: AnswerId::sent(post.thread.get()) }
    }
}

/// What of a channel is asked of Discord.
#[derive(Debug, Deserialize)]
struct Thread {
    name: String,
    parent_id: Option<ChannelId>,
}

/// The title of the post that a message begins, where its forum is one that the guild has chosen.
pub(in crate::discord) async fn title_of(bot: &Bot, message: &Message) -> Option<String> {
    let guild = message.guild_id.filter(|_| message.id.get() == message.channel_id.get())?;
    if bot.wishes(Some(guild)).decided.forum_channels.is_empty() {
        return None;
    }
    let route = Route::Channel { channel_id: message.channel_id };
    let thread: Thread = bot.courier.fetch(LightMethod::Get, route, None::<&()>).await.ok()?;
    is_chosen(bot, guild, thread.parent_id?).then_some(thread.name)
}

/// Answers a post whose first message mentions the bot: a mention always gets a word.
pub(in crate::discord) async fn answer_asked(bot: &Shared, message: &Message, guild: GuildId, title: String) {
    let post = Post {
        guild,
        thread: message.channel_id,
        owner: message.author.id,
        title,
        text: bot.without_names(&said(message, bot.question_chars)),
        asks: true,
    };
    let made = bot.beside(move |bot| answer_to(bot, &post)).await;
    bot.reply_with(message, made.map(Option::unwrap_or_default)).await;
}

/// The answer to a post; none where nobody asked and the bot is not quite sure.
pub(super) fn answer_to(bot: &Bot, post: &Post) -> Result<Option<Reply>, Failure> {
    let question = question(&post.title, &post.text, bot.question_chars);
    let asking = Asking::of(bot, post.into(), &question, None)?;
    let reply = answer_where(bot, &asking, |among| post.asks || is_sure(among))?;
    Ok(reply.map(|reply| in_forum(bot, post, reply)))
}

/// An answer as a post has it: it helped once for all, and its pages turn elsewhere.
fn in_forum(bot: &Bot, post: &Post, mut reply: Reply) -> Reply {
    for button in &mut reply.buttons {
        if let Press::Answer(AnswerPress::Passage(shown)) = &mut button.press {
            shown.owner = nobody(bot);
        }
    }
    for button in &mut reply.votes {
        if let Press::Vote(VotePress::Cast { ballot, helpful: true }) = button.press {
            let helped = Helped { owner: post.owner.get(), ballot };
            *button = Button::new(words::this_helped(), Press::Helped(helped));
        }
    }
    reply
}

/// The title with the text; the title alone where both are too long.
fn question(title: &str, text: &str, most: usize) -> String {
    let whole = format!("{}\n{}", title.trim(), text.trim());
    let whole = whole.trim();
    if whole.chars().count() <= most { whole.to_owned() } else { title.trim().to_owned() }
}

/// Whether an answer is worth saying though nobody asked.
fn is_sure(among: &CuratedAnswer) -> bool {
    let least = if among.entries.is_empty() { SURE } else { SURE_OF_ENTRY };
    // Words of distress are answered to their writer alone, or not at all.
    let distress = among.answer.declined == Some(DeclineReason::Distress);
    let is_sure = among.is_answered() && among.confidence() >= least && !distress;
    if !is_sure {
        tracing::info!(answer.confidence = among.confidence(), "silent");
    }
    is_sure
}

/// Whether a guild wants new posts of a forum to be answered.
pub(super) fn is_chosen(bot: &Bot, guild: GuildId, forum: ChannelId) -> bool {
    bot.wishes(Some(guild)).decided.forum_channels.contains(&forum.get())
}

/// Nobody's presses change an answer in a forum: it stays as everyone has seen it, and pages turn privately.
fn nobody(bot: &Bot) -> u64 {
    bot.me.get().copied().unwrap_or(UserId::new(1)).get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beyond_the_longest_question_leaves_the_title() {
        assert_eq!(question(" Scrubs? ", "", 20), "Scrubs?");
        assert_eq!(question("Scrubs?", " Where are they? ", 40), "Scrubs?\nWhere are they?");
        assert_eq!(question("Scrubs?", "Where are they?", 12), "Scrubs?");
    }
}
