//! Which FAQ entries has a guild, and how do they change?

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};

use super::content::{By, Content, Entry};
use super::error::{StoreError, refuse_nul};
use super::history::record;
use super::numbers::reserve;
use super::open::{Store, next_revision};

/// How many words a search by words goes by, the longest ones.
const WORDS: usize = 5;

/// Which entries to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The id of the guide whose entries are listed; `None` for those of all guides.
    pub guide: Option<String>,
    /// Words that every listed entry has in it, as parts of words too; empty for all entries.
    pub words: String,
    /// How many entries to pass over.
    pub offset: u32,
    /// How many entries to list at most.
    pub limit: u32,
}

/// A part of a list of entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryPage {
    /// The entries on the page, the oldest first.
    pub entries: Vec<Entry>,
    /// How many entries the whole list has.
    pub total: u64,
}

/// Which entry: a number says so only together with its guild.
#[derive(Debug, Clone, Copy)]
pub(super) struct EntryId {
    /// The guild whose entry it is.
    pub(super) guild: u64,
    /// The entry's number there.
    pub(super) id: i64,
}

/// Who changes entries when, and the guild's revision that the change makes.
#[derive(Debug, Clone, Copy)]
pub(super) struct EntryChange<'a> {
    /// The member who changes them, and when.
    pub(super) by: &'a By,
    /// The revision; all changes of one transaction have the same.
    pub(super) revision: i64,
}

impl Store {
    /// Adds an entry.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn add_entry(&self, guild: u64, content: &Content, by: &By) -> Result<Entry, StoreError> {
        refuse_nul(content.texts().chain([by.role.as_str()]))?;
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let id = EntryId { guild, id: reserve(&mut tx, guild, 1).await? };
        let entry = insert(&mut tx, id, content, EntryChange { by, revision }).await?;
        tx.commit().await?;
        Ok(entry)
    }

    /// Changes an entry; `None` where this guild has no such entry or has removed it.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn edit_entry(
        &self,
        guild: u64,
        id: i64,
        content: &Content,
        by: &By,
    ) -> Result<Option<Entry>, StoreError> {
        refuse_nul(content.texts())?;
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let entry = update(&mut tx, EntryId { guild, id }, content, EntryChange { by, revision }).await?;
        finish(tx, entry).await
    }

    /// Removes an entry, so that [`Store::restore_entry`] can bring it back; `None` where there is none to remove.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn remove_entry(&self, guild: u64, id: i64, by: &By) -> Result<Option<Entry>, StoreError> {
        self.set_removed(guild, id, by, true).await
    }

    /// Brings a removed entry back; `None` where there is none to bring back.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn restore_entry(&self, guild: u64, id: i64, by: &By) -> Result<Option<Entry>, StoreError> {
        self.set_removed(guild, id, by, false).await
    }

    async fn set_removed(&self, guild: u64, id: i64, by: &By, removed: bool) -> Result<Option<Entry>, StoreError> {
        let mut tx = self.write().await?;
        let revision = next_revision(&mut tx, guild).await?;
        let entry = mark_removed(&mut tx, EntryId { guild, id }, removed, EntryChange { by, revision }).await?;
        finish(tx, entry).await
    }

    /// A guild's entry by its number, a removed one too; `None` where the guild has none.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn entry(&self, guild: u64, id: i64) -> Result<Option<Entry>, StoreError> {
        find(&mut *self.pool.acquire().await?, EntryId { guild, id }).await
    }

    /// How many entries a guild has, without the removed.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn entry_count(&self, guild: u64) -> Result<u64, StoreError> {
        let query = sqlx::query_scalar("SELECT COUNT(*) FROM entries WHERE guild = $1 AND removed = 0");
        let count: i64 = query.bind(guild.cast_signed()).fetch_one(&self.pool).await?;
        Ok(count.cast_unsigned())
    }

    /// A page of a guild's entries that fit a listing, without the removed.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn entries(&self, guild: u64, listing: &Listing) -> Result<EntryPage, StoreError> {
        // One text for every listing, since SQL is never put together of parts here: no guide is '', and `%` fits every entry.
        let found = "SELECT * FROM entries WHERE guild = $1 AND removed = 0 AND ($2 = '' OR guide = $2) \
                     AND searched LIKE $3 ESCAPE '\\' AND searched LIKE $4 ESCAPE '\\' AND searched LIKE $5 ESCAPE '\\' \
                     AND searched LIKE $6 ESCAPE '\\' AND searched LIKE $7 ESCAPE '\\' ORDER BY number LIMIT $8 OFFSET $9";
        let mut query = sqlx::query(found).bind(guild.cast_signed()).bind(listing.guide.clone().unwrap_or_default());
        for pattern in patterns(&listing.words) {
            query = query.bind(pattern);
        }
        let query = query.bind(i64::from(listing.limit)).bind(i64::from(listing.offset));
        let rows = query.fetch_all(&self.pool).await?;
        let entries = rows.iter().map(Entry::read).collect::<Result<_, _>>()?;
        Ok(EntryPage { entries, total: self.count_entries(guild, listing).await? })
    }

    /// How many entries a guild has that fit a listing, on all its pages.
    ///
    /// # Errors
    /// When they can't be counted.
    pub async fn count_entries(&self, guild: u64, listing: &Listing) -> Result<u64, StoreError> {
        let found = "SELECT COUNT(*) FROM entries WHERE guild = $1 AND removed = 0 AND ($2 = '' OR guide = $2) \
                     AND searched LIKE $3 ESCAPE '\\' AND searched LIKE $4 ESCAPE '\\' AND searched LIKE $5 ESCAPE '\\' \
                     AND searched LIKE $6 ESCAPE '\\' AND searched LIKE $7 ESCAPE '\\'";
        let guide = listing.guide.clone().unwrap_or_default();
        let mut query = sqlx::query_scalar::<_, i64>(found).bind(guild.cast_signed()).bind(guide);
        for pattern in patterns(&listing.words) {
            query = query.bind(pattern);
        }
        Ok(query.fetch_one(&self.pool).await?.cast_unsigned())
    }

    /// What has changed in a guild's entries since a revision, the removed included, in the order of the changes. From 0,
    /// it is all of them.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn entries_since(&self, guild: u64, revision: i64) -> Result<Vec<Entry>, StoreError> {
        let query = sqlx::query("SELECT * FROM entries WHERE guild = $1 AND revision > $2 ORDER BY revision, number");
        let rows = query.bind(guild.cast_signed()).bind(revision).fetch_all(&self.pool).await?;
        rows.iter().map(Entry::read).collect()
    }
}

