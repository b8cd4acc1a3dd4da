//! What does a question mean, whatever its words? Cosines of sentence embeddings, where a model is installed.

use std::sync::Arc;

use crate::index::{Cosines, GuideVectors};
use crate::model::{Encoder, Role};

/// A model with a guide's vectors.
#[derive(Debug, Clone)]
pub struct Semantic {
    encoder: Arc<Encoder>,
    vectors: Arc<GuideVectors>,
}

impl Semantic {
    /// A model with the vectors that it made of a guide.
    #[must_use]
    pub fn new(encoder: Arc<Encoder>, vectors: GuideVectors) -> Self {
        Self { encoder, vectors: Arc::new(vectors) }
    }

    /// The cosines of a question with all that the guide has vectors of.
    pub(super) fn cosines(&self, question: &str) -> Cosines {
        self.vectors.cosines(&self.vector(question))
    }

    /// The vector of a question.
    pub(super) fn vector(&self, question: &str) -> Vec<f32> {
        self.encoder.embed(question, Role::Query)
    }

    /// Whether the model knows many languages.
    pub(super) fn knows_languages(&self) -> bool {
        self.encoder.knows_languages()
    }

    /// The vectors of the guide.
    #[must_use]
    pub fn vectors(&self) -> &GuideVectors {
        &self.vectors
    }
}
