//! Who changed an entry, when, and to what?

use serde::Serialize;
use sqlx::{AnyConnection, Row as _};

use super::content::{By, Content, Entry, odd};
use super::error::StoreError;
use super::open::Store;

/// One change of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// The number of the entry that was changed.
    pub entry: i64,
    /// Which change of the entry it was, from 1 on.
    pub version: usize,
    /// What was done: `added`, `edited`, `removed` or `restored`.
    pub action: String,
    /// The id of the member who did it.
    pub member: u64,
    /// When it was done, in milliseconds since 1970.
    pub at_ms: i64,
    /// What the entry said afterwards.
    pub content: Content,
    /// What of the entry was new, by the names of its fields; nothing where it was added, removed or restored.
    pub changed: Vec<&'static str>,
}

impl Store {
    /// Every change of an entry, the first at the front.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn history(&self, guild: u64, id: i64) -> Result<Vec<Edit>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM edits WHERE guild = $1 AND entry = \
                                (SELECT id FROM entries WHERE guild = $1 AND number = $2) ORDER BY id",
        );
        let rows = query.bind(guild.cast_signed()).bind(id).fetch_all(&self.pool).await?;
        let mut edits: Vec<Edit> = Vec::with_capacity(rows.len());
        for row in rows {
            let content: String = row.try_get("content")?;
            let content: Content = serde_json::from_str(&content).map_err(|_| odd("an entry's content", &content))?;
            // Every edit keeps the whole entry: what was new in one is told by the edit before it.
            let changed = edits.last().map(|before| content.differs_in(&before.content)).unwrap_or_default();
            edits.push(Edit {
                entry: id,
                version: edits.len() + 1,
                action: row.try_get("action")?,
                member: row.try_get::<i64, _>("member")?.cast_unsigned(),
                at_ms: row.try_get("at_ms")?,
                content,
                changed,
            });
        }
        Ok(edits)
    }
}

/// Adds a change to an entry's history.
pub(super) async fn record(
    tx: &mut AnyConnection,
    entry: &Entry,
    action: &'static str,
    by: &By,
) -> Result<(), StoreError> {
    let content =
        serde_json::to_string(&entry.content).map_err(|_| odd("an entry's content", &entry.content.question))?;
    // A row of `edits` names its entry by the row and not by the number, which came later.
    let query = "INSERT INTO edits (guild, entry, action, member, at_ms, content) \
                 SELECT guild, id, $3, $4, $5, $6 FROM entries WHERE guild = $1 AND number = $2";
    let query = sqlx::query(query).bind(entry.guild.cast_signed()).bind(entry.id).bind(action);
    query.bind(by.member.cast_signed()).bind(by.at_ms).bind(content).execute(tx).await?;
    Ok(())
}
