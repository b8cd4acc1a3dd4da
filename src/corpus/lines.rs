//! On which lines do an advisor's phrasings, gaps, terms and synonyms stand? So that what is said of one names its line.

use std::fmt;

/// Lines of a guide's own files, each counted from 1; empty where the guide was not read from its files.
#[derive(Clone, Default)]
pub struct Lines {
    /// Of each of `Guide::asked`, in `asked.toml`.
    pub asked: Vec<usize>,
    /// Of each of `Guide::gaps`, in `asked.toml`.
    pub gaps: Vec<usize>,
    /// Of each term of `glossary.toml`; these come first in `Guide::glossary`.
    pub terms: Vec<usize>,
    /// Of each rule of `synonyms.txt`.
    pub rules: Vec<usize>,
    /// Of `language` in `guide.toml`.
    pub language: Option<usize>,
}

/// A guide is the same with its lines and without.
impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lines").finish_non_exhaustive()
    }
}
