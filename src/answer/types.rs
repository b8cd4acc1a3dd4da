//! What is an answer made of?

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::corpus::{CodeBlock, Format, Language, Span, below_title, with_number};

/// Calibrated probability, 0 to 1, that the first quote answers.
pub type Confidence = f32;

/// From this confidence on an answer is called very sure: on guides that nothing was fitted on it is then right nine times in
/// ten, whatever phrasings and gaps they have (docs/quality.md).
const VERY_SURE: Confidence = 0.95;
/// And from this on fairly sure.
const FAIRLY_SURE: Confidence = 0.65;

/// How sure an answer is, as every face tells it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// As sure as `VERY_SURE` asks for.
    Very,
    /// As sure as `FAIRLY_SURE` asks for.
    Fairly,
    /// Less sure than either.
    NotVery,
}

impl fmt::Display for Sureness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Very => "very sure",
            Self::Fairly => "fairly sure",
            Self::NotVery => "not very sure",
        })
    }
}

/// How sure an answer of this confidence is.
#[must_use]
pub fn how_sure(confidence: Confidence) -> Sureness {
    match confidence {
        VERY_SURE.. => Sureness::Very,
        FAIRLY_SURE.. => Sureness::Fairly,
        _ => Sureness::NotVery,
    }
}

/// Why nothing is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeclineReason {
    /// The guide does not say.
    NotInGuide,
    /// Nothing in the question tells one passage from another.
    TooVague,
    /// Not a word in it.
    Empty,
    /// Longer than the policy reads.
    TooLong,
    /// Not in the guide's language, which is this.
    OtherLanguage(Language),
    /// A plea for medical advice.
    MedicalAdvice,
    /// A greeting, thanks, or a question about Preceptor itself.
    SmallTalk,
    /// Words of somebody who may harm themselves.
    Distress,
}

impl DeclineReason {
    /// Every reason, for those who have a word for each.
    pub const ALL: [Self; 8] = [
        Self::NotInGuide,
        Self::TooVague,
        Self::Empty,
        Self::TooLong,
        Self::OtherLanguage(Language::English),
        Self::MedicalAdvice,
        Self::SmallTalk,
        Self::Distress,
    ];

    /// What it is called in JSON and in the store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotInGuide => "not_in_guide",
            Self::TooVague => "too_vague",
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::OtherLanguage(_) => "other_language",
            Self::MedicalAdvice => "medical_advice",
            Self::SmallTalk => "small_talk",
            Self::Distress => "distress",
        }
    }

    /// Whether what was said is no question to the guide: its configured line is the whole reply, and it is neither a gap
    /// nor kept.
    #[must_use]
    pub fn is_no_question(self) -> bool {
        matches!(self, Self::SmallTalk | Self::Distress)
    }

    /// Whether it is asked back which of so many sections is meant; one alone is no choice.
    #[must_use]
    pub fn asks_back(self, choices: usize) -> bool {
        self == Self::TooVague && choices > 1
    }
}

/// Where a quote stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The guide's id.
    pub guide: String,
    /// The guide's title.
    pub title: String,
    /// The headings down to the quote.
    pub path: Vec<String>,
    /// Which of the sections with these headings it is, counted from 1; `None` where it is the only one.
    pub nth: Option<usize>,
    /// The last heading's slug.
    pub anchor: String,
    /// The file in the guide folder.
    pub file: String,
    /// Where that file lies on the disk, as whoever opened the guide named it; `None` for the shipped guide.
    pub disk: Option<PathBuf>,
    /// Bytes of that file's decoded text.
    pub span: Span,
    /// The line of that text it starts on, counted from 1.
    pub line: usize,
    /// The file that a person would open to see it, where that was no text; its lines are none of the text's.
    pub original: Option<String>,
    /// The page of that file it starts on, counted from 1; none where the file has no pages.
    pub page: Option<u32>,
}

impl Citation {
    /// The headings down to the quote, less the guide's title: they tell headings of the same name apart, the last one with
    /// its number where all are the same.
    #[must_use]
    pub fn headings(&self) -> Vec<String> {
        below_title(&self.title, &self.numbered()).to_vec()
    }

