//! What of a draft stands in a button.

use serde::{Deserialize, Serialize};

/// What to do with an entry that was written but not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum DraftStep {
    Save,
    Correct,
    Discard,
}
