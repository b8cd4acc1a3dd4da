//! Which words may an unknown one have been meant to be? Those of the guide and of entries that are nearest.

use std::cmp::Reverse;
use std::collections::HashSet;

use strsim::{jaro_winkler, osa_distance};

use super::curations::Curations;
use super::kind::KIND_WORDS;
use super::lexicon::Lexicon;
use super::postings::Postings;
use crate::index::{Vocabulary, stop_words};

/// Words that are less like what was typed than the likest, by more than this (in millionths of Jaro and Winkler's likeness), are
/// further off: `renw` is `renew`, not `rent`.
const AS_LIKE: u64 = 40_000;

/// The words that misspelt ones are corrected to.
#[derive(Debug)]
pub(super) struct Candidates {
    words: Vec<Candidate>,
}

#[derive(Debug)]
struct Candidate {
    word: String,
    outline: Outline,
    /// Documents of the guide that hold it; 0 for a stop word, or one that has synonyms in the guide.
    doc_freq: u32,
}

/// What of a word tells most others from it at a glance.
#[derive(Debug, Clone, Copy)]
struct Outline {
    first: Option<char>,
    /// In characters.
    length: usize,
    letters: u32,
}

impl Outline {
    fn of(word: &str) -> Self {
        Self { first: word.chars().next(), length: word.chars().count(), letters: letter_set(word) }
    }
}

/// A word that another may have been meant to be.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Near<'a> {
    /// The word as the guide or an entry has it.
    pub(super) word: &'a str,
    /// In edits.
    pub(super) distance: usize,
    /// Letters swapped first, then those that begin with the same letter.
    order: (bool, bool),
    /// Whether the guide or an entry says it.
    pub(super) said: bool,
    rank: (Reverse<u64>, Reverse<u32>),
}

impl Candidates {
    /// The words of a guide, those that lead to its words, and those that every question may have. `is_left_out` says
    /// which of the guide's are none.
    pub(super) fn new(
        vocabulary: &Vocabulary,
        lexicon: &Lexicon,
        postings: &Postings,
        is_left_out: impl Fn(&str) -> bool,
    ) -> Self {
        let spelt = |word: &str| word.chars().count() >= 3 && !word.chars().any(|c| !c.is_alphabetic());
        let own = vocabulary.words().filter(|(word, _)| spelt(word) && !is_left_out(word));
        let mut words: Vec<Candidate> = own.map(|(word, doc_freq)| Candidate::new(word, doc_freq)).collect();
        let has = |stem: &str| postings.idf(stem).is_some();
        let anywhere = stop_words().chain(KIND_WORDS).map(str::to_owned);
        let others: HashSet<String> = lexicon.leading(&has).map(str::to_owned).chain(anywhere).collect();
        let others = others.into_iter().filter(|word| spelt(word) && !vocabulary.has(word));
        words.extend(others.map(|word| Candidate::new(&word, 0)));
        Self { words }
    }

    /// The nearest words within the limit that are as near as each other, the likest first; those of entries among them.
    pub(super) fn nearest<'a>(&'a self, word: &str, curations: &'a Curations) -> Vec<Near<'a>> {
        let (limit, own) = (edit_limit(word), Outline::of(word));
        let is_far = |other: Option<char>| own.first != other;
        let may_be = |other: &str, outline: Outline| {
            // One that begins otherwise is a single edit away at most. Each edit changes at most two letters of the set, so
            // most words fall out without a distance.
            let limit = if is_far(outline.first) { 1 } else { limit };
            (outline.letters ^ own.letters).count_ones() as usize <= 2 * limit
                && outline.length.abs_diff(own.length) <= limit
                && osa_distance(word, other) <= limit
        };
        let listed = self.words.iter().filter(|one| may_be(&one.word, one.outline));
        let listed = listed.map(|one| (one.word.as_str(), one.doc_freq > 0, one.doc_freq));
        let entries =
            curations.listed_words().filter(|other| may_be(other, Outline::of(other)) && curations.knows(other));
        let entries = entries.map(|other| (other, true, 0));
        let near = listed.chain(entries).map(|(other, said, doc_freq)| {
            // Two letters swapped is the commonest slip of a thumb, and `teh` is `the`, whatever the guide is about.
            let swapped = letter_set(other) == own.letters && other.len() == word.len();
            let likeness = Reverse((jaro_winkler(word, other) * 1e6) as u64);
            let (order, rank) = ((!swapped, is_far(other.chars().next())), (likeness, Reverse(doc_freq)));
            Near { word: other, distance: osa_distance(word, other), order, said, rank }
        });
        let mut near: Vec<Near<'a>> = near.collect();
        near.sort_by(|a, b| a.key().cmp(&b.key()).then(a.word.cmp(b.word)));
        near.dedup_by(|a, b| a.word == b.word);
        let Some(first) = near.iter().min_by_key(|one| (one.distance, one.order, one.rank.0)).cloned() else {
            return near;
        };
        near.retain(|one| {
            let behind = one.rank.0.0.abs_diff(first.rank.0.0);
            (one.distance, one.order) == (first.distance, first.order) && behind <= AS_LIKE
        });
        near
    }
}

impl Near<'_> {
    fn key(&self) -> impl Ord {
        (self.distance, self.order, !self.said, self.rank)
    }
}

impl Candidate {
    fn new(word: &str, doc_freq: u32) -> Self {
        Self { word: word.to_owned(), outline: Outline::of(word), doc_freq }
    }
}

/// Edits allowed (insert, delete, replace, swap of neighbours): one up to six letters, two up to eleven, three beyond.
///
/// # Source
/// Norvig, How to Write a Spelling Corrector: 76 to 80 % of errors are one edit away, about 98 % within two.
fn edit_limit(word: &str) -> usize {
    match word.chars().count() {
        0..=6 => 1,
        7..=11 => 2,
        _ => 3,
    }
}

/// The letters of a word as a set of bits; letters outside a to z share the spare ones.
fn letter_set(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 }))
}
