//! In which language is who spoken to, and how are commands named there?

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use serenity::all::{GuildId, Interaction};

use crate::discord::words::{CommandIds, Language, Speech};

/// What is known of languages and commands while the bot runs.
#[derive(Debug, Default)]
pub(in crate::discord) struct Voice(RwLock<Known>);

#[derive(Debug, Default)]
struct Known {
    /// The languages of guilds that have another one than English.
    guilds: HashMap<GuildId, Language>,
    /// The ids of commands that are registered everywhere, or in a guild alone.
    commands: HashMap<Option<GuildId>, Arc<CommandIds>>,
}

impl Voice {
    /// Takes note of the locale that a guild has chosen; Discord tells it with the guild and with each change.
    pub(in crate::discord) fn note_locale(&self, guild: GuildId, locale: &str) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match Language::of(locale).filter(|language| *language != Language::English) {
            Some(language) => known.guilds.insert(guild, language),
            None => known.guilds.remove(&guild),
        };
    }

    /// Takes note of the commands that are registered, everywhere or in a guild alone.
    pub(in crate::discord) fn note_commands(&self, guild: Option<GuildId>, ids: CommandIds) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.commands.insert(guild, Arc::new(ids));
    }

    /// How whoever sends an interaction is spoken to: in the language of their Discord, else in the server's, else in English.
    pub(in crate::discord) fn speech_for(&self, interaction: &Interaction) -> Speech {
        let (guild, locale, guild_locale) = match interaction {
            Interaction::Command(call) | Interaction::Autocomplete(call) => {
                (call.guild_id, &call.locale, &call.guild_locale)
            }
            Interaction::Component(call) => (call.guild_id, &call.locale, &call.guild_locale),
            Interaction::Modal(call) => (call.guild_id, &call.locale, &call.guild_locale),
            _ => return self.speech_in(None),
        };
        let of_guild = || guild_locale.as_deref().and_then(Language::of);
        self.speech(guild, Language::of(locale).or_else(of_guild))
    }

    /// How whoever sends an interaction is spoken to of which no more can be read than this.
    pub(in crate::discord) fn speech_of(&self, guild: Option<GuildId>, locale: &str) -> Speech {
        self.speech(guild, Language::of(locale))
    }

    /// How a server is spoken to, where nobody in particular asks or Discord does not say in which language.
    pub(in crate::discord) fn speech_in(&self, guild: Option<GuildId>) -> Speech {
        self.speech(guild, None)
    }

    fn speech(&self, guild: Option<GuildId>, language: Option<Language>) -> Speech {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let of_guild = || guild.and_then(|guild| known.guilds.get(&guild).copied());
        let commands = known.commands.get(&guild).or_else(|| known.commands.get(&None));
        Speech::new(language.or_else(of_guild).unwrap_or_default(), commands.cloned().unwrap_or_default())
    }
}
