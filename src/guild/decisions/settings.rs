//! What has a guild decided, all of it?

use std::collections::BTreeMap;

use tracing::warn;

use super::boldness::Boldness;
use super::setting::{AdvisorRole, Setting, SettingError};
use crate::store::{Store, StoreError};

/// Everything that a guild has decided, with the defaults where it has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuildSettings {
    /// The guide that is asked where none is named.
    pub default_guide: Option<String>,
    /// Who is an advisor; at most 25.
    pub advisor_roles: Vec<AdvisorRole>,
    /// Channels where answers may be seen by all; every channel where it is empty.
    pub speaks_in: Vec<u64>,
    /// Channels where answers are seen by who asks alone, whatever `speaks_in` says.
    pub stays_private_in: Vec<u64>,
    /// The channel that a decline points to.
    pub ask_channel: Option<u64>,
    /// The role that a decline points to.
    pub ask_role: Option<u64>,
    /// How sure the bot must be.
    pub boldness: Boldness,
    /// Forums whose new threads it answers by itself.
    pub forum_channels: Vec<u64>,
    /// Where the weekly digest goes.
    pub digest_channel: Option<u64>,
    /// The name of the tag that marks a thread as solved.
    pub solved_tag: Option<String>,
    /// Days for which questions are kept; 0 for not at all.
    pub retention_days: u16,
}

impl Default for GuildSettings {
    fn default() -> Self {
        Self {
            default_guide: None,
            advisor_roles: Vec::new(),
            speaks_in: Vec::new(),
            stays_private_in: Vec::new(),
            ask_channel: None,
            ask_role: None,
            boldness: Boldness::default(),
            forum_channels: Vec::new(),
            digest_channel: None,
            solved_tag: None,
            retention_days: 30,
        }
    }
}

impl GuildSettings {
    /// The settings in what a store has. What can't be read is as if it had never been decided, and is logged by name;
    /// names that this program does not know may be a later one's.
    #[must_use]
    pub fn read(kept: &BTreeMap<String, String>) -> Self {
        let mut settings = Self::default();
        for (name, value) in kept {
            match Setting::read(name, value) {
                Ok(setting) => settings.apply(setting),
                Err(SettingError::Unknown(_)) => {}
                Err(_) => {
                    warn!(setting.name = %name, "a server's setting can't be read, its default holds; set it again")
                }
            }
        }
        settings
    }

    /// A guild's settings, from the store.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn load(store: &Store, guild: u64) -> Result<Self, StoreError> {
        Ok(Self::read(&store.settings(guild).await?))
    }

    /// Puts a decision in the place of the one before.
    pub fn apply(&mut self, setting: Setting) {
        match setting {
            Setting::DefaultGuide(guide) => self.default_guide = guide,
            Setting::AdvisorRoles(roles) => self.advisor_roles = roles,
            Setting::SpeaksIn(channels) => self.speaks_in = channels,
            Setting::StaysPrivateIn(channels) => self.stays_private_in = channels,
            Setting::AskChannel(channel) => self.ask_channel = channel,
            Setting::AskRole(role) => self.ask_role = role,
            Setting::Boldness(boldness) => self.boldness = boldness,
            Setting::ForumChannels(channels) => self.forum_channels = channels,
            Setting::DigestChannel(channel) => self.digest_channel = channel,
            Setting::SolvedTag(tag) => self.solved_tag = tag,
            Setting::RetentionDays(days) => self.retention_days = days,
        }
    }

    /// Whether answers in a channel may be seen by all. What is decided for a thread goes before what is decided for the
    /// channel that it is in.
    #[must_use]
    pub fn speaks_openly_in(&self, channel: u64, parent: Option<u64>) -> bool {
        for place in std::iter::once(channel).chain(parent) {
            if self.stays_private_in.contains(&place) {
                return false;
            }
            if self.speaks_in.contains(&place) {
                return true;
            }
        }
        self.speaks_in.is_empty()
    }

    /// Whether it makes a difference in which channel somebody asks.
    #[must_use]
    pub fn tells_channels_apart(&self) -> bool {
        !self.speaks_in.is_empty() || !self.stays_private_in.is_empty()
    }

    /// The first advisor role that a member with these roles has.
    #[must_use]
    pub fn advisor_role(&self, roles: &[u64]) -> Option<&AdvisorRole> {
        self.advisor_roles.iter().find(|role| roles.contains(&role.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kept: &[(&str, &str)]) -> GuildSettings {
        GuildSettings::read(&kept.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_is_not_decided_or_can_t_be_read_has_its_default() {
        assert_eq!(read(&[]), GuildSettings::default());
        assert_eq!(GuildSettings::default().retention_days, 30);
        let settings =
            read(&[("retention_days", "9999"), ("speaks_in", "1,x"), ("colour", "red"), ("boldness", "eager")]);
        assert_eq!(settings, GuildSettings { boldness: Boldness::Eager, ..GuildSettings::default() });
    }

    #[test]
    fn every_decision_is_read_from_the_store() {
        let roles = vec![AdvisorRole { id: 1, name: "Advisors".into() }, AdvisorRole { id: 2, name: "Staff".into() }];
        let decided = GuildSettings {
            default_guide: Some("medical-assistant".into()),
            advisor_roles: roles.clone(),
            speaks_in: vec![3, 4],
            stays_private_in: vec![4],
            ask_channel: Some(5),
            ask_role: Some(6),
            boldness: Boldness::Careful,
            forum_channels: vec![7],
            digest_channel: Some(8),
            solved_tag: Some("solved".into()),
            retention_days: 0,
        };
        let kept = [
            Setting::DefaultGuide(decided.default_guide.clone()),
            Setting::AdvisorRoles(roles),
            Setting::SpeaksIn(vec![3, 4]),
            Setting::StaysPrivateIn(vec![4]),
            Setting::AskChannel(Some(5)),
            Setting::AskRole(Some(6)),
            Setting::Boldness(Boldness::Careful),
            Setting::ForumChannels(vec![7]),
            Setting::DigestChannel(Some(8)),
            Setting::SolvedTag(Some("solved".into())),
            Setting::RetentionDays(0),
        ];
        assert_eq!(kept.len(), crate::guild::SettingName::ALL.len());
        let kept = kept.iter().map(|setting| (setting.name().to_owned(), setting.write())).collect();
        assert_eq!(GuildSettings::read(&kept), decided);
        assert_eq!([3, 4, 9].map(|channel| decided.speaks_openly_in(channel, None)), [true, false, false]);
        let threads = [(9, 3), (9, 4), (3, 4), (4, 3)];
        let open = threads.map(|(thread, within)| decided.speaks_openly_in(thread, Some(within)));
        assert_eq!(open, [true, false, true, false], "a thread is as its channel, unless it is named itself");
        assert!(GuildSettings::default().speaks_openly_in(9, None));
        assert_eq!(decided.advisor_role(&[9, 2]).map(|role| role.name.as_str()), Some("Staff"));
        assert_eq!(decided.advisor_role(&[9]), None);
    }
}
