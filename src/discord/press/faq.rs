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
}
