//! An advisor answers what the guide did not say: shall the pair be kept?

use serenity::all::Message;

use super::form::{Draft, number};
use crate::clock::now_ms;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::{shows_something, unescape};
use crate::discord::message::reply::{Body, Button, Reply};
use crate::discord::press::{DraftStep, FaqPress, Press};
use crate::discord::words;
use crate::guild::{ANSWER_CHARS, QUESTION_CHARS, mask};

/// Where an advisor has replied to a decline of the bot's, offers to keep the two as an entry; to that advisor alone, in
/// a direct message. A reply names the bot, so that Discord shows its text without the intent for all messages.
/// Says whether it was such a reply.
pub(in crate::discord) async fn answered(bot: &Shared, message: &Message) -> bool {
    let Some((guild, question)) = declined_question(bot, message) else { return false };
    let roles: Vec<u64> =
        message.member.as_ref().map(|member| member.roles.iter().map(|role| role.get()).collect()).unwrap_or_default();
    let Some(board) = bot.board(Some(guild)) else { return false };
    // A guild that keeps no questions does not keep this one either.
    if board.settings().retention_days == 0 {
        return false;
    }
    if board.settings().advisor_role(&roles).is_none() || !shows_something(&message.content) {
        return false;
    }
    let draft = Draft {
        guide: match bot.guide(Some(guild), None) {
            Ok(guide) => guide.manifest.id.clone(),
            Err(_) => return false,
        },
        question: mask(&question).chars().take(QUESTION_CHARS).collect(),
        answer: bot.without_names(&message.content).chars().take(ANSWER_CHARS).collect(),
        ..Draft::default()
    };
    if let Err(failure) = offer(bot, message, guild.get(), &draft).await {
        // The advisor asked for nothing, so that nobody waits for a word.
        drop(bot.explain(failure));
    }
    true
}

/// The guild and the question of a decline that a message replies to.
fn declined_question(bot: &Bot, message: &Message) -> Option<(serenity::all::GuildId, String)> {
    let guild = message.guild_id?;
    bot.boards.as_ref()?;
    let replied = message.referenced_message.as_deref()?;
    let embed = replied.embeds.first().filter(|_| Some(replied.author.id) == bot.me.get().copied())?;
    let is_decline = embed.description.as_deref().is_some_and(words::is_decline);
    is_decline.then_some((guild, unescape(embed.title.as_deref()?)))
}

async fn offer(bot: &Shared, message: &Message, guild: u64, draft: &Draft) -> Result<(), Failure> {
    let now = now_ms();
    let member = bot.boards()?.asker(guild, message.author.id.get(), now).await?;
    let text = serde_json::to_string(draft).map_err(|error| Failure::Ours(error.into()))?;
    let id = bot.store()?.keep_draft(guild, &member, &text, now).await?;
    let button =
        |label: &str, step| Button::new(label, Press::Faq(FaqPress::Draft { guild, draft: number(Some(id)), step }));
    let reply = Reply {
        title: Some(draft.question.clone()),
        text: words::faq_offer(&message.link()),
        buttons: vec![button(words::FAQ_KEEP, DraftStep::Correct), button(words::FAQ_DISCARD, DraftStep::Discard)],
        ..Reply::default()
    };
    let body = Body::new(&reply, &bot.seal).once(message.id.get());
    if let Err(why) = bot.send_directly(message.author.id, &body).await {
        tracing::info!(%why, "no offer: the advisor takes no direct messages");
        bot.store()?.drop_draft(guild, id).await?;
    }
    Ok(())
}
