//! Which footnotes has a text, and where are they referred to?

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::span::Span;
use super::canvas::Canvas;

static DEFINITION: LazyLock<Regex> = LazyLock::new(|| {
    // Its lines, those of the paragraph that go on without an indent, and paragraphs that are indented below.
    let pattern = r"(?m)^[ ]{0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]+\S[^\n]*|[^\s\[#>*|<`~-][^\n]*)|(?:\n[ \t]*)+\n(?:[ ]{4}|\t)[ \t]*\S[^\n]*)*)";
    Regex::new(pattern).expect("a pattern that a test compiles")
});
static MARK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[\^([^\]\s]+)\]:?").expect("a pattern that a test compiles"));

/// A mark of a footnote, and where the footnote's words stand.
#[derive(Debug, Clone)]
pub(super) struct Footnote {
    /// The byte where the mark stands in the text.
    pub(super) mark: usize,
    /// Where the footnote's words stand.
    pub(super) text: Span,
}

/// Takes all marks out, and the footnotes that some mark refers to; those come back with their marks, ascending.
pub(super) fn take(canvas: &mut Canvas<'_>) -> Vec<Footnote> {
    if !canvas.text.contains("[^") {
        return Vec::new();
    }
    let definitions = definitions(canvas);
    let mut footnotes = Vec::new();
    let mut used: Vec<Range<usize>> = Vec::new();
    let mut wholes: Vec<Range<usize>> = definitions.values().map(|(whole, _)| whole.clone()).collect();
    wholes.sort_by_key(|whole| whole.start);
    for mark in canvas.find(&MARK, 0) {
        let name = canvas.slice(mark.clone()).trim_end_matches(':').to_owned();
        let Some((whole, text)) = definitions.get(&name) else {
            canvas.fill(mark);
            continue;
        };
        let before = wholes.partition_point(|whole| whole.start <= mark.start);
        let inside = before > 0 && wholes[before - 1].contains(&mark.start);
        if !inside {
            footnotes.push(Footnote { mark: mark.start, text: *text });
            used.push(whole.clone());
            canvas.fill(mark);
        } else if whole.start <= mark.start && mark.end <= text.start {
            canvas.fill(mark);
        }
    }
    used.into_iter().for_each(|whole| canvas.blank(whole));
    footnotes
}

/// Each definition by its mark: the whole of it, and its words.
fn definitions(canvas: &Canvas<'_>) -> HashMap<String, (Range<usize>, Span)> {
    let text = canvas.text;
    let found = DEFINITION.captures_iter(canvas.now()).filter_map(|found| {
        let (whole, name, words) = (found.get(0)?, found.get(1)?, found.get(2)?);
        // What was masked before may have been more than one byte a character.
        let start = text.ceil_char_boundary(words.start());
        let words = text[start..text.floor_char_boundary(words.end()).max(start)].trim_end();
        let start = start + words.len() - words.trim_start().len();
        let words = words.trim_start();
        let span = Span::new(start, start + words.len());
        // Code in a footnote is no reason to take the footnote for code.
        let is_text = !canvas.is_code(&(whole.start()..name.end())) && !words.is_empty();
        is_text.then(|| (format!("[^{}]", name.as_str()), (whole.range(), span)))
    });
    found.collect()
}
