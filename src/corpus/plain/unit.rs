//! What is a run of neighbouring lines of a plain text that makes one block?

use super::lines::Line;
use super::style::Style;
use crate::corpus::span::Span;

/// Neighbouring lines that make one block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    /// What it is.
    pub(super) kind: UnitKind,
    /// Its first line.
    pub(super) first: usize,
    /// One past its last line.
    pub(super) end: usize,
    /// Whether marks say that it is a heading, rather than its look.
    pub(super) explicit: bool,
    /// Why it is a heading, to stand after a colon; empty where it is none.
    pub(super) reason: &'static str,
}

/// What neighbouring lines make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// A heading whose level is known.
    Heading {
        /// 1 is the highest.
        level: u8,
    },
    /// A heading by its look, whose level is not yet known.
    Marked {
        /// How it is marked.
        style: Style,
    },
    /// Running text, or an unmarked heading not yet recognized.
    Paragraph,
    /// Text that begins with an answer's label, and is no heading therefore.
    Answer,
    /// A line that counts and says something, and is no heading therefore.
    Fact,
    /// What somebody wrote in a chat, and no heading therefore.
    Speech,
    /// A list item.
    Item {
        /// The marker's bytes and the white space after it.
        marker: usize,
    },
    /// A table.
    Table,
    /// Code that was pasted.
    Code,
}

impl Unit {
    /// From its first line's words to its last line's.
    pub(super) fn span(&self, lines: &[Line]) -> Span {
        Span::new(lines[self.first].span.start, lines[self.end - 1].span.end)
    }
}
