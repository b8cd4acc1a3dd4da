//! Where does an index lie, and when is one kept on disk?

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The settings' `[index]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The folder that holds one index a guide. An index is kept on disk where this folder exists.
    pub path: PathBuf,
    /// A guide with more text than this, in bytes, gets its index on disk even where the folder must be made.
    pub memory_bytes: usize,
}
