//! What may the bot do in a channel? As overwrites of the channel decide it: of each permission that they deny.

use super::World;
use super::ids::Id;
use super::server::Call;
use super::state::{Channel, Refusal, State};

/// See the channel at all.
pub(crate) const VIEW_CHANNEL: u64 = 1 << 10;
/// Write in a channel.
pub(crate) const SEND_MESSAGES: u64 = 1 << 11;
/// Have embeds in messages.
pub(crate) const EMBED_LINKS: u64 = 1 << 14;
/// Send files along.
const ATTACH_FILES: u64 = 1 << 15;
/// Read what was said before, and reply to it.
pub(crate) const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Write in threads, where `SEND_MESSAGES` counts for nothing.
const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;

impl World {
    /// Denies the bot permissions in a channel and in its threads. Answers to interactions need none of them.
    pub(crate) fn deny_bot(&self, channel: Id, permissions: u64) {
        *self.inner.state().denied.entry(channel).or_default() |= permissions;
    }
}

impl State {
    /// What the bot is denied in a channel; a thread has what its parent has.
    pub(crate) fn denied_in(&self, channel: &Channel) -> u64 {
        let of = |id: Id| self.denied.get(&id).copied().unwrap_or_default();
        of(channel.id) | channel.parent.map_or(0, of)
    }

    /// Refuses a message that the bot may not send, with Discord's codes.
    ///
    /// An embed by itself is refused where the bot may have none; beside a text it is left out without a word
    /// (<https://github.com/discord/discord-api-docs/issues/2601>).
    pub(crate) fn check_permissions(&self, channel: &Channel, call: &mut Call) -> Result<(), Refusal> {
        let denied = self.denied_in(channel);
        let lacks = |permission: u64| denied & permission != 0;
        let missing = || Refusal::new(403, 50_013, "Missing Permissions");
        let write = if channel.kind == 11 { SEND_MESSAGES_IN_THREADS } else { SEND_MESSAGES };
        if lacks(VIEW_CHANNEL) {
            return Err(Refusal::new(403, 50_001, "Missing Access"));
        }
        if channel.closed_to_bot || lacks(write) || (lacks(ATTACH_FILES) && !call.files.is_empty()) {
            return Err(missing());
        }
        if lacks(READ_MESSAGE_HISTORY) && !call.body["message_reference"].is_null() {
            let why = "Cannot reply without permission to read message history";
            return Err(Refusal::new(400, 160_002, why));
        }
        let has_embed = call.body["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
        if lacks(EMBED_LINKS) && has_embed {
            if call.body["content"].as_str().unwrap_or_default().is_empty() {
                return Err(missing());
            }
            call.body["embeds"] = serde_json::json!([]);
        }
        Ok(())
    }
}
