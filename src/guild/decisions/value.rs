//! How is what was decided kept as text, and what are its limits?

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::boldness::Boldness;

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

/// What a setting can be, as a text of the store.
pub(super) trait Value: Sized {
    /// The value in a text that [`Value::write`] wrote; `None` where it says none.
    fn read(text: &str) -> Option<Self>;

    /// The text that the store keeps.
    fn write(&self) -> String;
}

impl Value for Option<String> {
    fn read(text: &str) -> Option<Self> {
        Some(Some(text).filter(|text| !text.is_empty()).map(ToOwned::to_owned))
    }

    fn write(&self) -> String {
        self.clone().unwrap_or_default()
    }
}

impl Value for Option<u64> {
    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { known_id(text).map(Some) }
    }

    fn write(&self) -> String {
        self.map(|id| id.to_string()).unwrap_or_default()
    }
}

impl Value for Vec<u64> {
    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(Self::new()) } else { text.split(',').map(known_id).collect() }
    }

    fn write(&self) -> String {
        self.iter().map(u64::to_string).collect::<Vec<_>>().join(",")
    }
}

impl Value for Vec<AdvisorRole> {
    fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Value for Boldness {
    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn write(&self) -> String {
        self.name().to_owned()
    }
}

impl Value for u16 {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// An id of Discord's, none of which is 0.
fn known_id(text: &str) -> Option<u64> {
    text.parse().ok().filter(|id| *id != 0)
}

/// The limit of what needs none. Limits are functions of one form: the setting's name, for the error, and the value.
#[expect(clippy::unnecessary_wraps, reason = "it stands where other settings have a limit")]
pub(super) fn unlimited<T>(_: &'static str, value: T) -> Result<T, SettingError> {
    Ok(value)
}

/// Holds a text to what a name may be.
pub(super) fn short(name: &'static str, text: Option<String>) -> Result<Option<String>, SettingError> {
    match text {
        Some(text) if text.is_empty() || text.chars().count() > NAME_CHARS => {
            Err(SettingError::Unreadable { name, value: text })
        }
        text => Ok(text),
    }
}

/// Holds a list of channels to so many as a menu has, none twice.
pub(super) fn listed(name: &'static str, mut ids: Vec<u64>) -> Result<Vec<u64>, SettingError> {
    retain_first(&mut ids, |id| *id);
    few(name, ids)
}

/// Holds a list of roles to so many as a menu has, none twice, each with an id and a name that Discord's roles can have.
pub(super) fn named(name: &'static str, mut roles: Vec<AdvisorRole>) -> Result<Vec<AdvisorRole>, SettingError> {
    retain_first(&mut roles, |role| role.id);
    match roles.iter().find(|role| role.id == 0 || role.name.chars().count() > NAME_CHARS) {
        Some(odd) => Err(SettingError::Unreadable { name, value: odd.name.clone() }),
        None => few(name, roles),
    }
}

/// Holds days to those for which questions may be kept.
pub(super) fn days(_: &'static str, days: u16) -> Result<u16, SettingError> {
    if days > MOST_RETENTION_DAYS { Err(SettingError::TooLong(days)) } else { Ok(days) }
}

fn few<T>(name: &'static str, list: Vec<T>) -> Result<Vec<T>, SettingError> {
    let found = list.len();
    if found > MOST_LISTED { Err(SettingError::TooMany { name, found }) } else { Ok(list) }
}

/// Keeps the first of those that are the same.
fn retain_first<T>(list: &mut Vec<T>, id: impl Fn(&T) -> u64) {
    let mut seen = BTreeSet::new();
    list.retain(|one| seen.insert(id(one)));
}

/// An id as Discord writes it: beyond 2^53 many a reader of JSON would change a number.
mod id_as_text {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    /// Writes an id as text: JavaScript's numbers, which other programs read JSON with, are too short for it.
    pub(super) fn serialize<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }

    /// Reads an id that was written as text.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
