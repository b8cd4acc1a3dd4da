//! Which lines of a plain text say who wrote what follows, as in what was copied from a chat?

use std::collections::{HashMap, HashSet};

use super::lines::{Line, LineKind};

/// Fewer lines than this are no chat.
const MESSAGES: usize = 2;

/// The most words of a name.
const NAME_WORDS: usize = 4;

/// The lines that are messages, or stand over them.
pub(super) fn speech(text: &str, lines: &[Line]) -> HashSet<usize> {
    let (mut messages, mut speakers) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == LineKind::Text) {
        let words = &text[line.span.range()];
        if is_message(words) {
            messages.push(at);
        } else if let Some(name) = speaker(words) {
            speakers.push((at, name));
        }
    }
    let mut names: HashMap<&str, usize> = HashMap::new();
    speakers.iter().for_each(|(_, name)| *names.entry(name.0).or_default() += 1);
    // What begins at a time looks like a speaker's line, but for somebody who speaks again or a day that is named.
    let again = names.values().any(|times| *times > 1) || speakers.iter().any(|(_, name)| name.1);
    let mut speech = HashSet::new();
    if messages.len() >= MESSAGES {
        speech.extend(messages);
    }
    if speakers.len() >= MESSAGES && again {
        speech.extend(speakers.into_iter().map(|(at, _)| at));
    }
    speech
}

/// `[14:02] Ines: …`, `[3/5/24, 14:02:11] Ines: …`, `3.5.24, 14:02 - Ines: …`, `[14:02] <ines> …`
fn is_message(words: &str) -> bool {
    let timed = match words.strip_prefix(['[', '(']) {
        Some(rest) => rest.split_once([']', ')']),
        None => words.split_once(" - ").filter(|(when, _)| when.contains(',') || when.contains(' ')),
    };
    let Some((when, rest)) = timed else { return false };
    let clock = when.split([' ', ',', '\u{202f}', '\u{a0}']).any(is_clock);
    let dated = when.chars().all(|c| c.is_ascii_digit() || " ,.:/-\u{202f}\u{a0}AaPpMm".contains(c));
    let rest = rest.trim_start();
    let named = rest.split_once(": ").is_some_and(|(name, _)| is_name(name)) || rest.starts_with('<');
    clock && dated && named
}

/// The name of who speaks, and whether a day is named: `Ines  9:41 AM`, `Ines — Today at 14:02`.
fn speaker(words: &str) -> Option<(&str, bool)> {
    let end = words.trim_end_matches([']', ')']);
    let end = ["AM", "PM", "am", "pm", "a.m.", "p.m."].iter().find_map(|half| end.strip_suffix(half)).unwrap_or(end);
    let end = end.trim_end();
    let clock =
        end.rsplit(|c: char| c.is_whitespace() || matches!(c, '[' | '(')).next().filter(|clock| is_clock(clock))?;
    let before = end[..end.len() - clock.len()].trim_end_matches(['[', '(', ' ', '\t', ',', '—', '–', '-']);
    let named = [" today at", " yesterday at", " heute um", " gestern um"];
    let lower = before.to_lowercase();
    let day = named.iter().find(|day| lower.ends_with(**day) && before.is_char_boundary(before.len() - day.len()));
    let before = day.map_or(before, |day| &before[..before.len() - day.len()]);
    let name = before.trim_end_matches(|c: char| c.is_ascii_digit() || " /.-—–,".contains(c));
    is_name(name).then_some((name, day.is_some()))
}

/// `9:41`, `14:02:11`
fn is_clock(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    let digits = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(digits)
}

fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=NAME_WORDS).contains(&words) && name.contains(char::is_alphabetic) && !name.contains([',', ';', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::plain::lines::read_lines;

    fn of(text: &str) -> usize {
        speech(text, &read_lines(text)).len()
    }

    #[test]
    fn messages_are_told_from_a_programme() {
        assert_eq!(of("[14:02] Ines: who has the oar?\n[14:03] Will: me"), 2);
        assert_eq!(of("3.5.24, 14:02 - Ines: who has it?\n3.5.24, 14:09 - Will: me"), 2);
        assert_eq!(of("Ines  9:41 AM\nWho has it?\n\nWill  9:43 AM\nI do.\n\nInes  9:44 AM\nFine."), 3);
        assert_eq!(of("Ines — Today at 14:02\nWho?\n\nWill — Today at 14:03\nMe."), 2);
        assert_eq!(of("Opening  9:00\nRoom 4\n\nLunch  12:00\nHall"), 0);
        assert_eq!(of("[1] Ines: the book\n[2] Will: the bow"), 0);
    }
}
