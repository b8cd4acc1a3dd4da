//! How does an answer look as one JSON object, the same from every face?

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::curated::CuratedAnswer;
use super::types::{Answer, Confidence, DeclineReason, Evidence, Suggestion};

/// One answer as it is written out; field order is the order of keys.
#[derive(Debug, Serialize)]
pub struct AnswerRecord<'a> {
    /// The caller's name for the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// The question as it was asked.
    pub question: &'a str,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    confidence: Confidence,
    quotes: Vec<Quoted<'a>>,
    understood_as: Option<&'a str>,
    suggestions: &'a [Suggestion],
    nearest: Vec<QuoteRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<NoticeRecord<'a>>,
    /// Microseconds the engine took, as the face measured it.
    pub elapsed_us: u64,
}

/// An advisor's entry as it stands before the guide's quotes; field order is the order of keys.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntryQuote<'a> {
    /// The answer, in Markdown.
    pub text: &'a str,
    /// The id of the guide that it stands beside.
    pub guide: &'a str,
    /// Which entry it is, and whose.
    pub entry: EntrySource<'a>,
    /// How likely it answers; written with three digits.
    #[serde(serialize_with = "write_rounded")]
    pub score: Confidence,
}

/// Which entry is quoted, and what its reader may want to know of it; field order is the order of keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntrySource<'a> {
    /// Its number.
    pub id: i64,
    /// The question that it answers.
    pub question: &'a str,
    /// The name of the role in which it was written.
    pub role: &'a str,
    /// The id of who wrote it.
    pub author: String,
    /// The day of its last change, `YYYY-MM-DD`.
    pub updated: String,
    /// Where it is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_link: Option<&'a str>,
}

/// What is quoted, by whom.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Quoted<'a> {
    Guide(QuoteRecord<'a>),
    Entry(EntryQuote<'a>),
}

/// A quote of the guide as it is written out.
#[derive(Debug, Serialize)]
pub struct QuoteRecord<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    leads: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    footnotes: &'a [String],
    guide: &'a str,
    path: &'a [String],
    anchor: &'a str,
    source: SourceRecord<'a>,
    score: f32,
    highlights: Vec<[usize; 2]>,
}

#[derive(Debug, Serialize)]
struct SourceRecord<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct NoticeRecord<'a> {
    text: &'a str,
    from: &'static str,
}

impl<'a> AnswerRecord<'a> {
    /// The record of one answer.
    ///
    /// # Units
    /// `elapsed_us` in microseconds; in the record, `source` in bytes of the file, `highlights` in bytes of the quote.
    #[must_use]
    pub fn new(id: Option<&'a str>, question: &'a str, answer: &'a Answer, elapsed_us: u64) -> Self {
        Self {
            id,
            question,
            outcome: if answer.is_answered() { "answered" } else { "declined" },
            reason: answer.declined.map(DeclineReason::name),
            confidence: rounded(answer.confidence),
            quotes: answer.evidence.iter().map(|evidence| Quoted::Guide(QuoteRecord::new(evidence))).collect(),
            understood_as: answer.understood_as.as_deref(),
            suggestions: &answer.suggestions,
            nearest: answer.nearest.iter().map(QuoteRecord::new).collect(),
            notice: answer.notice.as_deref().map(|text| NoticeRecord { text, from: "settings" }),
            elapsed_us,
        }
    }

    /// The record of an answer with the entries that stand before the guide's quotes.
    #[must_use]
    pub fn among(
        id: Option<&'a str>,
        question: &'a str,
        among: &'a CuratedAnswer,
        entries: Vec<EntryQuote<'a>>,
        elapsed_us: u64,
    ) -> Self {
        let mut record = Self::new(id, question, &among.answer, elapsed_us);
        if !entries.is_empty() {
            (record.outcome, record.reason) = ("answered", None);
            record.confidence = rounded(among.confidence());
            record.quotes.splice(0..0, entries.into_iter().map(Quoted::Entry));
        }
        record
    }
}

impl<'a> QuoteRecord<'a> {
    /// The record of one quote.
    #[must_use]
    pub fn new(evidence: &'a Evidence) -> Self {
        let citation = &evidence.citation;
        Self {
            text: &evidence.text,
            leads: &evidence.leads,
            footnotes: &evidence.footnotes,
            guide: &citation.guide,
            path: &citation.path,
            anchor: &citation.anchor,
            source: SourceRecord {
                file: &citation.file,
                path: citation.disk.as_ref().map(|path| path.to_string_lossy()),
                // A line of what a file was turned into is nowhere to be found.
                line: citation.original.is_none().then_some(citation.line),
                original: citation.original.as_deref(),
                page: citation.page,
                start: citation.span.start,
                end: citation.span.end,
            },
            score: rounded(evidence.score),
            highlights: evidence.highlights.iter().map(|span| [span.start, span.end]).collect(),
        }
    }
}

/// A figure with the three digits that are written.
fn rounded(figure: f32) -> f32 {
    (figure * 1000.0).round() / 1000.0
}

/// Writes a figure rounded; for serde's `serialize_with`.
fn write_rounded<S: Serializer>(figure: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    rounded(*figure).serialize(serializer)
}
