//! What is a guide's text made of, and how is a place in it named?

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::matter::Matter;

/// A stretch of a document.
///
/// # Units
/// Byte offsets into [`Document::text`], 0-based, half-open, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The span as a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

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
    line_starts: Vec<usize>,
    /// What of it is no text of the guide. Not kept: the only guide that is kept, the shipped one, has nothing to mask.
    #[serde(skip)]
    pub(super) matter: Matter,
}

impl Document {
    /// A document from its decoded text.
    #[must_use]
    pub fn new(file: impl Into<String>, format: Format, text: String) -> Self {
        let file = file.into();
        let matter = if format == Format::Markdown { Matter::of(&file, &text) } else { Matter::default() };
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { file, format, text, line_starts, matter }
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
