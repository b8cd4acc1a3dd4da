//! How likely does the first quote answer?

use serde::Serialize;
use utoipa::ToSchema;

use super::types::Confidence;
use crate::corpus::Guide;
use crate::search::{Hit, Mode, Ranking, fitted, phrased};

/// How many signals there are.
pub const SIGNALS: usize = 31;

/// What confidence is judged by; each about -1 to 1. Those of meaning are 0 without a model, those of reading without a
/// reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, ToSchema)]
pub struct Signals {
    /// What the reader makes of the best quote, in tens of log-odds.
    pub answers: f32,
    /// How much better its best span is than none, in tens.
    pub span: f32,
    /// The logarithm of the best score, in tens.
    pub score: f32,
    /// How far that is ahead of the second quote.
    pub margin: f32,
    /// The share of the query's weight that stands in the best passage.
    pub coverage: f32,
    /// The share of the query's weight that the guide knows at all.
    pub known: f32,
    /// How few concepts the query has: 1 for one, falling.
    pub brevity: f32,
    /// The share of the question's labels (numbers that name, codes, ordinals) that the best quote lacks.
    pub lack_labels: f32,
    /// The share of its other numbers.
    pub lack_numbers: f32,
    /// The share of its names.
    pub lack_names: f32,
    /// Whether the question denies something and the quote does not.
    pub lack_negation: f32,
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
    /// The cosine of the question with the best passage.
    pub meaning: f32,
    /// The question's cosine with the passage's likest sentence.
    pub sentence: f32,
    /// The question's cosine with the passage's likest phrasing.
    pub asked_meaning: f32,
    /// The mean with its six likest phrasings.
    pub asked_meanings: f32,
    /// How much more the reader makes of another quote, in tens of log-odds.
    pub answers_elsewhere: f32,
    /// How much better another quote's span is, in tens.
    pub span_elsewhere: f32,
    /// The log-odds that any of the quotes read answers, by the reader, in tens.
    pub answers_together: f32,
    /// The likeness of the question to a known gap, by words.
    pub gap: f32,
    /// How much liker the question is to a known gap than to the best passage's phrasings.
    pub gap_ahead: f32,
    /// The cosine of the question with the likest known gap.
    pub gap_meaning: f32,
    /// How far that is ahead of the best passage's likest phrasing.
    pub gap_meaning_ahead: f32,
    /// Whether the guide has phrasings.
    pub has_phrasings: f32,
    /// How many it has a passage: 1 for as many as the weights tell apart, or more.
    pub phrasings_a_passage: f32,
    /// Whether it names gaps.
    pub has_gaps: f32,
    /// The share of hits with a word of the question: what stands everywhere tells nothing.
    pub spread: f32,
}

impl Signals {
    /// The signals of a weighed ranking.
    #[must_use]
    pub fn of(ranking: &Ranking, guide: &Guide) -> Self {
        let query = &ranking.query;
        let has = |many: usize| f32::from(u8::from(many > 0));
        let of_guide = Self {
            known: query.known_share(),
            has_phrasings: has(guide.asked.len()),
            phrasings_a_passage: phrased(guide),
            has_gaps: has(guide.gaps.len()),
            ..Self::default()
        };
        let Some(best) = ranking.hits.first() else { return of_guide };
        let features = best.explanation.features;
        let second = ranking.hits.iter().find(|hit| hit.score < best.score).map_or(best.score, |hit| hit.score);
        let readings = || ranking.hits.iter().filter_map(|hit| hit.reading);
        let most = |part: fn(&Hit) -> Option<f32>| ranking.hits.iter().filter_map(part).fold(f32::MIN, f32::max);
        let of_reader = best.reading.map_or_else(Self::default, |reading| Self {
            answers: reading.answers / 10.0,
            span: reading.span / 10.0,
            answers_elsewhere: (most(|hit| hit.reading.map(|reading| reading.answers)) - reading.answers) / 10.0,
            span_elsewhere: (most(|hit| hit.reading.map(|reading| reading.span)) - reading.span) / 10.0,
            answers_together: readings().map(|reading| reading.answers.exp()).sum::<f32>().ln() / 10.0,
            ..Self::default()
        });
        let matching = ranking.hits.iter().filter(|hit| hit.explanation.features.lexical > 0.0).count();
        Self {
            score: best.score.max(1e-30).ln() / 10.0,
            margin: (best.score / second.max(1e-30)).max(1e-30).ln() / 10.0,
            coverage: ranking.coverage(best),
            brevity: 1.0 / query.concepts.len().max(1) as f32,
            lack_labels: best.lack.labels,
            lack_numbers: best.lack.numbers,
            lack_names: best.lack.names,
            lack_negation: best.lack.negation,
            lexical: features.lexical,
            pairs: features.pairs,
            heading: features.heading,
            phrasing: features.phrasing,
            phrasings: features.phrasings,
            meaning: features.meaning,
            sentence: features.sentence,
            asked_meaning: features.asked_meaning,
            asked_meanings: features.asked_meanings,
            gap: ranking.gap,
            gap_ahead: ranking.gap - features.phrasing,
            gap_meaning: ranking.gap_meaning,
            gap_meaning_ahead: ranking.gap_meaning - features.asked_meaning,
            spread: matching as f32 / ranking.hits.len() as f32,
            known: of_guide.known,
            has_phrasings: of_guide.has_phrasings,
            phrasings_a_passage: of_guide.phrasings_a_passage,
            has_gaps: of_guide.has_gaps,
            ..of_reader
        }
    }

    /// The signals in the order of the weights.
    #[must_use]
    pub const fn values(&self) -> [f32; SIGNALS] {
        [
            self.answers,
            self.span,
            self.score,
            self.margin,
            self.coverage,
            self.known,
            self.brevity,
            self.lack_labels,
            self.lack_numbers,
            self.lack_names,
            self.lack_negation,
            self.lexical,
            self.pairs,
            self.heading,
            self.phrasing,
            self.phrasings,
            self.meaning,
            self.sentence,
            self.asked_meaning,
            self.asked_meanings,
            self.answers_elsewhere,
            self.span_elsewhere,
            self.answers_together,
            self.gap,
            self.gap_ahead,
            self.gap_meaning,
            self.gap_meaning_ahead,
            self.has_phrasings,
            self.phrasings_a_passage,
            self.has_gaps,
            self.spread,
        ]
    }

    /// The probability that the best quote answers: a small network over the signals, one for each kind of search, fitted
    /// over guides with no, few and many phrasings and gaps.
    #[must_use]
    pub fn confidence(&self, mode: Mode) -> Confidence {
        let confidence = fitted(mode).confidence.probability(&self.values());
        held_to(self.lack_labels, confidence)
    }
}

/// A confidence in a text that lacks something of the question: a label that it lacks can't be outvoted by the rest of the
/// question, in a quote of the guide or in an entry.
#[must_use]
pub(super) fn held_to(lacking_labels: f32, confidence: Confidence) -> Confidence {
    if lacking_labels > 0.0 { confidence.min(LACKING_LABEL) } else { confidence }
}

/// The most confidence in a quote that lacks a number, code or ordinal by which the question names something.
const LACKING_LABEL: f32 = 0.15;
