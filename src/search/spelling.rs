//! Which word did a misspelling mean? Corrected against the index's own words first, common English second.

use std::cmp::Reverse;

use strsim::{jaro_winkler, osa_distance};

use crate::corpus::Guide;
use crate::index::{Vocabulary, Word, english_words, is_english, segment};

/// Acronyms of fewer letters than this differ from each other by a letter.
const LONG_ACRONYM: usize = 5;

/// What corrects the questions to one guide.
#[derive(Debug)]
pub(super) struct Speller {
    candidates: Vec<Candidate>,
    /// The guide's longer acronyms: shorter ones differ by a letter.
    acronyms: Vec<String>,
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
        let acronyms = acronyms.into_iter().filter(|acronym| acronym.len() >= LONG_ACRONYM).collect();
        Self { candidates, acronyms }
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
        let words = segment(question);
        for (at, word) in words.iter().enumerate() {
            if word.span.start < rest {
                continue;
            }
            let joined = words.get(at + 1).and_then(|next| joined(question, word, next, vocabulary));
            let acronym = || Some((self.acronym(word, vocabulary)?, word.span.end));
            if let Some((meant, end)) = joined.or_else(acronym) {
                corrected.push_str(&question[rest..word.span.start]);
                corrected.push_str(&meant);
                rest = end;
                continue;
            }
            let known =
                !is_correctable(word) || vocabulary.knows(&word.text) || is_english(&word.text) || is_known(&word.text);
            if known {
                continue;
            }
            if let Some(meant) = self.meant(&word.text, vocabulary) {
                corrected.push_str(&question[rest..word.span.start]);
                corrected.push_str(&meant);
                rest = word.span.end;
            }
        }
        (rest > 0).then(|| corrected + &question[rest..])
    }

    /// The one longer acronym of the guide that an unknown one is a slip away from: `HIPPA`.
    fn acronym(&self, word: &Word, vocabulary: &Vocabulary) -> Option<String> {
        if word.text.len() < LONG_ACRONYM || vocabulary.knows(&word.text) || is_english(&word.text) {
            return None;
        }
        let mut near = self.acronyms.iter().filter(|acronym| osa_distance(&word.text, acronym) == 1);
        let first = near.next()?;
        near.all(|other| other == first).then(|| first.to_uppercase())
    }

    /// What an unknown word was meant to be: a word one slip away, two words typed as one, or a word further off.
    fn meant(&self, word: &str, vocabulary: &Vocabulary) -> Option<String> {
        let near = self.nearest(word);
        match near.filter(|near| osa_distance(word, near) <= 1) {
            Some(near) => Some(near.to_owned()),
            None => split_known(word, vocabulary).or_else(|| near.map(str::to_owned)),
        }
    }

    /// The nearest word within the limit; swapped letters first, the guide's words before English, then by first letter,
    /// likeness and frequency.
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
            // Two letters swapped is the commonest slip of a thumb, and `teh` is `the`, whatever the guide is about.
            let swapped = candidate.letters == letters && candidate.word.len() == word.len();
            let order = (distance, !swapped, candidate.doc_freq == 0, far, likeness, Reverse(candidate.doc_freq));
            allowed.then_some((order, candidate))
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

/// The one word that was typed as two, where the guide has it but not both halves, and where it ends: `certifi cation`.
fn joined(question: &str, word: &Word, next: &Word, vocabulary: &Vocabulary) -> Option<(String, usize)> {
    let blank = question.get(word.span.end..next.span.start) == Some(" ");
    let joined = format!("{}{}", word.text, next.text);
    let spelt = |word: &Word| is_correctable(word) && word.text.len() < joined.len() - 1;
    let whole = |text: &str| vocabulary.has(text) || english_words().binary_search(&text).is_ok();
    let broken = blank && spelt(word) && spelt(next) && !(whole(&word.text) && whole(&next.text));
    (broken && vocabulary.has(&joined)).then_some((joined, next.span.end))
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

#[cfg(test)]
mod tests {
    use crate::corpus::shipped_guide;
    use crate::index::GuideIndex;

    use super::*;

    fn corrected(question: &str) -> String {
        let guide = shipped_guide().unwrap();
        let index = GuideIndex::in_memory(&guide).unwrap();
        let speller = Speller::new(&guide, &index.vocabulary);
        speller.correct(question, &index.vocabulary, |_| false).unwrap_or_else(|| question.to_owned())
    }

    #[test]
    fn the_slips_of_thumbs_are_corrected() {
        for (typed, meant) in [
            ("teh certifcation", "the certification"),
            ("blod presure", "blood pressure"),
            ("hybird roles", "hybrid roles"),
            ("the afternon", "the afternoon"),
            ("frontdesk work", "front desk work"),
            ("a certifi cation", "a certification"),
            ("a CAAHPP program", "a CAAHEP program"),
        ] {
            assert_eq!(corrected(typed), meant);
        }
    }

    #[test]
    fn what_is_spelt_right_stays() {
        for right in ["is it far from home", "who is in charge", "EHR or CMA or XYZZY", "a front desk"] {
            assert_eq!(corrected(right), right);
        }
    }
}
