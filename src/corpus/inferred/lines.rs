//! Which lines does a text have, seen apart from how its structure is written?

use crate::corpus::document::{Document, Format};

use crate::corpus::span::Span;

/// A line of a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceLine<'a> {
    /// The line with its end.
    pub(super) whole: Span,
    /// Its words, without white space at the ends.
    pub(super) span: Span,
    /// The line's words as text, without white space at the ends.
    pub(super) words: &'a str,
    /// Whether it is code or front matter, of which nothing is inferred.
    pub(super) verbatim: bool,
    /// Whether a new page begins on it.
    pub(super) page: bool,
}

/// What a page begins with in a text that was made from pages.
const FORM_FEED: char = '\u{c}';

/// Columns of white space that make a line code in Markdown.
const CODE_INDENT: usize = 4;

/// The lines of a document.
pub(super) fn read_lines(document: &Document) -> Vec<SourceLine<'_>> {
    let markdown = document.format == Format::Markdown;
    let mut lines: Vec<SourceLine<'_>> = Vec::new();
    let mut fence = Fence::default();
    let mut at = 0;
    for raw in document.text.split_inclusive('\n') {
        let words = raw.trim();
        let lead = if words.is_empty() { 0 } else { raw.len() - raw.trim_start().len() };
        let indented = raw[..lead].contains('\t') || lead >= CODE_INDENT;
        let first = lines.is_empty();
        let after_blank = lines.last().is_none_or(|line| line.words.is_empty() || line.verbatim);
        let verbatim = markdown && (fence.holds(words, first) || indented && after_blank);
        let span = Span::new(at + lead, at + lead + words.len());
        let whole = Span::new(at, at + raw.len());
        lines.push(SourceLine { whole, span, words, verbatim, page: raw.contains(FORM_FEED) });
        at += raw.len();
    }
    lines
}

/// What opened the code or front matter that is read.
#[derive(Debug, Default)]
struct Fence {
    open: Option<String>,
}

impl Fence {
    /// Whether a line is part of a fenced block, its fences included.
    fn holds(&mut self, words: &str, first: bool) -> bool {
        if let Some(open) = &self.open {
            let mark = open.chars().next().unwrap_or('`');
            let closes = words.len() >= open.len() && words.chars().all(|character| character == mark);
            if closes {
                self.open = None;
            }
            return true;
        }
        let mark = ["```", "~~~"].iter().find(|mark| words.starts_with(**mark));
        let front = first && matches!(words, "---" | "+++");
        let run = |mark: &str| {
            let first = mark.chars().next().unwrap_or('`');
            words.chars().take_while(|character| *character == first).collect::<String>()
        };
        self.open = mark.map(|mark| run(mark)).or_else(|| front.then(|| words.to_owned()));
        self.open.is_some()
    }
}

/// A line's words less marks of headings, quotations, emphasis and links, blanks collapsed.
pub(super) fn plain_words(words: &str) -> String {
    let words = words.trim_start_matches(|character: char| matches!(character, '#' | '>') || character.is_whitespace());
    let words = words.trim_end_matches('#').trim_end();
    if !words.contains(['[', '*', '_', '\\']) {
        return words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let unlinked = without_links(words);
    let plain: String = unlinked.replace("**", "").replace("__", "");
    let plain = plain.trim().trim_matches(['*', '_']).replace('\\', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `[words](address)` as `words`.
fn without_links(words: &str) -> String {
    let mut plain = String::new();
    let mut rest = words;
    while let Some((before, link)) = rest.split_once('[') {
        plain.push_str(before);
        let inner = link.split_once("](").and_then(|(inner, after)| Some((inner, after.split_once(')')?.1)));
        match inner.filter(|(inner, _)| !inner.contains('[')) {
            Some((inner, after)) => {
                plain.push_str(inner);
                rest = after;
            }
            None => {
                plain.push('[');
                rest = link;
            }
        }
    }
    plain + rest
}
