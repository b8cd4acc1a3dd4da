//! What can a guild decide, a row each, and what has it decided?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tracing::warn;

use super::boldness::Boldness;
use super::table::settings;
use super::value::{AdvisorRole, SettingError, Value, days, listed, named, short, unlimited};
use crate::store::{Store, StoreError};

/// Settings that belong together, and are shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Area {
    /// Which guide answers, and how boldly.
    Answers,
    /// Who advises, and to whom a decline points.
    Advisors,
    /// Where answers are seen by all.
    Channels,
    /// Where posts are answered unasked.
    Forums,
    /// What is kept, and told once a week.
    Keeping,
}

// A new row goes to the end: a button's state has a setting's place. A field's name is in every store and stays as it is. Within
// an area the order is that in which they are shown.
settings! {
    /// The guide that is asked where none is named.
    DefaultGuide { default_guide: Option<String> = None, area: Answers, limit: short }
    /// Who is an advisor; at most 25 roles.
    AdvisorRoles { advisor_roles: Vec<AdvisorRole> = Vec::new(), area: Advisors, limit: named }
    /// Channels where answers may be seen by all; every channel where it is empty.
    SpeaksIn { speaks_in: Vec<u64> = Vec::new(), area: Channels, limit: listed }
    /// Channels where answers are seen by who asks alone, even those that are named among the channels with answers for all.
    StaysPrivateIn { stays_private_in: Vec<u64> = Vec::new(), area: Channels, limit: listed }
    /// The channel that a decline points to.
    AskChannel { ask_channel: Option<u64> = None, area: Advisors, limit: unlimited }
    /// The role that a decline points to.
    AskRole { ask_role: Option<u64> = None, area: Advisors, limit: unlimited }
    /// How sure the bot must be.
    Boldness { boldness: Boldness = Boldness::default(), area: Answers, limit: unlimited }
    /// Forums whose new threads it answers by itself.
    ForumChannels { forum_channels: Vec<u64> = Vec::new(), area: Forums, limit: listed }
    /// Where the weekly digest goes.
    DigestChannel { digest_channel: Option<u64> = None, area: Keeping, limit: unlimited }
    /// The name of the tag that marks a thread as solved. Ids of tags differ from forum to forum, their names need not.
    SolvedTag { solved_tag: Option<String> = None, area: Forums, limit: short }
    /// Days for which questions are kept; 0 for not at all.
    RetentionDays { retention_days: u16 = 30, area: Keeping, limit: days }
}

impl Area {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Answers, Self::Advisors, Self::Channels, Self::Forums, Self::Keeping];

    /// What is decided there.
    pub fn settings(self) -> impl Iterator<Item = SettingName> {
        SettingName::ALL.into_iter().filter(move |setting| setting.area() == self)
    }
}

impl SettingName {
    /// The setting of a name in the store.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.as_str() == name)
    }
}

impl Setting {
    /// Its name in the store.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.setting().as_str()
    }

    /// The decision in a text that [`Setting::write`] wrote.
    ///
    /// # Errors
    /// When there is no setting of this name, or its value can't be read or is out of its limits.
    pub fn read(name: &str, value: &str) -> Result<Self, SettingError> {
        let setting = SettingName::parse(name).ok_or_else(|| SettingError::Unknown(name.to_owned()))?;
        let unreadable = || SettingError::Unreadable { name: setting.as_str(), value: value.to_owned() };
        setting.read(value).ok_or_else(unreadable)?.checked()
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

    fn role(id: u64, name: &str) -> AdvisorRole {
        AdvisorRole { id, name: name.into() }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for setting in [
            Setting::DefaultGuide(Some("medical-assistant".into())),
            Setting::DefaultGuide(None),
            Setting::AdvisorRoles(vec![role(u64::MAX, "Career \"advisors\", all"), role(2, "")]),
            Setting::SpeaksIn(vec![3, u64::MAX]),
            Setting::StaysPrivateIn(vec![]),
            Setting::AskChannel(Some(4)),
            Setting::AskRole(None),
            Setting::Boldness(Boldness::Eager),
            Setting::ForumChannels(vec![5]),
            Setting::DigestChannel(Some(6)),
            Setting::SolvedTag(Some("Solved, thanks".into())),
            Setting::RetentionDays(0),
        ] {
            assert_eq!(Setting::read(setting.name(), &setting.write()), Ok(setting));
        }
    }

    #[test]
    fn limits_are_told_with_their_remedy() {
        let many = |many: u64| Setting::SpeaksIn((1..=many).collect());
        assert!(many(25).checked().is_ok());
        let told = |setting: Setting| setting.checked().unwrap_err().to_string();
        assert_eq!(told(many(26)), "`speaks_in` has 26 entries, 25 are the most; choose fewer");
        let roles = (1..=26).map(|id| role(id, "x")).collect();
        assert_eq!(told(Setting::AdvisorRoles(roles)), "`advisor_roles` has 26 entries, 25 are the most; choose fewer");
        assert_eq!(
            told(Setting::RetentionDays(366)),
            "`retention_days` is 366, 365 is the most; choose fewer days, 0 keeps nothing"
        );
        assert_eq!(Setting::SpeaksIn(vec![2, 1, 2]).checked(), Ok(Setting::SpeaksIn(vec![2, 1])));
    }

    #[test]
    fn what_no_setting_says_is_refused() {
        for (name, value) in [
            ("speaks_in", "1,,2"),
            ("speaks_in", "0"),
            ("ask_role", "-1"),
            ("boldness", "bold"),
            ("retention_days", "70000"),
            ("advisor_roles", "[{\"id\":1}]"),
            ("advisor_roles", ""),
        ] {
            assert!(matches!(Setting::read(name, value), Err(SettingError::Unreadable { .. })), "{name} {value}");
        }
        assert_eq!(Setting::read("colour", "red"), Err(SettingError::Unknown("colour".into())));
    }

    #[test]
    fn every_setting_is_found_by_its_name_and_in_its_area() {
        for (at, setting) in SettingName::ALL.into_iter().enumerate() {
            assert_eq!(setting as usize, at, "{setting:?}");
            assert_eq!(SettingName::parse(setting.as_str()), Some(setting));
            assert!(setting.area().settings().any(|other| other == setting), "{setting:?}");
        }
        assert_eq!(Area::ALL.into_iter().flat_map(Area::settings).count(), SettingName::ALL.len());
        assert_eq!(SettingName::parse("colour"), None);
    }

    #[test]
    fn what_stores_and_buttons_have_by_now_keeps_its_name_and_place() {
        let names = SettingName::ALL.map(SettingName::as_str);
        assert!(names.starts_with(&[
            "default_guide",
            "advisor_roles",
            "speaks_in",
            "stays_private_in",
            "ask_channel",
            "ask_role",
            "boldness",
            "forum_channels",
            "digest_channel",
            "solved_tag",
            "retention_days",
        ]));
    }
}
