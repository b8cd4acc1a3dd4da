//! How does Discord's Markdown look at a terminal?

use std::time::{SystemTime, UNIX_EPOCH};

use anstyle::{Effects, Style};

const BOLD: Style = Style::new().effects(Effects::BOLD);
const SMALL: Style = Style::new().effects(Effects::DIMMED);

/// The text as it is shown, with names (by id) in place of mentions.
pub(crate) fn shown(text: &str, names: &[(u64, String)]) -> String {
    let mut quoted = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        let (begins, rest) = line.strip_prefix(">>> ").map_or((false, line), |rest| (true, rest));
        // It quotes all that follows, to the end.
        quoted |= begins;
        let line = shown_line(rest, names);
        lines.push(if quoted { format!("▌ {line}") } else { line });
    }
    lines.join("\n")
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
        } else if let Some((instead, length)) = link(rest).or_else(|| tag(rest, names)) {
            shown.push_str(&instead);
            taken = length;
        } else {
            shown.push(first);
        }
        rest = &rest[taken..];
    }
    shown
}

/// A link at the beginning of a text: its words and its address, and its length.
fn link(text: &str) -> Option<(String, usize)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (url, _) = rest.split_once(')').filter(|(url, _)| url.starts_with("http"))?;
    let shown = format!("{words} {SMALL}<{url}>{SMALL:#}");
    (!words.contains('[')).then(|| (shown, words.len() + url.len() + 4))
}

/// A mention or a time at the beginning of a text: what is shown instead, and its length.
fn tag(text: &str, names: &[(u64, String)]) -> Option<(String, usize)> {
    let end = text.strip_prefix('<')?.find('>')? + 1;
    let inside = &text[1..end];
    let name = |id: &str| names.iter().find(|(known, _)| known.to_string() == id).map(|(_, name)| name.clone());
    let shown = if let Some(id) = inside.strip_prefix("@&").or(inside.strip_prefix('@')) {
        format!("@{}", name(id)?)
    } else if let Some(id) = inside.strip_prefix('#') {
        format!("#{}", name(id)?)
    } else if let Some(command) = inside.strip_prefix('/') {
        let (command, _) = command.rsplit_once(':').filter(|(_, id)| id.parse::<u64>().is_ok())?;
        // No line is broken within a command.
        format!("/{}", command.replace(' ', "\u{a0}"))
    } else {
        moment(inside.strip_prefix("t:")?)?
    };
    Some((shown, end + 1))
}

/// A time as seconds since 1970 and, after a colon, how it is shown.
pub(crate) fn moment(text: &str) -> Option<String> {
    let (seconds, style) = text.split_once(':').unwrap_or((text, "f"));
    let seconds: i64 = seconds.parse().ok()?;
    if style == "R" {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let left = seconds.saturating_sub_unsigned(now);
        return Some(if left < 0 { format!("{} seconds ago", -left) } else { format!("in {left} seconds") });
    }
    let day = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    let (hour, minute) = (day.hour(), day.minute());
    let date = format!("{} {}, {}", day.month(), day.day(), day.year());
    Some(match style {
        "d" | "D" => date,
        _ => format!("{date} {hour:02}:{minute:02}"),
    })
}
