//! Which words does an index know?

use indexmap::map::serde_seq;
use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};
use tantivy::InvertedIndexReader;

use super::error::IndexError;
use crate::corpus::Language;

/// Every word of a guide, its glossary and its phrasings as it is written, folded.
#[derive(Debug, Serialize, Deserialize)]
pub struct Vocabulary {
    /// In alphabetical order, with the number of documents each stands in.
    #[serde(with = "serde_seq")]
    words: IndexMap<String, u32, FxBuildHasher>,
    /// In alphabetical order.
    stems: IndexSet<String, FxBuildHasher>,
    /// Whose endings they have; what is ready-made is English.
    #[serde(skip)]
    language: Language,
}

impl Vocabulary {
    /// Reads the words of an opened index.
    ///
    /// # Errors
    /// When the segment can't be read.
    pub(super) fn read(inverted: &InvertedIndexReader, language: Language) -> Result<Self, IndexError> {
        let mut words = IndexMap::with_capacity_and_hasher(inverted.terms().num_terms(), FxBuildHasher);
        let mut terms = inverted.terms().stream()?;
        while let Some((term, info)) = terms.next() {
            words.insert(String::from_utf8_lossy(term).into_owned(), info.doc_freq);
        }
        let mut stems: IndexSet<String, FxBuildHasher> = words.keys().map(|word| language.stem(word)).collect();
        stems.sort_unstable();
        Ok(Self { words, stems, language })
    }

    /// Whether the guide has the folded word as it is written.
    #[must_use]
    pub fn has(&self, folded: &str) -> bool {
        self.words.contains_key(folded)
    }

    /// Whether the guide has the folded word, or another form of it.
    #[must_use]
    pub fn knows(&self, folded: &str) -> bool {
        self.has(folded) || self.stems.contains(&self.language.stem(folded))
    }

    /// The words in alphabetical order, each with the number of documents it stands in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(|(word, doc_freq)| (word.as_str(), *doc_freq))
    }
}
