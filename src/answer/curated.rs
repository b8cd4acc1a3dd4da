//! Do a guild's advisors answer, and does the guide answer beside them?

use super::decide::{Desk, HITS, leaning};
use super::medical::is_medical_plea;
use super::quote::quote;
use super::types::{Answer, Confidence, DeclineReason};
use crate::search::{CuratedHit, Curations, Ranking};

/// The least confidence with which an entry stands first; chosen by what wrong entries and missed ones cost (docs/quality.md).
const LEAST: f32 = 0.4;
/// An entry that is this much less likely to answer than the best one is not worth showing beside it.
const BESIDE: f32 = 0.25;
/// How many entries are looked at.
const LOOKED_AT: usize = 6;

/// An entry that answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EntryMatch {
    /// The key of its curation.
    pub key: i64,
    /// How likely it answers.
    pub confidence: Confidence,
}

/// What a guild's advisors say, and what the guide says after them.
#[derive(Debug, Clone, PartialEq)]
pub struct CuratedAnswer {
    /// Entries that answer, best first; at most as many as quotes.
    pub entries: Vec<EntryMatch>,
    /// The guide's own answer, or its decline.
    pub answer: Answer,
}

impl CuratedAnswer {
    /// Whether anything answers.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.entries.is_empty() || self.answer.is_answered()
    }

    /// How likely what stands first answers.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.entries.first().map_or(self.answer.confidence, |entry| entry.confidence)
    }
}

/// The key of a curation that leads to a passage of the guide, an index into [`Guide::passages`](crate::corpus::Guide::passages).
#[must_use]
pub fn passage_key(passage: usize) -> i64 {
    -1 - i64::try_from(passage).unwrap_or(i64::MAX - 1)
}

fn passage_of(key: i64) -> Option<usize> {
    usize::try_from(-1 - key).ok()
}

impl Desk<'_> {
    /// Answers a question from the guide and from what advisors say. Whatever makes the guide decline, an entry that
    /// matches stands first.
    #[must_use]
    pub fn decide_among(&self, question: &str, curations: &Curations, lean: f32) -> CuratedAnswer {
        if curations.is_empty() && lean == 0.0 {
            return CuratedAnswer { entries: Vec::new(), answer: self.decide(question) };
        }
        if let Some(reason) = self.unreadable(question) {
            return CuratedAnswer { entries: Vec::new(), answer: self.decline(reason, 0.0, None) };
        }
        let understood = self.searcher.understand_among(question, self.index, curations);
        let hits = self.searcher.curated(&understood.query, curations, LOOKED_AT);
        let least = leaning(LEAST, lean);
        let best = hits.iter().map(|hit| hit.confidence).fold(0.0, f32::max);
        let matched = hits.iter().filter(|hit| hit.confidence >= least && hit.confidence >= best - BESIDE);
        let (bound, entries): (Vec<&CuratedHit>, Vec<&CuratedHit>) =
            matched.partition(|hit| passage_of(hit.key).is_some());
        let mut entries: Vec<EntryMatch> =
            entries.iter().map(|hit| EntryMatch { key: hit.key, confidence: hit.confidence }).collect();
        entries.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.key.cmp(&b.key)));
        entries.truncate(self.policy.quotes);
        let answer = if is_medical_plea(question) {
            let notice = Some(self.policy.medical_notice.clone());
            Answer { notice, ..self.decline(DeclineReason::MedicalAdvice, 0.0, None) }
        } else {
            let ranking = self.searcher.search_for(understood, self.guide, HITS);
            match bound.first().and_then(|hit| Some((passage_of(hit.key)?, hit.confidence))) {
                Some((passage, confidence)) if passage < self.guide.passages.len() => {
                    self.speak_of(passage, confidence, ranking)
                }
                _ => match self.foreign(question) {
                    Some(reason) => self.decline(reason, 0.0, None),
                    None => self.decide_on(ranking, lean),
                },
            }
        };
        CuratedAnswer { entries, answer }
    }

    /// Quotes a passage that an advisor bound to the question, then what else the guide says.
    fn speak_of(&self, passage: usize, confidence: Confidence, ranking: Ranking) -> Answer {
        let first = quote(self.guide, &ranking.query, &(passage..passage + 1), 1.0);
        let apart = |passages: &std::ops::Range<usize>| passages.end <= passage || passage < passages.start;
        let others = self.quote(&ranking).into_iter().filter(|other| apart(&other.passages));
        let evidence = std::iter::once(first).chain(others).take(self.policy.quotes).collect();
        Answer {
            evidence,
            declined: None,
            confidence,
            understood_as: ranking.corrected,
            suggestions: Vec::new(),
            notice: None,
        }
    }
}
