//! What is an FAQ entry?

use std::fmt;

use serde::{Deserialize, Serialize};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::error::StoreError;

/// What an advisor writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The id of the guide that it stands beside.
    pub guide: String,
    /// The question.
    pub question: String,
    /// Other ways to ask it.
    pub phrasings: Vec<String>,
    /// The answer, in Markdown.
    pub answer: String,
    /// Where the answer is from.
    pub source_link: Option<String>,
    /// The last day on which it holds.
    pub expires: Option<Date>,
}

/// An advisor's entry in one guild.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number, never given twice.
    pub id: i64,
    /// The guild that it is of.
    pub guild: u64,
    /// What it says.
    #[serde(flatten)]
    pub content: Content,
    /// Whose words it has: who wrote it, or last edited it. The history has all of them.
    pub author: u64,
    /// The role's name in which they wrote it.
    pub author_role: String,
    /// When it was written.
    pub created_ms: i64,
    /// When it was last changed.
    pub updated_ms: i64,
    /// The guild's revision at its last change.
    pub revision: i64,
    /// Whether it was removed; it can be restored.
    pub removed: bool,
}

/// Who changes something, as what, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The member's id.
    pub member: u64,
    /// The name of the role in which they do it.
    pub role: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A day, `YYYY-MM-DD`; a later day is greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(String);

/// A day before all others.
impl Default for Date {
    fn default() -> Self {
        Self("0000-01-01".to_owned())
    }
}

impl Date {
    /// The day in this text; `None` where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        if text.len() != 10 || !digits {
            return None;
        }
        let number = |from: usize, to: usize| text[from..to].parse::<u32>().ok();
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        (1..=days_in(year, month)).contains(&day).then(|| Self(text.to_owned()))
    }

    /// It as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is no day; write it as 2030-12-31"))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Content {
    /// The names of what differs, in the order of the fields.
    #[must_use]
    pub fn differs_in(&self, other: &Self) -> Vec<&'static str> {
        let differs = [
            ("guide", self.guide != other.guide),
            ("question", self.question != other.question),
            ("phrasings", self.phrasings != other.phrasings),
            ("answer", self.answer != other.answer),
            ("source_link", self.source_link != other.source_link),
            ("expires", self.expires != other.expires),
        ];
        differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }

    /// Every text of it.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.guide, &self.question, &self.answer].into_iter();
        own.chain(&self.phrasings).chain(&self.source_link).map(String::as_str)
    }

    /// What a search by words looks through. Lower case is made here: SQLite's own knows ASCII only.
    pub(super) fn searched(&self) -> String {
        let texts: Vec<&str> = self.texts().skip(1).collect();
        texts.join("\n").to_lowercase()
    }

    pub(super) fn phrasings_json(&self) -> String {
        serde_json::Value::from(self.phrasings.clone()).to_string()
    }
}

/// An entry from a row with every column of `entries`.
impl Entry {
    pub(super) fn read(row: &AnyRow) -> Result<Self, StoreError> {
        let phrasings: String = row.try_get("phrasings")?;
        let expires: Option<String> = row.try_get("expires")?;
        let content = Content {
            guide: row.try_get("guide")?,
            question: row.try_get("question")?,
            phrasings: serde_json::from_str(&phrasings).map_err(|_| odd("a list of texts", &phrasings))?,
            answer: row.try_get("answer")?,
            source_link: row.try_get("source_link")?,
            expires: expires.map(|text| Date::parse(&text).ok_or_else(|| odd("a day", &text))).transpose()?,
        };
        Ok(Self {
            id: row.try_get("id")?,
            guild: row.try_get::<i64, _>("guild")?.cast_unsigned(),
            content,
            author: row.try_get::<i64, _>("author")?.cast_unsigned(),
            author_role: row.try_get("author_role")?,
            created_ms: row.try_get("created_ms")?,
            updated_ms: row.try_get("updated_ms")?,
            revision: row.try_get("revision")?,
            removed: row.try_get::<i64, _>("removed")? != 0,
        })
    }
}

pub(super) fn odd(wanted: &'static str, found: &str) -> StoreError {
    StoreError::Odd { wanted, found: found.chars().take(80).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for text in ["2028-02-29", "2000-02-29", "2030-12-31", "0001-01-01"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in ["", "2030-1-1", "2030-02-29", "1900-02-29", "2030-13-01", "2030-00-10", "2030-04-31", "2030/01/01"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("２０３０-1"), None);
        assert!(Date::parse("2030-01-02") < Date::parse("2030-01-10"));
        assert!(serde_json::from_str::<Date>("\"2030-02-30\"").is_err());
    }
}
