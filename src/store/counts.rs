//! What was asked for, and did it help, in numbers?

use serde::Serialize;
use sqlx::any::AnyRow;
use sqlx::{FromRow as _, Row as _};

use super::error::StoreError;
use super::open::Store;
use super::outcome::Reason;
use super::period::Period;
use super::votes::Counts;
use crate::clock::{MONDAY_MS, WEEK_MS};
use crate::source::Source;

/// How often a passage or an entry answered a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassageCount {
    /// The id of the guide that was asked.
    pub guide: String,
    /// What answered.
    pub passage: Source<String>,
    /// Questions that it answered.
    pub asked: u64,
}

/// How often questions were declined for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DeclineCount {
    /// Why; `None` for a reason that only a later version knows.
    pub reason: Option<Reason>,
    /// Questions that were declined for it.
    pub asked: u64,
}

impl Store {
    /// How often each passage, or entry, answered a question in a period; the most often first. What was merely nearest to
    /// a question that was declined is not counted: it may have nothing to do with it.
    ///
    /// # Errors
    /// When it can't be counted.
    pub async fn questions_by_passage(&self, guild: u64, period: Period) -> Result<Vec<PassageCount>, StoreError> {
        let query = sqlx::query_as(
            "SELECT guide, passage, COUNT(*) AS asked FROM questions WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 \
             AND passage IS NOT NULL AND outcome = 'answered' GROUP BY guide, passage ORDER BY asked DESC, guide, passage",
        );
        let query = query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms);
        let rows: Vec<(String, String, i64)> = query.fetch_all(&self.pool).await?;
        let count = |(guide, passage, asked): (String, String, i64)| PassageCount {
            guide,
            passage: passage.into(),
            asked: asked.cast_unsigned(),
        };
        Ok(rows.into_iter().map(count).collect())
    }

    /// How often questions were declined in a period, by the reason; the most often first.
    ///
    /// # Errors
    /// When it can't be counted.
    pub async fn declines(&self, guild: u64, period: Period) -> Result<Vec<DeclineCount>, StoreError> {
        let query = sqlx::query_as(
            "SELECT reason, COUNT(*) AS asked FROM questions WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 \
             AND outcome = 'declined' GROUP BY reason ORDER BY asked DESC, reason",
        );
        let query = query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms);
        let rows: Vec<(Option<String>, i64)> = query.fetch_all(&self.pool).await?;
        let count = |(reason, asked): (Option<String>, i64)| DeclineCount {
            reason: reason.as_deref().and_then(Reason::named),
            asked: asked.cast_unsigned(),
        };
        Ok(rows.into_iter().map(count).collect())
    }

    /// The votes of each week of a period, by the week's first millisecond; a week without a vote is left out.
    ///
    /// # Errors
    /// When they can't be counted.
    pub async fn votes_by_week(&self, guild: u64, period: Period) -> Result<Vec<(i64, Counts)>, StoreError> {
        let query = sqlx::query(
            "SELECT COUNT(CASE WHEN helpful = 1 THEN 1 END), COUNT(*), week FROM (SELECT (at_ms + $4) / $5 AS week, \
             helpful FROM votes WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3) AS voted GROUP BY week ORDER BY week",
        );
        let query =
            query.bind(guild.cast_signed()).bind(period.from_ms).bind(period.to_ms).bind(MONDAY_MS).bind(WEEK_MS);
        let rows = query.fetch_all(&self.pool).await?;
        let week = |row: &AnyRow| Ok((row.try_get::<i64, _>("week")? * WEEK_MS - MONDAY_MS, Counts::from_row(row)?));
        rows.iter().map(week).collect()
    }
}
