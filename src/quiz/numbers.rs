//! Which numbers can be asked for, and which others could a student take for them?

use std::collections::BTreeMap;

use super::gate::Draft;
use super::terms::{POOL, WEIGHED, distance};
use super::words::Reading;
use crate::corpus::{Guide, Span};
use crate::index::{fold, is_stop_word};

/// Number words that are asked for, from 2 on; `one` is as often a pronoun.
const WORDS: [&str; 11] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/// Words whose number is a name, not a fact.
const LABELS: [&str; 16] = [
    "appendix", "case", "chapter", "day", "example", "figure", "level", "no", "number", "page", "part", "section",
    "step", "study", "table", "version",
];

/// A number where it stands.
#[derive(Debug, Clone)]
struct Number {
    /// As the quote has it.
    span: Span,
    /// In digits, without marks between them.
    value: String,
    /// Whether it is written in digits.
    digits: bool,
    /// Whether it says how much of something: it is no label and a unit, a percent or currency sign stands by it.
    counts: bool,
    /// What stands by it: its sign, or its unit.
    unit: String,
}

/// A number as the guide has it, with where else.
#[derive(Debug)]
struct Entry {
    shown: String,
    unit: String,
    sections: Vec<usize>,
}

type Entries = BTreeMap<(bool, String), Entry>;

/// One card for each number in each passage, as far as three wrong choices are found.
pub(super) fn draft(guide: &Guide, readings: &[Reading<'_>]) -> Vec<Draft> {
    let found: Vec<Vec<Number>> = readings.iter().map(|reading| numbers(reading.quote)).collect();
    let mut entries = Entries::new();
    for (reading, found) in readings.iter().zip(&found) {
        for number in found.iter().filter(|number| number.counts) {
            add(&mut entries, guide.quote_of(reading.passage), number, reading.passage.section);
        }
    }
    let mut by_place: Vec<(&(bool, String), &Entry)> = entries.iter().collect();
    by_place.sort_by_key(|(_, entry)| entry.sections.first().copied());
    readings.iter().zip(&found).flat_map(|(reading, found)| drafts(reading, found, &by_place)).collect()
}

fn add(entries: &mut Entries, quote: &str, number: &Number, section: usize) {
    let shown = &quote[number.span.range()];
    let new = || Entry { shown: shown.to_owned(), unit: number.unit.clone(), sections: Vec::new() };
    let entry = entries.entry((number.digits, number.value.clone())).or_insert_with(new);
    if entry.sections.last() != Some(&section) {
        entry.sections.push(section);
    }
    // A sentence's first word has a capital, which would tell.
    if shown.starts_with(char::is_lowercase) {
        shown.clone_into(&mut entry.shown);
    }
}

fn drafts(reading: &Reading<'_>, found: &[Number], all: &[(&(bool, String), &Entry)]) -> Vec<Draft> {
    let mut values: Vec<&Number> = Vec::new();
    for number in found.iter().filter(|number| number.counts) {
        let known = values.iter().any(|known| known.value == number.value);
        if !known && !is_counted_out(reading.quote, number) {
            values.push(number);
        }
    }
    let draft = |number: &Number| {
        let blanks = found.iter().filter(|other| other.value == number.value).map(|other| other.span).collect();
        let answer = shown(all, number)?.to_owned();
        let wrong = wrong(reading, found, number, all);
        let (passage, section) = (reading.number, reading.passage.section);
        Some(Draft { passage, section, blanks, answer, wrong }).filter(Draft::is_full)
    };
    values.into_iter().filter_map(draft).collect()
}

fn shown<'a>(all: &[(&(bool, String), &'a Entry)], number: &Number) -> Option<&'a str> {
    let same = |((digits, value), _): &&(&(bool, String), &Entry)| *digits == number.digits && *value == number.value;
    all.iter().find(same).map(|(_, entry)| entry.shown.as_str())
}

/// The most plausible wrong choices, best first; of the answer's own style where there are enough.
fn wrong(reading: &Reading<'_>, found: &[Number], number: &Number, all: &[(&(bool, String), &Entry)]) -> Vec<String> {
    let section = reading.passage.section;
    let at = all.partition_point(|(_, entry)| entry.sections.first() < Some(&section));
    let start = at.saturating_sub(WEIGHED / 2);
    let near = &all[start..(start + WEIGHED).min(all.len())];
    let absent = |value: &str| found.iter().all(|other| other.value != value);
    let mut ranked: Vec<_> =
        near.iter().filter(|((_, value), entry)| absent(value) && !reading.has_words(&entry.shown)).collect();
    ranked.sort_by_key(|((digits, _), entry)| {
        (*digits != number.digits, entry.unit != number.unit, distance(&entry.sections, section))
    });
    let alike = ranked.iter().filter(|((digits, _), _)| *digits == number.digits).count();
    ranked.truncate(if alike >= 3 { alike } else { ranked.len() });
    let mut wrong: Vec<(&String, &String)> = Vec::new();
    for ((_, value), entry) in ranked {
        if wrong.len() < POOL && wrong.iter().all(|(known, _)| *known != value) {
            wrong.push((value, &entry.shown));
        }
    }
    wrong.into_iter().map(|(_, shown)| shown.clone()).collect()
}

