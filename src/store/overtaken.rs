//! Was an entry changed by somebody else while somebody was changing it?

use super::content::{By, Content, Entry};
use super::entries::{EntryChange, EntryId, find, update};
use super::error::{StoreError, refuse_nul};
use super::open::{Store, next_revision};

/// An entry as somebody saw it who now changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The entry's number.
    pub id: i64,
    /// The guild's revision at the last change that was seen: [`Entry::revision`].
    pub revision: i64,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    /// The entry says it now.
    Kept(Entry),
    /// Nothing was changed, since the entry says something else by now than what was seen.
    Overtaken(Entry),
    /// The guild has no such entry, or has removed it.
    Gone,
}

impl Store {
    /// Changes an entry unless somebody else has since it was seen. Of two who saw the same, the first one's words are kept
    /// and the second one is told.
    ///
    /// # Errors
    /// When it can't be kept.
    pub async fn edit_seen_entry(
        &self,
        guild: u64,
        seen: Seen,
        content: &Content,
        by: &By,
    ) -> Result<Edited, StoreError> {
        refuse_nul(content.texts().chain([by.role.as_str()]))?;
        let mut tx = self.write().await?;
        // First, so that nobody else changes the entry between what is read and what is written.
        let revision = next_revision(&mut tx, guild).await?;
        let id = EntryId { guild, id: seen.id };
        let edited = match find(&mut tx, id).await? {
            None => Edited::Gone,
            Some(entry) if entry.removed => Edited::Gone,
            Some(entry) if entry.revision != seen.revision => Edited::Overtaken(entry),
            Some(_) => match update(&mut tx, id, content, EntryChange { by, revision }).await? {
                Some(entry) => Edited::Kept(entry),
                None => Edited::Gone,
            },
        };
        match edited {
            Edited::Kept(_) => tx.commit().await?,
            // The counted revision is taken back, too.
            Edited::Overtaken(_) | Edited::Gone => tx.rollback().await?,
        }
        Ok(edited)
    }
}
