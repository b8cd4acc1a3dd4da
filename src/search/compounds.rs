//! Which words hold a word of the question, or are held by it? German and Dutch write `Abschlussprüfung` as one word.

use super::concept::Concept;
use super::lexicon::Variant;
use super::postings::Postings;
use crate::corpus::Language;

/// Shorter words begin and end too many others.
const LEAST_LETTERS: usize = 5;
/// The least letters of what stands before or after a word within a compound.
const LEAST_REST: usize = 3;
/// What a compound counts whose last part is the word: it is one of its kind.
const KIND_WEIGHT: f32 = 0.8;
/// What the last part and the first part of a compound count that the guide lacks as a whole.
const LAST_WEIGHT: f32 = 0.7;
const FIRST_WEIGHT: f32 = 0.5;
/// As many compounds of a word are looked for.
const MOST: usize = 8;

/// Adds to each word of a question the guide's compounds that end in it, and to one that the guide lacks its parts.
pub(super) fn add_parts(concepts: &mut [Concept], postings: &Postings, language: Language) {
    if !matches!(language, Language::German | Language::Dutch) {
        return;
    }
    for concept in concepts {
        let Some([own]) = concept.variants.first().map(|variant| variant.stems.as_slice()) else { continue };
        if own.chars().count() < LEAST_LETTERS || !own.chars().all(char::is_alphabetic) {
            continue;
        }
        let mut found = if concept.known { Vec::new() } else { parts(own, postings) };
        found.extend(kinds(own, postings));
        let idf = found.iter().filter_map(|(stem, _)| postings.idf(stem)).fold(0.0, f32::max);
        if !concept.known && !found.is_empty() {
            (concept.known, concept.idf) = (true, idf);
        }
        concept.variants.extend(found.into_iter().map(|(stem, weight)| Variant { stems: vec![stem], weight }));
    }
}

/// The guide's compounds that end in a word.
fn kinds(own: &str, postings: &Postings) -> Vec<(String, f32)> {
    let is_kind = |stem: &&str| stem.len() >= own.len() + LEAST_REST && stem.ends_with(own);
    let mut stems: Vec<&str> = postings.stems().filter(is_kind).collect();
    // In an order that does not depend on where they lie in memory.
    stems.sort_unstable_by_key(|stem| (stem.len(), *stem));
    stems.into_iter().take(MOST).map(|stem| (stem.to_owned(), KIND_WEIGHT)).collect()
}

/// The longest words of the guide that a compound ends in and begins with.
fn parts(own: &str, postings: &Postings) -> Vec<(String, f32)> {
    let is_part = |stem: &&str| stem.len() >= LEAST_LETTERS && own.len() >= stem.len() + LEAST_REST;
    let longest = |fits: &dyn Fn(&str) -> bool| {
        postings.stems().filter(is_part).filter(|stem| fits(stem)).max_by_key(|stem| (stem.len(), *stem))
    };
    let last = longest(&|stem| own.ends_with(stem)).map(|stem| (stem.to_owned(), LAST_WEIGHT));
    let first = longest(&|stem| own.starts_with(stem)).map(|stem| (stem.to_owned(), FIRST_WEIGHT));
    last.into_iter().chain(first).collect()
}
