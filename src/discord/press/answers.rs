//! What of an answer stands in a button: its guide, its quotes, the page that is shown.

use std::num::NonZeroU64;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::corpus::Guide;
use crate::source::Source;

/// A guide by the beginning of its hash: a press of another text's button is told apart.
pub(in crate::discord) type GuideKey = u32;

/// The key that stands for all guides, where a press may be about several.
pub(in crate::discord) const ALL_GUIDES: GuideKey = 0;

/// How many passages a press has for a term, which no quote has.
const TERM: u16 = u16::MAX;

/// What a quote is from. It is sent as two numbers: the first passage and how many; an entry's number and none; a term's place and
/// more than there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u16)", into = "(u32, u16)")]
pub(in crate::discord) enum Quoted {
    /// Passages of the guide that follow each other.
    Passages { first: u32, count: u16 },
    /// An advisor's entry, by its number.
    Entry(u32),
    /// A term of the glossary with the passage that defines it, by its place there.
    Term(u32),
}

impl Quoted {
    /// Passages of a guide, as they stand in a press.
    pub(in crate::discord) fn passages(passages: &Range<usize>) -> Self {
        let first = u32::try_from(passages.start).unwrap_or(u32::MAX);
        Self::Passages { first, count: u16::try_from(passages.len()).unwrap_or(TERM).min(TERM - 1) }
    }

    /// An advisor's entry, as it stands in a press.
    pub(in crate::discord) fn entry(number: i64) -> Self {
        Self::Entry(u32::try_from(number).unwrap_or_default())
    }

    /// What an answer quotes: passages, as indices of their guide, or an entry; `None` for a term, which answers no question.
    pub(in crate::discord) fn source(self) -> Option<Source<Range<usize>>> {
        match self {
            Self::Passages { first, count } => {
                Some(Source::Passage(first as usize..first as usize + usize::from(count)))
            }
            Self::Entry(number) => Some(Source::Entry(number.into())),
            Self::Term(_) => None,
        }
    }
}

impl From<(u32, u16)> for Quoted {
    fn from((first, count): (u32, u16)) -> Self {
        match count {
            0 => Self::Entry(first),
            TERM => Self::Term(first),
            count => Self::Passages { first, count },
        }
    }
}

impl From<Quoted> for (u32, u16) {
    fn from(quoted: Quoted) -> Self {
        match quoted {
            Quoted::Passages { first, count } => (first, count),
            Quoted::Entry(number) => (number, 0),
            Quoted::Term(place) => (place, TERM),
        }
    }
}

/// What votes and kept questions name an answer by: the interaction or message that asked. In a press it is a number, and 0
/// where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) struct AnswerId(NonZeroU64);

impl AnswerId {
    /// The id that a press has; `None` for 0.
    pub(in crate::discord) fn sent(number: u64) -> Option<Self> {
        NonZeroU64::new(number).map(Self)
    }

    /// The number that a press has for it.
    pub(in crate::discord) fn send(answer: Option<Self>) -> u64 {
        answer.map_or(0, Self::get)
    }

    /// The id of the interaction or message.
    pub(in crate::discord) fn get(self) -> u64 {
        self.0.get()
    }
}

/// An answer's quotes, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct Shown {
    /// The guide that answers.
    pub guide: GuideKey,
    /// Whose press changes the message; 0 for everyone's.
    pub owner: u64,
    /// What the answer quotes: advisors' entries first, then passages of the guide.
    pub quotes: Vec<Quoted>,
    /// Which of the quotes, counted from 0.
    pub at: u8,
    /// Which page of a long quote, counted from 0.
    pub page: u8,
    /// The confidence in hundredths.
    pub sure: u8,
    /// What votes name the answer by, as [`AnswerId::send`] has it.
    pub answer: u64,
}

/// A section, and the page of it that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::discord) struct SectionPage {
    /// The guide whose section it is.
    pub guide: GuideKey,
    /// Whose press changes the message; 0 for everyone's.
    pub owner: u64,
    /// The section, as an index into the guide's.
    pub section: u32,
    /// Which page of the section, counted from 0.
    pub page: u16,
    /// Whether it opens as a message of its own.
    pub fresh: bool,
}

/// The key of a guide: the first 8 hexadecimal digits of its hash.
pub(in crate::discord) fn guide_key(guide: &Guide) -> GuideKey {
    guide.hash.get(..8).and_then(|digits| GuideKey::from_str_radix(digits, 16).ok()).unwrap_or_default()
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
    /// As `Passage`, in a message that was shared and offers it no more.
    SharedPassage(Shown),
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
