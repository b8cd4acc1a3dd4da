//! What long work is called while it goes on.

#[cfg(feature = "semantic")]
pub(in crate::cli) const FETCHING: &str = "fetching";
pub(in crate::cli) const INDEXING: &str = "indexing";
pub(in crate::cli) const EMBEDDING: &str = "embedding";
pub(in crate::cli) const READING: &str = "reading";
pub(in crate::cli) const ASKING: &str = "asking";
pub(in crate::cli) const ASKING_PHRASINGS: &str = "asking the phrasings";
pub(in crate::cli) const ASKING_GAPS: &str = "asking the gaps";
