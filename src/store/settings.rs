//! What has a guild decided?

use std::collections::BTreeMap;

use super::error::{StoreError, refuse_nul};
use super::open::{Store, next_revision};

impl Store {
    /// Everything that a guild has set, by name.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn settings(&self, guild: u64) -> Result<BTreeMap<String, String>, StoreError> {
        let query = sqlx::query_as("SELECT name, value FROM settings WHERE guild = $1");
        let rows: Vec<(String, String)> = query.bind(guild.cast_signed()).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().collect())
    }

    /// The guilds that have set the thing of this name, with what they set.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn guilds_that_set(&self, name: &str) -> Result<Vec<(u64, String)>, StoreError> {
        let query = sqlx::query_as("SELECT guild, value FROM settings WHERE name = $1 ORDER BY guild");
        let rows: Vec<(i64, String)> = query.bind(name).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|(guild, value)| (guild.cast_unsigned(), value)).collect())
    }

    /// Sets one thing by its name, and returns the guild's revision.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn set(&self, guild: u64, name: &str, value: &str) -> Result<i64, StoreError> {
        refuse_nul([name, value])?;
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let query = "INSERT INTO settings (guild, name, value) VALUES ($1, $2, $3) \
                     ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value";
        sqlx::query(query).bind(guild.cast_signed()).bind(name).bind(value).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// Takes one thing, by its name, back to its default, and returns the guild's revision.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn unset(&self, guild: u64, name: &str) -> Result<i64, StoreError> {
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let query = sqlx::query("DELETE FROM settings WHERE guild = $1 AND name = $2");
        query.bind(guild.cast_signed()).bind(name).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// How often a guild's entries, phrasings and settings have changed; 0 for never.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn revision(&self, guild: u64) -> Result<i64, StoreError> {
        let query = sqlx::query_scalar("SELECT revision FROM revisions WHERE guild = $1");
        Ok(query.bind(guild.cast_signed()).fetch_optional(&self.pool).await?.unwrap_or_default())
    }
}
