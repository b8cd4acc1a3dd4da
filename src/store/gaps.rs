//! What has an advisor decided on a question that the guide does not answer?

use serde::Serialize;

use super::error::{StoreError, refuse_nul};
use super::open::{Store, next_revision};

/// An advisor's decision that a question is not for the guild's guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The id of the guide.
    pub guide: String,
    /// The question. An advisor's decision keeps it beyond the retention of questions.
    pub question: String,
    /// The id of the member who decided.
    pub member: u64,
    /// When it was decided, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A way to ask for a passage that a guild's advisor has bound to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoundPhrasing {
    /// The id of the guide.
    pub guide: String,
    /// What members ask.
    pub phrasing: String,
    /// The id of the passage that answers it.
    pub passage: String,
    /// The id of the member who bound the phrasing.
    pub member: u64,
    /// When the phrasing was bound, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Store {
    /// Keeps a decision on a question, which is no gap any longer.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn decide(&self, guild: u64, decision: &Decision) -> Result<(), StoreError> {
        refuse_nul([decision.guide.as_str(), &decision.question])?;
        let mut tx = self.write().await?;
        // Of two advisors who decide the same, the first one stays the one who decided.
        let kept = "INSERT INTO decisions (guild, guide, question, member, at_ms) VALUES ($1, $2, $3, $4, $5) \
                    ON CONFLICT (guild, guide, question) DO NOTHING";
        let query = sqlx::query(kept).bind(guild.cast_signed()).bind(&decision.guide).bind(&decision.question);
        query.bind(decision.member.cast_signed()).bind(decision.at_ms).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Takes a decision back; says whether there was one.
    ///
    /// # Errors
    /// When it can't be taken back.
    pub async fn reconsider(&self, guild: u64, guide: &str, question: &str) -> Result<bool, StoreError> {
        let query = sqlx::query("DELETE FROM decisions WHERE guild = $1 AND guide = $2 AND question = $3");
        let query = query.bind(guild.cast_signed()).bind(guide).bind(question);
        Ok(query.execute(&self.pool).await?.rows_affected() > 0)
    }

    /// The decisions of a guild, the oldest first.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn decisions(&self, guild: u64) -> Result<Vec<Decision>, StoreError> {
        let query = sqlx::query_as(
            "SELECT guide, question, member, at_ms FROM decisions WHERE guild = $1 ORDER BY at_ms, question",
        );
        let rows: Vec<(String, String, i64, i64)> = query.bind(guild.cast_signed()).fetch_all(&self.pool).await?;
        let decision = |(guide, question, member, at_ms): (String, String, i64, i64)| {
            let member = member.cast_unsigned();
            Decision { guide, question, member, at_ms }
        };
        Ok(rows.into_iter().map(decision).collect())
    }

    /// Binds a phrasing to a passage, in the place of the one that it was bound to; returns the guild's revision.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn bind_phrasing(&self, guild: u64, bound: &BoundPhrasing) -> Result<i64, StoreError> {
        refuse_nul([bound.guide.as_str(), &bound.phrasing, &bound.passage])?;
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let kept = "INSERT INTO phrasings (guild, guide, phrasing, passage, member, at_ms) VALUES ($1, $2, $3, $4, $5, $6) \
                    ON CONFLICT (guild, guide, phrasing) DO UPDATE \
                    SET passage = excluded.passage, member = excluded.member, at_ms = excluded.at_ms";
        let query = sqlx::query(kept).bind(guild.cast_signed()).bind(&bound.guide).bind(&bound.phrasing);
        let query = query.bind(&bound.passage).bind(bound.member.cast_signed()).bind(bound.at_ms);
        query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// Takes a phrasing away; returns the guild's revision.
    ///
    /// # Errors
    /// When it can't be taken away.
    pub async fn unbind_phrasing(&self, guild: u64, guide: &str, phrasing: &str) -> Result<i64, StoreError> {
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let query = sqlx::query("DELETE FROM phrasings WHERE guild = $1 AND guide = $2 AND phrasing = $3");
        query.bind(guild.cast_signed()).bind(guide).bind(phrasing).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// The bound phrasings of a guild, the oldest first.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn phrasings(&self, guild: u64) -> Result<Vec<BoundPhrasing>, StoreError> {
        let query = sqlx::query_as(
            "SELECT guide, phrasing, passage, member, at_ms FROM phrasings WHERE guild = $1 ORDER BY at_ms, phrasing",
        );
        let rows: Vec<(String, String, String, i64, i64)> =
            query.bind(guild.cast_signed()).fetch_all(&self.pool).await?;
        let bound = |(guide, phrasing, passage, member, at_ms): (String, String, String, i64, i64)| {
            let member = member.cast_unsigned();
            BoundPhrasing { guide, phrasing, passage, member, at_ms }
        };
        Ok(rows.into_iter().map(bound).collect())
    }
}
