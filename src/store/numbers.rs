//! Which number has an entry in its guild?

use sqlx::AnyConnection;

use super::error::StoreError;
use super::open::Store;

impl Store {
    /// The number in its guild of an entry that had a number across all guilds, as stores up to version 3 gave it; `None`
    /// where the guild has no such entry.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn number_since(&self, guild: u64, before: i64) -> Result<Option<i64>, StoreError> {
        let query = sqlx::query_scalar("SELECT number FROM entries WHERE guild = $1 AND id = $2");
        Ok(query.bind(guild.cast_signed()).bind(before).fetch_optional(&self.pool).await?)
    }
}

/// The first of so many numbers for a guild's next entries, none of which was ever given there. To be called after
/// [`next_revision`](super::open::next_revision), which makes the row and keeps the guild's other writers waiting: of two
/// processes, the second one counts on from what the first has kept.
pub(super) async fn reserve(tx: &mut AnyConnection, guild: u64, how_many: usize) -> Result<i64, sqlx::Error> {
    let how_many = i64::try_from(how_many).unwrap_or(i64::MAX);
    let counted = "UPDATE revisions SET numbered = numbered + $2 WHERE guild = $1 RETURNING numbered";
    let query = sqlx::query_scalar::<_, i64>(counted).bind(guild.cast_signed()).bind(how_many);
    Ok(query.fetch_one(tx).await? - how_many + 1)
}
