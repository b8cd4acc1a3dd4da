//! An advisor answers what the guide did not say: shall the pair be kept?

use serenity::all::{GuildId, Message, MessageInteractionMetadata};

use super::form::{Draft, number};
use crate::clock::now_ms;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::{shows_something, unescape};
use crate::discord::message::reply::{Body, Button, Reply};
use crate::discord::message::said::said;
use crate::discord::press::{DraftStep, FaqPress, Press};
use crate::discord::words;
use crate::guild::{ANSWER_CHARS, drafted, mask};
use crate::store::{Outcome, Reason};

/// Where an advisor has replied to a decline of the bot's, offers to keep the two as an entry; to that advisor alone, in
/// a direct message. A reply names the bot, so that Discord shows its text without the intent for all messages.
/// Says whether it was such a reply.
pub(in crate::discord) async fn offer_to_keep(bot: &Shared, message: &Message) -> bool {
    let Some((guild, replied)) = own_message(bot, message) else { return false };
    let roles: Vec<u64> =
        message.member.as_ref().map(|member| member.roles.iter().map(|role| role.get()).collect()).unwrap_or_default();
    let Some(board) = bot.board(Some(guild)) else { return false };
    // A guild that keeps no questions does not keep this one either.
    if board.settings().retention_days == 0 {
        return false;
    }
    if board.settings().advisor_role(&roles).is_none() || !shows_something(&said(message, ANSWER_CHARS)) {
        return false;
    }
    let Some(question) = declined_question(bot, guild, replied).await else { return false };
    let draft = Draft {
        guide: match bot.guide(Some(guild), None) {
            Ok(guide) => guide.manifest.id.clone(),
            Err(_) => return false,
        },
        question: drafted(&mask(&question)),
        answer: bot.without_names(&said(message, ANSWER_CHARS)).chars().take(ANSWER_CHARS).collect(),
        ..Draft::default()
    };
    if let Err(failure) = send_offer(bot, message, guild.get(), &draft).await {
        // The advisor asked for nothing, so that nobody waits for a word.
        drop(bot.explain(failure));
    }
    true
}

/// The guild and the message of the bot's that a message replies to.
fn own_message<'m>(bot: &Bot, message: &'m Message) -> Option<(GuildId, &'m Message)> {
    bot.boards.as_ref()?;
    let replied = message.referenced_message.as_deref()?;
    (Some(replied.author.id) == bot.me.get().copied()).then_some((message.guild_id?, replied))
}

/// The question that a message of the bot's declined because the guide does not say.
///
/// What became of it is looked up under the answer's name and not read out of the message, whose words are for people; a
/// decline with nothing near has no button, either, whose press would tell.
async fn declined_question(bot: &Shared, guild: GuildId, replied: &Message) -> Option<String> {
    let asked = asked_by(replied)?;
    bot.write_questions().await;
    let kept = bot.store().ok()?.outcome_of(guild.get(), &bot.answer_name(asked)).await;
    let kept = kept.inspect_err(|why| tracing::warn!(guild.id = guild.get(), %why, "no offer")).ok()??;
    let title = replied.embeds.first()?.title.as_deref()?;
    (kept == (Outcome::Declined, Some(Reason::NotInGuide))).then(|| unescape(title))
}

/// What votes and questions name an answer by: the interaction that asked, or the message that it replies to.
fn asked_by(answer: &Message) -> Option<u64> {
    match answer.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(command)) => Some(command.id.get()),
        Some(_) => None,
        None => Some(answer.message_reference.as_ref()?.message_id?.get()),
    }
}

async fn send_offer(bot: &Shared, message: &Message, guild: u64, draft: &Draft) -> Result<(), Failure> {
    let now = now_ms();
    let member = bot.boards()?.asker(guild, message.author.id.get(), now).await?;
    let text = serde_json::to_string(draft).map_err(|error| Failure::Ours(error.into()))?;
    let id = bot.store()?.keep_draft(guild, &member, &text, now).await?;
    let button =
        |label: String, step| Button::new(label, Press::Faq(FaqPress::Draft { guild, draft: number(Some(id)), step }));
    let reply = Reply {
        title: Some(draft.question.clone()),
        text: words::faq_offer(&message.link()),
        buttons: vec![button(words::faq_keep(), DraftStep::Correct), button(words::faq_discard(), DraftStep::Discard)],
        ..Reply::default()
    };
    let body = Body::new(&reply, &bot.seal).once(message.id.get());
    if let Err(why) = bot.send_directly(message.author.id, &body).await {
        tracing::info!(%why, "no offer: the advisor takes no direct messages");
        bot.store()?.drop_draft(guild, id).await?;
    }
    Ok(())
}
