//! How is a Markdown file kept without what is no text of the guide: as the Markdown that its mask reads?

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;
use super::html_tags::heading_level;
use super::marks::FILL;
use super::masked;
use crate::corpus::markdown::resumed::contains_tag;

// `## Fees {#fees}`, with other attributes around it; `<h2 id="fees">`, `<a name="fees">`.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}|<[ha][^<>]*\s(?:id|name)\s*=\s*["']?([^"'\s>]+)"#;
    Regex::new(pattern).expect("a pattern that a test compiles")
});

/// A Markdown text without imports, components, shortcodes, tags, attributes, images and marks of admonitions; front matter,
/// footnotes and the places that links lead to stay.
pub(in crate::corpus) fn clean(file: &str, text: &str) -> String {
    let (mut canvas, front) = masked(file, text);
    canvas.tags.sort_by_key(|tag| tag.start);
    let mut cleaned = text[..front].to_owned();
    let mut at = front;
    for line in canvas.now()[front..].split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        push_line(&canvas, range, line, &mut cleaned);
    }
    cleaned
}

/// Adds a line as it is read; of those that nothing is left of, no more than one blank line stays.
fn push_line(canvas: &Canvas<'_>, range: Range<usize>, line: &str, cleaned: &mut String) {
    let raw = &canvas.text[range.clone()];
    let words: String = line.chars().filter(|c| *c != FILL).collect();
    let is_quotation = !words.trim().is_empty() && words.trim().trim_matches(['>', ' ']).is_empty();
    // Where a text that opens at a click ends tells what stands below it.
    let opens = ["<details", "</details>", "<summary"].iter().any(|tag| contains_tag(raw, tag));
    match () {
        () if opens && !canvas.is_code(&range) => cleaned.push_str(raw),
        () if line == raw && !line.trim().is_empty() || canvas.is_code(&range) => cleaned.push_str(&words),
        () if words.trim().is_empty() && !cleaned.is_empty() && !cleaned.ends_with("\n\n") => cleaned.push('\n'),
        () if words.trim().is_empty() || is_quotation && line != raw => {}
        () => {
            let words = if words.starts_with('|') {
                words.split(' ').filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
            } else {
                words.trim_end().to_owned()
            };
            let tag = heading_tag(canvas, range.end).filter(|_| !raw.trim_start().starts_with('#'));
            let place = place(&canvas.text[tag.map_or(range.start, |tag| tag.start)..range.end]);
            let is_heading = words.starts_with('#');
            let level = tag.and_then(|tag| heading_level(&canvas.text[tag.clone()])).filter(|_| is_heading);
            cleaned.push_str(&with_level(&words, level));
            place.filter(|_| is_heading).inspect(|place| cleaned.push_str(&format!(" {{#{place}}}")));
            cleaned.push('\n');
        }
    }
}

/// The last heading's tag before a byte.
fn heading_tag<'t>(canvas: &'t Canvas<'_>, end: usize) -> Option<&'t Range<usize>> {
    let mut before = canvas.tags[..canvas.tags.partition_point(|tag| tag.start < end)].iter().rev().take(8);
    before.find(|tag| heading_level(&canvas.text[(*tag).clone()]).is_some())
}

/// The name that links lead to a heading by, where it has one.
fn place(heading: &str) -> Option<&str> {
    let found = PLACE.captures(heading)?;
    found.get(1).or_else(|| found.get(2)).map(|name| name.as_str())
}

/// A heading with as many marks as its tag says; the mask has room for fewer.
fn with_level(line: &str, level: Option<u8>) -> String {
    let words = line.trim_start_matches('#');
    level.map_or_else(|| line.to_owned(), |level| format!("{}{words}", "#".repeat(usize::from(level))))
}
