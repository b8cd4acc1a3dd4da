//! What is each part of a match worth, and each signal of confidence? Fitted by `cargo run --release --example fit`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::rank::PARTS;

/// The fitted weights; the program that writes the file and the questions it learned from stand in its own text.
const WEIGHTS: &str = include_str!("../../config/weights.json");

#[expect(clippy::expect_used, reason = "the weights are part of the program and tested")]
static FITTED: LazyLock<Fitted> =
    LazyLock::new(|| serde_json::from_str(WEIGHTS).expect("the embedded weights are valid"));

/// All weights, for a guide with phrasings or without (bare), with a model (semantic) or without.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitted {
    /// Where the weights come from.
    pub about: String,
    /// With phrasings, without a model.
    pub asked: Weights,
    /// With phrasings and a model.
    pub asked_semantic: Weights,
    /// Without phrasings or model.
    pub bare: Weights,
    /// Without phrasings, with a model.
    pub bare_semantic: Weights,
    /// For the ranking of whole documents by words and meaning. Not fitted on questions to a guide: the shares of words,
    /// meaning and sentence are the best round ones on four public collections together (docs/quality.md).
    pub documents: Weights,
    /// How likely an advisor's entry answers: the intercept, then a weight for each signal of
    /// [`CuratedHit`](super::CuratedHit).
    pub entries: Vec<f32>,
}

/// The weights for one kind of search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What each part of a score is worth, in the order of [`super::Features::NAMES`].
    pub ranking: [f32; PARTS],
    /// The confidence's intercept, then a weight for each signal in their own order.
    pub confidence: Vec<f32>,
}

/// The weights for the ranking of whole documents by words and meaning.
#[must_use]
pub(super) fn for_documents() -> &'static Weights {
    &FITTED.documents
}

/// The weights of what makes an advisor's entry answer.
#[must_use]
pub(super) fn for_entries() -> &'static [f32] {
    &FITTED.entries
}

/// The weights for a guide with phrasings or without, with a model or without.
#[must_use]
pub fn fitted(annotated: bool, semantic: bool) -> &'static Weights {
    match (annotated, semantic) {
        (true, true) => &FITTED.asked_semantic,
        (true, false) => &FITTED.asked,
        (false, true) => &FITTED.bare_semantic,
        (false, false) => &FITTED.bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_weights_are_read_whole() {
        for annotated in [true, false] {
            for semantic in [true, false] {
                let weights = fitted(annotated, semantic);
                assert!(weights.ranking.iter().chain(&weights.confidence).all(|weight| weight.is_finite()));
                let by_meaning: f32 = weights.ranking[9..].iter().map(|weight| weight.abs()).sum();
                assert_eq!(by_meaning > 0.0, semantic, "meaning counts where there is a model, and only there");
            }
        }
    }
}
