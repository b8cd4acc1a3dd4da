//! Who does what is to be done once?

use super::error::{StoreError, refuse_nul};
use super::open::Store;

/// What the name of a claim on an interaction begins with; its id follows, and the value is when it was made, in milliseconds
/// since 1970.
pub const INTERACTION_CLAIM: &str = "interaction ";

impl Store {
    /// Claims a value that grows, such as the time of a digest; says whether it was ours to claim. Of all that claim one
    /// value, in any process, one is told yes; of a value below one that was claimed before, nobody is.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn claim(&self, guild: u64, name: &str, value: i64) -> Result<bool, StoreError> {
        refuse_nul([name])?;
        let mut tx = self.write().await?;
        // One statement compares and keeps: of processes that claim one value at once, all but one change no row.
        let kept = "INSERT INTO claims (guild, name, value) VALUES ($1, $2, $3) ON CONFLICT (guild, name) DO UPDATE \
                    SET value = excluded.value WHERE claims.value < excluded.value";
        let query = sqlx::query(kept).bind(guild.cast_signed()).bind(name).bind(value);
        let ours = query.execute(&mut *tx).await?.rows_affected() > 0;
        tx.commit().await?;
        Ok(ours)
    }

    /// The highest value that was claimed under a name; `None` where none ever was.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn claimed(&self, guild: u64, name: &str) -> Result<Option<i64>, StoreError> {
        let query = sqlx::query_scalar("SELECT value FROM claims WHERE guild = $1 AND name = $2");
        Ok(query.bind(guild.cast_signed()).bind(name).fetch_optional(&self.pool).await?)
    }

    /// Forgets the claims on interactions that came before a time; says how many.
    ///
    /// # Errors
    /// When they can't be deleted.
    pub async fn forget_interactions(&self, before_ms: i64) -> Result<u64, StoreError> {
        let query = sqlx::query("DELETE FROM claims WHERE name LIKE $1 AND value < $2");
        let query = query.bind(format!("{INTERACTION_CLAIM}%")).bind(before_ms);
        Ok(query.execute(&self.pool).await?.rows_affected())
    }
}
