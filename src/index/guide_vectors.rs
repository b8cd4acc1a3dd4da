//! Which vectors does a guide have? One for each passage, sentence and phrasing, made once a model and a text.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::vectors::{QueryVector, Vectors};
use crate::corpus::Guide;
use crate::model::Encoder;

/// The vectors of a guide's passages and phrasings.
#[derive(Debug)]
pub struct GuideVectors {
    vectors: Vectors,
    rows: Rows,
}

/// Where each text's vector stands.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rows {
    /// Each passage's row.
    pub(super) passages: Vec<usize>,
    /// The rows of the sentences of passages that have several, each with its passage, in order.
    pub(super) sentences: Vec<(usize, usize)>,
    /// Each phrasing's row, gaps after them.
    pub(super) phrasings: Vec<usize>,
}

/// The cosines of one question with all that a guide has vectors of, -1 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Cosines {
    /// The question's cosine with each passage, its heading and all that it says.
    pub passages: Vec<f32>,
    /// The question's cosine with each passage's likest sentence; with the passage where it has but one.
    pub sentences: Vec<f32>,
    /// The question's cosine with each phrasing, gaps after them.
    pub phrasings: Vec<f32>,
}

/// Where a guide's vectors by a model lie under `root`.
#[must_use]
pub fn vectors_file(root: &Path, guide: &Guide, encoder: &Encoder) -> PathBuf {
    root.join(&guide.manifest.id).join(format!("vectors-{}", encoder.id()))
}

impl GuideVectors {
    /// The vectors of a guide, with the row of each of its texts.
    pub(super) fn new(vectors: Vectors, rows: Rows) -> Self {
        Self { vectors, rows }
    }

    /// The vectors as a block of bytes.
    pub(super) fn to_block(&self) -> Vec<u8> {
        self.vectors.to_block()
    }

    /// The cosines with a question's vector.
    #[must_use]
    pub fn cosines(&self, question: &[f32]) -> Cosines {
        let all = self.vectors.cosines(&QueryVector::new(question));
        let pick = |rows: &[usize]| -> Vec<f32> { rows.iter().map(|row| all[*row]).collect() };
        let passages = pick(&self.rows.passages);
        let mut sentences = passages.clone();
        for (row, passage) in &self.rows.sentences {
            sentences[*passage] = sentences[*passage].max(all[*row]);
        }
        Cosines { passages, sentences, phrasings: pick(&self.rows.phrasings) }
    }

    /// The cosine of two phrasings, by their places among phrasings and gaps.
    #[must_use]
    pub fn phrasing_cosine(&self, a: usize, b: usize) -> f32 {
        self.vectors.cosine_of(self.rows.phrasings[a], self.rows.phrasings[b])
    }
}
