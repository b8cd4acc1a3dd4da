//! How much does each part of a match count?

use serde::{Deserialize, Serialize};

/// The settings' `[search]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// BM25's saturation of a repeated term.
    pub k1: f32,
    /// BM25's share of length normalization, 0 to 1.
    pub b: f32,
    /// Most hits that `preceptor search` lists.
    pub hits: usize,
}
