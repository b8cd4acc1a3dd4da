//! What has a member begun to write?

use serde::Serialize;
use sqlx::Row as _;

use super::error::{StoreError, refuse_nul};
use super::open::Store;
use super::votes::MemberHash;

/// What a member has begun to write and is not yet kept elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptDraft {
    /// The draft's number.
    pub id: i64,
    /// The hash of the member whose draft it is, in hexadecimal digits.
    pub member: String,
    /// What the draft says, in a form of the caller's.
    pub content: String,
    /// When the draft was begun, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Store {
    /// Keeps a draft and returns its number.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn keep_draft(
        &self,
        guild: u64,
        member: &MemberHash,
        content: &str,
        at_ms: i64,
    ) -> Result<i64, StoreError> {
        refuse_nul([content])?;
        let mut tx = self.write().await?;
        let kept = "INSERT INTO drafts (guild, member, content, at_ms) VALUES ($1, $2, $3, $4) RETURNING id";
        let query = sqlx::query_scalar(kept).bind(guild.cast_signed()).bind(member.as_str());
        let id = query.bind(content).bind(at_ms).fetch_one(&mut *tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// A guild's draft by its number; `None` where it was dropped or is another guild's.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn draft(&self, guild: u64, id: i64) -> Result<Option<KeptDraft>, StoreError> {
        let query = sqlx::query("SELECT * FROM drafts WHERE guild = $1 AND id = $2");
        let row = query.bind(guild.cast_signed()).bind(id).fetch_optional(&self.pool).await?;
        let Some(row) = row else { return Ok(None) };
        let (member, content) = (row.try_get("member")?, row.try_get("content")?);
        Ok(Some(KeptDraft { id, member, content, at_ms: row.try_get("at_ms")? }))
    }

    /// Removes a draft that is kept elsewhere now or was given up; says whether there was one.
    ///
    /// # Errors
    /// When it can't be removed.
    pub async fn drop_draft(&self, guild: u64, id: i64) -> Result<bool, StoreError> {
        let query = sqlx::query("DELETE FROM drafts WHERE guild = $1 AND id = $2");
        Ok(query.bind(guild.cast_signed()).bind(id).execute(&self.pool).await?.rows_affected() > 0)
    }
}
