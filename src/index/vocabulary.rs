//! Which words does an index know, and which does English?

use std::collections::HashSet;
use std::sync::LazyLock;

use tantivy::InvertedIndexReader;

use super::analyzer::stem;
use super::error::IndexError;
use super::stop_words::stop_words;

/// Common English words; see the file's first line.
const ENGLISH: &str = include_str!("../../config/english.txt");

static ENGLISH_WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let listed = ENGLISH.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let mut words: Vec<&str> = listed.chain(stop_words()).collect();
    words.sort_unstable();
    words.dedup();
    words
});

static ENGLISH_STEMS: LazyLock<HashSet<String>> =
    LazyLock::new(|| ENGLISH_WORDS.iter().flat_map(|word| [stem(word), (*word).to_owned()]).collect());

/// Common English words, folded, in alphabetical order.
#[must_use]
pub fn english_words() -> &'static [&'static str] {
    &ENGLISH_WORDS
}

/// Whether a folded word, or another form of it, is common English.
#[must_use]
pub fn is_english(folded: &str) -> bool {
    ENGLISH_STEMS.contains(folded) || ENGLISH_STEMS.contains(stem(folded).as_str())
}

/// Every word of a guide, its glossary and its phrasings as it is written, folded.
#[derive(Debug)]
pub struct Vocabulary {
    words: Vec<(String, u32)>,
    stems: HashSet<String>,
}

impl Vocabulary {
    pub(super) fn read(inverted: &InvertedIndexReader) -> Result<Self, IndexError> {
        let mut words = Vec::with_capacity(inverted.terms().num_terms());
        let mut terms = inverted.terms().stream()?;
        while let Some((term, info)) = terms.next() {
            words.push((String::from_utf8_lossy(term).into_owned(), info.doc_freq));
        }
        let stems = words.iter().map(|(word, _)| stem(word)).collect();
        Ok(Self { words, stems })
    }

    /// Whether the guide has the folded word as it is written.
    #[must_use]
    pub fn has(&self, folded: &str) -> bool {
        self.words.binary_search_by(|(word, _)| word.as_str().cmp(folded)).is_ok()
    }

    /// Whether the guide has the folded word, or another form of it.
    #[must_use]
    pub fn knows(&self, folded: &str) -> bool {
        self.has(folded) || self.stems.contains(&stem(folded))
    }

    /// The words in alphabetical order, each with the number of documents it stands in.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(|(word, doc_freq)| (word.as_str(), *doc_freq))
    }
}
