//! How is a change noted in the same step that makes it?

use serde::Serialize;
use sqlx::AnyConnection;

/// One change, and who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditLine {
    /// When it was made, in milliseconds since 1970.
    pub at_ms: i64,
    /// Whose change it was.
    pub member: u64,
    /// What they were called then.
    pub name: String,
    /// What was done, by a short name: `entry.edit`.
    pub act: String,
    /// To what.
    pub what: String,
}

/// A line of a guild that is to be written with its change.
#[derive(Debug, Clone)]
pub(super) struct Noted {
    /// The guild that is changed.
    pub(super) guild: u64,
    /// The line.
    pub(super) line: AuditLine,
}

/// Writes a line within the change that it is about.
pub(super) async fn note(tx: &mut AnyConnection, noted: &Noted) -> Result<(), sqlx::Error> {
    let Noted { guild, line } = noted;
    let kept = "INSERT INTO audit (guild, at_ms, member, name, act, what) VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sqlx::query(kept).bind(guild.cast_signed()).bind(line.at_ms).bind(line.member.cast_signed());
    query.bind(&line.name).bind(&line.act).bind(&line.what).execute(tx).await?;
    Ok(())
}
