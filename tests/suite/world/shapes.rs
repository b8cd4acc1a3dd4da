//! What does Discord's JSON look like for guilds, channels, people and messages?

use serde_json::{Value, json};

use super::ids::{Id, timestamp};
use super::state::{Channel, Guild, State, User};

/// Every permission of an ordinary member: read, write, react, use commands.
pub(crate) const ORDINARY_PERMISSIONS: u64 = 2_248_473_465_835_073;
/// The permission to do everything.
pub(crate) const ADMINISTRATOR: u64 = 8;
/// What the bot may do in a channel: view, send, embed, read history, send in threads.
pub(crate) const BOT_PERMISSIONS: u64 = 274_877_991_936;
/// The flag of a message that one person alone sees.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// The flag of a deferred answer whose content has not come.
pub(crate) const LOADING: u64 = 1 << 7;

/// A user.
pub(crate) fn user(user: &User) -> Value {
    let mut json = json!({
        "id": user.id.to_string(), "username": user.name.to_lowercase(), "global_name": user.name, "discriminator": "0",
        "avatar": null, "avatar_decoration_data": null, "collectibles": null, "primary_guild": null, "public_flags": 0,
    });
    if user.bot {
        json["bot"] = json!(true);
        json["global_name"] = Value::Null;
    }
    json
}

/// A member without its user, as messages carry it.
pub(crate) fn partial_member(id: Id) -> Value {
    json!({
        "roles": [], "nick": null, "avatar": null, "banner": null, "joined_at": timestamp(id), "premium_since": null,
        "deaf": false, "mute": false, "pending": false, "flags": 0, "communication_disabled_until": null,
        "unusual_dm_activity_until": null,
    })
}

/// A member with its user.
pub(crate) fn member(of: &User) -> Value {
    let mut json = partial_member(of.id);
    json["user"] = user(of);
    json
}

/// A channel as a guild's announcement lists it.
pub(crate) fn channel(of: &Channel) -> Value {
    let mut json = json!({
        "id": of.id.to_string(), "type": of.kind, "name": of.name, "position": 0, "permission_overwrites": [],
        "parent_id": of.parent.map(|id| id.to_string()), "topic": null, "nsfw": false, "flags": 0,
        "rate_limit_per_user": 0, "last_message_id": null,
    });
    if let Some(guild) = of.guild {
        json["guild_id"] = json!(guild.to_string());
    }
    if of.kind == 11 {
        json["thread_metadata"] = json!({
            "archived": false, "archive_timestamp": timestamp(of.id), "auto_archive_duration": 4320, "locked": false,
            "create_timestamp": timestamp(of.id),
        });
        json["message_count"] = json!(0);
        json["member_count"] = json!(1);
        json["owner_id"] = json!(of.id.to_string());
    }
    json
}

/// A channel as an interaction carries it, with what its user may do there.
pub(crate) fn interaction_channel(of: &Channel, permissions: u64, user: &Value) -> Value {
    let mut json = channel(of);
    if of.guild.is_some() {
        json["permissions"] = json!(permissions.to_string());
    } else {
        json = json!({"id": of.id.to_string(), "type": of.kind, "flags": 0, "last_message_id": null});
        json["recipients"] = json!([user]);
    }
    json
}

/// A guild as `GUILD_CREATE` announces it.
pub(crate) fn guild(state: &State, of: &Guild, bot: Id) -> Value {
    let listed = |threads: bool| -> Vec<Value> {
        let channels = of.channels.iter().filter_map(|id| state.channels.get(id));
        channels.filter(|channel| (channel.kind == 11) == threads).map(|channel| state.channel_told(channel)).collect()
    };
    let bot_member = state.users.get(&bot).map(member).map(|mut bot| {
        bot["roles"] = state.bot_roles(of.id);
        bot
    });
    let others = (1..=of.announced_members as u64).map(|number| filler_member(of.id, number));
    let mut json = guild_settings();
    for (part, value) in [
        ("id", json!(of.id.to_string())),
        ("name", json!(of.name)),
        ("owner_id", json!(of.owner_id().to_string())),
        ("system_channel_id", json!(of.system_channel.map(|id| id.to_string()))),
        ("roles", state.roles_json(of).into()),
        ("joined_at", json!(of.joined_at.clone().unwrap_or_else(|| timestamp(of.id)))),
        ("preferred_locale", json!(state.locales.of(of.id))),
        ("large", json!(of.announced_members >= 250)),
        ("member_count", json!(of.announced_members + 1)),
        ("members", bot_member.into_iter().chain(others).collect()),
        ("channels", listed(false).into()),
        ("threads", listed(true).into()),
    ] {
        json[part] = value;
    }
    json
}

