//! How are hundreds of notes read? The first few of each kind, and how many more there are.

use std::collections::HashMap;

use crate::cli::words;
use crate::corpus::{Note, Severity};

/// How many of a kind are shown, where there are more than one beyond.
const SHOWN: usize = 3;

/// The notes as lines, in their order; what is an error is shown whole.
pub(in crate::cli) fn summed(notes: &[&Note]) -> Vec<String> {
    let mut kinds: Vec<Vec<&Note>> = Vec::new();
    let mut places: HashMap<(u8, String), usize> = HashMap::new();
    for note in notes {
        let place = *places.entry((note.severity as u8, kind(&note.text))).or_insert(kinds.len());
        match kinds.get_mut(place) {
            Some(kind) => kind.push(note),
            None => kinds.push(vec![note]),
        }
    }
    kinds.iter().flat_map(|kind| lines(kind)).collect()
}

fn lines(kind: &[&Note]) -> Vec<String> {
    let whole = kind.len() <= SHOWN + 1 || kind[0].severity == Severity::Error;
    let shown = if whole { kind.len() } else { SHOWN };
    let mut lines: Vec<String> = kind[..shown].iter().map(|note| words::note(note)).collect();
    lines.extend((!whole).then(|| words::more_of_a_kind(&kind[shown..])));
    lines
}

/// What a note says, less what it says it of: names in backticks, quotes and figures.
fn kind(text: &str) -> String {
    let (mut kind, mut until) = (String::with_capacity(text.len()), None);
    for character in text.chars() {
        match (until, character) {
            (Some(end), _) if character == end => until = None,
            (Some(_), _) | (None, '0'..='9') => {}
            (None, '`') => until = Some('`'),
            (None, '“') => until = Some('”'),
            (None, _) => kind.push(character),
        }
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(severity: Severity, line: usize, text: &str) -> Note {
        Note { severity, file: "guide.md".to_owned(), line: Some(line), text: text.to_owned() }
    }

    #[test]
    fn many_of_a_kind_are_a_few_lines_and_a_sum() {
        let html = |at: usize| note(Severity::Warning, at, &format!("HTML `<b{at}>` was left out, {at} bytes"));
        let mut notes: Vec<Note> = (1..=900).map(html).collect();
        notes.push(note(Severity::Info, 5, "heading inferred"));
        let lines = summed(&notes.iter().collect::<Vec<_>>());
        let said: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(
            said,
            [
                "warning: guide.md:1: HTML `<b1>` was left out, 1 bytes",
                "warning: guide.md:2: HTML `<b2>` was left out, 2 bytes",
                "warning: guide.md:3: HTML `<b3>` was left out, 3 bytes",
                "warning: … 897 more of this kind; `--all` lists each",
                "info: guide.md:5: heading inferred",
            ]
        );
    }

    #[test]
    fn what_must_be_mended_is_listed_whole() {
        let notes: Vec<Note> = (1..=9).map(|at| note(Severity::Error, at, "no heading `A`")).collect();
        assert_eq!(summed(&notes.iter().collect::<Vec<_>>()).len(), 9);
    }
}
