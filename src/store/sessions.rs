//! Who is signed in on the web, and since when?
//!
//! A session is no guild's: it says who somebody is, and nothing of what they may do. Its secret is the visitor's alone; here is
//! its hash, and what the secret seals.

use std::fmt;

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::error::{StoreError, refuse_nul};
use super::open::Store;

/// Somebody who is signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSession {
    /// The SHA-256 of the session's secret, in hexadecimal digits.
    pub id: String,
    /// Whose session it is.
    pub member: u64,
    /// What they were called when they signed in.
    pub name: String,
    /// What the session needs and only its secret opens.
    pub sealed: String,
    /// When they signed in, in milliseconds since 1970.
    pub made_ms: i64,
    /// When they were last seen, in milliseconds since 1970.
    pub seen_ms: i64,
    /// When the session ends, however often it is used, in milliseconds since 1970.
    pub ends_ms: i64,
}

impl Store {
    /// Keeps a session.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn begin_session(&self, session: &KeptSession) -> Result<(), StoreError> {
        refuse_nul([session.id.as_str(), &session.name, &session.sealed])?;
        let mut tx = self.write().await?;
        let kept = "INSERT INTO sessions (id, member, name, sealed, made_ms, seen_ms, ends_ms) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let query = sqlx::query(kept).bind(&session.id).bind(session.member.cast_signed()).bind(&session.name);
        let query = query.bind(&session.sealed).bind(session.made_ms).bind(session.seen_ms).bind(session.ends_ms);
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The session of this id; `None` where it was ended.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn session(&self, id: &str) -> Result<Option<KeptSession>, StoreError> {
        let query = sqlx::query("SELECT * FROM sessions WHERE id = $1").bind(id);
        query.fetch_optional(&self.pool).await?.map(|row| read(&row)).transpose()
    }

    /// Keeps that a session was used.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn see_session(&self, id: &str, now_ms: i64) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE sessions SET seen_ms = $2 WHERE id = $1 AND seen_ms < $2");
        query.bind(id).bind(now_ms).execute(&self.pool).await?;
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When it can't be ended.
    pub async fn end_session(&self, id: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE id = $1").bind(id).execute(&self.pool).await?;
        Ok(())
    }

    /// Ends every session of somebody, and says how many there were.
    ///
    /// # Errors
    /// When they can't be ended.
    pub async fn end_sessions(&self, member: u64) -> Result<u64, StoreError> {
        let query = sqlx::query("DELETE FROM sessions WHERE member = $1").bind(member.cast_signed());
        Ok(query.execute(&self.pool).await?.rows_affected())
    }

    /// Ends the sessions whose time is over, and those that were last used before a time; says how many there were.
    ///
    /// # Errors
    /// When they can't be ended.
    pub async fn purge_sessions(&self, now_ms: i64, seen_before_ms: i64) -> Result<u64, StoreError> {
        let query = sqlx::query("DELETE FROM sessions WHERE ends_ms <= $1 OR seen_ms < $2");
        Ok(query.bind(now_ms).bind(seen_before_ms).execute(&self.pool).await?.rows_affected())
    }
}

fn read(row: &AnyRow) -> Result<KeptSession, StoreError> {
    Ok(KeptSession {
        id: row.try_get("id")?,
        member: row.try_get::<i64, _>("member")?.cast_unsigned(),
        name: row.try_get("name")?,
        sealed: row.try_get("sealed")?,
        made_ms: row.try_get("made_ms")?,
        seen_ms: row.try_get("seen_ms")?,
        ends_ms: row.try_get("ends_ms")?,
    })
}

/// Names neither the secret's hash nor what it seals.
impl fmt::Debug for KeptSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptSession")
            .field("made_ms", &self.made_ms)
            .field("ends_ms", &self.ends_ms)
            .finish_non_exhaustive()
    }
}