    /// The headings down to the quote, the last one with its number where others have the same.
    #[must_use]
    pub fn numbered(&self) -> Vec<String> {
        with_number(&self.path, self.nth)
    }
}

/// A quote that supports an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The quote: the document's own bytes at the citation's span.
    pub text: String,
    /// What stands before it so that it reads alone, as it is read: the items that its item is a part of, or the names of its
    /// columns.
    pub leads: Vec<String>,
    /// The quote as it is read, of the same length: what is no text of the guide blank, HTML as Markdown; `None` where that is
    /// `text` itself.
    pub masked: Option<String>,
    /// The footnotes that it refers to, the document's own bytes too.
    pub footnotes: Vec<String>,
    /// How the document is written, so that a face can leave the markup out.
    pub format: Format,
    /// Where it stands.
    pub citation: Citation,
    /// The passages it is made of, as indices into [`Guide::passages`](crate::corpus::Guide::passages).
    pub passages: Range<usize>,
    /// Relevance, comparable within one answer.
    pub score: f32,
    /// What matched the question: byte ranges of `text`, ascending, apart from each other.
    pub highlights: Vec<Span>,
    /// What of it is not shown, as byte ranges of `text`: a page's number or a running head inside it, and the hyphens of words
    /// that were broken at a line's end.
    pub left_out: Vec<Span>,
    /// Its blocks of code.
    pub code: Vec<CodeBlock>,
    /// How many columns of its line stand before it: they tell how deep in a list its first line is.
    pub column: usize,
}

impl Evidence {
    /// What of the quote is read, markup included.
    #[must_use]
    pub fn words(&self) -> &str {
        self.masked.as_deref().unwrap_or(&self.text)
    }
}

/// A section that may hold what a declined question is after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Suggestion {
    /// The section's heading, with as much of what stands above it as tells it from others.
    pub title: String,
    /// The section's slug.
    pub anchor: String,
    /// The headings down to it.
    pub path: Vec<String>,
}

/// What the engine returns: evidence, or a decline.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Up to three quotes, best first; empty where declined.
    pub evidence: Vec<Evidence>,
    /// Why nothing is quoted; `None` where something is.
    pub declined: Option<DeclineReason>,
    /// How likely the first quote answers; on a decline, how likely the best passage would have.
    pub confidence: Confidence,
    /// The question after spelling correction, where that changed it.
    pub understood_as: Option<String>,
    /// Nearest sections, on a decline; none where nothing is near.
    pub suggestions: Vec<Suggestion>,
    /// What is nearest though it may not answer, where the guide does not say and something really is near.
    pub nearest: Option<Evidence>,
    /// The one text that is not from the guide: the configured line for a plea for medical advice, words of distress or
    /// small talk.
    pub notice: Option<String>,
}

/// One line of what a decline says before it shows what is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeclineLine<'a> {
    /// Why nothing is quoted, in a face's own words.
    Why(DeclineReason),
    /// A configured line, which a face marks as not from the guide.
    Notice(&'a str),
    /// A configured line without a mark.
    Reply(&'a str),
}

impl Answer {
    /// Whether it quotes the guide.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.declined.is_none()
    }

    /// What a decline says: why, then the configured line; that line alone where no question was asked. None for an answer.
    #[must_use]
    pub fn decline_lines(&self) -> Vec<DeclineLine<'_>> {
        match (self.declined, self.notice.as_deref()) {
            (None, _) => Vec::new(),
            // Nobody takes the answer to a greeting for the guide's.
            (Some(DeclineReason::SmallTalk), Some(notice)) => vec![DeclineLine::Reply(notice)],
            (Some(DeclineReason::Distress), Some(notice)) => vec![DeclineLine::Notice(notice)],
            (Some(reason), notice) => {
                std::iter::once(DeclineLine::Why(reason)).chain(notice.map(DeclineLine::Notice)).collect()
            }
        }
    }
}
