//! With what are a guild's members hashed this month?

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::content::odd;
use super::error::{StoreError, refuse_nul};
use super::open::Store;

/// Bytes of a salt.
const SALT: usize = 32;

impl Store {
    /// The guild's salt of a month, `YYYY-MM`: the one that is kept, else `fresh`, which is kept then. All processes get
    /// the same.
    ///
    /// # Errors
    /// When it can't be kept or read.
    pub async fn salt(&self, guild: u64, month: &str, fresh: [u8; SALT]) -> Result<[u8; SALT], StoreError> {
        refuse_nul([month])?;
        if let Some(salt) = self.salts(guild).await?.remove(month) {
            return Ok(salt);
        }
        let mut tx = self.write().await?;
        let kept = "INSERT INTO salts (guild, month, salt) VALUES ($1, $2, $3) ON CONFLICT (guild, month) DO NOTHING";
        let query = sqlx::query(kept).bind(guild.cast_signed()).bind(month);
        query.bind(in_digits(&fresh)).execute(&mut *tx).await?;
        tx.commit().await?;
        // Another process may have been first; the salt that is kept is the one that counts.
        Ok(self.salts(guild).await?.remove(month).unwrap_or(fresh))
    }

    /// The guild's salts by month. A member's votes can be found as long as the salt of their month is kept.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn salts(&self, guild: u64) -> Result<BTreeMap<String, [u8; SALT]>, StoreError> {
        let query = sqlx::query_as("SELECT month, salt FROM salts WHERE guild = $1");
        let rows: Vec<(String, String)> = query.bind(guild.cast_signed()).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|(month, text)| Ok((month, from_digits(&text).ok_or_else(|| odd("a salt", "…"))?)))
            .collect()
    }

    /// Deletes the guild's salts of the months before `before_month`, as [`Store::delete_salts`] does, and takes the hashes of
    /// the votes before `before_ms`, the beginning of that month: each still counts, but no two can be told to be of the
    /// same member. Returns how many salts and how many votes there were.
    ///
    /// # Errors
    /// When it can't be done; salts and hashes are all there then.
    pub async fn retire_salts(&self, guild: u64, before_month: &str, before_ms: i64) -> Result<(u64, u64), StoreError> {
        let mut tx = self.write().await?;
        // Numbers go on from those given before, of which none is ever taken back.
        let query = "UPDATE votes SET member = 'past ' || numbered.number FROM (SELECT answer, member, \
                     ROW_NUMBER() OVER (ORDER BY answer, at_ms, member) + (SELECT COUNT(*) FROM votes AS p \
                     WHERE p.guild = $1 AND p.member LIKE 'past %') AS number FROM votes \
                     WHERE guild = $1 AND at_ms < $2 AND member NOT LIKE 'past %') AS numbered \
                     WHERE votes.guild = $1 AND votes.answer = numbered.answer AND votes.member = numbered.member";
        let query = sqlx::query(query).bind(guild.cast_signed()).bind(before_ms);
        let votes = query.execute(&mut *tx).await?.rows_affected();
        let query = sqlx::query("DELETE FROM salts WHERE guild = $1 AND month < $2");
        let salts = query.bind(guild.cast_signed()).bind(before_month).execute(&mut *tx).await?.rows_affected();
        tx.commit().await?;
        Ok((salts, votes))
    }

    /// Deletes the guild's salts of the months before `before_month`: who voted then can't be told any longer, by nobody.
    ///
    /// # Errors
    /// When they can't be deleted.
    pub async fn delete_salts(&self, guild: u64, before_month: &str) -> Result<u64, StoreError> {
        let query = sqlx::query("DELETE FROM salts WHERE guild = $1 AND month < $2");
        Ok(query.bind(guild.cast_signed()).bind(before_month).execute(&self.pool).await?.rows_affected())
    }
}

fn in_digits(salt: &[u8; SALT]) -> String {
    salt.iter().fold(String::with_capacity(2 * SALT), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn from_digits(text: &str) -> Option<[u8; SALT]> {
    let mut salt = [0; SALT];
    for (at, byte) in salt.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    (text.len() == 2 * SALT).then_some(salt)
}
