//! How does a quote read without its markup? Words unchanged, highlights kept, nothing a terminal would obey.

use crate::answer::Evidence;
use crate::corpus::Format;

/// A character that is shown, and whether it is part of a match.
pub(super) type Shown = (char, bool);

/// The lines of a quote as a person reads them.
pub(super) fn plain_lines(evidence: &Evidence) -> Vec<Vec<Shown>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in evidence.text.split('\n') {
        let marked = |at: usize| evidence.highlights.iter().any(|span| span.range().contains(&at));
        let shown: Vec<(usize, char)> = match evidence.format {
            Format::Markdown => plain_markdown(line),
            Format::PlainText => line.char_indices().collect(),
        };
        let safe = shown.into_iter().filter(|(_, c)| is_safe(*c)).map(|(at, c)| (c, marked(start + at)));
        let safe: Vec<Shown> = safe.collect();
        if !safe.is_empty() {
            lines.push(safe);
        }
        start += line.len() + 1;
    }
    lines
}

/// Control characters would move the cursor or worse, and direction marks would turn the line around.
pub(super) fn is_safe(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A Markdown line's visible characters, each with the byte it stands at: list marks become bullets, a table's pipes
/// dots; emphasis, code marks, heading and quotation marks and the addresses of links go.
fn plain_markdown(line: &str) -> Vec<(usize, char)> {
    let body = line.trim_start().trim_start_matches(['>', '#']).trim_start();
    let start = line.len() - body.len();
    if is_rule(body) {
        return Vec::new();
    }
    if let Some(cells) = body.strip_prefix('|') {
        return table_row(cells.trim_end().trim_end_matches('|'), start + 1);
    }
    match body.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(' ')) {
        Some(rest) => {
            let mut shown = vec![(start, '•'), (start, ' ')];
            let text = rest.trim_start();
            shown.extend(inline(text, line.len() - text.len()));
            shown
        }
        None => inline(body, start),
    }
}

/// The line between a table's header and its rows, or a rule across the page.
fn is_rule(body: &str) -> bool {
    !body.is_empty() && body.contains("--") && body.chars().all(|c| matches!(c, '-' | '|' | ':' | ' '))
}

fn table_row(cells: &str, start: usize) -> Vec<(usize, char)> {
    let mut shown: Vec<(usize, char)> = Vec::new();
    for (at, c) in inline(cells.trim_start(), start + cells.len() - cells.trim_start().len()) {
        shown.push((at, if c == '|' { '·' } else { c }));
    }
    while shown.last().is_some_and(|(_, c)| c.is_whitespace()) {
        shown.pop();
    }
    shown
}

/// Inline text without marks of emphasis and code, and links without their addresses.
fn inline(text: &str, start: usize) -> Vec<(usize, char)> {
    let mut shown = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                shown.extend(chars.next().map(|(at, c)| (start + at, c)))
            }
            '*' | '`' => {}
            '[' if link_end(&text[at..]).is_some() => {}
            ']' if next == Some('(') => {
                let address = text[at..].find(')').unwrap_or(0);
                while chars.next_if(|(inside, _)| *inside <= at + address).is_some() {}
            }
            _ => shown.push((start + at, c)),
        }
    }
    shown
}

/// Where a link that opens here closes: `[text](address)`.
fn link_end(text: &str) -> Option<usize> {
    let middle = text.find("](")?;
    let inside = !text[1..middle].contains('[');
    text[middle..].find(')').filter(|_| inside).map(|end| middle + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> String {
        plain_markdown(line).into_iter().map(|(_, c)| c).collect()
    }

    #[test]
    fn markup_goes_and_words_stay() {
        assert_eq!(read("- **Pay**: see [the table](#pay), `now` \\*not\\*"), "• Pay: see the table, now *not*");
        assert_eq!(read("| Geography | Pay varies | Look around |"), "Geography · Pay varies · Look around");
        assert_eq!(read("|---|:--|"), "");
        assert_eq!(read("> quoted [1] text"), "quoted [1] text");
    }

    #[test]
    fn bytes_point_at_the_characters_shown() {
        let line = "  - a **b** é";
        for (at, c) in plain_markdown(line).into_iter().skip(2) {
            assert!(line[at..].starts_with(c));
        }
    }

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert!(!is_safe('\u{1b}') && !is_safe('\u{202e}') && is_safe('é'));
    }
}
