//! Which words does an index know?

use serde::{Deserialize, Serialize};
use tantivy::InvertedIndexReader;

use super::error::IndexError;
use crate::corpus::Language;

/// Every word of a guide, its glossary and its phrasings as it is written, folded.
#[derive(Debug, Serialize, Deserialize)]
pub struct Vocabulary {
    words: Vec<(String, u32)>,
    /// In alphabetical order, each once.
    stems: Vec<String>,
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
        let mut words = Vec::with_capacity(inverted.terms().num_terms());
        let mut terms = inverted.terms().stream()?;
        while let Some((term, info)) = terms.next() {
            words.push((String::from_utf8_lossy(term).into_owned(), info.doc_freq));
        }
        let mut stems: Vec<String> = words.iter().map(|(word, _)| language.stem(word)).collect();
        stems.sort_unstable();
        stems.dedup();
        Ok(Self { words, stems, language })
    }

    /// Whether the guide has the folded word as it is written.
    #[must_use]
    pub fn has(&self, folded: &str) -> bool {
        self.words.binary_search_by(|(word, _)| word.as_str().cmp(folded)).is_ok()
    }

    /// Whether the guide has the folded word, or another form of it.
    #[must_use]
    pub fn knows(&self, folded: &str) -> bool {
        self.has(folded) || self.stems.binary_search(&self.language.stem(folded)).is_ok()
    }

    /// The words in alphabetical order, each with the number of documents it stands in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(|(word, doc_freq)| (word.as_str(), *doc_freq))
    }
}
