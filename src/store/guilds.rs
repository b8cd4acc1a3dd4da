//! What is kept of a guild in all, and how does it go?

use serde_json::{Map, Value};
use sqlx::any::{AnyRow, AnyTypeInfoKind};
use sqlx::{AnyConnection, Column as _, Row as _, ValueRef as _};

use super::error::StoreError;
use super::open::{Store, next_revision};

/// A table with what selects and deletes a guild's rows of it.
macro_rules! tables {
    ($($name:literal),+) => {
        [$(($name, concat!("SELECT * FROM ", $name, " WHERE guild = $1"), concat!("DELETE FROM ", $name, " WHERE guild = $1"))),+]
    };
}

/// Every table with rows of guilds, in an order in which they can be deleted. Only `revisions` is not here: a guild's count
/// of changes stays, so that other processes hear of its erasure.
const ALL: [(&str, &str, &str); 12] = tables![
    "edits",
    "entries",
    "settings",
    "votes",
    "questions",
    "decisions",
    "phrasings",
    "drafts",
    "departures",
    "salts",
    "claims",
    "audit"
];

/// The names of the tables whose rows an erasure deletes.
pub const TABLES: [&str; ALL.len()] = {
    let mut names = [""; ALL.len()];
    let mut at = 0;
    while at < ALL.len() {
        names[at] = ALL[at].0;
        at += 1;
    }
    names
};

/// What an export leaves out: keys, with which hashes could be tried, what is there for the search alone, and the rows'
/// own numbers, which run across guilds and tell how much the others write and ask.
const NOT_EXPORTED: [&str; 3] = ["salts", "searched", "id"];

/// A guild's rows of `edits`, each with its entry's number in place of its row's.
const EDITS: &str = "SELECT edits.guild, entries.number AS entry, edits.action, edits.member, edits.at_ms, edits.content \
                     FROM edits JOIN entries ON entries.id = edits.entry WHERE edits.guild = $1 ORDER BY edits.id";

