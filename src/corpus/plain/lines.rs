//! What does a line of plain text look like on its own?

use crate::corpus::matter::{CELL, FILL, HEADER_CELL};
use crate::corpus::span::Span;

/// A line of a plain text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// Its words, without white space at the ends.
    pub(super) span: Span,
    /// Columns of white space before them; a tab counts as four.
    pub(super) indent: usize,
    /// What it looks like.
    pub(super) kind: LineKind,
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Nothing on it.
    Blank,
    /// `===` or `---`: an underline or a rule.
    Rule(char),
    /// `# Heading`.
    Hashed(u8),
    /// `- item`, with the marker's bytes and the white space after it.
    Bullet(usize),
    /// `1. item` or `2.3 Heading`.
    Numbered {
        /// How many numbers the marker has.
        depth: u8,
        /// The marker's bytes and the white space after it.
        marker: usize,
        /// Whether a parenthesis ends the marker, as only lists have it.
        parenthesis: bool,
    },
    /// A table's row; a frame between rows has no cells.
    Row {
        /// Whether it names the columns.
        header: bool,
    },
    /// Words.
    Text,
}

/// Shortest run of `=` or `-` that is a rule.
const RULE_BYTES: usize = 3;

/// The lines of a text; CR LF and LF end them.
pub(super) fn read_lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let words = raw.trim();
        let lead = raw.len() - raw.trim_start().len();
        let lead = if words.is_empty() { 0 } else { lead };
        let indent = raw[..lead].chars().map(|character| if character == '\t' { 4 } else { 1 }).sum();
        let span = Span::new(at + lead, at + lead + words.len());
        let kind = sub_bullet(words, &lines).unwrap_or_else(|| line_kind(words));
        lines.push(Line { span, indent, kind });
        at += raw.len();
    }
    lines
}

/// Whether a line is neither an item nor a heading by a mark of its own.
pub(in crate::corpus) fn is_text_or_rule(words: &str) -> bool {
    matches!(line_kind(words), LineKind::Text | LineKind::Rule(_))
}

fn line_kind(words: &str) -> LineKind {
    if words.is_empty() || is_page_mark(words) {
        return LineKind::Blank;
    }
    if words.contains([CELL, HEADER_CELL]) || words.chars().all(|c| c == FILL) {
        return LineKind::Row { header: words.contains(HEADER_CELL) };
    }
    if let Some(rule) = rule(words) {
        return LineKind::Rule(rule);
    }
    hashed(words).or_else(|| bullet(words)).or_else(|| numbered(words)).unwrap_or(LineKind::Text)
}

/// Whether a line is what a word processor prints at a page's foot: `Page 3 of 7`.
pub(in crate::corpus) fn is_page_mark(words: &str) -> bool {
    let inner =
        words.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|' | '*' | '_' | '[' | ']') || c.is_whitespace());
    let number = |word: &str| !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    match inner.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().as_slice() {
        [page, at, of, all] => {
            matches!(page.as_str(), "page" | "seite" | "página" | "pagina")
                && number(at)
                && matches!(of.as_str(), "of" | "/" | "von" | "de" | "sur")
                && number(all)
        }
        [page, at] => page == "page" && number(at),
        _ => false,
    }
}

fn rule(words: &str) -> Option<char> {
    let first = words.chars().next().filter(|first| matches!(first, '=' | '-' | '*' | '_' | '~'))?;
    (words.len() >= RULE_BYTES && words.chars().all(|character| character == first)).then_some(first)
}

fn hashed(words: &str) -> Option<LineKind> {
    let rest = words.trim_start_matches('#');
    let level = u8::try_from(words.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    let title = rest.trim_end_matches('#').trim();
    (rest.starts_with(char::is_whitespace) && !title.is_empty()).then_some(LineKind::Hashed(level))
}

/// Word processors write `o` before an item under another; elsewhere it is a letter.
fn sub_bullet(words: &str, lines: &[Line]) -> Option<LineKind> {
    let item = words.strip_prefix('o')?.strip_prefix([' ', '\t'])?.trim_start();
    let above = lines.iter().rev().find(|line| line.kind != LineKind::Blank)?;
    let listed = matches!(above.kind, LineKind::Bullet(_)) && !item.is_empty();
    listed.then(|| LineKind::Bullet(words.len() - item.len()))
}

fn bullet(words: &str) -> Option<LineKind> {
    // Some exports escape the mark, as if it were Markdown.
    let marked = words.strip_prefix('\\').unwrap_or(words);
    let rest = marked.strip_prefix(['-', '*', '+', '•', '‣', '◦', '▪', '●', '○', '·', '–', '—', '\u{F0B7}'])?;
    let item = rest.trim_start();
    (item.len() < rest.len() && !item.is_empty()).then(|| LineKind::Bullet(words.len() - item.len()))
}

/// `1.`, `1)`, `(1)`, `2.3`, `2.3.` or `a)` before words.
fn numbered(words: &str) -> Option<LineKind> {
    let (marker, _) = words.split_once(char::is_whitespace)?;
    let item = words[marker.len()..].trim_start();
    let parenthesis = marker.ends_with(')');
    let digits = marker.strip_prefix('(').unwrap_or(marker).trim_end_matches([')', '.']);
    let parts: Vec<&str> = digits.splitn(6, '.').collect();
    let number =
        parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let letter = parenthesis && digits.len() == 1 && digits.bytes().all(|byte| byte.is_ascii_alphabetic());
    let bare = marker.len() == digits.len() && parts.len() == 1;
    let wordless = !item.contains(char::is_alphanumeric);
    if bare || wordless || !(number || letter) {
        return None;
    }
    let depth = u8::try_from(parts.len()).unwrap_or(u8::MAX);
    Some(LineKind::Numbered { depth, marker: words.len() - item.len(), parenthesis })
}

/// One past the last line of the table that begins on a line, if one does; the next one begins with its columns' names.
pub(super) fn table_lines(lines: &[Line], at: usize) -> Option<usize> {
    let is_row = |line: &Line| matches!(line.kind, LineKind::Row { .. });
    let rows = lines[at..].iter().take_while(|line| is_row(line)).count();
    let named = |line: &Line| line.kind == LineKind::Row { header: true };
    let first = lines[at..at + rows].iter().position(named).map_or(1, |first| first + 1);
    let next = lines[at..at + rows].iter().skip(first).position(named).map_or(rows, |next| first + next);
    (rows > 0).then_some(at + next)
}
