//! What is an engine told when it is opened?

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::answer::Policy;
use crate::{index, model, search};

/// Where guides are; the settings' `[corpus]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorpusParameters {
    /// A folder of guide folders; empty for the guide shipped inside the program.
    pub path: PathBuf,
    /// The id of the guide that is asked where a question names none; empty for all, of which the surest answers.
    pub default_guide: String,
    /// Whether the shipped guide is asked beside those of the folder.
    pub with_shipped: bool,
}

/// All that an engine is told when it is opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameters {
    /// Where guides are.
    pub corpus: CorpusParameters,
    /// Where indexes lie.
    pub index: index::Parameters,
    /// What a match is worth.
    pub search: search::Parameters,
    /// When to speak.
    pub answer: Policy,
    /// Which model is used; an empty path is the shipped one, where the build has one.
    pub model: model::Parameters,
    /// Where the vectors that a model makes of guides are kept; `None` for memory alone.
    pub vectors: Option<PathBuf>,
    /// Most vectors of a guide that are made while it is opened. Where more are missing it answers by words, until
    /// [`Engine::make_vectors`](super::Engine::make_vectors) has made them.
    pub vectors_at_once: usize,
}

impl Parameters {
    /// These parameters for a guide that is none of the corpus's: no other guide is the default.
    #[must_use]
    pub fn of_one_guide(mut self) -> Self {
        self.corpus.default_guide.clear();
        self
    }

    /// These parameters with indexes in memory alone, whatever their size.
    #[must_use]
    pub fn in_memory(mut self) -> Self {
        (self.index.path, self.index.memory_bytes) = (PathBuf::new(), usize::MAX);
        self
    }
}
