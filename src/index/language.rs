//! What does a language do to its words? Where they begin and end, which say nothing of a subject, and what their stems are.

use super::analyzer::{has_stem, stem};
use super::elision::apart;
use super::foreign_words::{is_foreign_stop_word, separators};
use super::pairs::pairs_of;
use super::stems::stem_in;
use super::stop_words::is_stop_word;
use super::words::{Word, segment, segment_where};
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

    /// Those words of a text that `is_wanted` says, as they are written, and others where the language's words are not told apart
    /// by their letters. What lies between two words is not told: [`super::Joint::Space`] stands before those after one that is
    /// left out.
    #[must_use]
    pub fn words_where(self, text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<Word> {
        match self {
            Self::Chinese | Self::Japanese | Self::Korean | Self::Thai | Self::French | Self::Italian => {
                self.words(text)
            }
            _ => segment_where(text, is_wanted),
        }
    }

    /// The stem of a folded word; the word itself where nobody knows the language's endings.
    #[must_use]
    pub fn stem(self, folded: &str) -> String {
        if self == Self::English { stem(folded) } else { stem_in(self, folded) }
    }

    /// Whether a folded word has this stem.
    #[must_use]
    pub fn has_stem(self, folded: &str, stem: &str) -> bool {
        if self == Self::English { has_stem(folded, stem) } else { stem_in(self, folded) == stem }
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
