//! What is each part of a match worth, and each signal of confidence? Fitted over many guides by `training/fit.py`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::rank::PARTS;
use crate::corpus::Guide;

/// How many things decide the order of quotes once they are weighed.
pub const WEIGHED: usize = 9;

/// How many things decide the order of entries by meaning.
pub const ENTRY_ORDER: usize = 12;
/// So many of them are known before entries are weighed.
pub const ENTRY_FIRST: usize = 9;

/// The fitted weights; `training/README.md` says from which questions they were learned.
const WEIGHTS: &str = include_str!("../../config/weights.json");

#[expect(clippy::expect_used, reason = "the weights are part of the program and tested")]
static FITTED: LazyLock<Fitted> =
    LazyLock::new(|| serde_json::from_str(WEIGHTS).expect("the embedded weights are valid"));

/// What took part in a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Words alone.
    Words,
    /// Words and meaning.
    Meaning,
    /// Both, and the reader.
    Read,
}

/// How many phrasings a guide has a passage: 0 for none, 1 for as many as the weights were fitted to tell apart, or more.
#[must_use]
pub fn phrased(guide: &Guide) -> f32 {
    let enough = FITTED.phrasings_enough;
    (guide.asked.len() as f32 / guide.passages.len().max(1) as f32).min(enough) / enough
}

/// What each part is worth in a guide without phrasings, and how much more (or less) in one with many: where many
/// phrasings lead to a passage they tell more than its own words do.
type ByPhrasings<const N: usize> = [[f32; N]; 2];

fn at<const N: usize>([bare, more]: &ByPhrasings<N>, phrased: f32) -> [f32; N] {
    std::array::from_fn(|part| bare[part] + phrased * more[part])
}

/// All weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitted {
    /// Where the weights come from.
    pub about: String,
    /// More phrasings a passage than this tell no more.
    phrasings_enough: f32,
    /// What each part of a passage's score is worth by words alone, in the order of [`super::Features::NAMES`].
    first_words: ByPhrasings<PARTS>,
    /// What each part of a passage's score is worth by words and meaning, in the order of [`super::Features::NAMES`].
    first_meaning: ByPhrasings<PARTS>,
    /// The weights for the quotes of the best passages, by words alone.
    pub words: Weights,
    /// The weights for the quotes of the best passages, by words and meaning.
    pub meaning: Weights,
    /// The weights for the quotes of the best passages once the reader has read them.
    pub read: Weights,
    /// The weights for the ranking of whole documents by words and meaning. Not fitted on questions to a guide: the shares of words,
    /// meaning and sentence are the best round ones on four public collections together (docs/quality.md).
    pub documents: [f32; PARTS],
    /// How likely an advisor's entry answers: the intercept, then a weight for each signal of
    /// [`CuratedHit`](super::CuratedHit).
    pub entries: Vec<f32>,
    /// The weights for entries by words and meaning.
    pub entries_meaning: EntryWeights,
    /// The weights for entries once the reader has read them.
    pub entries_read: EntryWeights,
}

/// The weights for entries of one kind of search by meaning; written by `training/entries.py`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryWeights {
    /// What decides their order, as [`CuratedHit::order_parts`](super::CuratedHit::order_parts) has it.
    pub order: [f32; ENTRY_ORDER],
    /// How likely an entry answers: the intercept, then a weight for each signal. Networks, as for quotes, learned the few
    /// topics by heart.
    pub confidence: Vec<f32>,
}

impl EntryWeights {
    /// The probability that signals speak for.
    #[must_use]
    pub fn probability(&self, signals: &[f32]) -> f32 {
        logistic(&self.confidence, signals)
    }
}

/// The probability by an intercept and weighted signals.
#[must_use]
pub(super) fn logistic(weights: &[f32], signals: &[f32]) -> f32 {
    let Some((intercept, weights)) = weights.split_first() else { return 0.0 };
    let sum: f32 = intercept + signals.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f32>();
    1.0 / (1.0 + (-sum).exp())
}