impl Store {
    /// Everything that is kept of a guild, by table; ids of Discord's are text, as Discord writes them.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn export(&self, guild: u64) -> Result<Value, StoreError> {
        let mut tables = Map::from_iter([("guild".to_owned(), Value::from(guild.to_string()))]);
        for (name, select, _) in ALL.into_iter().filter(|(name, ..)| !NOT_EXPORTED.contains(name)) {
            let select = if name == "edits" { EDITS } else { select };
            let rows = sqlx::query(select).bind(guild.cast_signed()).fetch_all(&self.pool).await?;
            let rows = rows.iter().map(as_json).collect::<Result<Vec<_>, _>>()?;
            tables.insert(name.to_owned(), Value::from(rows));
        }
        Ok(Value::Object(tables))
    }

    /// The guilds of whose members something is kept: questions, votes, drafts or salts.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn guilds_with_members(&self) -> Result<Vec<u64>, StoreError> {
        let query = sqlx::query_scalar(
            "SELECT guild FROM questions UNION SELECT guild FROM votes UNION SELECT guild FROM drafts \
             UNION SELECT guild FROM salts ORDER BY guild",
        );
        let guilds: Vec<i64> = query.fetch_all(&self.pool).await?;
        Ok(guilds.into_iter().map(i64::cast_unsigned).collect())
    }

    /// The guilds of which anything is kept, whether they were left or not.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn guilds(&self) -> Result<Vec<u64>, StoreError> {
        let query = sqlx::query_scalar(
            "SELECT guild FROM entries UNION SELECT guild FROM settings UNION SELECT guild FROM votes \
             UNION SELECT guild FROM questions UNION SELECT guild FROM decisions UNION SELECT guild FROM phrasings \
             UNION SELECT guild FROM drafts UNION SELECT guild FROM salts UNION SELECT guild FROM audit \
             UNION SELECT guild FROM claims WHERE name NOT LIKE 'interaction %' ORDER BY guild",
        );
        let guilds: Vec<i64> = query.fetch_all(&self.pool).await?;
        Ok(guilds.into_iter().map(i64::cast_unsigned).collect())
    }

    /// The guilds that were left and are not erased yet.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn departed(&self) -> Result<Vec<u64>, StoreError> {
        let query = sqlx::query_scalar("SELECT guild FROM departures ORDER BY guild");
        let guilds: Vec<i64> = query.fetch_all(&self.pool).await?;
        Ok(guilds.into_iter().map(i64::cast_unsigned).collect())
    }

    /// Deletes everything of a guild but the count of its changes, and says how many rows there were.
    ///
    /// # Errors
    /// When it can't be deleted; all of it is there then.
    pub async fn erase(&self, guild: u64) -> Result<u64, StoreError> {
        let mut tx = self.write().await?;
        let erased = erase(&mut tx, guild).await?;
        tx.commit().await?;
        Ok(erased)
    }

    /// Keeps since when the bot is no longer in a guild: the first time that this is said counts.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn mark_left(&self, guild: u64, at_ms: i64) -> Result<(), StoreError> {
        let query = "INSERT INTO departures (guild, left_ms) VALUES ($1, $2) ON CONFLICT (guild) DO NOTHING";
        sqlx::query(query).bind(guild.cast_signed()).bind(at_ms).execute(&self.pool).await?;
        Ok(())
    }

    /// Keeps that the bot is in a guild again, so that the guild is not erased.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn mark_returned(&self, guild: u64) -> Result<(), StoreError> {
        let query = sqlx::query("DELETE FROM departures WHERE guild = $1");
        query.bind(guild.cast_signed()).execute(&self.pool).await?;
        Ok(())
    }

    /// Erases the guilds that were left before a time, and names them.
    ///
    /// # Errors
    /// When one can't be erased; those before it are.
    pub async fn purge_left(&self, before_ms: i64) -> Result<Vec<u64>, StoreError> {
        let query = sqlx::query_scalar("SELECT guild FROM departures WHERE left_ms < $1 ORDER BY guild");
        let left: Vec<i64> = query.bind(before_ms).fetch_all(&self.pool).await?;
        let mut purged = Vec::new();
        for guild in left {
            let mut tx = self.write().await?;
            // The guild may have come back since it was found.
            let query = sqlx::query("DELETE FROM departures WHERE guild = $1 AND left_ms < $2");
            if query.bind(guild).bind(before_ms).execute(&mut *tx).await?.rows_affected() > 0 {
                erase(&mut tx, guild.cast_unsigned()).await?;
                tx.commit().await?;
                purged.push(guild.cast_unsigned());
            }
        }
        Ok(purged)
    }
}

/// Deletes a guild's rows of every table, and says how many there were.
async fn erase(tx: &mut AnyConnection, guild: u64) -> Result<u64, StoreError> {
    // An erasure counts as a change, so that other processes let go of what they hold of the guild.
    next_revision(tx, guild).await?;
    let mut erased = 0;
    for (_, _, delete) in ALL {
        erased += sqlx::query(delete).bind(guild.cast_signed()).execute(&mut *tx).await?.rows_affected();
    }
    Ok(erased)
}

/// A row of any table.
fn as_json(row: &AnyRow) -> Result<Value, StoreError> {
    let mut fields = Map::new();
    for column in row.columns().iter().filter(|column| !NOT_EXPORTED.contains(&column.name())) {
        fields.insert(column.name().to_owned(), field(row, column.name(), column.ordinal())?);
    }
    Ok(Value::Object(fields))
}

/// A column of a row: ids as text, since a number of JSON's does not hold all of their digits.
fn field(row: &AnyRow, name: &str, at: usize) -> Result<Value, StoreError> {
    let raw = row.try_get_raw(at)?;
    let kind = raw.type_info().kind();
    Ok(match (kind, name) {
        _ if raw.is_null() => Value::Null,
        (AnyTypeInfoKind::Text, "phrasings") => parsed(row.try_get(at)?),
        (AnyTypeInfoKind::Text, _) => row.try_get::<String, _>(at)?.into(),
        (AnyTypeInfoKind::Double, _) => row.try_get::<f64, _>(at)?.into(),
        (_, "guild" | "author" | "member") => row.try_get::<i64, _>(at)?.cast_unsigned().to_string().into(),
        _ => row.try_get::<i64, _>(at)?.into(),
    })
}

/// A text that holds JSON, as that.
fn parsed(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
