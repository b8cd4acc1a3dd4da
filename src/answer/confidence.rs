//! How likely does the first quote answer?

use serde::Serialize;

use super::types::Confidence;
use crate::search::Ranking;

/// What confidence is judged by; each about 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Signals {
    /// The best passage's lexical part.
    pub lexical: f32,
    /// The likest phrasing of the best passage.
    pub phrasing: f32,
    /// How far the best passage is ahead of the best one in another section, over its own score.
    pub margin: f32,
    /// The share of the query's weight that stands in the best passage.
    pub coverage: f32,
    /// The share of the query's weight that the guide knows at all.
    pub known: f32,
    /// How much liker the question is to a known gap than to the best passage's phrasings, -1 to 1.
    pub gap: f32,
    /// The share of the query's word pairs in the best passage.
    pub pairs: f32,
    /// How few concepts the query has: 1 for one, falling.
    pub brevity: f32,
    /// Whether the guide has phrasings to compare the question with.
    pub annotated: bool,
}

/// Intercept, then a weight for each signal in the order of [`Signals::values`], for a guide with phrasings.
///
/// Fitted on the project's own question set (2026-11) with `cargo run --release --example fit_confidence`.
const WEIGHTS: [f32; 9] = [-2.59, 1.20, 1.40, -0.29, 1.63, 1.16, -4.25, 0.15, -2.15];
/// The same for a guide with nothing beside it; fitted with `--bare`.
const BARE_WEIGHTS: [f32; 9] = [-3.09, 1.17, 0.00, 2.17, 2.06, 1.09, 0.00, 1.85, -0.87];

impl Signals {
    /// The signals of a ranking.
    #[must_use]
    pub fn of(ranking: &Ranking, annotated: bool, section_of: impl Fn(usize) -> usize) -> Self {
        let query = &ranking.query;
        let Some(best) = ranking.hits.first() else { return Self::silence(query.known_share(), annotated) };
        let features = best.explanation.features;
        let elsewhere = ranking.hits.iter().find(|hit| section_of(hit.passage) != section_of(best.passage));
        let second = elsewhere.map_or(0.0, |hit| hit.score);
        let held = query.concepts.iter().enumerate().filter(|(at, _)| best.explanation.concepts >> at & 1 == 1);
        let coverage: f32 = held.map(|(_, concept)| concept.idf).sum();
        Self {
            lexical: features.lexical,
            phrasing: features.phrasing,
            margin: (best.score - second) / best.score.max(1e-6),
            coverage: coverage / query.total_idf().max(1e-6),
            known: query.known_share(),
            gap: ranking.gap - features.phrasing,
            pairs: features.pairs,
            brevity: 1.0 / query.concepts.len().max(1) as f32,
            annotated,
        }
    }

    fn silence(known: f32, annotated: bool) -> Self {
        Self {
            lexical: 0.0,
            phrasing: 0.0,
            margin: 0.0,
            coverage: 0.0,
            known,
            gap: 0.0,
            pairs: 0.0,
            brevity: 0.0,
            annotated,
        }
    }

    /// The signals in the order of the weights.
    #[must_use]
    pub const fn values(&self) -> [f32; 8] {
        [self.lexical, self.phrasing, self.margin, self.coverage, self.known, self.gap, self.pairs, self.brevity]
    }

    /// The probability that the best passage answers: a logistic model of the signals.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let weights = if self.annotated { &WEIGHTS } else { &BARE_WEIGHTS };
        let sum: f32 = self.values().iter().zip(&weights[1..]).map(|(value, weight)| value * weight).sum();
        1.0 / (1.0 + (-(weights[0] + sum)).exp())
    }
}
