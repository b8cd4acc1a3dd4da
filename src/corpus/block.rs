//! What do the readers find in a text? Headings, paragraphs, list items and table rows, in reading order.

use serde::{Deserialize, Serialize};

use super::span::Span;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// A heading, level 1 (the title) to 6.
    Heading {
        /// 1 is the highest.
        level: u8,
    },
    /// A paragraph of running text.
    Paragraph,
    /// One item of a list, without the items nested in it.
    ListItem,
    /// One row of a table's body.
    TableRow,
    /// A block of code.
    Code,
    /// A block quotation's paragraph.
    Quote,
}

/// One structural piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands: trimmed of white space at both ends, a list item with its marker, a table row with its pipes,
    /// a heading without its marks.
    pub span: Span,
    /// Its words, less markup.
    pub text: String,
    /// What a reader needs to understand it: the sentence that introduces the list and the parent items, or the table's header.
    pub context: String,
    /// Which list or table of the document it belongs to; blocks of one list, nested lists included, share a number.
    pub list: Option<usize>,
}

/// How much a reader should worry about a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Something was inferred; nothing to do.
    Info,
    /// Something looks wrong.
    Warning,
    /// Something is wrong; `check` exits with 2.
    Error,
}

/// What was inferred from a text, or looks wrong in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// How bad it is.
    pub severity: Severity,
    /// The file it is about.
    pub file: String,
    /// The line it is about, counted from 1.
    pub line: Option<usize>,
    /// What was found, and the remedy.
    pub text: String,
}
