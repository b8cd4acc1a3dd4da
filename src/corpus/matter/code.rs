//! Where does code stand in a Markdown text? Nothing in it is masked.

use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag};
use regex::Regex;

use super::canvas::Canvas;
use super::left_out::Kind;

static HIGHLIGHT: LazyLock<Regex> = LazyLock::new(|| {
    let pattern =
        r"(?m)^[ ]{0,3}(\{%-?[ ]*(?:end)?highlight\b[^%\n]*%\}|\{\{[<%][ ]*/?highlight\b[^{}\n]*[>%]\}\})[ \t]*\r?$";
    Regex::new(pattern).expect("a pattern that a test compiles")
});

/// Shortcodes around code become the fences that they stand for.
pub(super) fn highlights(canvas: &mut Canvas<'_>) {
    for found in canvas.find(&HIGHLIGHT, 1) {
        canvas.count(Kind::Shortcode, found.start);
        canvas.tags.push(found.clone());
        canvas.blank(found.clone());
        canvas.put(found.start, "```");
    }
}

/// Lines between fences, fences included, in whatever they stand: a quotation, an item, an admonition.
pub(super) fn fenced(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let Some((mark, length, rest)) = fence(line) else { continue };
        match open {
            Some((from, by, least)) if mark == by && length >= least && rest.is_empty() => {
                ranges.push(from..end);
                open = None;
            }
            None if mark == '~' || !rest.contains('`') => open = Some((start, mark, length)),
            _ => {}
        }
    }
    ranges.extend(open.map(|(from, ..)| from..text.len()));
    ranges
}

/// The mark of a fence, its length and what stands after it.
fn fence(line: &str) -> Option<(char, usize, &str)> {
    let body = line.trim_start_matches([' ', '\t', '>']).trim_end();
    let item = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let body = match item.strip_prefix(['-', '*', '+', '.', ')']) {
        Some(rest) if rest.starts_with(' ') => rest.trim_start(),
        _ => body,
    };
    let mark = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = body.trim_start_matches(mark);
    let length = body.len() - rest.len();
    (length >= 3).then(|| (mark, length, rest.trim()))
}

/// All code from a byte on: fenced, indented, and between back quotes.
pub(super) fn ranges(text: &str, from: usize) -> Vec<Range<usize>> {
    let Some(rest) = text.get(from..) else { return Vec::new() };
    let code = |(event, range): (Event<'_>, Range<usize>)| {
        matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)).then(|| range.start + from..range.end + from)
    };
    let parsed = Parser::new_ext(rest, Options::ENABLE_TABLES).into_offset_iter().filter_map(code);
    let fenced = fenced(rest).into_iter().map(|range| range.start + from..range.end + from);
    merged(parsed.chain(fenced).collect())
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
