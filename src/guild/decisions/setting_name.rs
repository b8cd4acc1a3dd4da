//! What can a guild decide? One row a setting: its name, where it stands, and how it is read.

use serde::{Deserialize, Serialize};

use super::boldness::Boldness;
use super::setting::Setting;

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

/// One thing that a guild can decide. Its place in this list is its number in a button's state: new ones go to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SettingName {
    /// [`Setting::DefaultGuide`].
    DefaultGuide,
    /// [`Setting::AdvisorRoles`].
    AdvisorRoles,
    /// [`Setting::SpeaksIn`].
    SpeaksIn,
    /// [`Setting::StaysPrivateIn`].
    StaysPrivateIn,
    /// [`Setting::AskChannel`].
    AskChannel,
    /// [`Setting::AskRole`].
    AskRole,
    /// [`Setting::Boldness`].
    Boldness,
    /// [`Setting::ForumChannels`].
    ForumChannels,
    /// [`Setting::DigestChannel`].
    DigestChannel,
    /// [`Setting::SolvedTag`].
    SolvedTag,
    /// [`Setting::RetentionDays`].
    RetentionDays,
}

/// What is known of a setting.
struct Row {
    setting: SettingName,
    /// Its name in the store.
    name: &'static str,
    area: Area,
    /// The decision in a text of the store; `None` where it says none.
    read: fn(&str) -> Option<Setting>,
}

/// In the order of [`SettingName`]; within an area, in the order in which they are shown.
const TABLE: [Row; 11] = {
    use SettingName as S;
    [
        row(S::DefaultGuide, "default_guide", Area::Answers, |value| Some(Setting::DefaultGuide(text(value)))),
        row(S::AdvisorRoles, "advisor_roles", Area::Advisors, |value| {
            serde_json::from_str(value).ok().map(Setting::AdvisorRoles)
        }),
        row(S::SpeaksIn, "speaks_in", Area::Channels, |value| ids(value).map(Setting::SpeaksIn)),
        row(S::StaysPrivateIn, "stays_private_in", Area::Channels, |value| ids(value).map(Setting::StaysPrivateIn)),
        row(S::AskChannel, "ask_channel", Area::Advisors, |value| id(value).map(Setting::AskChannel)),
        row(S::AskRole, "ask_role", Area::Advisors, |value| id(value).map(Setting::AskRole)),
        row(S::Boldness, "boldness", Area::Answers, |value| Boldness::parse(value).map(Setting::Boldness)),
        row(S::ForumChannels, "forum_channels", Area::Forums, |value| ids(value).map(Setting::ForumChannels)),
        row(S::DigestChannel, "digest_channel", Area::Keeping, |value| id(value).map(Setting::DigestChannel)),
        row(S::SolvedTag, "solved_tag", Area::Forums, |value| Some(Setting::SolvedTag(text(value)))),
        row(S::RetentionDays, "retention_days", Area::Keeping, |value| value.parse().ok().map(Setting::RetentionDays)),
    ]
};

const fn row(setting: SettingName, name: &'static str, area: Area, read: fn(&str) -> Option<Setting>) -> Row {
    Row { setting, name, area, read }
}

impl SettingName {
    /// All of them.
    pub const ALL: [Self; 11] = {
        let mut all = [Self::DefaultGuide; 11];
        let mut at = 0;
        while at < all.len() {
            all[at] = TABLE[at].setting;
            at += 1;
        }
        all
    };

    /// Its name in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().name
    }

    /// The setting of a name in the store.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.setting)
    }

    /// Where it is shown.
    #[must_use]
    pub fn area(self) -> Area {
        self.row().area
    }

    /// The decision in a text of the store, not yet held to its limits; `None` where it says none.
    pub(super) fn read(self, value: &str) -> Option<Setting> {
        (self.row().read)(value)
    }

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }
}

impl Area {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Answers, Self::Advisors, Self::Channels, Self::Forums, Self::Keeping];

    /// What is decided there.
    pub fn settings(self) -> impl Iterator<Item = SettingName> {
        TABLE.iter().filter(move |row| row.area == self).map(|row| row.setting)
    }
}

fn text(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn id(value: &str) -> Option<Option<u64>> {
    if value.is_empty() { Some(None) } else { known_id(value).map(Some) }
}

fn ids(value: &str) -> Option<Vec<u64>> {
    if value.is_empty() { Some(Vec::new()) } else { value.split(',').map(known_id).collect() }
}

/// An id of Discord's, none of which is 0.
fn known_id(value: &str) -> Option<u64> {
    value.parse().ok().filter(|id| *id != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_every_setting_in_its_place() {
        for (at, setting) in SettingName::ALL.into_iter().enumerate() {
            assert_eq!(setting as usize, at, "{setting:?}");
            assert_eq!(SettingName::parse(setting.as_str()), Some(setting));
            assert!(setting.area().settings().any(|other| other == setting), "{setting:?}");
        }
        assert_eq!(Area::ALL.into_iter().flat_map(Area::settings).count(), SettingName::ALL.len());
        assert_eq!(SettingName::parse("colour"), None);
    }
}
