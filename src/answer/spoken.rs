//! Which words did a person say? For what is told by its wording alone, before any guide is asked.

use std::collections::HashMap;

use crate::index::segment;

/// Stands between two sentences.
pub(super) const END: &str = ".";
/// What ends a sentence.
const ENDS: [char; 6] = ['.', '!', '?', ';', '…', '\n'];

/// Spellings of what is one thing to say.
const SAME: [(&[&str], &[&str]); 7] = [
    (&["im"], &["i", "am"]),
    (&["ive"], &["i", "have"]),
    (&["cannot"], &["cant"]),
    (&["can", "not"], &["cant"]),
    (&["do", "not"], &["dont"]),
    (&["my", "self"], &["myself"]),
    (&["any", "more"], &["anymore"]),
];

/// The words of a normalized message without apostrophes, contractions written out, [`END`] between sentences.
#[must_use]
pub(super) fn spoken(plain: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut rest = 0;
    for word in segment(plain) {
        if !words.is_empty() && plain[rest..word.span.start].contains(ENDS) {
            words.push(END.to_owned());
        }
        rest = word.span.end;
        words.push(word.text);
        if let Some((said, meant)) = SAME.iter().find(|(said, _)| ends_with(&words, said)) {
            words.truncate(words.len() - said.len());
            words.extend(meant.iter().map(|word| (*word).to_owned()));
        }
    }
    words
}

fn ends_with(words: &[String], said: &[&str]) -> bool {
    words.len() >= said.len() && words[words.len() - said.len()..].iter().zip(said).all(|(word, said)| word == said)
}

/// Phrases by their first words, so that few are looked at.
#[derive(Debug)]
pub(super) struct Phrases(HashMap<&'static str, Vec<&'static str>>);

impl Phrases {
    /// The phrases of a list, which bars part.
    pub(super) fn of(list: &'static str) -> Self {
        let mut by_first: HashMap<&str, Vec<&str>> = HashMap::new();
        for phrase in list.split('|').map(str::trim) {
            by_first.entry(phrase.split(' ').next().unwrap_or_default()).or_default().push(phrase);
        }
        Self(by_first)
    }

    /// The longest of them that words begin with, by how many words it has.
    pub(super) fn begun_by(&self, words: &[String]) -> Option<usize> {
        let phrases = self.0.get(words.first()?.as_str())?;
        phrases.iter().filter_map(|phrase| begins_with(words, phrase)).max()
    }

    /// Whether one of them is a word.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.get(word).is_some_and(|phrases| phrases.contains(&word))
    }
}

/// How many words a phrase has that words begin with; `None` where they do not.
fn begins_with(words: &[String], phrase: &str) -> Option<usize> {
    let mut taken = 0;
    for part in phrase.split(' ') {
        if words.get(taken).is_none_or(|word| word != part) {
            return None;
        }
        taken += 1;
    }
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::normalize;

    fn words_of(message: &str) -> String {
        spoken(&normalize(message)).join(" ")
    }

    #[test]
    fn contractions_chat_and_capitals_are_the_same_words() {
        assert_eq!(words_of("I’m NOT ok. I can not go on any more!"), "i am not ok . i cant go on anymore");
        assert_eq!(words_of("who r u??"), "who are you");
        assert_eq!(words_of("<@123> hey, bot :)"), "hey bot");
    }

    #[test]
    fn a_phrase_is_found_word_by_word() {
        let words = spoken("help me please");
        assert_eq!(Phrases::of("help | help me").begun_by(&words), Some(2));
        assert_eq!(Phrases::of("help mem | help me please now").begun_by(&words), None);
        assert!(Phrases::of("a | help").has("help") && !Phrases::of("help me").has("help"));
    }
}
