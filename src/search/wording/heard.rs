//! Does a text say one of some phrases, or count something?

use crate::corpus::Language;
use crate::index::Word;

/// A text in which phrases are looked for: word by word, or anywhere where no spaces part the words.
#[derive(Debug, Clone, Copy)]
pub(in crate::search) struct Heard<'a> {
    /// Its words, folded as the index folds them.
    pub(in crate::search) words: &'a [Word],
    text: &'a str,
    in_pairs: bool,
}

impl<'a> Heard<'a> {
    /// Listens to a text with its words, in a language.
    pub(in crate::search) fn new(text: &'a str, words: &'a [Word], language: Language) -> Self {
        Self { words, text, in_pairs: language.is_in_pairs() }
    }

    /// Whether it says one of these phrases.
    pub(in crate::search) fn has(self, phrases: &[&str]) -> bool {
        let said = |phrase: &&str| match self.in_pairs {
            true => self.text.contains(*phrase),
            false => (0..self.words.len()).any(|at| begins(&self.words[at..], phrase)),
        };
        phrases.iter().any(said)
    }

    /// Whether it begins with one of these phrases; anywhere counts where a question word may stand anywhere.
    pub(in crate::search) fn begins(self, phrases: &[&str]) -> bool {
        if self.in_pairs { self.has(phrases) } else { phrases.iter().any(|phrase| begins(self.words, phrase)) }
    }

    /// Whether it has a number right before one of these units.
    pub(in crate::search) fn counts(self, units: &[&str], numbers: &[&str]) -> bool {
        if !self.in_pairs {
            let is_unit = |word: &Word| units.contains(&word.text.as_str());
            return self.words.windows(2).any(|two| is_number(&two[0], numbers) && is_unit(&two[1]));
        }
        let after_number = |(at, _): (usize, &str)| {
            let before = self.text[..at].trim_end();
            let digit = before.ends_with(|c: char| c.is_numeric());
            digit || numbers.iter().any(|number| before.ends_with(number))
        };
        units.iter().any(|unit| self.text.match_indices(unit).any(after_number))
    }

    /// Whether it has a number.
    pub(in crate::search) fn has_number(self, numbers: &[&str]) -> bool {
        self.words.iter().any(|word| is_number(word, numbers)) || (self.in_pairs && self.has(numbers))
    }
}

fn is_number(word: &Word, numbers: &[&str]) -> bool {
    word.text.bytes().all(|b| b.is_ascii_digit()) || numbers.contains(&word.text.as_str())
}

fn begins(words: &[Word], phrase: &str) -> bool {
    // Most words begin otherwise, so that nothing need be told apart.
    if words.first().is_none_or(|word| word.text.as_bytes().first() != phrase.as_bytes().first()) {
        return false;
    }
    let mut words = words.iter();
    phrase.split(' ').all(|part| words.next().is_some_and(|word| word.text == part))
}
