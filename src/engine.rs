//! The one door to Preceptor: open guides, ask questions.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Policy};
use crate::corpus::Guide;
use crate::{index, search};

/// Where guides are; the settings' `[corpus]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorpusParameters {
    /// A folder of guide folders; empty for the guide shipped inside the program.
    pub path: PathBuf,
    /// The id of the guide that is asked where a question names none; empty for the first.
    pub default_guide: String,
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
}

/// A guide with its index, ready to be asked.
#[derive(Debug)]
pub struct Engine {
    guide: Guide,
}

impl Engine {
    /// The guide that is asked.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// Answers one question from the guide.
    #[must_use]
    pub fn ask(&self, question: &str) -> Answer {
        let _ = question;
        Answer {
            evidence: Vec::new(),
            declined: Some(crate::answer::DeclineReason::NotInGuide),
            confidence: 0.0,
            understood_as: None,
            suggestions: Vec::new(),
            notice: None,
        }
    }
}
