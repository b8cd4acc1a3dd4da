//! What was asked for, and did it help, in numbers?

use serde::Serialize;
use sqlx::any::AnyRow;
use sqlx::{FromRow as _, Row as _};

use super::error::StoreError;
use super::open::Store;
use super::period::Period;
use super::votes::Counts;
use crate::clock::{MONDAY_MS, WEEK_MS};
use crate::source::Source;

/// How often a passage was the nearest to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassageCount {
    /// The id of the guide that was asked.
    pub guide: String,
    /// What was asked for.
    pub passage: Source<String>,
    /// Questions to which the passage was the nearest, answered or not.
    pub asked: u64,
}

impl Store {
    /// How often each passage was the nearest to a question in a period; the most often first.
    ///
    /// # Errors
    /// When it can't be counted.
    pub async fn questions_by_passage(&self, guild: u64, period: Period) -> Result<Vec<PassageCount>, StoreError> {
        let query = sqlx::query_as(
            "SELECT guide, passage, COUNT(*) AS asked FROM questions WHERE guild = $1 AND at_ms >= $2 AND at_ms < $3 \
             AND passage IS NOT NULL GROUP BY guide, passage ORDER BY asked DESC, guide, passage",
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
