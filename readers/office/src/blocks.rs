//! What can a document consist of, whichever format it comes from?

use crate::words::Words;

/// A paragraph, or what counts as one.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    /// The document's title, set in the style for it.
    Title(Words),
    /// A heading, the topmost level being 1.
    Heading {
        /// From 1, without bound.
        level: usize,
        /// The words, a number that the program gave it included.
        words: Words,
    },
    /// Words that are nothing else.
    Paragraph(Words),
    /// An item of a list, the outermost level being 0.
    Item {
        /// How deep it stands.
        level: usize,
        /// What stands before it.
        marker: Marker,
        /// Its words.
        words: Words,
    },
    /// Another paragraph of the item before it.
    Continuation(Words),
    /// A term, by its style.
    Term(Words),
    /// What the term before it means, by its style.
    Definition(Words),
    /// A paragraph set in from the margin, in a file without styles.
    Indented(Words),
    /// Lines of code, one after the other.
    Code(String),
    /// A table.
    Table(Table),
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A dot or the like.
    Bullet,
    /// `3.`
    Number(u32),
    /// Any other label, such as `a)` or `2.1`.
    Label(String),
    /// A term in Markdown, which the item explains.
    Term(String),
}

/// A table as it is in the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    /// From top to bottom.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// How many rows the file says are its header.
    pub(crate) header_rows: usize,
}

/// A cell as it is in the file.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    /// What stands in it.
    pub(crate) blocks: Vec<Block>,
    /// How many columns it covers.
    pub(crate) columns: usize,
    /// Whether it is the lower part of the cell above.
    pub(crate) continues: bool,
}

/// More columns than this in one row are no table that anybody reads.
pub(crate) const COLUMNS: usize = 200;
