//! Which words did a person mean to type? Mends only what is no word, and only to what the guide or an entry says.
//!
//! A word of English stays as it was typed, and so does a name. Where it is in doubt what was meant, the text stays, and the
//! search looks for what was typed and for what it may have meant.

use strsim::osa_distance;

use super::candidates::{Candidates, Near};
use super::curations::Curations;
use super::lexicon::{Lexicon, Variant};
use super::names::{Naming, naming};
use super::postings::Postings;
use super::query::Otherwise;
use super::said::{OTHERWISE_WEIGHT, Said};
use super::splits::{
    humps, joined, joined_in_entries, split_in_answers, split_in_entries, split_in_guide, split_known,
};
use crate::corpus::Guide;
use crate::index::{Rarity, Vocabulary, Word, is_stop_word, rarity, segment, stem};

/// Acronyms of fewer letters than this differ from each other by a letter.
const LONG_ACRONYM: usize = 5;
/// As many words that are as near are looked for beside what was typed.
const DOUBTS: usize = 3;
/// A rare word of fewer letters is near to too much, and so is a name.
const RARE_LETTERS: usize = 5;
const LONG_NAME: usize = 7;

/// What corrects the questions to one guide.
#[derive(Debug)]
pub(super) struct Speller {
    candidates: Candidates,
    /// The guide's longer acronyms: shorter ones differ by a letter.
    acronyms: Vec<String>,
}

/// A question with its misspellings mended.
#[derive(Debug, Default)]
pub(super) struct Mended {
    /// The question as it is understood, where that is not as it was typed.
    pub(super) text: Option<String>,
    /// What else some of its words may say.
    pub(super) otherwise: Vec<Otherwise>,
}

impl Mended {
    /// Whether anything is not as it was typed.
    pub(super) fn changes_words(&self) -> bool {
        self.text.is_some() || !self.otherwise.is_empty()
    }
}

/// What becomes of a word.
enum Reading {
    Typed,
    /// It was meant to be this, up to that place in the question.
    Meant(String, usize),
    /// It may say any of these; each is the stems of one.
    Doubtful(Vec<Vec<String>>),
}

/// A word in its question.
#[derive(Clone, Copy)]
struct Place<'a> {
    question: &'a str,
    words: &'a [Word],
    at: usize,
}

impl<'a> Place<'a> {
    fn word(&self) -> &'a Word {
        &self.words[self.at]
    }

    fn next(&self) -> Option<&'a Word> {
        self.words.get(self.at + 1)
    }
}

impl Speller {
    /// A speller over a guide's words; the guide's acronyms are no candidates, for they differ by a letter.
    #[must_use]
    pub(super) fn new(guide: &Guide, vocabulary: &Vocabulary, lexicon: &Lexicon, postings: &Postings) -> Self {
        let names = guide.glossary.iter().flat_map(|term| segment(&term.term));
        let mut acronyms: Vec<String> = names.filter(|word| word.acronym).map(|word| word.text).collect();
        let is_acronym = |word: &str| word.len() <= 6 && acronyms.iter().any(|acronym| acronym == word);
        let candidates = Candidates::new(vocabulary, lexicon, postings, is_acronym);
        acronyms.retain(|acronym| acronym.len() >= LONG_ACRONYM);
        Self { candidates, acronyms }
    }

    /// A question with what is no word of it mended, where it is sure what was meant.
    #[must_use]
    pub(super) fn mend(&self, question: &str, said: &Said<'_>) -> Mended {
        let words = segment(question);
        let (mut text, mut rest) = (String::new(), 0);
        let mut otherwise = Vec::new();
        for at in 0..words.len() {
            let place = Place { question, words: &words, at };
            let span = place.word().span.clone();
            if span.start < rest {
                continue;
            }
            let now = text.len() + span.start - rest;
            let readings = match self.read(place, said) {
                Reading::Meant(meant, end) => {
                    text.push_str(&question[rest..span.start]);
                    text.push_str(&in_its_case(&meant, &question[span]));
                    rest = end;
                    continue;
                }
                Reading::Doubtful(readings) => readings,
                Reading::Typed => Vec::new(),
            };
            let mut other = |length: usize, stems: Vec<String>| {
                let variant = Variant { stems, weight: OTHERWISE_WEIGHT };
                otherwise.push(Otherwise { span: now..now + length, variant });
            };
            readings.into_iter().for_each(|stems| other(span.len(), stems));
            if let Some((stem, end)) = joined_in_entries(&words[at..], said.curations) {
                other(end - span.start, vec![stem]);
            }
        }
        Mended { text: (rest > 0).then(|| text + &question[rest..]), otherwise }
    }

