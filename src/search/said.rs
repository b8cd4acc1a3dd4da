//! What is said by a guide, its phrasings and its glossary, and by the entries of a guild?

use super::curations::Curations;
use super::initials::named_by;
use super::lexicon::Lexicon;
use super::postings::Postings;
use crate::corpus::Guide;
use crate::index::{Vocabulary, stem};

/// What another reading of a word counts beside the word: nearly as much, for the question says one or the other.
pub(super) const OTHERWISE_WEIGHT: f32 = 0.9;

/// All that a question may ask for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    /// The guide that is asked.
    pub(super) guide: &'a Guide,
    /// Every word of the guide.
    pub(super) vocabulary: &'a Vocabulary,
    /// The guide's terms and synonyms.
    pub(super) lexicon: &'a Lexicon,
    /// Where the guide's stems stand.
    pub(super) postings: &'a Postings,
    /// What a guild's advisors have added.
    pub(super) curations: &'a Curations,
}

impl Said<'_> {
    /// Whether any of them has the folded word, in any of its forms.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.vocabulary.knows(folded) || self.lexicon.knows(folded) || self.curations.knows(folded)
    }

    /// Whether the guide ties words to this one by a hyphen or a bracket: the index has them as one, too.
    pub(super) fn ties(&self, folded: &str) -> bool {
        self.postings.idf(&stem(folded)).is_some()
    }

    /// Whether two words stand side by side in the guide, tied by a hyphen or not.
    pub(super) fn has_side_by_side(&self, first: &str, second: &str) -> bool {
        let ways = [format!("{first} {second}"), format!("{first}-{second}")];
        self.vocabulary.has(first) && self.vocabulary.has(second) && ways.iter().any(|way| self.writes(way))
    }

    /// Whether the guide's text has these words as whole words.
    pub(super) fn writes(&self, words: &str) -> bool {
        self.guide.passages.iter().any(|passage| places(&passage.text, words).next().is_some())
    }

    /// Whether the guide's text has this word, and not only with a capital within sentences, as it has names.
    pub(super) fn writes_as_word(&self, word: &str) -> bool {
        let is_word = |text: &str, at: usize| {
            let capital = text[at..].starts_with(char::is_uppercase);
            let before = text[..at].trim_end().chars().next_back();
            !capital || before.is_none_or(|before| !before.is_alphanumeric() && !matches!(before, ',' | '-' | '&'))
        };
        self.guide.passages.iter().any(|passage| places(&passage.text, word).any(|at| is_word(&passage.text, at)))
    }

    /// The stems of the one name in the guide that these initials stand for.
    pub(super) fn named_by(&self, initials: &str) -> Option<Vec<String>> {
        named_by(self.guide, initials)
    }
}

/// Where a text has these words as whole words, whatever their capitals.
fn places<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let is_here = move |at: &usize| {
        let same = text.get(*at..at + words.len()).is_some_and(|here| here.eq_ignore_ascii_case(words));
        same && edge(text[..*at].chars().next_back()) && edge(text[at + words.len()..].chars().next())
    };
    let first = words.bytes().next().unwrap_or(0);
    let starts = text.bytes().enumerate().filter(move |(_, byte)| byte.eq_ignore_ascii_case(&first));
    starts.map(|(at, _)| at).filter(is_here)
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn words_are_found_whole() {
        let found = |text, words| places(text, words).collect::<Vec<_>>();
        assert_eq!(found("Hand off the case, or hand off", "hand off"), [0, 22]);
        assert_eq!(found("The handoff, a hand offer", "hand off"), [0; 0]);
        assert_eq!((found("naïve bolt", "bolt"), found("", "bolt"), found("a", "")), (vec![7], vec![], vec![]));
    }
}
