//! What is a guide's text made of, and how is a place in it named?

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::matter::Matter;
use super::span::Span;

/// How a document's structure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// CommonMark with pipe tables.
    Markdown,
    /// Pasted text whose headings must be inferred.
    PlainText,
}

/// One source text of a guide, immutable once read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Document {
    /// The file's name inside the guide folder, with `/` between folders.
    pub file: String,
    /// How its structure is written.
    pub format: Format,
    /// The whole text, decoded to UTF-8; every quote is a slice of it.
    pub text: String,
    /// How it stood in the file it was read from, where that is no text.
    pub original: Option<Original>,
    line_starts: Vec<usize>,
    /// What is not shown of it. Only the shipped guide is kept as it was read, and nothing of it is left out.
    #[serde(skip)]
    left_out: Vec<Span>,
    /// Where it has code. Not kept: the only guide that is kept, the shipped one, has none.
    #[serde(skip)]
    pub(super) code: Vec<Code>,
    /// What of it is no text of the guide. Not kept: the only guide that is kept, the shipped one, has nothing to mask.
    #[serde(skip)]
    pub(super) matter: Matter,
}

/// What a text was before it became Markdown: its lines are not the file's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// The file's name, where it is not the document's own: that of an imported file.
    pub file: Option<String>,
    /// Where pages begin: byte of the text, number from 1; ascending. Empty for a file without pages.
    pub pages: Vec<(usize, u32)>,
}

/// Where a block of code stands in a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    /// All of it, fences included, in bytes of the document's text.
    pub(super) span: Span,
    /// Whether it belongs to a list's item, whose indentation it has, too.
    pub(super) in_list: bool,
}

impl Document {
    /// A document from its decoded text.
    #[must_use]
    pub fn new(file: impl Into<String>, format: Format, text: String) -> Self {
        let file = file.into();
        let matter = if format == Format::Markdown { Matter::of(&file, &text) } else { Matter::default() };
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { file, format, text, original: None, line_starts, left_out: Vec::new(), code: Vec::new(), matter }
    }

    /// A document from a file that was no text, as Markdown, with where its pages begin.
    #[must_use]
    pub fn converted(file: impl Into<String>, markdown: String, pages: Vec<(usize, u32)>) -> Self {
        let original = Some(Original { file: None, pages });
        Self { original, ..Self::new(file, Format::Markdown, markdown) }
    }

    /// The file that a person would open to see the words, with `/` between folders.
    #[must_use]
    pub fn cited_file(&self) -> &str {
        self.original.as_ref().and_then(|original| original.file.as_deref()).unwrap_or(&self.file)
    }

    /// The page a byte stands on, counted from 1; none where the file has no pages.
    #[must_use]
    pub fn page_of(&self, byte: usize) -> Option<u32> {
        let pages = &self.original.as_ref()?.pages;
        let before = pages.partition_point(|(start, _)| *start <= byte).max(1);
        pages.get(before - 1).map(|(_, page)| *page)
    }

    /// This document with another text of the same length, its lines counted as they are here.
    pub(super) fn with_text(&self, text: String) -> Self {
        debug_assert_eq!(text.len(), self.text.len());
        let (file, line_starts) = (self.file.clone(), self.line_starts.clone());
        let (original, matter) = (self.original.clone(), self.matter.clone());
        Self { file, format: self.format, text, original, line_starts, left_out: Vec::new(), code: Vec::new(), matter }
    }

    /// Makes another text of the same length what the parser reads instead of this.
    pub(super) fn read_as(&mut self, text: &str) {
        debug_assert_eq!(text.len(), self.text.len());
        self.matter.read_as(&self.text, text);
    }

    /// Says what is not shown of it: ascending spans, apart from each other.
    pub(super) fn leave_out(&mut self, spans: Vec<Span>) {
        self.left_out = spans;
    }

    /// What is not shown of a span: clutter inside it, and the hyphens of words broken at a line's end.
    pub fn left_out(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.left_out.partition_point(|out| out.end <= span.start);
        let inside = self.left_out[first..].iter().take_while(move |out| out.start < span.end);
        inside.map(move |out| Span::new(out.start.max(span.start), out.end.min(span.end)))
    }

    /// The text of a span.
    ///
    /// # Panics
    /// When the span is not one of this document's.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// The text of a span as it is read: what is no text of the guide blank, HTML as Markdown, byte for byte in its place.
    #[must_use]
    pub fn masked(&self, span: Span) -> Cow<'_, str> {
        self.matter.masked(&self.text, span)
    }

    /// Where the footnotes stand that a span refers to, each once.
    #[must_use]
    pub fn footnotes(&self, span: Span) -> Vec<Span> {
        self.matter.footnotes(span)
    }

    /// The line a byte stands on, counted from 1.
    #[must_use]
    pub fn line_of(&self, byte: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= byte)
    }
}
