//! What is the bot told when it is taken out of a guild, or a guild is out of reach?

use serde_json::json;

use super::World;
use super::ids::Id;
use super::people::Person;

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

impl World {
    /// Names who owns a guild.
    pub(crate) fn give_to(&self, guild: Id, owner: &Person) {
        self.inner.state().guilds.entry(guild).and_modify(|guild| guild.owner = Some(owner.id));
    }

    /// Names where Discord writes its notices in a guild: its first channel.
    pub(crate) fn set_system_channel(&self, guild: Id) -> Id {
        let mut state = self.inner.state();
        let guild = state.guilds.get_mut(&guild).unwrap_or_else(|| panic!("there is no guild {guild}"));
        guild.system_channel = Some(guild.channels[0]);
        guild.channels[0]
    }
}

impl Person {
    /// Adds the bot to a guild that it was not in, at this very moment.
    pub(crate) fn adds_bot_to(&self, guild: Id) {
        let mut state = self.inner.state();
        let now = time::OffsetDateTime::now_utc();
        let (date, clock) = (now.date(), now.time());
        let added = state.guilds.get_mut(&guild).unwrap_or_else(|| panic!("there is no guild {guild}"));
        added.has_bot = true;
        added.added_by = Some(self.id);
        added.joined_at =
            Some(format!("{date}T{:02}:{:02}:{:02}.000000+00:00", clock.hour(), clock.minute(), clock.second()));
        let channels = added.channels.clone();
        for channel in channels {
            state.channels.entry(channel).and_modify(|channel| channel.closed_to_bot = false);
        }
        for session in state.sessions.iter_mut().filter(|session| session.owns(Some(guild))) {
            session.announce(guild);
        }
    }
}
