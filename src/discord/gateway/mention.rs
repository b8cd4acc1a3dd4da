//! A message that mentions the bot, or is sent to it directly: answered by a reply.

use serenity::all::Message;

use crate::discord::answers::page::answer;
use crate::discord::bot::asking::{Asker, Asking};
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::shows_something;
use crate::discord::message::reply::Reply;
use crate::discord::message::said::said;
use crate::discord::{forum, words};

/// Whether a message asks the bot: it is sent directly, or names the bot in its text.
pub(in crate::discord) fn is_for(bot: &Bot, message: &Message) -> bool {
    message.guild_id.is_none() || names(bot).iter().any(|name| message.content.contains(name))
}

/// Whether a reply to a message of the bot's asks it something: it reads as a question. People reply with thanks, too, and
/// tell each other more.
///
/// Such a reply mentions the bot without naming it in the text, so that Discord shows what it says. Where the member has
/// turned the ping off, Discord shows it only to bots with the intent for all messages, and to others an empty text: then
/// there is nothing to answer.
/// <https://discord.com/developers/docs/events/gateway#message-content-intent>
pub(in crate::discord) fn asks_by_reply(bot: &Bot, message: &Message) -> bool {
    let replied = message.referenced_message.as_ref().map(|replied| replied.author.id);
    if replied.is_none() || replied != bot.me.get().copied() {
        return false;
    }
    let guide = bot.guide(message.guild_id, None).ok();
    let desk = guide.and_then(|guide| bot.engine.desk(&guide.manifest.id).ok());
    desk.is_some_and(|desk| desk.reads_as_question(&message.content))
}

/// How the bot is mentioned.
fn names(bot: &Bot) -> Vec<String> {
    let me = bot.me.get().map(|me| me.get());
    me.into_iter().flat_map(|me| [format!("<@{me}>"), format!("<@!{me}>")]).collect()
}

impl Bot {
    /// A message's text without the mentions of the bot.
    pub(in crate::discord) fn without_names(&self, text: &str) -> String {
        names(self).iter().fold(text.to_owned(), |text, name| text.replace(name, " ")).trim().to_owned()
    }
}

/// Answers a message that is for the bot by a reply, or says why it does not: too many questions, or the wrong
/// channel.
pub(super) async fn answer_message(bot: &Shared, message: &Message) {
    if let Err(why) = bot.pace.count(message.author.id, message.guild_id) {
        if bot.pace.may_tell(message.author.id) {
            bot.reply_to(message, &Reply { text: why, ..Reply::default() }).await;
        }
        return;
    }
    if !bot.is_open_in(message.guild_id, message.channel_id).await {
        if bot.pace.may_tell(message.author.id) {
            let speaks_in = bot.open_channels(message.guild_id);
            bot.reply_to(message, &Reply { text: words::ask_elsewhere(&speaks_in), ..Reply::default() }).await;
        }
        return;
    }
    if let (Some(guild), Some(title)) = (message.guild_id, forum::title_of(bot, message).await) {
        return forum::answer_asked(bot, message, guild, title).await;
    }
    let question = bot.without_names(&said(message, bot.question_chars));
    let asker = Asker::from(message);
    let made = bot.beside(move |bot| compose(bot, asker, &question)).await;
    bot.reply_with(message, made).await;
}

fn compose(bot: &Bot, asker: Asker, question: &str) -> Result<Reply, Failure> {
    if !shows_something(question) {
        return Ok(Reply { text: words::how_to_mention(), ..Reply::default() });
    }
    answer(bot, &Asking::of(bot, asker, question, None)?)
}
