//! What of a quiz stands in a button.

use serde::{Deserialize, Serialize};

use super::answers::GuideKey;

/// A quiz that one member plays; the card is drawn from the guide anew, so that the answer is not in the button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Quiz {
    /// The guide whose passages are asked about.
    pub guide: GuideKey,
    /// The member who plays, or began the round.
    pub owner: u64,
    /// By which the same cards are drawn again at each press.
    pub seed: u64,
    /// The section that the cards are from; `None` for the whole guide.
    pub section: Option<u32>,
    /// The card, counted from 0.
    pub number: u8,
    /// How many cards there are.
    pub of: u8,
    /// How many were right so far.
    pub right: u8,
}

/// A press in a quiz that one member plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum QuizPress {
    /// One of four choices.
    Choice { quiz: Quiz, choice: u8 },
    /// The card after an answer.
    Next(Quiz),
}

/// A press in a round that a channel plays together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum RoundPress {
    /// One of four choices.
    Choice { round: u64, number: u8, choice: u8 },
    /// The end of the round, asked for by who began it.
    End { round: u64, owner: u64 },
}