    /// Whether an unknown word is surely a misspelling of a known one.
    pub(super) fn is_slip(&self, word: &str) -> bool {
        self.candidates.nearest(word, &Curations::default()).first().is_some_and(|near| is_sure(word, near))
    }

    fn read(&self, place: Place<'_>, said: &Said<'_>) -> Reading {
        let word = place.word();
        if let Some((meant, end)) = place.next().and_then(|next| joined(place.question, word, next, said.vocabulary)) {
            return Reading::Meant(meant, end);
        }
        if let Some(stems) = split_in_entries(&word.text, said.curations) {
            let in_guide = if said.has(&word.text) { None } else { split_in_guide(&word.text, said) };
            let in_guide = in_guide.map(|(first, second)| content(&[first, second]));
            return Reading::Doubtful(in_guide.into_iter().chain([stems]).collect());
        }
        if said.has(&word.text) {
            return Reading::Typed;
        }
        if said.ties(&word.text) {
            // The guide may also say it in two words.
            let apart = split_in_guide(&word.text, said).map(|(first, second)| content(&[first, second]));
            return apart.map_or(Reading::Typed, |stems| Reading::Doubtful(vec![stems]));
        }
        if let Some(acronym) = self.acronym(word) {
            return Reading::Meant(acronym, word.span.end);
        }
        if word.acronym {
            return said.named_by(&word.text).map_or(Reading::Typed, |stems| Reading::Doubtful(vec![stems]));
        }
        if word.text.len() < 3 || word.text.len() > 40 || !word.text.chars().all(char::is_alphabetic) {
            return Reading::Typed;
        }
        let kind = (rarity(&word.text), naming(place.question, place.words, place.at));
        if let Some(stems) = humps(&place.question[word.span.clone()], said) {
            return Reading::Doubtful(vec![stems]);
        }
        if let Some((first, second)) = split_in_guide(&word.text, said) {
            return match kind {
                (None, Naming::Word) => Reading::Meant(format!("{first} {second}"), word.span.end),
                _ => Reading::Doubtful(vec![content(&[first, second])]),
            };
        }
        let rare = !matches!(kind.0, Some(Rarity::Common));
        if let Some(stems) = split_in_answers(&word.text, said.curations).filter(|_| rare) {
            return Reading::Doubtful(vec![stems]);
        }
        let beside = match kind {
            (None | Some(Rarity::Common), _) | (_, Naming::Person) => Reading::Typed,
            _ => read_beside(place, said),
        };
        if matches!(beside, Reading::Doubtful(_)) {
            return beside;
        }
        match kind {
            (_, Naming::Person) => Reading::Typed,
            (None, Naming::Name) => self.read_long(&word.text, said, LONG_NAME),
            (Some(Rarity::Rare), Naming::Word) => self.read_long(&word.text, said, RARE_LETTERS),
            (Some(_), _) => Reading::Typed,
            (None, Naming::Word) => self.read_unknown(word, said),
            (None, Naming::Maybe) => self.read_perhaps_a_name(word, said),
        }
    }

    /// A rare word is a word, but may be a slip of one that the guide says (`calender`); so may a name of some length be
    /// (`Bismark`), where shorter ones are other people's. Neither is changed.
    fn read_long(&self, word: &str, said: &Said<'_>, least: usize) -> Reading {
        if word.len() < least {
            return Reading::Typed;
        }
        let near = self.candidates.nearest(word, said.curations);
        let same_start = |near: &Near<'_>| near.word.bytes().next() == word.bytes().next();
        let slips = near.iter().filter(|near| near.said && near.distance == 1 && same_start(near));
        doubtful(slips.map(|near| near.word))
    }

