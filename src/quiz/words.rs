//! Which words does a passage have, and which of them a blank hides?

use std::collections::HashMap;

use crate::corpus::{Guide, Passage, Span};
use crate::index::{fold, is_stop_word, segment, stem};

/// One word of a text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Its stem; an acronym in capitals instead, so that `IT` is not `it`.
    pub(super) key: String,
    /// Its letters, folded.
    pub(super) folded: String,
    /// Where it stands, less a possessive's `'s`.
    pub(super) span: Span,
    /// Whether a mark that no term goes across stands before it.
    pub(super) broken: bool,
}

/// The words of a text in reading order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut end = 0;
    let token = |word: crate::index::Word| {
        let raw = less_possessive(&text[word.span.clone()]);
        let broken = text[end..word.span.start].contains(['.', '!', '?', ';', ':', ',', '|']);
        end = word.span.end;
        let span = Span::new(word.span.start, word.span.start + raw.len());
        Token { key: key(raw), folded: word.text, span, broken }
    };
    segment(text).into_iter().map(token).collect()
}

fn less_possessive(raw: &str) -> &str {
    raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw)
}

fn key(raw: &str) -> String {
    if is_acronym(raw) {
        let singular = raw.strip_suffix('s').unwrap_or(raw);
        return singular.chars().filter(|character| *character != '.').collect();
    }
    stem(&fold(raw))
}

/// Whether a word is written in capitals, its plural's `s` aside: `EHR`, `CEUs`, `C.M.A.`
pub(super) fn is_acronym(raw: &str) -> bool {
    let singular = raw.strip_suffix('s').unwrap_or(raw);
    let capitals = singular.chars().filter(|character| character.is_uppercase()).count();
    let fits = |character: char| character.is_uppercase() || character.is_numeric() || matches!(character, '.' | '&');
    capitals >= 2 && singular.chars().all(fits)
}

/// A passage, read for asking.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// Index into [`Guide::passages`].
    pub(super) number: usize,
    /// The passage.
    pub(super) passage: &'a Passage,
    /// Its words in its document, markup and all; every blank is a span of it.
    pub(super) quote: &'a str,
    /// The quote's words.
    pub(super) tokens: Vec<Token>,
}

impl<'a> Reading<'a> {
    /// All passages of a guide, read.
    pub(super) fn all(guide: &'a Guide) -> Vec<Self> {
        let read = |(number, passage)| {
            let quote = guide.quote_of(passage);
            Self { number, passage, quote, tokens: tokens(quote) }
        };
        guide.passages.iter().enumerate().map(read).collect()
    }

    /// The words that some blanks leave in sight.
    pub(super) fn left<'b>(&'b self, blanks: &'b [Span]) -> impl Iterator<Item = &'b Token> {
        let hidden =
            |token: &Token| blanks.iter().any(|blank| token.span.start < blank.end && blank.start < token.span.end);
        self.tokens.iter().filter(move |token| !hidden(token))
    }

    /// Whether some words stand here one after the other, however they are written.
    pub(super) fn has_words(&self, text: &str) -> bool {
        let sought: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
        let same = |window: &[Token]| window.iter().zip(&sought).all(|(token, word)| token.folded == *word);
        !sought.is_empty() && self.tokens.windows(sought.len()).any(same)
    }
}

/// In how many passages each word stands.
#[derive(Debug)]
pub(super) struct Spread {
    passages: usize,
    counts: HashMap<String, usize>,
}

impl Spread {
    /// Counts a guide's words.
    pub(super) fn new(readings: &[Reading<'_>]) -> Self {
        let mut counts = HashMap::new();
        for reading in readings {
            let mut keys: Vec<&String> = reading.tokens.iter().map(|token| &token.key).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                *counts.entry(key.clone()).or_insert(0) += 1;
            }
        }
        Self { passages: readings.len(), counts }
    }

    /// Whether a word stands nearly everywhere, so that it tells one passage from another no more than `the` does.
    pub(super) fn is_frequent(&self, token: &Token) -> bool {
        let count = self.counts.get(&token.key).copied().unwrap_or(0);
        is_stop_word(&token.folded) || is_too_many(count, self.passages)
    }
}

/// Whether a count is of more than a third of the passages. In a guide of a few passages every word is, so it takes
/// more than three.
pub(super) fn is_too_many(count: usize, passages: usize) -> bool {
    count > 3 && count * 3 > passages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_keep_their_capitals_and_lose_their_plural() {
        let keys: Vec<_> = tokens("Is IT the MAs' or C.M.A.’s, MA's").into_iter().map(|token| token.key).collect();
        assert_eq!(keys[1], "IT");
        assert_eq!(keys[3], "MA");
        assert_eq!(keys.last().unwrap(), "MA");
    }

    #[test]
    fn a_mark_breaks_a_phrase() {
        let broken: Vec<_> = tokens("front desk, phone").into_iter().map(|token| token.broken).collect();
        assert_eq!(broken, [false, false, true]);
    }
}
