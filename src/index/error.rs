//! What can go wrong between passages and an index?

use std::path::PathBuf;

/// Why an index could not be built or opened.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// Another process is writing this index.
    #[error("index at `{0}` is being written by another process; wait for it to end, then try again")]
    Locked(PathBuf),
    /// The disk said no.
    #[error("can't {action} `{path}`; check that the folder is there, may be written and has space")]
    Disk {
        /// What was tried: `write`, `create`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Tantivy could not write or read a segment.
    #[error("tantivy failed; delete the index folder and run `preceptor index`")]
    Tantivy(#[from] tantivy::TantivyError),
}

impl IndexError {
    /// A disk error's constructor, for `map_err`.
    pub(super) fn disk(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Disk { action, path, source }
    }
}

impl From<std::io::Error> for IndexError {
    fn from(error: std::io::Error) -> Self {
        Self::Tantivy(error.into())
    }
}
