//! What has a guild decided?

use std::collections::BTreeMap;

use sqlx::AnyConnection;

use super::error::{StoreError, refuse_nul};
use super::open::{Store, next_revision};

/// One thing that a guild has set, and what it was before; `None` is the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSetting {
    /// What holds.
    pub value: Option<String>,
    /// What held before the last change.
    pub before: Option<String>,
}

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

    /// What a guild has set of this name, and what that was before.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn setting_kept(&self, guild: u64, name: &str) -> Result<KeptSetting, StoreError> {
        let mut kept = self.settings(guild).await?;
        Ok(KeptSetting { value: kept.remove(name), before: kept.remove(&before_name(name)) })
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
        put(&mut tx, guild, name, Some(value)).await?;
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
        put(&mut tx, guild, name, None).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// Changes one thing, and keeps what it was before for one step back, both in one transaction. `change` is told what is
    /// kept and says what shall be; `None` leaves everything as it is. Says whether it is as `change` wanted it.
    ///
    /// # Errors
    /// When it can't be read or kept; then nothing has changed.
    pub async fn change_setting(
        &self,
        guild: u64,
        name: &str,
        change: impl FnOnce(KeptSetting) -> Option<Option<String>>,
    ) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        // First, so that nobody else changes the guild between what is read and what is written.
        next_revision(&mut tx, guild).await?;
        let value = value_of(&mut tx, guild, name).await?;
        let before = value_of(&mut tx, guild, &before_name(name)).await?;
        let Some(wanted) = change(KeptSetting { value: value.clone(), before }) else { return Ok(false) };
        if wanted == value {
            return Ok(true);
        }
        refuse_nul([name, wanted.as_deref().unwrap_or_default()])?;
        put(&mut tx, guild, &before_name(name), value.as_deref()).await?;
        put(&mut tx, guild, name, wanted.as_deref()).await?;
        tx.commit().await?;
        Ok(true)
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

/// Under which name it is kept what a setting was before its last change. A row of its own and no column: a setting that
/// went back to its default has a row no longer, and can be brought back all the same.
fn before_name(name: &str) -> String {
    format!("before.{name}")
}

async fn value_of(tx: &mut AnyConnection, guild: u64, name: &str) -> Result<Option<String>, StoreError> {
    let query = sqlx::query_scalar("SELECT value FROM settings WHERE guild = $1 AND name = $2");
    Ok(query.bind(guild.cast_signed()).bind(name).fetch_optional(tx).await?)
}

/// Sets one thing, or takes it back to its default.
async fn put(tx: &mut AnyConnection, guild: u64, name: &str, value: Option<&str>) -> Result<(), StoreError> {
    let guild = guild.cast_signed();
    let query = match value {
        Some(value) => sqlx::query(
            "INSERT INTO settings (guild, name, value) VALUES ($1, $2, $3) \
             ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value",
        )
        .bind(guild)
        .bind(name)
        .bind(value),
        None => sqlx::query("DELETE FROM settings WHERE guild = $1 AND name = $2").bind(guild).bind(name),
    };
    query.execute(tx).await?;
    Ok(())
}
