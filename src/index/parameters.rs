//! Where does an index lie, and when is one kept on disk?

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The settings' `[index]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The folder that holds one index a guide. An index is kept on disk where this folder exists. Empty for none, until the
    /// user's cache folder is filled in.
    pub path: PathBuf,
    /// A guide with more text than this, in bytes, gets its index on disk even where the folder must be made.
    pub memory_bytes: usize,
    /// Whether the folder is the user's cache, in which only what is large, or was indexed by name, has its index.
    #[serde(skip)]
    pub is_cache: bool,
}

impl Parameters {
    /// Whether the index of a guide with this id and so much text is kept on disk.
    #[must_use]
    pub fn on_disk(&self, id: &str, bytes: usize) -> bool {
        let folder = if self.is_cache { self.path.join(id) } else { self.path.clone() };
        !self.path.as_os_str().is_empty() && (bytes > self.memory_bytes || folder.is_dir())
    }
}
