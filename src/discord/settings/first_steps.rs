//! What does whoever added the bot to a server hear? One message with the first steps, and never another.
//!
//! It goes to the member who added the bot, where the server's audit log may be read and says who that was; else to the
//! server's owner; and only where neither takes direct messages, into the channel that the server has for such notices. Others see
//! nothing of it while it can be helped, and whoever presses is asked for the permission to manage the server.

use serde::Deserialize;
use serenity::all::{Guild, GuildId, Route, UserId};

use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::discord::bot::posting::Outgoing;
use crate::discord::message::markdown::{escape_within, plain_within};
use crate::discord::message::reply::{Body, Button, Reply};
use crate::discord::press::{Press, SettingsPress};
use crate::discord::wire::courier::Undelivered;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{Area, take_welcome};

/// In an audit log, that a bot was added.
/// <https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object-audit-log-events>
const BOT_ADDED: u8 = 28;

/// What of an audit log is asked of Discord.
#[derive(Debug, Deserialize)]
struct AuditLog {
    audit_log_entries: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
struct Entry {
    user_id: Option<UserId>,
    target_id: Option<String>,
    action_type: u8,
}

/// Shows the first steps in a server that was just joined. Without a store nothing could be set, nor be known to be new.
pub(in crate::discord) async fn welcome(bot: &Bot, guild: &Guild) {
    let Ok(store) = bot.store() else { return };
    let joined_ms = guild.joined_at.unix_timestamp() * 1000;
    match take_welcome(store, guild.id.get(), joined_ms, now_ms()).await {
        Ok(true) => send(bot, guild).await,
        Ok(false) => {}
        Err(why) => {
            tracing::warn!(guild.id = guild.id.get(), %why, "no first steps: it can't be kept that they were shown")
        }
    }
}

async fn send(bot: &Bot, guild: &Guild) {
    let (reply, nonce) = (first_steps(guild), guild.id.get());
    let body = Body::new(&reply, &bot.seal).once(nonce);
    let added_by = who_added(bot, guild.id).await;
    let mut people: Vec<UserId> = added_by.into_iter().chain([guild.owner_id]).collect();
    people.dedup();
    for person in people {
        match bot.send_directly(person, &body).await {
            Ok(()) => return tracing::info!(guild.id = guild.id.get(), "joined; the first steps are shown"),
            // Somebody else is told only where it is certain that this one was not.
            Err(Undelivered::Refused { .. }) => {}
            Err(why) => return tracing::warn!(guild.id = guild.id.get(), %why, "joined; the first steps may be lost"),
        }
    }
    let Some(channel) = guild.system_channel_id else {
        return tracing::info!(guild.id = guild.id.get(), "joined; nobody takes the first steps");
    };
    if let Err(why) = bot.post(Outgoing { channel, reply: &reply, answers: None, nonce }).await {
        tracing::info!(guild.id = guild.id.get(), %why, "joined; nobody takes the first steps");
    }
}

/// Who added the bot, where the audit log may be read.
async fn who_added(bot: &Bot, guild: GuildId) -> Option<UserId> {
    let me = bot.me.get()?.to_string();
    let asked = vec![("action_type", BOT_ADDED.to_string()), ("limit", "10".to_owned())];
    let log: AuditLog = bot.courier.fetch_with(Route::GuildAuditLogs { guild_id: guild }, asked).await.ok()?;
    let is_ours = |entry: &Entry| entry.action_type == BOT_ADDED && entry.target_id.as_ref() == Some(&me);
    // The newest comes first.
    log.audit_log_entries.into_iter().find(is_ours)?.user_id
}

fn first_steps(guild: &Guild) -> Reply {
    let step = |label: &str, area| {
        let press = SettingsPress::Begin { area };
        Button::new(label, Press::SettingsOf { guild: guild.id.get(), press })
    };
    Reply {
        title: Some(words::first_steps_title(&plain_within(&guild.name, OPTION))),
        text: words::first_steps(&escape_within(&guild.name, OPTION)),
        buttons: vec![
            step(&words::step_guide(), Area::Answers),
            step(&words::step_advisors(), Area::Advisors),
            step(&words::step_channels(), Area::Channels),
        ],
        ..Reply::default()
    }
}
