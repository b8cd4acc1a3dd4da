//! What is an FAQ entry?

use serde::{Deserialize, Serialize};
use sqlx::Row as _;
use sqlx::any::AnyRow;
use time::Date;

use super::day;
use super::error::StoreError;
use crate::clock::parse_date;

/// What an advisor writes into an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The id of the guide that the entry stands beside.
    pub guide: String,
    /// The question.
    pub question: String,
    /// Other ways to ask the question.
    pub phrasings: Vec<String>,
    /// The answer, in Markdown.
    pub answer: String,
    /// Where the answer is from.
    pub source_link: Option<String>,
    /// The last day on which the entry holds.
    #[serde(default, with = "day")]
    pub expires: Option<Date>,
}

/// An advisor's entry in one guild.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The entry's number in its guild, from 1 on; never given twice there.
    pub id: i64,
    /// The guild whose entry it is.
    pub guild: u64,
    /// What the entry says.
    #[serde(flatten)]
    pub content: Content,
    /// The member whose words the entry has: who wrote it, or last edited it. The history has all of them.
    pub author: u64,
    /// The name of the role in which the author wrote it.
    pub author_role: String,
    /// When the entry was written, in milliseconds since 1970.
    pub created_ms: i64,
    /// When the entry was last changed, in milliseconds since 1970.
    pub updated_ms: i64,
    /// The guild's revision at the entry's last change.
    pub revision: i64,
    /// Whether the entry was removed; it can be restored.
    pub removed: bool,
}

/// Who changes something, as what, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The member's id.
    pub member: u64,
    /// The name of the role in which the member does it.
    pub role: String,
    /// When it is done, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Content {
    /// An entry that says the least that one may: whatever else there is to say is left out.
    #[must_use]
    pub fn new(guide: impl Into<String>, question: impl Into<String>, answer: impl Into<String>) -> Self {
        Self { guide: guide.into(), question: question.into(), answer: answer.into(), ..Self::default() }
    }

    /// The names of the fields in which two contents differ, in the order of the fields.
    #[must_use]
    pub fn differs_in(&self, other: &Self) -> Vec<&'static str> {
        // Taken apart, so that a field that nobody compares does not compile.
        let Self { guide, question, phrasings, answer, source_link, expires } = self;
        let differs = [
            ("guide", *guide != other.guide),
            ("question", *question != other.question),
            ("phrasings", *phrasings != other.phrasings),
            ("answer", *answer != other.answer),
            ("source_link", *source_link != other.source_link),
            ("expires", *expires != other.expires),
        ];
        differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }

    /// Every text of a content.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.guide, &self.question, &self.answer].into_iter();
        own.chain(&self.phrasings).chain(&self.source_link).map(String::as_str)
    }

    /// What a search by words looks through. Lower case is made here: SQLite's own knows ASCII only.
    pub(super) fn searched(&self) -> String {
        let texts: Vec<&str> = self.texts().skip(1).collect();
        texts.join("\n").to_lowercase()
    }

    /// The phrasings as they stand in their column, a list in JSON.
    pub(super) fn phrasings_json(&self) -> String {
        serde_json::Value::from(self.phrasings.clone()).to_string()
    }
}

/// An entry from a row with every column of `entries`.
impl Entry {
    /// Reads a row with every column of `entries`; a value that this program never wrote is an error that names it.
    pub(super) fn read(row: &AnyRow) -> Result<Self, StoreError> {
        let phrasings: String = row.try_get("phrasings")?;
        let expires: Option<String> = row.try_get("expires")?;
        let content = Content {
            guide: row.try_get("guide")?,
            question: row.try_get("question")?,
            phrasings: serde_json::from_str(&phrasings).map_err(|_| odd("a list of texts", &phrasings))?,
            answer: row.try_get("answer")?,
            source_link: row.try_get("source_link")?,
            expires: expires.map(|text| parse_date(&text).ok_or_else(|| odd("a day", &text))).transpose()?,
        };
        Ok(Self {
            id: row.try_get("number")?,
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

/// The error for a value in the store that was never written so, with its beginning.
pub(super) fn odd(wanted: &'static str, found: &str) -> StoreError {
    StoreError::Odd { wanted, found: found.chars().take(80).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_kept_as_text_and_what_is_none_is_refused() {
        let json = |expires: &str| {
            format!(
                r#"{{"guide":"harbor","question":"Is it open?","phrasings":[],"answer":"Yes.","source_link":null{expires}}}"#
            )
        };
        let read = |expires: &str| serde_json::from_str::<Content>(&json(expires));
        let (day, never) = (r#","expires":"2030-12-31""#, r#","expires":null"#);
        for (expires, meant) in [(day, parse_date("2030-12-31")), (never, None)] {
            let content = read(expires).unwrap();
            assert_eq!(content.expires, meant);
            assert_eq!(serde_json::to_string(&content).unwrap(), json(expires));
        }
        assert_eq!(read("").unwrap().expires, None, "it may be left out");
        let why = read(r#","expires":"2030-02-30""#).unwrap_err().to_string();
        assert!(why.starts_with("`2030-02-30` is no day; write it as 2030-12-31"), "{why}");
    }
}
