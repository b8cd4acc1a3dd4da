//! How does an answer look as one JSON object, the same from every face?

use serde::Serialize;

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
    reason: Option<DeclineReason>,
    confidence: Confidence,
    quotes: Vec<QuoteRecord<'a>>,
    understood_as: Option<&'a str>,
    suggestions: &'a [Suggestion],
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<NoticeRecord<'a>>,
    /// Microseconds the engine took, as the face measured it.
    pub elapsed_us: u64,
}

#[derive(Debug, Serialize)]
struct QuoteRecord<'a> {
    text: &'a str,
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
    line: usize,
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
            reason: answer.declined,
            confidence: (answer.confidence * 1000.0).round() / 1000.0,
            quotes: answer.evidence.iter().map(QuoteRecord::new).collect(),
            understood_as: answer.understood_as.as_deref(),
            suggestions: &answer.suggestions,
            notice: answer.notice.as_deref().map(|text| NoticeRecord { text, from: "settings" }),
            elapsed_us,
        }
    }
}

impl<'a> QuoteRecord<'a> {
    fn new(evidence: &'a Evidence) -> Self {
        let citation = &evidence.citation;
        Self {
            text: &evidence.text,
            guide: &citation.guide,
            path: &citation.path,
            anchor: &citation.anchor,
            source: SourceRecord {
                file: &citation.file,
                line: citation.line,
                start: citation.span.start,
                end: citation.span.end,
            },
            score: (evidence.score * 1000.0).round() / 1000.0,
            highlights: evidence.highlights.iter().map(|span| [span.start, span.end]).collect(),
        }
    }
}
