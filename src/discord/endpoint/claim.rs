//! Which of several processes answers an interaction that reaches two of them, as where a balancer tries a request again?

use std::time::Duration;

use serde_json::Value;
use serenity::all::{GuildId, InteractionId};

use crate::discord::bot::Bot;
use crate::store::INTERACTION_CLAIM;

/// How long the store may take over a command: an answer that comes is worth more than one that certainly comes once, and Discord
/// itself takes one first answer alone.
const WITHIN: Duration = Duration::from_millis(300);
/// How long it may take over a press or a form, which may change what is kept, and would twice. Half of what Discord waits.
const WITHIN_OF_DEEDS: Duration = Duration::from_millis(1500);
/// A command is used. <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type>
const COMMAND: u64 = 2;
/// When Discord's ids begin to count, in milliseconds since 1970. <https://discord.com/developers/docs/reference#snowflakes>
const EPOCH_MS: i64 = 1_420_070_400_000;
/// An interaction that is answered by suggestions, and changes nothing.
const AUTOCOMPLETE: u64 = 4;

/// Whether this process is the one that answers. Where nothing can be kept, as outside of guilds, nothing is done twice either.
pub(super) async fn is_ours(bot: &Bot, interaction: &Value) -> bool {
    let (Some(boards), Some(guild)) = (&bot.boards, home_of(interaction)) else { return true };
    let within = match interaction["type"].as_u64() {
        Some(AUTOCOMPLETE) => return true,
        Some(COMMAND) => WITHIN,
        _ => WITHIN_OF_DEEDS,
    };
    let Some(id) = interaction["id"].as_str().and_then(|id| id.parse::<InteractionId>().ok()) else { return true };
    // Whoever comes second has the same value, which is then not higher.
    let made_ms = (id.get() >> 22).cast_signed() + EPOCH_MS;
    match tokio::time::timeout(within, boards.store().claim(guild.get(), &format!("{INTERACTION_CLAIM}{id}"), made_ms))
        .await
    {
        Ok(Ok(ours)) => ours,
        Ok(Err(why)) => {
            tracing::warn!(%why, "whether another process answers an interaction is not known; this one does");
            true
        }
        Err(_) => true,
    }
}

/// The guild that an interaction is from, where the guild has installed the bot.
pub(super) fn home_of(interaction: &Value) -> Option<GuildId> {
    let is_home = interaction["authorizing_integration_owners"].get("0").is_some();
    interaction["guild_id"].as_str().filter(|_| is_home)?.parse().ok()
}
