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
        self.decide_all(guild, std::slice::from_ref(decision)).await
    }

    /// Keeps decisions on questions, all of them or none.
    ///
    /// # Errors
    /// When they can't be kept.
    pub async fn decide_all(&self, guild: u64, decisions: &[Decision]) -> Result<(), StoreError> {
        refuse_nul(decisions.iter().flat_map(|one| [one.guide.as_str(), &one.question]))?;
        let mut tx = self.write().await?;
        for decision in decisions {
            // Of two advisors who decide the same, the first one stays the one who decided.
            let kept = "INSERT INTO decisions (guild, guide, question, member, at_ms) VALUES ($1, $2, $3, $4, $5) \
                        ON CONFLICT (guild, guide, question) DO NOTHING";
            let query = sqlx::query(kept).bind(guild.cast_signed()).bind(&decision.guide).bind(&decision.question);
            query.bind(decision.member.cast_signed()).bind(decision.at_ms).execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Takes a decision back; says whether there was one.
    ///
    /// # Errors
    /// When it can't be taken back.
    pub async fn reconsider(&self, guild: u64, guide: &str, question: &str) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let query = sqlx::query("DELETE FROM decisions WHERE guild = $1 AND guide = $2 AND question = $3");
        let query = query.bind(guild.cast_signed()).bind(guide).bind(question);
        let gone = query.execute(&mut *tx).await?.rows_affected() > 0;
        if gone {
            tx.commit().await?;
        }
        Ok(gone)
    }

    /// Takes all back that a member decided at a time; says how many decisions that were.
    ///
    /// # Errors
    /// When they can't be taken back.
    pub async fn reconsider_all(&self, guild: u64, member: u64, at_ms: i64) -> Result<u64, StoreError> {
        let mut tx = self.write().await?;
        let query = sqlx::query("DELETE FROM decisions WHERE guild = $1 AND member = $2 AND at_ms = $3");
        let query = query.bind(guild.cast_signed()).bind(member.cast_signed()).bind(at_ms);
        let gone = query.execute(&mut *tx).await?.rows_affected();
        if gone > 0 {
            tx.commit().await?;
        }
        Ok(gone)
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
        self.bind_phrasings(guild, std::slice::from_ref(bound)).await
    }

    /// Binds phrasings to passages, all of them or none; returns the guild's revision.
    ///
    /// # Errors
    /// When they can't be kept.
    pub async fn bind_phrasings(&self, guild: u64, bound: &[BoundPhrasing]) -> Result<i64, StoreError> {
        refuse_nul(bound.iter().flat_map(|one| [one.guide.as_str(), &one.phrasing, &one.passage]))?;
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        for one in bound {
            let kept = "INSERT INTO phrasings (guild, guide, phrasing, passage, member, at_ms) \
                        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (guild, guide, phrasing) DO UPDATE \
                        SET passage = excluded.passage, member = excluded.member, at_ms = excluded.at_ms";
            let query = sqlx::query(kept).bind(guild.cast_signed()).bind(&one.guide).bind(&one.phrasing);
            let query = query.bind(&one.passage).bind(one.member.cast_signed()).bind(one.at_ms);
            query.execute(&mut *tx).await?;
        }
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

    /// Takes all phrasings away that a member bound at a time; says how many that were.
    ///
    /// # Errors
    /// When they can't be taken away.
    pub async fn unbind_all(&self, guild: u64, member: u64, at_ms: i64) -> Result<u64, StoreError> {
        let mut tx = self.write().await?;
        next_revision(&mut tx, guild).await?;
        let query = sqlx::query("DELETE FROM phrasings WHERE guild = $1 AND member = $2 AND at_ms = $3");
        let query = query.bind(guild.cast_signed()).bind(member.cast_signed()).bind(at_ms);
        let gone = query.execute(&mut *tx).await?.rows_affected();
        if gone > 0 {
            tx.commit().await?;
        }
        Ok(gone)
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
