//! What does a channel hear once a week? Only in guilds that chose one, and once, however many processes there are.
//!
//! Not all who read that channel are advisors: of questions, it names those alone that two members or more asked in the
//! same words, so that nobody is recognized by theirs.

use serenity::all::{ChannelId, GuildId};

use super::stats::{declined_field, topics_field};
use crate::clock::now_ms;
use crate::corpus::Guide;
use crate::discord::bot::gone::gone_with_names;
use crate::discord::bot::posting::Outgoing;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Field, Reply};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{GuildSettings, Setting, SettingName, digest, open_gaps, take_news, take_turn, turn, week_before};

/// A digest that is sent now.
#[derive(Debug, Clone, Copy)]
struct DueDigest {
    guild: u64,
    channel: ChannelId,
    /// The Monday whose turn it is, by which the message is there once.
    turn_ms: i64,
}

/// Sends the digests that are due.
pub(in crate::discord) async fn send_digests(bot: &Shared) {
    let Ok(store) = bot.store() else { return };
    let guilds = match store.guilds_that_set(SettingName::DigestChannel.as_str()).await {
        Ok(guilds) => guilds,
        Err(why) => return tracing::warn!(%why, "the guilds with a digest can't be read; trying again"),
    };
    for (guild, value) in guilds {
        let Ok(Setting::DigestChannel(Some(channel))) = Setting::read(SettingName::DigestChannel.as_str(), &value)
        else {
            continue;
        };
        let now = now_ms();
        let speech = bot.voice.speech_in(Some(GuildId::new(guild)));
        let due = DueDigest { guild, channel: ChannelId::new(channel), turn_ms: turn(now) };
        match take_turn(store, guild, now).await {
            Ok(false) => {}
            // Whatever becomes of it, the next one is next week's: who can't write in the channel today is told once.
            Ok(true) => match speech.during(compose(bot, due)).await {
                Ok(Some(reply)) => send(bot, due, &reply).await,
                Ok(None) => {}
                Err(why) => tracing::error!(guild.id = guild, %why, "no digest"),
            },
            Err(why) => tracing::warn!(guild.id = guild, %why, "no digest yet; trying again"),
        }
    }
}

async fn send(bot: &Bot, DueDigest { guild, channel, turn_ms }: DueDigest, reply: &Reply) {
    // Discord knows a nonce again in whichever channel it was sent, so that of two guilds with the same Monday each has its own.
    let nonce = guild ^ turn_ms.cast_unsigned();
    if let Err(why) = bot.post(Outgoing { channel, reply, answers: None, nonce }).await {
        tracing::warn!(guild.id = guild, channel.id = channel.get(), %why, "no digest this week: the channel can't be written");
    }
}

/// The digest of the week before its turn; nothing where nothing was asked.
async fn compose(bot: &Shared, due: DueDigest) -> Result<Option<Reply>, Failure> {
    let DueDigest { guild, turn_ms: until_ms, .. } = due;
    let store = bot.store()?;
    let questions = store.gaps(guild, week_before(until_ms)).await?;
    bot.meet(Some(GuildId::new(guild))).await;
    let board = bot.known_board(GuildId::new(guild))?;
    let gaps = bot.beside(move |bot| Ok(open_gaps(questions, &board, &bot.engine))).await?;
    let guides: Vec<&Guide> = bot.engine.guides().collect();
    let digest = digest(store, guild, until_ms, &guides, &gaps).await?;
    let gone = newly_gone(bot, &due).await;
    if bot.gone.has(GuildId::new(guild), due.channel.get()) {
        tracing::warn!(guild.id = guild, channel.id = due.channel.get(), "no digest: its channel was deleted");
        return Ok(None);
    }
    if digest.asked == 0 && gone.is_none() {
        return Ok(None);
    }
    let named = digest.gaps.iter().map(|(text, asked)| words::digest_gap(&escape_within(text, OPTION), *asked));
    let named: Vec<String> = named.collect();
    let gaps =
        (!named.is_empty()).then(|| Field { name: words::digest_gaps(), value: named.join("\n"), beside: false });
    Ok(Some(Reply {
        title: Some(words::digest_title()),
        text: if digest.asked > 0 { words::digest(&digest) } else { words::digest_without_questions() },
        fields: topics_field(&digest.topics, &guides)
            .into_iter()
            .chain(declined_field(&digest.declined))
            .chain(gaps)
            .chain(gone)
            .collect(),
        ..Reply::default()
    }))
}

/// What is gone of what the guild has decided and was not told before; nothing where the digest itself has no channel any longer.
async fn newly_gone(bot: &Bot, due: &DueDigest) -> Option<Field> {
    let (store, guild) = (bot.store().ok()?, GuildId::new(due.guild));
    let decided = bot.in_force(guild, GuildSettings::load(store, due.guild).await.ok()?);
    let seen = Box::pin(bot.survey(guild, &decided.named())).await;
    let seen = seen.inspect_err(|why| tracing::warn!(guild.id = due.guild, %why, "what is gone is not known")).ok()?;
    let gone = gone_with_names(&seen, &decided);
    if gone.iter().any(|(gone, _)| gone.setting == SettingName::DigestChannel) {
        return None;
    }
    let mut lines = Vec::new();
    for (gone, names) in gone {
        if take_news(store, due.guild, &gone, &names).await.unwrap_or_default() {
            lines.push(words::gone(&gone, &names));
        }
    }
    let told = !lines.is_empty();
    lines.push(words::digest_gone_remedy());
    told.then(|| Field { name: words::digest_gone_title(), value: lines.join("\n"), beside: false })
}