/// Commits where something was changed; else the counted revision is taken back too.
async fn finish(tx: sqlx::Transaction<'static, sqlx::Any>, entry: Option<Entry>) -> Result<Option<Entry>, StoreError> {
    if entry.is_some() {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    Ok(entry)
}

/// An entry by its number, a removed one too.
pub(super) async fn find(connection: &mut AnyConnection, id: EntryId) -> Result<Option<Entry>, StoreError> {
    let query = sqlx::query("SELECT * FROM entries WHERE guild = $1 AND number = $2");
    let row = query.bind(id.guild.cast_signed()).bind(id.id).fetch_optional(connection).await?;
    row.map(|row| Entry::read(&row)).transpose()
}

/// Adds an entry under a number that was reserved for it, and the first line of its history.
pub(super) async fn insert(
    tx: &mut AnyConnection,
    id: EntryId,
    content: &Content,
    change: EntryChange<'_>,
) -> Result<Entry, StoreError> {
    let added = "INSERT INTO entries (guild, guide, question, phrasings, answer, source_link, expires, searched, author, \
                 author_role, created_ms, updated_ms, revision, number, removed) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, 0) RETURNING *";
    let row = content_query(added, id.guild, content, change).bind(id.id).fetch_one(&mut *tx).await?;
    let entry = Entry::read(&row)?;
    record(tx, &entry, "added", change.by).await?;
    Ok(entry)
}

/// Changes an entry and adds to its history; `None` where there is none, or a removed one.
pub(super) async fn update(
    tx: &mut AnyConnection,
    id: EntryId,
    content: &Content,
    change: EntryChange<'_>,
) -> Result<Option<Entry>, StoreError> {
    let edited = "UPDATE entries SET guide = $2, question = $3, phrasings = $4, answer = $5, source_link = $6, \
                  expires = $7, searched = $8, author = $9, author_role = $10, updated_ms = $11, revision = $12 \
                  WHERE guild = $1 AND number = $13 AND removed = 0 RETURNING *";
    let row = content_query(edited, id.guild, content, change).bind(id.id).fetch_optional(&mut *tx).await?;
    record_change(tx, row, "edited", change.by).await
}

/// A statement with what an entry says bound to it: `$1` is the guild, `$2` to `$8` the content, `$9` to `$12` the change.
fn content_query<'q>(
    sql: &'static str,
    guild: u64,
    content: &'q Content,
    change: EntryChange<'q>,
) -> Query<'q, Any, AnyArguments> {
    let EntryChange { by, revision } = change;
    sqlx::query(sql)
        .bind(guild.cast_signed())
        .bind(&content.guide)
        .bind(&content.question)
        .bind(content.phrasings_json())
        .bind(&content.answer)
        .bind(&content.source_link)
        .bind(content.expires.map(|day| day.to_string()))
        .bind(content.searched())
        .bind(by.member.cast_signed())
        .bind(&by.role)
        .bind(by.at_ms)
        .bind(revision)
}

/// Removes an entry or brings it back, and adds to its history; `None` where that is so already.
pub(super) async fn mark_removed(
    tx: &mut AnyConnection,
    id: EntryId,
    removed: bool,
    change: EntryChange<'_>,
) -> Result<Option<Entry>, StoreError> {
    let marked = "UPDATE entries SET removed = $3, updated_ms = $4, revision = $5 \
                  WHERE guild = $1 AND number = $2 AND removed <> $3 RETURNING *";
    let query = sqlx::query(marked).bind(id.guild.cast_signed()).bind(id.id).bind(i64::from(removed));
    let row = query.bind(change.by.at_ms).bind(change.revision).fetch_optional(&mut *tx).await?;
    record_change(tx, row, if removed { "removed" } else { "restored" }, change.by).await
}

/// The entry of a changed row, once its history has the change.
async fn record_change(
    tx: &mut AnyConnection,
    row: Option<sqlx::any::AnyRow>,
    action: &'static str,
    by: &By,
) -> Result<Option<Entry>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let entry = Entry::read(&row)?;
    record(tx, &entry, action, by).await?;
    Ok(Some(entry))
}

/// A pattern for each of the longest words; `%`, which fits everything, where there are fewer.
fn patterns(words: &str) -> [String; WORDS] {
    let lower = words.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    // The longest words are the rarest, so that what only they find is the least to look through.
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    // PostgreSQL takes no NUL, and no entry has one.
    let escaped = |word: &&str| word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_").replace('\0', "");
    std::array::from_fn(|at| words.get(at).map_or_else(|| "%".to_owned(), |word| format!("%{}%", escaped(word))))
}