/// Whether what follows in the sentence is a list, by which the number can be counted out: `three forms: a, b, and c`.
fn is_counted_out(quote: &str, number: &Number) -> bool {
    let rest = &quote[number.span.end..];
    let sentence = rest.split(['.', '!', '?', '|', '\n']).next().unwrap_or_default();
    sentence.contains(':')
}

/// The numbers of a text, those left out that hang on other letters or digits by a hyphen, slash or the like.
fn numbers(quote: &str) -> Vec<Number> {
    let chunks: Vec<(usize, &str)> = chunks(quote);
    let mut found = Vec::new();
    for (at, (start, chunk)) in chunks.iter().enumerate() {
        let core = core(chunk);
        let offset = start + (core.as_ptr() as usize - chunk.as_ptr() as usize);
        let Some((value, digits)) = value(core).filter(|_| !is_marker(quote, *start, chunk)) else { continue };
        let before = at.checked_sub(1).map(|before| fold(core_of_word(chunks[before].1)));
        let after =
            chunks.get(at + 1).filter(|_| chunk.ends_with(core) || chunk.ends_with(['*', '_'])).map(|(_, next)| *next);
        let unit = sign(chunk).or_else(|| after.and_then(unit)).unwrap_or_default();
        let label = before.is_some_and(|before| LABELS.contains(&before.as_str()));
        let span = Span::new(offset, offset + core.len());
        found.push(Number { span, value, digits, counts: !label && !unit.is_empty(), unit });
    }
    found
}

fn chunks(text: &str) -> Vec<(usize, &str)> {
    let words = text.split(char::is_whitespace).filter(|word| !word.is_empty());
    words.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect()
}

fn core(chunk: &str) -> &str {
    let chunk = chunk.trim_start_matches(['(', '[', '"', '\'', '“', '‘', '*', '_', '$', '€', '£', '~', '≈', '|']);
    chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '’', '*', '_', '%', '|'])
}

fn core_of_word(chunk: &str) -> &str {
    chunk.trim_matches(|character: char| !character.is_alphanumeric())
}

/// A number's value, and whether it is written in digits.
fn value(core: &str) -> Option<(String, bool)> {
    let small = core.to_lowercase();
    if let Some(at) = WORDS.iter().position(|word| *word == small) {
        return Some(((at + 2).to_string(), false));
    }
    let whole = core.starts_with(|c: char| c.is_ascii_digit()) && core.ends_with(|c: char| c.is_ascii_digit());
    let fits = core.chars().all(|character| character.is_ascii_digit() || matches!(character, ',' | '.'));
    (whole && fits).then(|| (core.replace(',', ""), true))
}

/// Whether a number is a list item's own: `2.` or `2)` at the beginning of a line.
fn is_marker(quote: &str, start: usize, chunk: &str) -> bool {
    let line = quote[..start].rsplit('\n').next().unwrap_or_default();
    let first = line.chars().all(|character| character.is_whitespace() || matches!(character, '>' | '-' | '*' | '+'));
    first && chunk.ends_with(['.', ')'])
}

fn sign(chunk: &str) -> Option<String> {
    chunk.chars().find(|character| matches!(character, '%' | '$' | '€' | '£')).map(String::from)
}

/// The word after a number, where it can be what is counted.
fn unit(next: &str) -> Option<String> {
    let word = fold(core_of_word(next));
    let fits = next.starts_with(char::is_alphabetic) && !is_stop_word(&word);
    fits.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str) -> Vec<String> {
        let found = numbers(text).into_iter().filter(|number| number.counts);
        found.map(|number| text[number.span.range()].to_owned()).collect()
    }

    #[test]
    fn what_counts_something_is_a_number() {
        assert_eq!(counted("renewed every 60 months, often 60 of them, takes two years"), ["60", "two"]);
        assert_eq!(counted("by 15%.”) It costs $1,250."), ["15", "1,250"]);
    }

    #[test]
    fn markers_labels_and_parts_of_words_are_none() {
        assert!(counted("2. Case Study 1 shows a two-sided job on 24/7 duty").is_empty());
        assert!(counted("a hybrid of the two. Nobody calls 555-1234 now").is_empty());
    }
}
