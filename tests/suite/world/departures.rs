//! What is the bot told when it is taken out of a guild, or a guild is out of reach?

use serde_json::json;

use super::World;
use super::ids::Id;

/// The intent under which guilds are told of.
const GUILDS: u64 = 1;

impl World {
    /// Takes the bot out of a guild.
    pub(crate) fn remove_bot_from(&self, guild: Id) {
        let mut state = self.inner.state();
        if let Some(guild) = state.guilds.get_mut(&guild) {
            guild.has_bot = false;
        }
        state.emit(Some(guild), GUILDS, ("GUILD_DELETE", &json!({"id": guild.to_string()})));
    }

    /// Puts a guild out of reach: an outage, in which the bot stays its member.
    pub(crate) fn guild_outage(&self, guild: Id) {
        let data = json!({"id": guild.to_string(), "unavailable": true});
        self.inner.state().emit(Some(guild), GUILDS, ("GUILD_DELETE", &data));
    }

    /// Takes the bot into a guild, perhaps again, or ends an outage.
    pub(crate) fn add_bot_to(&self, guild: Id) {
        let mut state = self.inner.state();
        if let Some(guild) = state.guilds.get_mut(&guild) {
            guild.has_bot = true;
        }
        for session in state.sessions.iter_mut().filter(|session| session.owns(Some(guild))) {
            session.announce(guild);
        }
    }
}
