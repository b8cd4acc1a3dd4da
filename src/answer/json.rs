//! How does an answer look as one JSON object, the same from every face?

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use utoipa::ToSchema;
use utoipa::openapi::{ObjectBuilder, Type};

use super::curated::CuratedAnswer;
use super::types::{Answer, Confidence, DeclineReason, Evidence, Suggestion};

/// One answer as it is written out; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Answer)]
pub struct AnswerRecord<'a> {
    /// The caller's name for the question, as it was given; absent where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Value)]
    pub id: Option<&'a str>,
    /// The question as it was asked.
    pub question: &'a str,
    /// Whether a guide or an advisor says it.
    outcome: Outcome,
    /// Why nothing is quoted; only where it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = reasons)]
    reason: Option<&'static str>,
    /// How likely the first quote answers, 0 to 1; where it was declined, how likely the best passage would have.
    #[schema(value_type = f32)]
    confidence: Confidence,
    /// What answers, best first.
    quotes: Vec<Quoted<'a>>,
    /// The question after spelling correction; null where that changed nothing.
    #[schema(required = true)]
    understood_as: Option<&'a str>,
    /// Sections that may hold it, where it was declined.
    suggestions: &'a [Suggestion],
    /// What is nearest in the guide though it may not answer, where it was declined; one at most.
    nearest: Vec<QuoteRecord<'a>>,
    /// A configured text that is not from the guide, where one is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    notice: Option<NoticeRecord<'a>>,
    /// Microseconds the engine took, as the face measured it.
    pub elapsed_us: u64,
}

/// Whether there is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    /// A guide or an advisor says it.
    Answered,
    /// Nothing that is quoted answers.
    Declined,
}

/// An advisor's entry as it stands before the guide's quotes; field order is the order of keys.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EntryQuote<'a> {
    /// The answer, in Markdown.
    pub text: &'a str,
    /// The id of the guide that it stands beside.
    pub guide: &'a str,
    /// Which entry it is, and whose.
    pub entry: EntrySource<'a>,
    /// How likely it answers; written with three digits.
    #[serde(serialize_with = "write_rounded")]
    #[schema(value_type = f32)]
    pub score: Confidence,
}

/// Which entry is quoted, and what its reader may want to know of it; field order is the order of keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
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
    #[schema(nullable = false)]
    pub source_link: Option<&'a str>,
}

/// What is quoted, by whom.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
enum Quoted<'a> {
    /// Words of a guide.
    Guide(QuoteRecord<'a>),
    /// What an advisor wrote.
    Entry(EntryQuote<'a>),
}

/// A quote of the guide as it is written out.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Quote)]
pub struct QuoteRecord<'a> {
    /// The quote: the guide's own bytes.
    text: &'a str,
    /// What stands before it so that it reads alone: items above it, or the names of its columns.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    leads: &'a [String],
    /// The footnotes that it refers to.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    footnotes: &'a [String],
    /// The guide's id.
    guide: &'a str,
    /// The headings down to the quote.
    path: &'a [String],
    /// The last heading's slug.
    anchor: &'a str,
    /// Where it stands in the guide's file.
    source: SourceRecord<'a>,
    /// Relevance, comparable within one answer.
    score: f32,
    /// What matched the question: begin and end in bytes of `text`, the end not included.
    highlights: Vec<[usize; 2]>,
}

/// Where a quote stands in a guide's file.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Source)]
struct SourceRecord<'a> {
    /// The file in the guide's folder.
    file: &'a str,
    /// Where that file lies, as whoever opened the guide named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    path: Option<Cow<'a, str>>,
    /// The line it begins on, from 1; absent where the file was made of another that is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    line: Option<usize>,
    /// The file that a person would open to see it, where that was no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    original: Option<&'a str>,
    /// The page of that file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    page: Option<u32>,
    /// Its first byte in the file's text.
    start: usize,
    /// The byte after its last.
    end: usize,
}

/// A text that is not from the guide.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Notice)]
struct NoticeRecord<'a> {
    /// The text.
    text: &'a str,
    /// Whose text it is: of the settings.
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
            outcome: if answer.is_answered() { Outcome::Answered } else { Outcome::Declined },
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
            (record.outcome, record.reason) = (Outcome::Answered, None);
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

/// Every reason there is, for the description of the record.
fn reasons() -> utoipa::openapi::Object {
    let names = DeclineReason::ALL.map(DeclineReason::name);
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names)).build()
}

/// A figure with the three digits that are written.
fn rounded(figure: f32) -> f32 {
    (figure * 1000.0).round() / 1000.0
}

/// Writes a figure rounded; for serde's `serialize_with`.
fn write_rounded<S: Serializer>(figure: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    rounded(*figure).serialize(serializer)
}
