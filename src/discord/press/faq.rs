//! What of entries and drafts stands in a button.

use serde::{Deserialize, Serialize};

use super::answers::GuideKey;

/// What to do with an entry that was written but not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum DraftStep {
    Save,
    Correct,
    Discard,
}

/// A press on advisors' entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum FaqPress {
    /// An entry as it was written into a form; of what it changes and of the draft it comes from, 0 for none.
    Form { guild: u64, guide: GuideKey, entry: u32, draft: u32 },
    /// What to do with an entry that was written but not kept.
    Draft { guild: u64, draft: u32, step: DraftStep },
    /// A page of the entries that have some words.
    List { guide: GuideKey, page: u16, words: String },
    /// The menu of such a page; the entry is the menu's value.
    Open,
    /// The form of an entry.
    Edit { entry: u32 },
    /// Who changed an entry.
    History { entry: u32 },
    /// An entry taken away.
    Remove { entry: u32 },
    /// An entry brought back.
    Restore { entry: u32 },
    /// A change of an entry as it was written into a form; `since` is the guild's revision at the entry's last change that
    /// the form was opened with, `draft` as in `Form`.
    Change { guild: u64, guide: GuideKey, entry: u32, draft: u32, since: i64 },
    /// A page of who changed an entry, counted from 0.
    Versions { entry: u32, page: u16 },
    /// The menu of such a page; the version is the menu's value.
    Version { entry: u32 },
    /// What an entry said after a change, made to be what it says.
    BringBack { entry: u32, version: u16 },
}
