//! What of a quiz stands in a button.

use serde::{Deserialize, Serialize};

use super::answers::GuideKey;

/// A quiz that one member plays; the card is drawn from the guide anew, so that the answer is not in the button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Quiz {
    pub guide: GuideKey,
    pub owner: u64,
    pub seed: u64,
    pub section: Option<u32>,
    /// The card, counted from 0.
    pub number: u8,
    /// How many cards there are.
    pub of: u8,
    /// How many were right so far.
    pub right: u8,
}
