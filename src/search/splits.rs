//! Was one word typed as two, or two as one? Only where the guide or an entry says it so.

use super::curations::Curations;
use super::said::Said;
use crate::corpus::Language;
use crate::index::{Analyzer, Mode, Vocabulary, Word, is_english, is_stop_word, stem};

/// Most words that an entry writes as one.
const JOINED_WORDS: usize = 3;
/// The least letters of a joined word.
const JOINED_LETTERS: usize = 4;

/// The one word that was typed as two, where the guide has it but not both halves, and where it ends: `certifi cation`.
pub(super) fn joined(question: &str, word: &Word, next: &Word, vocabulary: &Vocabulary) -> Option<(String, usize)> {
    let blank = question.get(word.span.end..next.span.start) == Some(" ");
    let joined = format!("{}{}", word.text, next.text);
    let spelt = |word: &Word| {
        let letters = word.text.len() >= 3 && word.text.chars().all(char::is_alphabetic);
        !word.acronym && letters && word.text.len() < joined.len() - 1
    };
    let whole = |text: &str| vocabulary.has(text) || is_english(text);
    let broken = blank && spelt(word) && spelt(next) && !(whole(&word.text) && whole(&next.text));
    (broken && vocabulary.has(&joined)).then_some((joined, next.span.end))
}

/// The stem of what an entry writes as one word and a question in several (`wi fi`), and where it ends.
pub(super) fn joined_in_entries(words: &[Word], curations: &Curations) -> Option<(String, usize)> {
    if curations.is_empty() {
        return None;
    }
    let mut joined = words.first()?.text.clone();
    words[1..].iter().take(JOINED_WORDS - 1).find_map(|word| {
        joined.push_str(&word.text);
        (joined.len() >= JOINED_LETTERS && curations.knows(&joined)).then(|| (stem(&joined), word.span.end))
    })
}

/// Two known words of the guide or of entries that were typed as one: `frontdesk`.
pub(super) fn split_known(word: &str, said: &Said<'_>) -> Option<String> {
    let knows = |word: &str| word.len() >= 3 && (said.vocabulary.knows(word) || said.curations.knows(word));
    let known = |(first, second): &(&str, &str)| knows(first) && knows(second);
    let (first, second) = cuts(word).filter(known).max_by_key(|(first, second)| first.len().min(second.len()))?;
    Some(format!("{first} {second}"))
}

/// Two words that were typed as one and stand side by side in the guide: `signup` for `sign up`.
pub(super) fn split_in_guide<'a>(word: &'a str, said: &Said<'_>) -> Option<(&'a str, &'a str)> {
    cuts(word)
        .filter(|(first, second)| has_content(first, second))
        .find(|(first, second)| said.has_side_by_side(first, second))
}

/// The stems of two words that were typed as one and follow each other where entries are asked for, which count little
/// words too: `wifi` for `Wi-Fi`.
pub(super) fn split_in_entries(word: &str, curations: &Curations) -> Option<Vec<String>> {
    if curations.is_empty() || curations.asks(word) {
        return None;
    }
    let asked = |(first, second): &(&str, &str)| curations.asks_side_by_side(first, second);
    let (first, second) = cuts(word).filter(|(first, second)| has_content(first, second)).find(asked)?;
    Some(vec![stem(first), stem(second)])
}

/// The stems of two words that were typed as one and both stand in what one entry answers: `carpark` for its `car park`.
pub(super) fn split_in_answers(word: &str, curations: &Curations) -> Option<Vec<String>> {
    if curations.is_empty() || curations.knows(word) {
        return None;
    }
    let long = |(first, second): &(&str, &str)| first.len() >= 3 && second.len() >= 3;
    let content = |(first, second): &(&str, &str)| !is_stop_word(first) && !is_stop_word(second);
    let (first, second) =
        cuts(word).filter(long).filter(content).find(|(first, second)| curations.answers_with(first, second))?;
    Some(vec![stem(first), stem(second)])
}

/// Whether one of two words says something.
fn has_content(first: &str, second: &str) -> bool {
    !(is_stop_word(first) && is_stop_word(second))
}

/// The stems of the words within one that is written with capitals inside, `checkToolCall`, where all of them are said.
pub(super) fn humps(raw: &str, said: &Said<'_>) -> Option<Vec<String>> {
    let inner = |(at, c): &(usize, char)| {
        *at > 0 && c.is_uppercase() && raw[..*at].chars().next_back().is_some_and(char::is_lowercase)
    };
    let mut spaced = String::with_capacity(raw.len() + 4);
    for (at, c) in raw.char_indices() {
        if inner(&(at, c)) {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    let terms = Analyzer::new(Language::English, Mode::All).terms(&spaced);
    let all = terms.len() > 1 && terms.iter().all(|term| said.has(&spaced[term.span.clone()].to_lowercase()));
    all.then(|| terms.into_iter().filter(|term| term.content).map(|term| term.text).collect())
}

/// All ways to cut a word in two, of two letters at least.
fn cuts(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let inside = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 2 && word.len() - at >= 2);
    inside.map(|at| word.split_at(at))
}
