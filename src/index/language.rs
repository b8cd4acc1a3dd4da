//! What does a language do to its words? Where they begin and end, which say nothing of a subject, and what their stems are.

use super::analyzer::stem;
use super::elision::apart;
use super::foreign_words::{is_foreign_stop_word, separators};
use super::pairs::pairs_of;
use super::stems::stem_in;
use super::stop_words::is_stop_word;
use super::words::{Word, segment};
use crate::corpus::Language;

impl Language {
    /// The words of a text in reading order; pairs of characters where the language is searched by them.
    #[must_use]
    pub fn words(self, text: &str) -> Vec<Word> {
        match self {
            Self::Chinese | Self::Japanese | Self::Korean | Self::Thai => pairs_of(text, separators(self)),
            Self::French | Self::Italian => apart(text, segment(text)),
            _ => segment(text),
        }
    }

    /// The stem of a folded word; the word itself where nobody knows the language's endings.
    #[must_use]
    pub fn stem(self, folded: &str) -> String {
        if self == Self::English { stem(folded) } else { stem_in(self, folded) }
    }

    /// Whether a folded word says nothing about the subject of a question.
    #[must_use]
    pub fn is_stop_word(self, folded: &str) -> bool {
        if self == Self::English { is_stop_word(folded) } else { is_foreign_stop_word(self, folded) }
    }

    /// Whether a word says something about the subject: an acronym, or no stop word.
    #[must_use]
    pub fn is_content(self, word: &Word) -> bool {
        if self == Self::English {
            return word.acronym || !is_stop_word(&word.text);
        }
        // `Y` and `À` at a sentence's head are no names.
        (word.acronym && word.text.chars().nth(1).is_some()) || !is_foreign_stop_word(self, &word.text)
    }
}
