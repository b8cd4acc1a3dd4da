//! What of votes and gaps stands in a button.

use serde::{Deserialize, Serialize};

use super::answers::{GuideKey, Quoted};

/// What to do about a question that the guide does not answer. What takes a step back names it by its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum GapStep {
    Show,
    Write,
    Bind,
    /// Binds to the passage that is the menu's value.
    Choose,
    NotForUs,
    UndoBind(i64),
    UndoNotForUs(i64),
}

/// Which gaps are looked at: of so many days, a guide's or all guides'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Look {
    /// [`ALL_GUIDES`](super::ALL_GUIDES) for all.
    pub guide: GuideKey,
    pub days: u16,
}

/// What a vote is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Ballot {
    /// The interaction or message that asked.
    pub answer: u64,
    /// What of the answer was seen.
    pub about: Quoted,
    pub guide: GuideKey,
}

/// Whose post an answer is in, and what a vote for it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Helped {
    pub owner: u64,
    pub ballot: Ballot,
}

/// A vote on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum VotePress {
    /// Whether the answer helped.
    Cast { ballot: Ballot, helpful: bool },
    /// What was looked for, as it was written into a form.
    Reason(Ballot),
}

/// A step about a gap, named by a question of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct GapPress {
    /// Which gaps are looked at.
    pub look: Look,
    /// The number of a question of the gap.
    pub key: u64,
    /// What to do about it.
    pub step: GapStep,
}
