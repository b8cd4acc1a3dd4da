//! Which model is used, and how?

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The settings' `[model]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Whether a model is used where one is installed.
    pub enabled: bool,
    /// The model's folder; empty for the one that `preceptor model install` put in the user's data folder.
    pub path: PathBuf,
    /// How the weights are held in memory.
    pub precision: Precision,
}

/// How a model's weights are held in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// 32-bit floats, as the reference implementation computes.
    F32,
    /// 8-bit integers with a scale for each output: a quarter of the memory, faster, nearly as good.
    Int8,
}

/// What a text is to a search; some models want a prefix for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What a person asks.
    Query,
    /// What may answer.
    Passage,
}

/// What a reader makes of a passage under a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Whether the passage answers: log-odds, above 0 for yes.
    pub answers: f32,
    /// How much better the best span of the passage is as the answer than none: a difference of logits.
    pub span: f32,
}