/// The weights for entries of a kind of search by meaning; by words there are none of this kind.
#[must_use]
pub fn entry_weights(mode: Mode) -> &'static EntryWeights {
    if mode == Mode::Read { &FITTED.entries_read } else { &FITTED.entries_meaning }
}

/// The weights for the best quotes of one kind of search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What decides their order: the first score, what the reader makes of them, what they lack of the question.
    order: ByPhrasings<WEIGHED>,
    /// What the signals make of the confidence.
    pub confidence: Judge,
}

/// Small networks of one hidden layer over standardized signals, whose probabilities are averaged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// Each signal's mean and spread where it was fitted.
    mean: Vec<f32>,
    spread: Vec<f32>,
    nets: Vec<Net>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Net {
    /// A row of weights for each hidden unit.
    hidden: Vec<Vec<f32>>,
    bias: Vec<f32>,
    out: Vec<f32>,
    shift: f32,
}

/// Signals further than this many deviations from what was seen in fitting say no more.
const FURTHEST: f32 = 4.0;

impl Weights {
    /// What decides the order of a guide's quotes; `phrased` as of [`phrased`].
    #[must_use]
    pub fn order(&self, phrased: f32) -> [f32; WEIGHED] {
        at(&self.order, phrased)
    }
}

impl Judge {
    /// The probability that signals speak for; those past what was fitted are left aside.
    #[must_use]
    pub fn probability(&self, signals: &[f32]) -> f32 {
        let standard = signals.iter().zip(&self.mean).zip(&self.spread);
        let standard: Vec<f32> =
            standard.map(|((value, mean), spread)| ((value - mean) / spread).clamp(-FURTHEST, FURTHEST)).collect();
        let sum: f32 = self.nets.iter().map(|net| net.probability(&standard)).sum();
        sum / self.nets.len().max(1) as f32
    }
}

impl Net {
    fn probability(&self, standard: &[f32]) -> f32 {
        let dot = |weights: &[f32]| -> f32 { weights.iter().zip(standard).map(|(weight, value)| weight * value).sum() };
        let units = self.hidden.iter().zip(&self.bias).zip(&self.out);
        let sum: f32 = units.map(|((weights, bias), out)| (dot(weights) + bias).tanh() * out).sum();
        1.0 / (1.0 + (-(sum + self.shift)).exp())
    }
}

/// What each part of a passage's score is worth, with a model or without; `phrased` as of [`phrased`].
#[must_use]
pub(super) fn for_passages(semantic: bool, phrased: f32) -> [f32; PARTS] {
    at(if semantic { &FITTED.first_meaning } else { &FITTED.first_words }, phrased)
}

/// The weights for the ranking of whole documents by words and meaning.
#[must_use]
pub(super) fn for_documents() -> [f32; PARTS] {
    FITTED.documents
}

/// The weights of what makes an advisor's entry answer.
#[must_use]
pub(super) fn for_entries() -> &'static [f32] {
    &FITTED.entries
}

/// The weights for the best quotes of a kind of search.
#[must_use]
pub fn fitted(mode: Mode) -> &'static Weights {
    match mode {
        Mode::Words => &FITTED.words,
        Mode::Meaning => &FITTED.meaning,
        Mode::Read => &FITTED.read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_weights_are_read_whole() {
        for mode in [Mode::Words, Mode::Meaning, Mode::Read] {
            let weights = fitted(mode);
            let [bare, phrased] = [0.0, 1.0].map(|phrased| weights.order(phrased));
            assert!(bare.iter().chain(&phrased).all(|weight| weight.is_finite()));
            let probability = weights.confidence.probability(&[0.0; 31]);
            assert!(probability > 0.0 && probability < 1.0, "{mode:?}: {probability}");
            assert_eq!(bare[1] + bare[3] > 0.0, mode == Mode::Read, "{mode:?}");
        }
        for semantic in [false, true] {
            let by_meaning: f32 = for_passages(semantic, 1.0)[9..].iter().map(|weight| weight.abs()).sum();
            assert_eq!(by_meaning > 0.0, semantic, "meaning counts where there is a model, and only there");
        }
    }
}
