//! Where in a page's text is a note called that stands at its foot?

use super::items::{Item, Line};

/// A note and the word after which it is called.
#[derive(Debug, Clone)]
pub(super) struct Called {
    pub(super) word: usize,
    pub(super) lines: Vec<Line>,
}

/// Puts notes to the lines that call them; gives back those that no line calls.
pub(super) fn call_notes(items: &mut [Item], notes: Vec<Line>) -> Vec<Line> {
    let mut uncalled = Vec::new();
    let mut from = 0;
    for mut note in apart(notes) {
        let place = first_word(&note).and_then(sign).and_then(|sign| Some((find(items, from, &sign)?, sign)));
        let Some(((item, word), sign)) = place else {
            uncalled.extend(note);
            continue;
        };
        from = item;
        without_sign(&mut note);
        if let Some(Item::Line(line)) = items.get_mut(item) {
            if let Some(word) = line.words.get_mut(word) {
                word.text = less_sign(&word.text, &sign);
            }
            line.notes.push(Called { word, lines: note });
        }
    }
    uncalled
}

/// The lines of each note.
fn apart(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut notes: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match notes.last_mut() {
            Some(note) if !line.begins => note.push(line),
            _ => notes.push(vec![line]),
        }
    }
    notes
}

fn first_word(note: &[Line]) -> Option<&str> {
    Some(note.first()?.words.first()?.text.as_str())
}

/// What calls a note that begins with a word: its number in raised digits, or its sign.
pub(super) fn sign(word: &str) -> Option<String> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let first = word.trim_end_matches(['.', ')']);
    let is_sign = !first.is_empty() && first.chars().all(|letter| is_raised(letter) || "*†‡§".contains(letter));
    let is_number = first.len() <= 3 && !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
    let raised = |letter: char| letter.to_digit(10).and_then(|digit| RAISED.get(digit as usize)).copied();
    match (is_sign, is_number) {
        (true, _) => Some(first.to_owned()),
        (_, true) => first.chars().map(raised).collect(),
        _ => None,
    }
}

fn is_raised(letter: char) -> bool {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter)
}

/// The line and the word with a sign, the first from an item on, or else of all; powers and units only if no other.
fn find(items: &[Item], from: usize, sign: &str) -> Option<(usize, usize)> {
    let words = || {
        let lines = items.iter().enumerate().filter_map(|(place, item)| match item {
            Item::Line(line) if !line.mono => Some((place, line)),
            _ => None,
        });
        lines.flat_map(|(place, line)| (0..).zip(&line.words).map(move |(word, it)| (place, word, it.text.as_str())))
    };
    let called = || words().filter_map(|(item, word, text)| Some(((item, word), stem(text, sign)?)));
    let is_word = |stem: &str| !stem.ends_with(char::is_alphanumeric) || stem.chars().count() > 2;
    let sure = || called().filter(|(_, stem)| is_word(stem)).map(|(place, _)| place);
    sure().find(|(item, _)| *item >= from).or_else(|| sure().next()).or_else(|| called().map(|it| it.0).next())
}

/// What stands before a sign at a word's end.
pub(super) fn stem<'w>(text: &'w str, sign: &str) -> Option<&'w str> {
    let stem = text.trim_end_matches(CLOSING).strip_suffix(sign)?;
    (!stem.is_empty() && !stem.ends_with(is_raised) && !stem.ends_with('*')).then_some(stem)
}

/// What may follow a sign in a word.
const CLOSING: [char; 10] = ['.', ',', ';', ':', '!', '?', ')', '"', '”', '’'];

fn less_sign(text: &str, sign: &str) -> String {
    match text.rsplit_once(sign) {
        Some((before, after)) => format!("{before}{after}"),
        None => text.to_owned(),
    }
}

fn without_sign(note: &mut [Line]) {
    if let Some(line) = note.first_mut().filter(|line| line.words.len() > 1) {
        line.words.remove(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_at_the_ends_of_words() {
        assert_eq!(stem("desk.¹", "¹"), Some("desk."));
        assert_eq!(stem("desk¹,", "¹"), Some("desk"));
        assert_eq!(stem("desk¹²", "²"), None);
        assert_eq!(stem("¹", "¹"), None);
        assert_eq!(stem("fee*", "*"), Some("fee"));
        assert_eq!(less_sign("desk¹,", "¹"), "desk,");
    }
}
