//! What can a guild decide, and how is one decision kept as text?

use serde::{Deserialize, Serialize};

use super::boldness::Boldness;
use super::setting_name::SettingName;

/// Roles or channels in one setting; a menu of Discord's has no more choices.
///
/// # Source
/// Discord's documentation, "Component Reference", select menus: `max_values`.
pub const MOST_LISTED: usize = 25;
/// Days for which questions are kept at most.
pub const MOST_RETENTION_DAYS: u16 = 365;
/// Characters of a role's name, and as many for a guide's id.
///
/// # Source
/// Discord's documentation, "Create Guild Role".
const NAME_CHARS: usize = 100;

/// A role whose members write entries and see gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdvisorRole {
    /// Its id; text in the store, as Discord writes ids.
    #[serde(with = "id_as_text")]
    pub id: u64,
    /// Its name when it was chosen. Entries are labelled with it.
    pub name: String,
}

/// One decision of a guild. `None` and an empty list take it back to the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// The guide that is asked where none is named.
    DefaultGuide(Option<String>),
    /// Who is an advisor.
    AdvisorRoles(Vec<AdvisorRole>),
    /// Channels where answers may be seen by all; every channel where it is empty.
    SpeaksIn(Vec<u64>),
    /// Channels where answers are seen by who asks alone, whatever `SpeaksIn` says.
    StaysPrivateIn(Vec<u64>),
    /// The channel that a decline points to.
    AskChannel(Option<u64>),
    /// The role that a decline points to.
    AskRole(Option<u64>),
    /// How sure the bot must be.
    Boldness(Boldness),
    /// Forums whose new threads it answers by itself.
    ForumChannels(Vec<u64>),
    /// Where the weekly digest goes.
    DigestChannel(Option<u64>),
    /// The name of the tag that marks a thread as solved. Ids of tags differ from forum to forum, their names need not.
    SolvedTag(Option<String>),
    /// Days for which questions are kept; 0 for not at all.
    RetentionDays(u16),
}

/// Why a decision can't be kept, or what was kept can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// Nothing of this name can be decided.
    #[error("there is no setting `{0}`")]
    Unknown(String),
    /// A list that is too long.
    #[error("`{name}` has {found} entries, {MOST_LISTED} are the most; choose fewer")]
    TooMany {
        /// Which setting.
        name: &'static str,
        /// How many there are.
        found: usize,
    },
    /// Questions would be kept for too long.
    #[error("`retention_days` is {0}, {MOST_RETENTION_DAYS} is the most; choose fewer days, 0 keeps nothing")]
    TooLong(u16),
    /// A text that no setting has.
    #[error("`{name}` can't be read from `{value}`; choose it again")]
    Unreadable {
        /// Which setting.
        name: &'static str,
        /// What was found.
        value: String,
    },
}

impl Setting {
    /// Which setting it decides.
    #[must_use]
    pub fn setting(&self) -> SettingName {
        match self {
            Self::DefaultGuide(_) => SettingName::DefaultGuide,
            Self::AdvisorRoles(_) => SettingName::AdvisorRoles,
            Self::SpeaksIn(_) => SettingName::SpeaksIn,
            Self::StaysPrivateIn(_) => SettingName::StaysPrivateIn,
            Self::AskChannel(_) => SettingName::AskChannel,
            Self::AskRole(_) => SettingName::AskRole,
            Self::Boldness(_) => SettingName::Boldness,
            Self::ForumChannels(_) => SettingName::ForumChannels,
            Self::DigestChannel(_) => SettingName::DigestChannel,
            Self::SolvedTag(_) => SettingName::SolvedTag,
            Self::RetentionDays(_) => SettingName::RetentionDays,
        }
    }

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

    /// It as the store keeps it.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::DefaultGuide(text) | Self::SolvedTag(text) => text.clone().unwrap_or_default(),
            Self::AdvisorRoles(roles) => serde_json::to_string(roles).unwrap_or_default(),
            Self::SpeaksIn(ids) | Self::StaysPrivateIn(ids) | Self::ForumChannels(ids) => {
                ids.iter().map(u64::to_string).collect::<Vec<_>>().join(",")
            }
            Self::AskChannel(id) | Self::AskRole(id) | Self::DigestChannel(id) => {
                id.map(|id| id.to_string()).unwrap_or_default()
            }
            Self::Boldness(boldness) => boldness.name().to_owned(),
            Self::RetentionDays(days) => days.to_string(),
        }
    }

    /// It within its limits: lists without repetition.
    ///
    /// # Errors
    /// When it is beyond them.
    pub fn checked(mut self) -> Result<Self, SettingError> {
        let name = self.name();
        let found = match &mut self {
            Self::AdvisorRoles(roles) => {
                retain_first(roles, |role| role.id);
                if let Some(odd) = roles.iter().find(|role| role.id == 0 || role.name.chars().count() > NAME_CHARS) {
                    return Err(SettingError::Unreadable { name, value: odd.name.clone() });
                }
                roles.len()
            }
            Self::SpeaksIn(ids) | Self::StaysPrivateIn(ids) | Self::ForumChannels(ids) => {
                retain_first(ids, |id| *id);
                ids.len()
            }
            Self::DefaultGuide(Some(text)) | Self::SolvedTag(Some(text))
                if text.is_empty() || text.chars().count() > NAME_CHARS =>
            {
                return Err(SettingError::Unreadable { name, value: text.clone() });
            }
            Self::RetentionDays(days) if *days > MOST_RETENTION_DAYS => return Err(SettingError::TooLong(*days)),
            _ => 0,
        };
        if found > MOST_LISTED { Err(SettingError::TooMany { name, found }) } else { Ok(self) }
    }
}

/// Keeps the first of those that are the same.
fn retain_first<T>(list: &mut Vec<T>, id: impl Fn(&T) -> u64) {
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|one| seen.insert(id(one)));
}

/// An id as Discord writes it: beyond 2^53 many a reader of JSON would change a number.
mod id_as_text {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
