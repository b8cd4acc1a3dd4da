//! What may reach a terminal? Text from guides, questions and files, less what a terminal would obey.

use std::io::Write;

use serde::Serialize;

use crate::reading::{is_safe, shown};

/// A text on one line, with nothing in it that a terminal would obey.
pub(super) fn safe(text: &str) -> String {
    text.chars().filter_map(shown).collect()
}

/// Several lines, with nothing in them that a terminal would obey.
pub(super) fn safe_lines(text: &str) -> String {
    text.split('\n').map(|line| safe(line.trim_end_matches('\r'))).collect::<Vec<_>>().join("\n")
}

/// Writes one JSON object on a line of its own, and at once.
///
/// JSON escapes control characters below U+0020 only; a terminal obeys others too, so those are escaped as well.
pub(super) fn write_json(record: &impl Serialize, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut line = escaped(&serde_json::to_string(record)?);
    line.push('\n');
    out.write_all(line.as_bytes())?;
    Ok(out.flush()?)
}

/// As [`write_json`], with figures in the digits of a double, as what is looked up has always had them at the terminal.
pub(super) fn write_figures(record: &impl Serialize, out: &mut dyn Write) -> anyhow::Result<()> {
    write_json(&serde_json::to_value(record)?, out)
}

/// All these characters can only stand inside of strings, so that escaping them changes no value.
fn escaped(json: &str) -> String {
    let mut line = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if is_safe(c) {
            line.push(c);
        } else {
            line.push_str(&format!("\\u{:04x}", u32::from(c)));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "a\tb\u{1b}[31m\u{9b}2J\u{7f}\u{202e}\nc é";

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(safe(HOSTILE), "a b[31m2J c é");
        assert_eq!(safe_lines(HOSTILE), "a b[31m2J\nc é");
    }

    #[test]
    fn json_holds_no_raw_control_character_and_still_says_the_same() {
        let mut out = Vec::new();
        write_json(&HOSTILE, &mut out).unwrap();
        let line = String::from_utf8(out).unwrap();
        assert!(line.trim_end().chars().all(is_safe), "{line:?}");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), HOSTILE);
    }
}
