//! Speak, or decline? One question's way from the text to an answer.

use super::confidence::Signals;
use super::curated::Advice;
use super::evidence::{evidence, joined};
use super::near::is_foreign_by_words;
use super::policy::Policy;
use super::quote::quote;
use super::types::{Answer, Confidence, DeclineReason, Evidence};
use crate::corpus::Guide;
use crate::index::{GuideIndex, TextVectors, inverse_document_frequency};
use crate::model::Reader;
use crate::search::{Curations, QuestionKind, Ranking, Searcher};

/// How many passages are looked at for one answer.
pub const HITS: usize = 24;
/// How many passages are looked at for each side of a comparison.
const SIDE_HITS: usize = 10;
/// A query that weighs less in all than this share of a word that one passage has tells no passage from another, unless a
/// phrasing is as like as [`VAGUE_PHRASING`].
const VAGUE_SHARE: f32 = 0.24;
const VAGUE_PHRASING: f32 = 0.6;
const ALL_BUT_A_PHRASING: f32 = 0.9;

/// A guide with all that is needed to answer from it.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// Its index.
    pub index: &'a GuideIndex,
    /// Its searcher.
    pub searcher: &'a Searcher,
    /// Its judge of question and quote together, where there is one.
    pub reader: Option<&'a Reader>,
    /// The vectors of what advisors say, where there is a model.
    pub texts: Option<&'a TextVectors>,
    /// When to speak.
    pub policy: &'a Policy,
}

impl Desk<'_> {
    /// Answers a question, or declines it.
    #[must_use]
    pub fn decide(&self, question: &str) -> Answer {
        self.decide_among(question, &Advice::of(&Curations::default(), 0.0)).answer
    }

    /// Speaks, or declines, by what a search found; `lean` is added to the threshold.
    pub(super) fn decide_on(&self, ranking: Ranking, lean: f32) -> Answer {
        let threshold = leaning(self.threshold(), lean);
        let vague = is_vague(&ranking, self.guide.passages.len());
        // Words that stand everywhere tell no passage from another, unless a reader understands them together.
        if vague && self.reader.is_none() || says_nothing(&ranking) {
            let confidence = self.confidence(&ranking).min(threshold);
            return self.decline(DeclineReason::TooVague, confidence, Some(ranking));
        }
        let ranking = self.weigh(ranking);
        let confidence = self.confidence(&ranking);
        if confidence < threshold || ranking.hits.is_empty() || is_foreign_by_words(&ranking) {
            let reason = if vague { DeclineReason::TooVague } else { DeclineReason::NotInGuide };
            return self.decline(reason, confidence, Some(ranking));
        }
        self.speak(ranking, confidence)
    }

    /// How likely the best passage of a weighed ranking answers.
    #[must_use]
    pub fn confidence(&self, ranking: &Ranking) -> Confidence {
        Signals::of(ranking, self.guide).confidence(ranking.mode)
    }

    /// What each hit would be quoted as, were it the best.
    #[must_use]
    pub fn candidates(&self, ranking: &Ranking) -> Vec<Evidence> {
        let quoted = ranking.hits.iter().map(|hit| (joined(self.guide, ranking, hit, self.policy), hit.score));
        quoted.map(|(passages, score)| quote(self.guide, &ranking.query, &passages, score)).collect()
    }

    /// The least confidence with which it speaks.
    pub(super) fn threshold(&self) -> f32 {
        if self.guide.asked.is_empty() { self.policy.bare_threshold } else { self.policy.threshold }
    }

    fn speak(&self, ranking: Ranking, confidence: Confidence) -> Answer {
        Answer {
            evidence: self.quote(&ranking),
            declined: None,
            confidence,
            understood_as: ranking.corrected,
            suggestions: Vec::new(),
            nearest: None,
            notice: None,
        }
    }

    /// What is quoted for a ranking, were it spoken of.
    #[must_use]
    pub fn quote(&self, ranking: &Ranking) -> Vec<Evidence> {
        let sides = match &ranking.query.kind {
            QuestionKind::Comparison(sides) => {
                sides.iter().map(|side| self.searcher.search_part(side, self.guide, SIDE_HITS)).collect()
            }
            _ => Vec::new(),
        };
        evidence(self.guide, ranking, &sides, self.policy)
    }

    /// Why a question, as it was typed and normalized, can't be read at all, if it can't.
    pub(super) fn unreadable(&self, question: &str, plain: &str) -> Option<DeclineReason> {
        if question.chars().nth(self.policy.question_chars).is_some() {
            return Some(DeclineReason::TooLong);
        }
        (!plain.chars().any(char::is_alphanumeric)).then_some(DeclineReason::Empty)
    }

    /// Whether the guide's language is another than that of a normalized question.
    pub(super) fn is_foreign(&self, plain: &str) -> bool {
        self.searcher.is_other_language(plain, self.guide, self.index)
    }

    pub(super) fn decline(&self, reason: DeclineReason, confidence: Confidence, ranking: Option<Ranking>) -> Answer {
        let (suggestions, nearest) = ranking.as_ref().map_or_else(Default::default, |ranking| match reason {
            // What is asked back needs choices, whatever little they are chosen by.
            DeclineReason::TooVague => (self.choices(ranking), None),
            _ => (self.sections_near(ranking), self.nearest(ranking)),
        });
        Answer {
            evidence: Vec::new(),
            declined: Some(reason),
            confidence,
            understood_as: ranking.and_then(|ranking| ranking.corrected),
            suggestions,
            nearest,
            notice: None,
        }
    }
}

/// A threshold that a guild has moved; it never speaks of everything, nor of nothing.
#[must_use]
pub(super) fn leaning(threshold: f32, lean: f32) -> f32 {
    if lean == 0.0 { threshold } else { (threshold + lean).clamp(0.05, 0.95) }
}

/// Whether a question has nothing but filler, and is not nearly a phrasing either.
fn says_nothing(ranking: &Ranking) -> bool {
    let phrasing = ranking.hits.first().map_or(0.0, |hit| hit.explanation.features.phrasing);
    ranking.query.concepts.is_empty() && phrasing < ALL_BUT_A_PHRASING
}

fn is_vague(ranking: &Ranking, passages: usize) -> bool {
    let phrasing = ranking.hits.first().map_or(0.0, |hit| hit.explanation.features.phrasing);
    let weight = ranking.query.total_idf();
    let asks_meaning = ranking.query.kind == QuestionKind::Definition && weight > 0.0;
    // Filler alone is like the filler of some phrasing; only what is nearly a phrasing itself then asks for something.
    let phrasing = if weight == 0.0 && phrasing < ALL_BUT_A_PHRASING { 0.0 } else { phrasing };
    weight < VAGUE_SHARE * inverse_document_frequency(passages, 1) && phrasing < VAGUE_PHRASING && !asks_meaning
}