/// What all guilds here have in common.
pub(crate) fn guild_settings() -> Value {
    let mut json = json!({
        "icon": null, "splash": null, "discovery_splash": null, "afk_channel_id": null, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 2, "emojis": [],
        "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null, "system_channel_flags": 0,
        "rules_channel_id": null, "max_members": 500_000, "vanity_url_code": null, "description": null, "banner": null,
        "premium_tier": 0, "premium_subscription_count": 0, "nsfw_level": 0,
    });
    let more = json!({
        "public_updates_channel_id": null, "nsfw": false, "stickers": [], "hub_type": null, "unavailable": false,
        "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "incidents_data": null,
        "max_video_channel_users": 25, "max_stage_video_channel_users": 50, "region": "deprecated",
        "voice_states": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [],
        "soundboard_sounds": [], "application_command_counts": {"1": 0, "2": 0, "3": 0},
    });
    if let (Value::Object(json), Value::Object(more)) = (&mut json, more) {
        json.extend(more);
    }
    json
}

/// One of the members who only fill a big guild.
fn filler_member(guild: Id, number: u64) -> Value {
    member(&User { id: guild + 1 + number, name: format!("Member {number}"), bot: false })
}

/// What is needed to make a message.
pub(crate) struct NewMessage<'a> {
    pub(crate) id: Id,
    pub(crate) channel: &'a Channel,
    pub(crate) author: Value,
    /// The body of the request that made it.
    pub(crate) body: &'a Value,
    /// 0 ordinary, 19 a reply, 20 of a slash command, 23 of a menu.
    pub(crate) kind: u64,
}

/// A message as Discord returns it.
pub(crate) fn message(new: &NewMessage<'_>) -> Value {
    let mut json = json!({
        "id": new.id.to_string(), "type": new.kind, "channel_id": new.channel.id.to_string(), "author": new.author,
        "content": "", "embeds": [], "components": [], "attachments": [], "mentions": [], "mention_roles": [],
        "mention_everyone": false, "pinned": false, "tts": false, "flags": 0, "timestamp": timestamp(new.id),
        "edited_timestamp": null,
    });
    write_body(&mut json, new.body);
    json["flags"] = json!(new.body["flags"].as_u64().unwrap_or_default());
    if let Some(nonce) = new.body.get("nonce").filter(|nonce| !nonce.is_null()) {
        json["nonce"] = nonce.clone();
    }
    json
}

/// A file of a message, as a body names it.
fn attachment(named: &Value) -> Value {
    let name = named["filename"].as_str().unwrap_or_default();
    let url = format!("https://cdn.example/{name}");
    // In a body files are counted from 0, which is no id of a message's.
    let id = named["id"].as_u64().unwrap_or_default() + 1;
    json!({ "id": id.to_string(), "filename": name, "size": 1, "url": url, "proxy_url": url })
}

/// Writes the visible parts that a body names into a message; those it doesn't name stay.
pub(crate) fn write_body(message: &mut Value, body: &Value) {
    for (part, empty) in [("content", json!("")), ("embeds", json!([])), ("components", json!([]))] {
        if let Some(value) = body.get(part) {
            message[part] = if value.is_null() { empty } else { value.clone() };
        }
    }
    // Where a body says nothing of files, those that are there stay.
    if let Some(named) = body.get("attachments") {
        message["attachments"] = named.as_array().into_iter().flatten().map(attachment).collect();
    }
    for embed in message["embeds"].as_array_mut().into_iter().flatten() {
        embed["type"] = json!("rich");
    }
}
