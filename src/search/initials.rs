//! Which name do initials stand for? `SHF` asks for the Student Hardship Fund, though nobody wrote the letters down.

use crate::corpus::{Guide, Language};
use crate::index::{Analyzer, Mode};

/// Initials of fewer letters fit too much.
const LEAST: usize = 3;
/// Longer ones are words.
const MOST: usize = 6;
/// Small words within a name, which initials count or pass over: `DoE`, `CFO`.
const SMALL: [&str; 10] = ["of", "for", "and", "the", "in", "on", "to", "at", "&", "de"];

/// The content stems of the one name in a guide whose capitalized words begin with these letters; `None` where there is
/// none, or several.
#[must_use]
pub(super) fn named_by(guide: &Guide, initials: &str) -> Option<Vec<String>> {
    let letters: Vec<char> = initials.chars().collect();
    if !(LEAST..=MOST).contains(&letters.len()) || !letters.iter().all(char::is_ascii_lowercase) {
        return None;
    }
    let headings = guide.sections.iter().filter_map(|section| section.path.last());
    let texts = guide.passages.iter().map(|passage| &passage.text).chain(headings);
    let mut names = texts.flat_map(|text| runs(text)).flat_map(|run| named_within(&run, &letters));
    let stems = |name: String| -> Vec<String> {
        let terms =
            Analyzer::new(Language::English, Mode::Content).terms(&name).into_iter().filter(|term| term.words == 1);
        terms.map(|term| term.text).collect()
    };
    let first = stems(names.next()?);
    (!first.is_empty() && names.all(|other| stems(other) == first)).then_some(first)
}

/// Where a text has words with capitals in a row, small words between them.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for piece in text.split_whitespace() {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let capital = word.starts_with(char::is_uppercase);
        let goes_on = runs.last().is_some_and(|run| !run.is_empty()) && SMALL.contains(&word);
        let (begins, ends) = (piece.starts_with(['(', '"', '“']), piece.ends_with(['.', ',', ';', ':', '!', '?', ')']));
        if begins || !(capital || goes_on) {
            runs.push(Vec::new());
        }
        if let Some(run) = runs.last_mut().filter(|_| capital || goes_on) {
            run.push(word);
        }
        if ends {
            runs.push(Vec::new());
        }
    }
    runs.retain(|run| run.len() >= LEAST);
    runs
}

/// The names within a run that begin with a capital and have these initials.
fn named_within(run: &[&str], letters: &[char]) -> Vec<String> {
    let begins = (0..run.len()).filter(|at| !SMALL.contains(&run[*at]));
    begins.filter_map(|at| Some(run[at..at + taken(&run[at..], letters)?].join(" "))).collect()
}

/// How many words these initials take, small ones counted or passed over.
fn taken(words: &[&str], letters: &[char]) -> Option<usize> {
    let Some((letter, others)) = letters.split_first() else { return Some(0) };
    let (word, rest) = words.split_first()?;
    let begins = word.chars().next().is_some_and(|first| first.to_lowercase().eq([*letter]));
    let counted = if begins { taken(rest, others) } else { None };
    let passed = || if SMALL.contains(word) { taken(words.get(1..)?, letters) } else { None };
    counted.or_else(passed).map(|count| count + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, initials: &str) -> Option<String> {
        let guide = Guide::from_files("test", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        Some(named_by(&guide, initials)?.join(" "))
    }

    #[test]
    fn initials_stand_for_the_one_name_that_has_them() {
        let text = "# Money\n\nAsk the Travel Bursary Office. The Dean of Student Affairs signs. Apply to the Local Arts Fund.";
        assert_eq!(named(text, "tbo").as_deref(), Some("travel bursari offic"));
        assert_eq!(named(text, "dsa").as_deref(), Some("dean student affair"));
        assert_eq!(named(text, "dosa").as_deref(), Some("dean student affair"));
        assert_eq!((named(text, "tb"), named(text, "xyz"), named(text, "sas")), (None, None, None));
    }

    #[test]
    fn initials_of_two_names_stand_for_neither() {
        assert_eq!(named("# A\n\nThe Local Arts Fund and the Late Arrival Fee.", "laf"), None);
        assert!(named("# A\n\nThe Local Arts Fund. Ask the Local Arts Fund.", "laf").is_some());
    }
}
