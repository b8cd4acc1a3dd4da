//! What in a Markdown file is no text of the guide, and how does the rest read as Markdown?
//!
//! Front matter, imports, shortcodes, marks of admonitions, attributes, images and tags are masked: the parser reads a text
//! of the same length in which they are blank, or the Markdown that means the same. So every span still slices the original,
//! and a quote is shown by the same mask that it was read by.

mod canvas;
mod clean;
mod code;
mod contents;
mod definitions;
mod footnotes;
mod front_matter;
mod html;
mod html_inline;
mod html_table;
mod html_tags;
mod indented;
mod inline;
mod jumps;
mod left_out;
mod marks;
mod notes;
mod references;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use self::canvas::Canvas;
pub(super) use self::clean::clean;
use self::footnotes::Footnote;
pub(super) use self::front_matter::front_matter;
pub(super) use self::jumps::{LinkWatch, drop_bare_contents, drop_jumps};
use self::left_out::Left;
pub use self::marks::{CELL, FILL, HEADER_CELL};
pub(super) use self::notes::note_left_out;
use super::span::Span;

/// Without one of these there is nothing to mask.
const MARKS: [char; 8] = ['<', '{', ':', '!', '-', '[', '?', '.'];

/// What is masked of a document, and what was found doing it.
#[derive(Debug, Clone, Default)]
pub(super) struct Matter {
    runs: Vec<Run>,
    tags: Vec<Range<usize>>,
    footnotes: Vec<Footnote>,
    left: Vec<Left>,
}

/// Bytes that the parser reads instead of as many others.
#[derive(Debug, Clone)]
struct Run {
    start: usize,
    bytes: Box<[u8]>,
}

impl Matter {
    /// What is to be masked of a Markdown text; `file` tells whether it is MDX.
    #[must_use]
    pub(super) fn of(file: &str, text: &str) -> Self {
        if !text.contains(MARKS) && !text.starts_with("+++") {
            return Self::default();
        }
        let (mut canvas, front) = masked(file, text);
        contents::dotted(&mut canvas);
        definitions::join(&mut canvas, front);
        let footnotes = footnotes::take(&mut canvas);
        references::take(&mut canvas);
        let Canvas { bytes, mut tags, left, .. } = canvas;
        tags.sort_by_key(|tag| tag.start);
        Self { runs: runs(text.as_bytes(), &bytes), tags, footnotes, left: left.into_values().collect() }
    }

    /// Makes another text of the same length what is read.
    pub(super) fn read_as(&mut self, text: &str, read: &str) {
        self.runs = runs(text.as_bytes(), read.as_bytes());
    }

    /// A part of the text as the parser reads it, of the same length.
    #[must_use]
    pub(super) fn masked<'t>(&self, text: &'t str, span: Span) -> Cow<'t, str> {
        let first = self.runs.partition_point(|run| run.start + run.bytes.len() <= span.start);
        let runs = self.runs[first..].iter().take_while(|run| run.start < span.end);
        let mut bytes: Option<Vec<u8>> = None;
        for run in runs {
            let (from, to) = (run.start.max(span.start), (run.start + run.bytes.len()).min(span.end));
            let bytes = bytes.get_or_insert_with(|| text.as_bytes()[span.range()].to_vec());
            bytes[from - span.start..to - span.start].copy_from_slice(&run.bytes[from - run.start..to - run.start]);
        }
        bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map_or(Cow::Borrowed(&text[span.range()]), Cow::Owned)
    }

    /// A span that begins or ends within a tag, or in the blanks beside one, as far as that tag goes: no quote is cut there.
    #[must_use]
    pub(super) fn whole_tags(&self, text: &str, span: Span) -> Span {
        let around = |at: usize| {
            let tag = self.tags[..self.tags.partition_point(|tag| tag.start < at)].last();
            tag.filter(|tag| at < tag.end)
        };
        // What is masked may have been more than one byte a character.
        let span = Span::new(text.floor_char_boundary(span.start), text.ceil_char_boundary(span.end));
        let raw = &text[span.range()];
        let before = text[..span.start].trim_end().len().saturating_sub(1);
        let after = text.len() - text[span.end..].trim_start().len() + 1;
        let (start, end) = (span.end - raw.trim_start().len(), span.start + raw.trim_end().len());
        let first = around(if start > span.start { before } else { span.start });
        let last = around(if end < span.end { after } else { span.end });
        let start = first.map_or(start, |tag| tag.start);
        let end = last.map_or(end, |tag| tag.end).max(start);
        let start = end - text[start..end].trim_start().len();
        Span::new(start, start + text[start..end].trim_end().len())
    }

    /// The level of a heading that HTML's tag marks as one; its words begin at `words`.
    #[must_use]
    pub(super) fn heading_level(&self, text: &str, words: usize) -> Option<u8> {
        let tag = self.tags[..self.tags.partition_point(|tag| tag.start < words)].iter().rev().take(8);
        tag.filter_map(|tag| html_tags::heading_level(&text[tag.clone()])).next()
    }

    /// Where the footnotes stand that are referred to in a span, each once.
    #[must_use]
    pub(super) fn footnotes(&self, span: Span) -> Vec<Span> {
        let first = self.footnotes.partition_point(|footnote| footnote.mark < span.start);
        let inside = self.footnotes[first..].iter().take_while(|footnote| footnote.mark < span.end);
        let mut found: Vec<Span> = Vec::new();
        for footnote in inside {
            if !found.contains(&footnote.text) {
                found.push(footnote.text);
            }
        }
        found
    }
}

/// A text with all masked that is no text of the guide or that Markdown says otherwise; and where its front matter ends.
fn masked<'t>(file: &str, text: &'t str) -> (Canvas<'t>, usize) {
    let mut canvas = Canvas::new(text);
    let front = front_matter(text).map_or(0, |front| front.end);
    canvas.leave_out(left_out::Kind::FrontMatter, 0..front);
    code::highlights(&mut canvas);
    indented::dedent(&mut canvas, front);
    canvas.code = code::ranges(canvas.now(), front);
    inline::blocks(&mut canvas, is_mdx(file, text));
    html::rewrite(&mut canvas);
    html_inline::rewrite(&mut canvas);
    inline::marks(&mut canvas);
    (canvas, front)
}

/// Whether a Markdown file is MDX, in which braces are code.
fn is_mdx(file: &str, text: &str) -> bool {
    file.to_ascii_lowercase().ends_with(".mdx") || text.lines().any(inline::is_import)
}

/// Where two texts of one length differ.
fn runs(text: &[u8], masked: &[u8]) -> Vec<Run> {
    /// So many equal bytes are not worth a run of their own.
    const NEAR: usize = 16;
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for at in (0..text.len()).filter(|at| text[*at] != masked[*at]) {
        match ranges.last_mut() {
            Some(last) if at <= last.end + NEAR => last.end = at + 1,
            _ => ranges.push(at..at + 1),
        }
    }
    ranges.into_iter().map(|range| Run { start: range.start, bytes: masked[range].into() }).collect()
}
