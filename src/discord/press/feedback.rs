//! What of votes and gaps stands in a button.

use serde::{Deserialize, Serialize};

use super::answers::{GuideKey, Quoted};
use super::faq::DraftStep;

/// What to do about a question that the guide does not answer. What takes a step back names it by its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum GapStep {
    /// Shows its page.
    Show,
    /// Opens the form of an entry, filled in with its texts.
    Write,
    /// Asks whether the nearest passage answers it.
    Bind,
    /// Asks whether the passage does that is the menu's value.
    Choose,
    /// Says that none of its texts is for this guild.
    NotForUs,
    /// Takes the bindings of a time back.
    UndoBind(i64),
    /// Takes the decisions of a time back.
    UndoNotForUs(i64),
    /// Binds its texts to a passage, an index of the guide with this key: one of another text is told apart.
    BindTo { guide: GuideKey, passage: u32 },
    /// An entry as it was written into a form about it; the draft that it comes from, 0 for none. The gap stood in this
    /// place of the list.
    Written { guide: GuideKey, draft: u32, at: u16 },
    /// What to do with such an entry that was not kept at once.
    Draft { draft: u32, step: DraftStep, at: u16 },
    /// Takes the entry away that was written about it.
    UndoWrite { entry: u32 },
}

/// Which gaps are looked at: of so many days, a guide's or all guides'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Look {
    /// [`ALL_GUIDES`](super::ALL_GUIDES) for all.
    pub guide: GuideKey,
    /// How many days back.
    pub days: u16,
}

/// What a vote is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Ballot {
    /// The interaction or message that asked.
    pub answer: u64,
    /// What of the answer was seen.
    pub about: Quoted,
    /// The guide that was asked; by it an old button of another text is told apart.
    pub guide: GuideKey,
}

/// Whose post an answer is in, and what a vote for it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Helped {
    /// Who began the post; besides advisors only they may say that it is solved.
    pub owner: u64,
    /// The answer in it that helped.
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
