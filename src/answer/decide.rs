//! Speak, or decline? One question's way from the text to an answer.

use super::aside::Aside;
use super::confidence::Signals;
use super::curated::{Advice, CuratedAnswer};
use super::desk::Desk;
use super::evidence::{evidence, joined};
use super::near::is_foreign_by_words;
use super::policy::leaning;
use super::quote::quote_sought;
use super::sought::Sought;
use super::types::{Answer, Confidence, DeclineReason, Evidence};
use crate::corpus::Language;
use crate::index::inverse_document_frequency;
use crate::search::{Curations, QuestionKind, Ranking, normalize, normalize_in};

/// How many passages are looked at for one answer.
pub const HITS: usize = 24;
/// How many passages are looked at for each side of a comparison.
const SIDE_HITS: usize = 10;
/// A query that weighs less in all than this share of a word that one passage has tells no passage from another, unless a
/// phrasing is as like as [`VAGUE_PHRASING`].
const VAGUE_SHARE: f32 = 0.24;
const VAGUE_PHRASING: f32 = 0.6;
const ALL_BUT_A_PHRASING: f32 = 0.9;

/// What a message is beside a question to the guide.
#[derive(Debug)]
struct Reading {
    /// It, as the guide's language normalizes it.
    plain: String,
    /// What it is instead of a question; `None` for a question.
    aside: Option<Aside>,
    /// Why its language does not do, if it does not.
    foreign: Option<DeclineReason>,
}

impl Desk<'_> {
    /// Answers a question from the guide alone, or declines it.
    #[must_use]
    pub fn ask(&self, question: &str) -> Answer {
        self.ask_among(question, &Advice::of(&Curations::default(), 0.0)).answer
    }

    /// Answers a question from the guide and from what advisors say. Whatever makes the guide decline, an entry that
    /// matches stands first.
    #[must_use]
    pub fn ask_among(&self, question: &str, advice: &Advice<'_>) -> CuratedAnswer {
        let plain = normalize(question);
        // Even a message that is too long to be read as a question may be somebody's in distress.
        let aside = Aside::of(question, &plain, self.policy);
        if let Some(reason) = self.unreadable(question, &plain).filter(|_| aside != Some(Aside::Distress)) {
            return self.decline(reason, 0.0, None).into();
        }
        let language = self.guide.manifest.language();
        let own = if language == Language::English { plain } else { normalize_in(question, language) };
        let foreign = aside.is_none() && self.is_foreign(&own);
        if foreign && self.searcher.knows_languages() {
            // What is meant tells in any language; the reader knows English alone.
            let desk = Desk { reader: None, ..*self };
            return desk.ask_as_read(question, advice, Reading { plain: own, aside: None, foreign: None });
        }
        let foreign = foreign.then_some(DeclineReason::OtherLanguage(language));
        self.ask_as_read(question, advice, Reading { plain: own, aside, foreign })
    }

    /// Answers a message from the guide and from what advisors say, once it is known what it is beside a question.
    fn ask_as_read(&self, question: &str, advice: &Advice<'_>, reading: Reading) -> CuratedAnswer {
        let Reading { plain, aside, foreign } = reading;
        let (curations, lean) = (advice.curations, advice.lean);
        if curations.is_empty() {
            match (aside, foreign) {
                (Some(aside), _) => return self.set_aside(aside).into(),
                (None, Some(reason)) => return self.decline(reason, 0.0, None).into(),
                (None, None) => {}
            }
        }
        let mut understood = self.searcher.understand_plain(question, plain, self.guide, self.index, curations);
        let (hits, to_learn) = self.look(&mut understood, advice);
        let (bound, entries) = self.matched(hits, lean);
        // What an advisor bound to a passage goes before a greeting; nothing goes before the other lines.
        let goes_before = bound.is_some() && matches!(aside, Some(Aside::SmallTalk(_)));
        if let Some(aside) = aside.filter(|_| !goes_before) {
            return CuratedAnswer { entries, answer: self.set_aside(aside), nearest: None, to_learn };
        }
        let ranking = self.searcher.search_for(understood, self.guide, HITS);
        let nearest = ranking.hits.first().map(|hit| hit.passage).filter(|_| aside.is_none());
        let answer = match (bound, foreign) {
            (Some((passage, confidence)), _) => self.speak_of(passage, confidence, ranking),
            (None, Some(reason)) => self.decline(reason, 0.0, None),
            (None, None) => self.decide_on(ranking, lean),
        };
        CuratedAnswer { entries, answer, nearest, to_learn }
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
        let sought = Sought::of(&ranking.query);
        quoted.map(|(passages, score)| quote_sought(self.guide, &sought, &passages, score)).collect()
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

    /// An answer that declines for a reason, with the sections that are nearest in a ranking, where there is one.
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
