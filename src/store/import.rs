//! How do a guild's entries become those of a file?

use std::collections::HashMap;

use sqlx::{Any, AnyConnection, Transaction};

use super::content::{By, Content, Entry};
use super::entries::{EntryChange, EntryId, insert, mark_removed, update};
use super::error::{StoreError, refuse_nul};
use super::numbers::reserve;
use super::open::{Store, next_revision};

/// What an import has changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Entries that are new.
    pub added: usize,
    /// Entries whose question was there with something else about it.
    pub edited: usize,
    /// Entries that are gone; each can be restored.
    pub removed: usize,
    /// Entries that were there already.
    pub unchanged: usize,
}

/// What becomes of the entries that a file does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Others {
    Stay,
    Go,
}

impl Store {
    /// Makes a guild's entries those of `contents`, all of them or nothing; with a guide, only the entries of that guide are
    /// replaced. An entry whose guide and question are there already keeps its number and history.
    ///
    /// # Errors
    /// When they can't be kept; nothing has changed then.
    pub async fn replace_entries(
        &self,
        guild: u64,
        guide: Option<&str>,
        contents: &[Content],
        by: &By,
    ) -> Result<Imported, StoreError> {
        let (tx, imported) = self.import(guild, guide, contents, by, Others::Go).await?;
        tx.commit().await?;
        Ok(imported)
    }

    /// Adds `contents` to a guild's entries, all of them or nothing. One whose guide and question are there already is edited,
    /// the first where several are; the other entries stay.
    ///
    /// # Errors
    /// When they can't be kept; nothing has changed then.
    pub async fn merge_entries(&self, guild: u64, contents: &[Content], by: &By) -> Result<Imported, StoreError> {
        let (tx, imported) = self.import(guild, None, contents, by, Others::Stay).await?;
        tx.commit().await?;
        Ok(imported)
    }

    /// What [`Store::replace_entries`] would change, or [`Store::merge_entries`] where nothing is to be replaced: it is
    /// done and taken back.
    ///
    /// # Errors
    /// As [`Store::replace_entries`].
    pub async fn try_import(
        &self,
        guild: u64,
        guide: Option<&str>,
        contents: &[Content],
        by: &By,
        replace: bool,
    ) -> Result<Imported, StoreError> {
        let others = if replace { Others::Go } else { Others::Stay };
        let (tx, imported) = self.import(guild, guide, contents, by, others).await?;
        tx.rollback().await?;
        Ok(imported)
    }

    async fn import(
        &self,
        guild: u64,
        guide: Option<&str>,
        contents: &[Content],
        by: &By,
        others: Others,
    ) -> Result<(Transaction<'static, Any>, Imported), StoreError> {
        refuse_nul(contents.iter().flat_map(Content::texts).chain([by.role.as_str()]))?;
        let mut tx = self.write().await?;
        // One revision for all of it: whoever follows the guild sees the whole import or nothing.
        let change = EntryChange { by, revision: next_revision(&mut tx, guild).await? };
        let mut old = current(&mut tx, guild, guide).await?;
        let mut imported = Imported::default();
        let mut new = Vec::new();
        for content in contents {
            let key = (content.guide.clone(), content.question.clone());
            // Of several with the same question the oldest is meant; the others are as if the file did not name them.
            match old.get_mut(&key).and_then(|same| if same.is_empty() { None } else { Some(same.remove(0)) }) {
                Some(entry) if entry.content == *content => imported.unchanged += 1,
                Some(entry) => {
                    update(&mut tx, EntryId { guild, id: entry.id }, content, change).await?;
                    imported.edited += 1;
                }
                None => new.push(content),
            }
        }
        imported.added = new.len();
        let first = reserve(&mut tx, guild, new.len()).await?;
        for (id, content) in (first..).zip(new) {
            insert(&mut tx, EntryId { guild, id }, content, change).await?;
        }
        for entry in old.into_values().flatten().filter(|_| others == Others::Go) {
            mark_removed(&mut tx, EntryId { guild, id: entry.id }, true, change).await?;
            imported.removed += 1;
        }
        Ok((tx, imported))
    }
}

/// The entries that an import takes the place of, by guide and question; a question may be there twice.
async fn current(
    tx: &mut AnyConnection,
    guild: u64,
    guide: Option<&str>,
) -> Result<HashMap<(String, String), Vec<Entry>>, StoreError> {
    let query = "SELECT * FROM entries WHERE guild = $1 AND removed = 0 AND ($2 = '' OR guide = $2) ORDER BY number";
    let query = sqlx::query(query).bind(guild.cast_signed()).bind(guide.unwrap_or_default().to_owned());
    let mut found: HashMap<(String, String), Vec<Entry>> = HashMap::new();
    for row in query.fetch_all(tx).await? {
        let entry = Entry::read(&row)?;
        found.entry((entry.content.guide.clone(), entry.content.question.clone())).or_default().push(entry);
    }
    Ok(found)
}
