//! Which language has a guild chosen?

use std::collections::HashMap;

use super::World;
use super::ids::Id;
use super::shapes;

/// The intent under which guilds are told of.
const GUILDS: u64 = 1;

/// The languages of guilds; those that are not here have American English, as Discord has it.
#[derive(Debug, Default)]
pub(crate) struct Locales(HashMap<Id, String>);

impl Locales {
    /// The locale of a guild.
    pub(crate) fn of(&self, guild: Id) -> &str {
        self.0.get(&guild).map_or("en-US", String::as_str)
    }
}

impl World {
    /// A guild's managers choose its language.
    pub(crate) fn set_locale(&self, guild: Id, locale: &str) {
        let mut state = self.inner.state();
        state.locales.0.insert(guild, locale.to_owned());
        let data = state.guilds.get(&guild).map(|of| shapes::guild(&state, of, self.bot()));
        state.emit(Some(guild), GUILDS, ("GUILD_UPDATE", &data.unwrap_or_default()));
    }
}
