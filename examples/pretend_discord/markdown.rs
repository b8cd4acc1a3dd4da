//! How does Discord's Markdown look at a terminal?

use std::time::{SystemTime, UNIX_EPOCH};

use anstyle::{Effects, Style};

const BOLD: Style = Style::new().effects(Effects::BOLD);
const SMALL: Style = Style::new().effects(Effects::DIMMED);

/// The text as it is shown, with names (by id) in place of mentions.
pub(crate) fn shown(text: &str, names: &[(u64, String)]) -> String {
    text.lines().map(|line| shown_line(line, names)).collect::<Vec<_>>().join("\n")
}

fn shown_line(line: &str, names: &[(u64, String)]) -> String {
    let (prefix, line) = match line.strip_prefix("> ") {
        Some(quoted) => ("▌ ", quoted),
        None => ("", if line == ">" { "" } else { line }),
    };
    match line.strip_prefix("-# ") {
        Some(small) => format!("{prefix}{SMALL}{}{SMALL:#}", inline(small, names)),
        None => format!("{prefix}{}", inline(line, names)),
    }
}

/// Escapes, bold and mentions; what else there is stays as it was written.
fn inline(text: &str, names: &[(u64, String)]) -> String {
    let (mut shown, mut bold, mut rest) = (String::new(), false, text);
    while let Some(first) = rest.chars().next() {
        let mut taken = first.len_utf8();
        if first == '\\' {
            let escaped = rest[1..].chars().next();
            shown.extend(escaped);
            taken += escaped.map_or(0, char::len_utf8);
        } else if rest.starts_with("**") {
            shown.push_str(&if bold { format!("{BOLD:#}") } else { format!("{BOLD}") });
            (bold, taken) = (!bold, 2);
        } else if let Some((instead, length)) = tag(rest, names) {
            shown.push_str(&instead);
            taken = length;
        } else {
            shown.push(first);
        }
        rest = &rest[taken..];
    }
    shown
}

/// A mention or a time at the beginning of a text: what is shown instead, and its length.
fn tag(text: &str, names: &[(u64, String)]) -> Option<(String, usize)> {
    let end = text.strip_prefix('<')?.find('>')? + 1;
    let inside = &text[1..end];
    let shown = if let Some(id) = inside.strip_prefix("@&") {
        format!("@role {id}")
    } else if let Some(id) = inside.strip_prefix('@') {
        let known = names.iter().find(|(known, _)| known.to_string() == id);
        format!("@{}", known.map_or(id, |(_, name)| name.as_str()))
    } else if let Some(id) = inside.strip_prefix('#') {
        format!("#channel {id}")
    } else {
        let time: u64 = inside.strip_prefix("t:")?.strip_suffix(":R")?.parse().ok()?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        format!("in {} seconds", time.saturating_sub(now))
    };
    Some((shown, end + 1))
}
