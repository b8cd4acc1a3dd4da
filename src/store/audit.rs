//! Who changed what of a guild, and when?
//!
//! A line is written by the very transaction that makes the change: a store that [`Store::noting`] gives begins each of its changes
//! with it. What is not kept is not noted either.

use std::sync::Arc;

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::error::{StoreError, refuse_nul};
use super::noted::{AuditLine, Noted};
use super::open::Store;

/// A part of a guild's audit list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// The lines on the page, the newest first.
    pub lines: Vec<AuditLine>,
    /// How many lines the whole list has.
    pub total: u64,
}

impl Store {
    /// This store, for one change of a guild that is to be noted with this line. Each change that it makes notes it once; a change
    /// that comes to nothing notes nothing.
    ///
    /// # Errors
    /// When a text of the line can't be kept.
    pub fn noting(&self, guild: u64, line: AuditLine) -> Result<Self, StoreError> {
        refuse_nul([line.name.as_str(), &line.act, &line.what])?;
        Ok(Self { noted: Some(Arc::new(Noted { guild, line })), ..self.clone() })
    }

    /// A page of a guild's audit list.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn audit(&self, guild: u64, offset: u32, limit: u32) -> Result<AuditPage, StoreError> {
        let query = sqlx::query("SELECT * FROM audit WHERE guild = $1 ORDER BY at_ms DESC, id DESC LIMIT $2 OFFSET $3");
        let query = query.bind(guild.cast_signed()).bind(i64::from(limit)).bind(i64::from(offset));
        let lines = query.fetch_all(&self.pool).await?.iter().map(read).collect::<Result<_, _>>()?;
        let counted = sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE guild = $1").bind(guild.cast_signed());
        let total: i64 = counted.fetch_one(&self.pool).await?;
        Ok(AuditPage { lines, total: total.cast_unsigned() })
    }

    /// Deletes the lines of all guilds from before a time, and says how many there were.
    ///
    /// # Errors
    /// When they can't be deleted.
    pub async fn purge_audit(&self, before_ms: i64) -> Result<u64, StoreError> {
        let query = sqlx::query("DELETE FROM audit WHERE at_ms < $1").bind(before_ms);
        Ok(query.execute(&self.pool).await?.rows_affected())
    }
}

fn read(row: &AnyRow) -> Result<AuditLine, StoreError> {
    Ok(AuditLine {
        at_ms: row.try_get("at_ms")?,
        member: row.try_get::<i64, _>("member")?.cast_unsigned(),
        name: row.try_get("name")?,
        act: row.try_get("act")?,
        what: row.try_get("what")?,
    })
}