    fn read_unknown(&self, word: &Word, said: &Said<'_>) -> Reading {
        let near = self.candidates.nearest(&word.text, said.curations);
        let meant = |meant: &str| Reading::Meant(meant.to_owned(), word.span.end);
        let split = || split_known(&word.text, said);
        let Some(first) = near.first() else { return split().map_or(Reading::Typed, |split| meant(&split)) };
        if let Some(split) = (first.distance > 1).then(split).flatten() {
            return meant(&split);
        }
        let alone = near.iter().all(|other| stem(other.word) == stem(first.word));
        let filler = near.iter().all(|near| is_stop_word(near.word));
        if is_sure(&word.text, first) && (alone || filler) {
            return meant(first.word);
        }
        doubtful(near.iter().map(|near| near.word))
    }

    /// A word that begins a sentence is mended only to what the guide has as a word: no name becomes another.
    fn read_perhaps_a_name(&self, word: &Word, said: &Said<'_>) -> Reading {
        match self.read_unknown(word, said) {
            Reading::Meant(meant, end) => {
                let same_start = meant.bytes().next() == word.text.bytes().next();
                let is_word = if is_stop_word(&meant) { same_start } else { said.writes_as_word(&meant) };
                if is_word { Reading::Meant(meant, end) } else { Reading::Typed }
            }
            _ => Reading::Typed,
        }
    }

    /// The one longer acronym of the guide that an unknown one is a slip away from: `HIPPA`.
    fn acronym(&self, word: &Word) -> Option<String> {
        if word.text.len() < LONG_ACRONYM || rarity(&word.text).is_some() {
            return None;
        }
        let mut near = self.acronyms.iter().filter(|acronym| osa_distance(&word.text, acronym) == 1);
        let first = near.next()?;
        near.all(|other| other == first).then(|| first.to_uppercase())
    }
}

/// A rare word of few letters is near to too much, but not beside the word that an entry has beside another: `ski pas`
/// is its `ski pass`.
fn read_beside(place: Place<'_>, said: &Said<'_>) -> Reading {
    let word = &place.word().text;
    let before = place.at.checked_sub(1).map(|at| &place.words[at].text);
    let after = place.next().map(|word| &word.text);
    let stands = |near: &&str| {
        let follows = |before: &String| said.curations.asks_side_by_side(before, near);
        let leads = |after: &String| said.curations.asks_side_by_side(near, after);
        before.is_some_and(follows) || after.is_some_and(leads)
    };
    let near = said.curations.listed_words().filter(|other| {
        other.len().abs_diff(word.len()) <= 1
            && other.bytes().next() == word.bytes().next()
            && osa_distance(word, other) == 1
    });
    doubtful(near.filter(stands))
}

/// Whether a word that is no word is so near to another that it was meant; what is further off may be something else.
fn is_sure(word: &str, near: &Near<'_>) -> bool {
    match near.distance {
        0 | 1 => true,
        2 => word.chars().count() >= 9,
        _ => word.chars().count() >= 12,
    }
}

/// A word with a capital at its start, where what was typed has one there.
fn in_its_case(meant: &str, typed: &str) -> String {
    let mut letters = meant.chars();
    match letters.next().filter(|_| typed.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => meant.to_owned(),
    }
}

/// The stems of those words that say something.
fn content(words: &[&str]) -> Vec<String> {
    words.iter().filter(|word| !is_stop_word(word)).map(|word| stem(word)).collect()
}

fn doubtful<'a>(words: impl Iterator<Item = &'a str>) -> Reading {
    let mut stems: Vec<Vec<String>> = Vec::new();
    for word in words.filter(|word| !is_stop_word(word)) {
        let stem = vec![stem(word)];
        if !stems.contains(&stem) && stems.len() < DOUBTS {
            stems.push(stem);
        }
    }
    if stems.is_empty() { Reading::Typed } else { Reading::Doubtful(stems) }
}

#[cfg(test)]
mod tests;
