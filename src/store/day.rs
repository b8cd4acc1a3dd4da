//! How is a day kept? As text, `2030-12-31`, so that later days are greater in any database and dump.

use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};
use time::Date;

use crate::clock::parse_date;

/// Writes a day as its text, and no day as nothing; for serde's `with`.
pub(super) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(serializer)
}

/// Reads what [`serialize`] has written.
///
/// # Errors
/// When the text is no day of the calendar.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let no_day = |text: &str| format!("`{text}` is no day; write it as 2030-12-31");
    let day = |text: String| parse_date(&text).ok_or_else(|| serde::de::Error::custom(no_day(&text)));
    Option::<String>::deserialize(deserializer)?.map(day).transpose()
}
