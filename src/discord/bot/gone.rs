//! Which channels and roles that guilds have decided on were deleted?
//!
//! Only ids of what is gone are kept, and of that only what a decision named when it went: mostly nothing, whatever a guild's size.
//! Ids of all channels and roles of every guild would be told by Discord, too, but would have to be followed event by event, and
//! a list that misses a channel does not say that it was deleted.

use serenity::all::{ChannelId, Guild, GuildId};

use super::Bot;
use super::survey::{Standing, Survey};
use crate::discord::message::markdown::escape_within;
use crate::discord::wire::limits::OPTION;
use crate::guild::{Gone, GuildSettings, Named, SettingName};
use crate::store::StoreError;

impl Bot {
    /// What is decided in a guild by the store, with what the program's settings say where the guild has decided nothing, and
    /// with what is gone.
    async fn decided_in(&self, guild: GuildId) -> Result<GuildSettings, StoreError> {
        let decided = match &self.boards {
            Some(boards) => GuildSettings::load(boards.store(), guild.get()).await?,
            None => GuildSettings::default(),
        };
        Ok(self.in_force(guild, decided))
    }

    /// A guild says what it has: what was decided on and is not there was deleted while the bot was away.
    pub(in crate::discord) async fn look_for_gone(&self, guild: &Guild) {
        let decided = match self.decided_in(guild.id).await {
            Ok(decided) => decided,
            Err(why) => {
                return tracing::warn!(guild.id = guild.id.get(), %why, "what is gone there is not known yet");
            }
        };
        for named in decided.named() {
            let is_gone = match named {
                Named::Role(id) => !guild.roles.contains_key(&id.into()),
                Named::Channel(id) => {
                    let channel = ChannelId::new(id);
                    let is_listed = guild.channels.contains_key(&channel)
                        || guild.threads.iter().any(|thread| thread.id == channel);
                    !is_listed && self.look_up(channel).await == Standing::Gone
                }
            };
            if is_gone {
                self.note_gone(guild.id, named);
            }
        }
    }

    /// A channel or role was deleted; it matters where something was decided on it.
    pub(in crate::discord) async fn note_deleted(&self, guild: GuildId, deleted: Named) {
        // Where the store is away, it may well be named: better one id too many than a dead channel pointed to.
        let matters = self.decided_in(guild).await.map_or(true, |decided| decided.named().contains(&deleted));
        if matters {
            self.note_gone(guild, deleted);
        }
    }

    fn note_gone(&self, guild: GuildId, named: Named) {
        self.gone.add(guild, std::iter::once(named.id()));
        tracing::info!(guild.id = guild.get(), deleted = ?named, "a decision names what was deleted");
    }
}

/// What is gone of what a guild has decided, each with the names of what has one: roles and the tag.
pub(in crate::discord) fn gone_with_names(seen: &Survey, decided: &GuildSettings) -> Vec<(Gone, Vec<String>)> {
    let named = |gone: &Gone| -> Vec<String> {
        let names: Vec<&String> = match gone.setting {
            SettingName::AdvisorRoles => {
                let roles = decided.advisor_roles.iter().filter(|role| gone.ids.contains(&role.id));
                roles.map(|role| &role.name).collect()
            }
            SettingName::SolvedTag => decided.solved_tag.iter().collect(),
            _ => Vec::new(),
        };
        names.into_iter().map(|name| escape_within(name, OPTION)).collect()
    };
    let gone = decided.gone(|named| seen.is_gone(named), |forum| seen.tags(forum));
    gone.into_iter().map(|gone| (gone.clone(), named(&gone))).collect()
}
