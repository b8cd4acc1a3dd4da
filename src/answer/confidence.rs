//! How likely does the first quote answer?

use serde::Serialize;

use super::types::Confidence;
use crate::search::{Hit, Ranking, fitted};

/// How many signals there are.
pub const SIGNALS: usize = 20;

/// What confidence is judged by; each about -1 to 1. Those of meaning are 0 without a model.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Signals {
    /// The best passage's lexical part.
    pub lexical: f32,
    /// The share of the query's word pairs in the best passage.
    pub pairs: f32,
    /// How like the question is to the heading of the best passage's section.
    pub heading: f32,
    /// The likest phrasing of the best passage, by words.
    pub phrasing: f32,
    /// The mean of its six likest phrasings.
    pub phrasings: f32,
    /// The share of the query's weight that stands in the best passage.
    pub coverage: f32,
    /// The share of the query's weight that the guide knows at all.
    pub known: f32,
    /// How few concepts the query has: 1 for one, falling.
    pub brevity: f32,
    /// The logarithm of the best passage's score, in tens.
    pub score: f32,
    /// How far that is ahead of the second passage.
    pub margin: f32,
    /// How far it is ahead of the sixth.
    pub margin_sixth: f32,
    /// The likeness of the question to a known gap, by words.
    pub gap: f32,
    /// How much liker the question is to a known gap than to the best passage's phrasings.
    pub gap_ahead: f32,
    /// Whether the best passage is also the best by words alone.
    pub best_by_words: f32,
    /// The cosine of the question with the best passage's likest sentence.
    pub meaning: f32,
    /// With its likest phrasing.
    pub asked_meaning: f32,
    /// The mean with its six likest phrasings.
    pub asked_meanings: f32,
    /// The cosine of the question with the likest known gap.
    pub gap_meaning: f32,
    /// How far that is ahead of the best passage's likest phrasing.
    pub gap_meaning_ahead: f32,
    /// Whether the best passage is also the best by meaning alone.
    pub best_by_meaning: f32,
}

impl Signals {
    /// The signals of a ranking.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Self {
        let query = &ranking.query;
        let Some(best) = ranking.hits.first() else { return Self { known: query.known_share(), ..Self::default() } };
        let features = best.explanation.features;
        let held = query.concepts.iter().enumerate().filter(|(at, _)| best.explanation.concepts >> at & 1 == 1);
        let coverage: f32 = held.map(|(_, concept)| concept.idf).sum();
        let behind = |at: usize| {
            let other = ranking.hits.get(at.min(ranking.hits.len() - 1)).map_or(best.score, |hit| hit.score);
            (best.score / other.max(1e-30)).ln()
        };
        let is_most = |part: fn(&Hit) -> f32| {
            let most = ranking.hits.iter().map(part).fold(0.0, f32::max);
            f32::from(u8::from(most > 0.0 && part(best) >= most))
        };
        Self {
            lexical: features.lexical,
            pairs: features.pairs,
            heading: features.heading,
            phrasing: features.phrasing,
            phrasings: features.phrasings,
            coverage: coverage / query.total_idf().max(1e-6),
            known: query.known_share(),
            brevity: 1.0 / query.concepts.len().max(1) as f32,
            score: best.score.max(1e-30).ln() / 10.0,
            margin: behind(1) / 5.0,
            margin_sixth: behind(5) / 5.0,
            gap: ranking.gap,
            gap_ahead: ranking.gap - features.phrasing,
            best_by_words: is_most(|hit| hit.explanation.features.lexical),
            meaning: features.sentence,
            asked_meaning: features.asked_meaning,
            asked_meanings: features.asked_meanings,
            gap_meaning: ranking.gap_meaning,
            gap_meaning_ahead: ranking.gap_meaning - features.asked_meaning,
            best_by_meaning: is_most(|hit| hit.explanation.features.sentence),
        }
    }

    /// The signals in the order of the weights.
    #[must_use]
    pub const fn values(&self) -> [f32; SIGNALS] {
        [
            self.lexical,
            self.pairs,
            self.heading,
            self.phrasing,
            self.phrasings,
            self.coverage,
            self.known,
            self.brevity,
            self.score,
            self.margin,
            self.margin_sixth,
            self.gap,
            self.gap_ahead,
            self.best_by_words,
            self.meaning,
            self.asked_meaning,
            self.asked_meanings,
            self.gap_meaning,
            self.gap_meaning_ahead,
            self.best_by_meaning,
        ]
    }

    /// The probability that the best passage answers: a logistic model of the signals.
    #[must_use]
    pub fn confidence(&self, annotated: bool, semantic: bool) -> Confidence {
        let weights = &fitted(annotated, semantic).confidence;
        let sum: f32 = self.values().iter().zip(&weights[1..]).map(|(value, weight)| value * weight).sum();
        1.0 / (1.0 + (-(weights[0] + sum)).exp())
    }
}
