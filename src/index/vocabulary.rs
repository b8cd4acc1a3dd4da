//! Which words does an index know?

use std::path::Path;

use indexmap::map::serde_seq;
use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use super::error::IndexError;
use crate::corpus::Language;

/// What it is kept as, beside the segment.
const FILE: &str = "vocabulary";

/// Every word of a guide, its glossary and its phrasings as it is written, folded.
#[derive(Debug, Serialize, Deserialize)]
pub struct Vocabulary {
    /// In alphabetical order, with the number of documents each stands in.
    #[serde(with = "serde_seq")]
    words: IndexMap<String, u32, FxBuildHasher>,
    /// In alphabetical order.
    stems: IndexSet<String, FxBuildHasher>,
    /// Whose endings they have; what is read from a file is told it.
    #[serde(skip)]
    language: Language,
}

impl Vocabulary {
    /// The words of documents, whose texts come one after another, each with its words told apart by blanks.
    #[must_use]
    pub(super) fn of(documents: impl Iterator<Item = String>, language: Language) -> Self {
        // With the document that had the word last: one that says it twice counts once.
        let mut words: IndexMap<String, (u32, usize), FxBuildHasher> = IndexMap::default();
        for (document, text) in documents.enumerate() {
            for word in text.split_ascii_whitespace() {
                match words.get_mut(word) {
                    Some((_, last)) if *last == document => {}
                    Some(known) => *known = (known.0 + 1, document),
                    None => drop(words.insert(word.to_owned(), (1, document))),
                }
            }
        }
        words.sort_unstable_keys();
        let words: IndexMap<String, u32, FxBuildHasher> =
            words.into_iter().map(|(word, (documents, _))| (word, documents)).collect();
        let mut stems: IndexSet<String, FxBuildHasher> = words.keys().map(|word| language.stem(word)).collect();
        stems.sort_unstable();
        Self { words, stems, language }
    }

    /// Reads the words of a guide in a language from the folder of its index; `None` where they are not there whole.
    pub(super) fn open(folder: &Path, language: Language) -> Option<Self> {
        let read: Self = postcard::from_bytes(&std::fs::read(folder.join(FILE)).ok()?).ok()?;
        Some(Self { language, ..read })
    }

    /// Writes them into the folder of an index.
    ///
    /// # Errors
    /// When the disk says no.
    pub(super) fn write(&self, folder: &Path) -> Result<(), IndexError> {
        let path = folder.join(FILE);
        let bytes =
            postcard::to_stdvec(self).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?;
        std::fs::write(&path, bytes).map_err(IndexError::disk("write", path))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_once_a_document() {
        let documents = ["the cat the cat", "a cat", "", "the cats "].map(str::to_owned);
        let vocabulary = Vocabulary::of(documents.into_iter(), Language::English);
        let words: Vec<(&str, u32)> = vocabulary.words().collect();
        assert_eq!(words, [("a", 1), ("cat", 2), ("cats", 1), ("the", 2)]);
        let stems: Vec<&str> = vocabulary.stems.iter().map(String::as_str).collect();
        assert!(stems.is_sorted() && vocabulary.knows("cats") && !vocabulary.knows("dog"), "{stems:?}");
    }

    #[test]
    fn what_is_written_is_read_and_what_is_damaged_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let documents = ["ein haus", "zwei häuser"].map(str::to_owned);
        let vocabulary = Vocabulary::of(documents.into_iter(), Language::German);
        vocabulary.write(folder.path()).unwrap();
        let read = Vocabulary::open(folder.path(), Language::German).unwrap();
        assert_eq!(format!("{read:?}"), format!("{vocabulary:?}"));
        let bytes = std::fs::read(folder.path().join(FILE)).unwrap();
        std::fs::write(folder.path().join(FILE), &bytes[..bytes.len() - 3]).unwrap();
        assert!(Vocabulary::open(folder.path(), Language::German).is_none());
    }
}
