//! Which word did a misspelling mean? Corrected against the index's own words first, common English second.

use std::cmp::Reverse;

use strsim::{jaro_winkler, osa_distance};

use crate::corpus::Guide;
use crate::index::{Vocabulary, Word, english_words, is_english, segment};

/// What corrects the questions to one guide.
#[derive(Debug)]
pub(super) struct Speller {
    candidates: Vec<Candidate>,
}

#[derive(Debug)]
struct Candidate {
    word: String,
    letters: u32,
    /// Documents of the guide that hold it; 0 for plain English.
    doc_freq: u32,
}

impl Speller {
    /// A speller over a guide's words and common English; the guide's acronyms are no candidates, for they differ by a letter.
    #[must_use]
    pub(super) fn new(guide: &Guide, vocabulary: &Vocabulary) -> Self {
        let acronyms: Vec<String> = guide
            .glossary
            .iter()
            .flat_map(|term| segment(&term.term))
            .filter(|word| word.acronym)
            .map(|word| word.text)
            .collect();
        let spelt = |word: &str| word.chars().count() >= 3 && !word.chars().any(char::is_numeric);
        let own = vocabulary
            .words()
            .filter(|(word, _)| spelt(word) && !(word.len() <= 6 && acronyms.iter().any(|a| a == word)));
        let mut candidates: Vec<Candidate> = own.map(|(word, doc_freq)| Candidate::new(word, doc_freq)).collect();
        let english = english_words().iter().filter(|word| spelt(word) && !vocabulary.knows(word));
        candidates.extend(english.map(|word| Candidate::new(word, 0)));
        Self { candidates }
    }

    /// The question with its misspellings corrected, or `None` where there are none.
    #[must_use]
    pub(super) fn correct(
        &self,
        question: &str,
        vocabulary: &Vocabulary,
        is_known: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let mut corrected = String::new();
        let mut rest = 0;
        for word in segment(question) {
            let known = !is_correctable(&word)
                || vocabulary.knows(&word.text)
                || is_english(&word.text)
                || is_known(&word.text);
            if known {
                continue;
            }
            let meant = split_known(&word.text, vocabulary).or_else(|| self.nearest(&word.text).map(str::to_owned));
            if let Some(meant) = meant {
                corrected.push_str(&question[rest..word.span.start]);
                corrected.push_str(&meant);
                rest = word.span.end;
            }
        }
        (rest > 0).then(|| corrected + &question[rest..])
    }

    /// The nearest word within the limit; the guide's before English, then by first letter, likeness and frequency.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
        let limit = edit_limit(word);
        let letters = letter_set(word);
        let length = word.chars().count();
        let near = self.candidates.iter().filter(|candidate| {
            // Each edit changes at most two letters of the set, so most words fall out without a distance.
            (candidate.letters ^ letters).count_ones() as usize <= 2 * limit
                && candidate.word.chars().count().abs_diff(length) <= limit
        });
        let scored = near.filter_map(|candidate| {
            let distance = osa_distance(word, &candidate.word);
            let far = word.as_bytes().first() != candidate.word.as_bytes().first();
            let allowed = distance <= limit && !(far && distance > 1);
            let likeness = Reverse((jaro_winkler(word, &candidate.word) * 1e6) as u64);
            allowed
                .then_some(((distance, candidate.doc_freq == 0, far, likeness, Reverse(candidate.doc_freq)), candidate))
        });
        scored
            .min_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.word.cmp(&b.1.word)))
            .map(|(_, candidate)| candidate.word.as_str())
    }
}

impl Candidate {
    fn new(word: &str, doc_freq: u32) -> Self {
        Self { word: word.to_owned(), letters: letter_set(word), doc_freq }
    }
}

/// Words in capitals are names, and short or numeric ones are too close to too much.
fn is_correctable(word: &Word) -> bool {
    !word.acronym && word.text.len() >= 3 && word.text.len() <= 40 && word.text.chars().all(char::is_alphabetic)
}

/// Edits allowed (insert, delete, replace, swap of neighbours): one up to seven letters, two up to eleven, three beyond.
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

/// Two known words that were typed as one: `frontdesk`.
fn split_known(word: &str, vocabulary: &Vocabulary) -> Option<String> {
    let cuts = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 3 && word.len() - at >= 3);
    let known = cuts.filter(|at| vocabulary.knows(&word[..*at]) && vocabulary.knows(&word[*at..]));
    let best = known.max_by_key(|at| (*at).min(word.len() - at))?;
    Some(format!("{} {}", &word[..best], &word[best..]))
}
