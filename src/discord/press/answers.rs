//! What of an answer stands in a button: its guide, its quotes, the page that is shown.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::corpus::Guide;

/// A guide by the beginning of its hash: a press of another text's button is told apart.
pub(in crate::discord) type GuideKey = u32;

/// The key that stands for all guides, where a press may be about several.
pub(in crate::discord) const ALL_GUIDES: GuideKey = 0;

/// The passages of one quote: the first, and how many. None at all stands for an advisor's entry, by its number.
pub(in crate::discord) type Quoted = (u32, u16);

/// An answer's quotes, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Shown {
    pub guide: GuideKey,
    /// Whose press changes the message; 0 for everyone's.
    pub owner: u64,
    pub quotes: Vec<Quoted>,
    /// Which of the quotes, counted from 0.
    pub at: u8,
    /// Which page of a long quote, counted from 0.
    pub page: u8,
    /// The confidence in hundredths.
    pub sure: u8,
    /// What votes name the answer by: the interaction or message that asked; 0 where there is nothing to vote on.
    pub answer: u64,
}

/// A section, and the page of it that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct SectionPage {
    pub guide: GuideKey,
    pub owner: u64,
    pub section: u32,
    pub page: u16,
    /// Whether it opens as a message of its own.
    pub fresh: bool,
}

/// The key of a guide: the first 8 hexadecimal digits of its hash.
pub(in crate::discord) fn guide_key(guide: &Guide) -> GuideKey {
    guide.hash.get(..8).and_then(|digits| GuideKey::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// Passages as they stand in a press, and back.
pub(in crate::discord) fn quoted(passages: &Range<usize>) -> Quoted {
    let start = u32::try_from(passages.start).unwrap_or(u32::MAX);
    (start, u16::try_from(passages.len()).unwrap_or(u16::MAX))
}

/// An advisor's entry as it stands in a press.
pub(in crate::discord) fn entry_quoted(id: i64) -> Quoted {
    (u32::try_from(id).unwrap_or_default(), 0)
}

/// The passages of one quote.
pub(in crate::discord) fn passages((start, length): Quoted) -> Range<usize> {
    let start = start as usize;
    start..start + usize::from(length)
}

/// A press under an answer or a decline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum AnswerPress {
    /// Another quote of an answer, or another page of one.
    Passage(Shown),
    /// An answer shown to all; as a reply to the message that asked, where one did.
    Share { shown: Shown, reply: bool },
    /// What is nearest to a declined question; its first page as a message of its own.
    Nearest(Shown),
}

/// A press in a guide's sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) enum SectionPress {
    /// A page of a section.
    Page(SectionPage),
    /// A page of the menu of sections.
    Topics { guide: GuideKey, owner: u64, page: u16 },
    /// The menu itself; the section is the menu's value.
    Topic { guide: GuideKey, owner: u64 },
}
