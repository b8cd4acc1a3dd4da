//! Did an answer help?

use std::fmt::Write as _;

use sqlx::any::AnyRow;
use sqlx::{FromRow, Row as _};

use super::error::{StoreError, refuse_nul};
use super::open::Store;
use super::period::Period;
use crate::source::Source;

/// A member, as a keyed hash of the id; the store never sees the id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MemberHash(String);

/// One member's word on one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The name of the answer voted on, an id of the caller's.
    pub answer: String,
    /// What the answer quoted first.
    pub passage: Source<String>,
    /// The hash of the member who votes.
    pub member: MemberHash,
    /// Whether the answer helped.
    pub helpful: bool,
    /// What the member was looking for, masked by the caller.
    pub reason: Option<String>,
    /// When the vote was cast, in milliseconds since 1970.
    pub at_ms: i64,
}

/// How many votes there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Votes that say an answer helped.
    pub helpful: u64,
    /// Votes that say an answer did not help.
    pub unhelpful: u64,
}

impl MemberHash {
    /// A hash by its bytes.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let mut text = String::with_capacity(2 * bytes.len());
        for byte in bytes {
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// A hash as it was kept.
    pub(super) fn kept(text: String) -> Self {
        Self(text)
    }

    /// The hash's text, in hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Store {
    /// Keeps a vote in the place of the member's earlier one on this answer; one that comes late does not replace a later
    /// one. `earlier` are the member's hashes by older salts: without them, a vote changed after the salt's month would
    /// count twice.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn vote(&self, guild: u64, vote: &Vote, earlier: &[MemberHash]) -> Result<(), StoreError> {
        let passage = vote.passage.to_string();
        refuse_nul([vote.answer.as_str(), &passage].into_iter().chain(vote.reason.as_deref()))?;
        let mut tx = self.write().await?;
        for member in earlier.iter().filter(|member| **member != vote.member) {
            let query = sqlx::query("DELETE FROM votes WHERE guild = $1 AND answer = $2 AND member = $3");
            query.bind(guild.cast_signed()).bind(&vote.answer).bind(member.as_str()).execute(&mut *tx).await?;
        }
        let kept = "INSERT INTO votes (guild, answer, member, passage, helpful, reason, at_ms) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (guild, answer, member) DO UPDATE \
                    SET passage = excluded.passage, helpful = excluded.helpful, reason = excluded.reason, \
                    at_ms = excluded.at_ms WHERE votes.at_ms <= excluded.at_ms";
        let query = sqlx::query(kept).bind(guild.cast_signed()).bind(&vote.answer).bind(vote.member.as_str());
        let query = query.bind(&passage).bind(i64::from(vote.helpful)).bind(&vote.reason).bind(vote.at_ms);
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The votes on an answer.
    ///
    /// # Errors
    /// When they can't be counted.
    pub async fn votes_on(&self, guild: u64, answer: &str) -> Result<Counts, StoreError> {
        let query = sqlx::query_as(
            "SELECT COUNT(CASE WHEN helpful = 1 THEN 1 END), COUNT(*) FROM votes WHERE guild = $1 AND answer = $2",
        );
        Ok(query.bind(guild.cast_signed()).bind(answer).fetch_one(&self.pool).await?)
    }

    /// The votes of a period, by the passage that the answer quoted first; the passage with the most votes first.
    ///
    /// # Errors
    /// When they can't be counted.
    pub async fn votes_by_passage(
        &self,
        guild: u64,
        period: Period,
    ) -> Result<Vec<(Source<String>, Counts)>, StoreError> {
        let query = sqlx::query(
            "SELECT COUNT(CASE WHEN helpful = 1 THEN 1 END) AS helpful, COUNT(*) AS votes, passage FROM votes \
             WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 GROUP BY passage ORDER BY votes DESC, passage",
        );
        let rows =
            query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms).fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.try_get::<String, _>("passage")?.into(), Counts::from_row(row)?))).collect()
    }

    /// What members were looking for in a period where an answer did not help, each with the answer's name; the oldest first.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn reasons(&self, guild: u64, period: Period) -> Result<Vec<(String, String)>, StoreError> {
        let query = sqlx::query_as(
            "SELECT answer, reason FROM votes WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 AND helpful = 0 \
             AND reason IS NOT NULL ORDER BY at_ms, reason",
        );
        Ok(query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms).fetch_all(&self.pool).await?)
    }

    /// Removes a member's votes and drafts, and says how many there were.
    ///
    /// # Errors
    /// When they can't be removed; all are there then.
    pub async fn forget_member(&self, guild: u64, member: &MemberHash) -> Result<u64, StoreError> {
        let mut tx = self.write().await?;
        let mut removed = 0;
        for query in [
            "DELETE FROM votes WHERE guild = $1 AND member = $2",
            "DELETE FROM drafts WHERE guild = $1 AND member = $2",
        ] {
            let query = sqlx::query(query).bind(guild.cast_signed()).bind(member.as_str());
            removed += query.execute(&mut *tx).await?.rows_affected();
        }
        tx.commit().await?;
        Ok(removed)
    }
}

/// From a row whose first columns are the helpful votes and all votes.
impl FromRow<'_, AnyRow> for Counts {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let (helpful, all): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        Ok(Self { helpful: helpful.cast_unsigned(), unhelpful: (all - helpful).cast_unsigned() })
    }
}
