//! What does Discord say of a guild when it is asked: the guild itself, its channels, who did what?

use serde_json::{Value, json};

use super::ids::Id;
use super::permissions::VIEW_AUDIT_LOG;
use super::rest::Outcome;
use super::routes::Place;
use super::server::{Answer, Call};
use super::shapes;
use super::state::{Guild, Refusal, State};

/// In an audit log, that a bot was added.
const BOT_ADD: u64 = 28;

/// Answers a request about a guild.
pub(crate) fn act(state: &State, place: &Place, call: &Call, bot: Id) -> Outcome {
    let guild = state.guilds.get(&place.owner.unwrap_or_default()).filter(|guild| guild.has_bot);
    let guild = guild.ok_or_else(|| Refusal::new(403, 50_001, "Missing Access"))?;
    let body = match place.template {
        "/guilds/{guild_id}" => of_guild(state, guild),
        "/guilds/{guild_id}/channels" => channels(state, guild),
        _ => audit_log(state, guild, (call, bot))?,
    };
    Ok(Answer::json(200, body))
}

/// A guild without what only its announcement lists.
fn of_guild(state: &State, guild: &Guild) -> Value {
    let mut json = shapes::guild_settings();
    json["id"] = json!(guild.id.to_string());
    json["name"] = json!(guild.name);
    json["owner_id"] = json!(guild.owner_id().to_string());
    json["system_channel_id"] = json!(guild.system_channel.map(|id| id.to_string()));
    json["roles"] = state.roles_json(guild).into();
    json
}

/// The channels that the bot may see; threads are not among them, nor what is hidden.
fn channels(state: &State, guild: &Guild) -> Value {
    let channels = guild.channels.iter().filter_map(|id| state.channels.get(id));
    let seen = channels.filter(|channel| channel.kind != 11 && state.bot_may(channel) != 0);
    seen.map(|channel| state.channel_json(channel)).collect()
}

/// Who did what, for who may read it.
fn audit_log(state: &State, guild: &Guild, (call, bot): (&Call, Id)) -> Result<Value, Refusal> {
    if state.bot_in(guild.id) & VIEW_AUDIT_LOG == 0 {
        return Err(Refusal::new(403, 50_013, "Missing Permissions"));
    }
    let asked = call.query.split('&').any(|part| part == format!("action_type={BOT_ADD}"));
    let entry = |user: Id, target: Id| {
        json!({
            "id": (guild.id + target % 1000).to_string(), "user_id": user.to_string(), "target_id": target.to_string(),
            "action_type": BOT_ADD,
        })
    };
    // Another bot was added after this one.
    let added = guild.added_by.into_iter().flat_map(|by| [entry(by + 1, bot + 1), entry(by, bot)]);
    let entries: Vec<Value> = added.filter(|_| asked).collect();
    Ok(json!({
        "audit_log_entries": entries, "users": [], "integrations": [], "webhooks": [], "guild_scheduled_events": [],
        "threads": [], "application_commands": [], "auto_moderation_rules": [],
    }))
}

impl Guild {
    /// Who owns it.
    pub(crate) fn owner_id(&self) -> Id {
        self.owner.unwrap_or(self.id + 1)
    }
}
