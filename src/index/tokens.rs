//! What of a text goes into which field? Its words are told apart once for all of them.
//!
//! tantivy would have each field's own analyzer read a text anew, and a phrasing stands in three. It is given terms with blanks between
//! them instead, which no term holds; its pre-tokenized texts go through JSON and back.

use super::analyzer::{Analyzer, IndexTerm, Mode};
use crate::corpus::Language;

/// A text as fields take it.
#[derive(Debug)]
pub(super) struct Tokens {
    /// Its terms, nothing dropped.
    terms: Vec<IndexTerm>,
    /// Its folded words as they stand, for the vocabulary.
    pub(super) words: String,
}

impl Tokens {
    /// The terms and words of a text in a language.
    pub(super) fn of(text: &str, language: Language) -> Self {
        let words = language.words(text);
        let terms = Analyzer::new(language, Mode::All).terms_of(&words);
        Self { terms, words: apart(words.iter().map(|word| &*word.text)) }
    }

    /// The terms that say something about the subject: those of [`Mode::Content`].
    pub(super) fn content(&self) -> impl Iterator<Item = &IndexTerm> {
        self.terms.iter().filter(|term| term.content)
    }
}

/// A phrasing as fields take it: thousands are held at once, so that nothing of a term is kept but its text.
#[derive(Debug)]
pub(super) struct WrittenPhrasing {
    /// Its terms that say something about the subject, for the passages that it asks for.
    pub(super) content: String,
    /// All its terms, as [`Mode::All`] has them.
    pub(super) all: String,
    /// As [`Tokens::words`].
    pub(super) words: String,
}

impl WrittenPhrasing {
    /// The fields of a phrasing in a language.
    pub(super) fn of(text: &str, language: Language) -> Self {
        let tokens = Tokens::of(text, language);
        Self {
            content: apart(tokens.content().map(|term| &*term.text)),
            all: apart(tokens.terms.iter().map(|term| &*term.text)),
            words: tokens.words,
        }
    }
}

/// Terms as a field takes them.
pub(super) fn apart<'a>(terms: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for term in terms {
        text.push_str(term);
        text.push(' ');
    }
    text
}
