//! What comes out of a reader of files that are no text?

mod columns;
mod contents;
mod descriptions;
mod goes_on;
mod header;
mod typed_contents;

pub use columns::{is_answer_column, is_column_name, is_question_column};
pub use contents::is_contents_name;
pub use descriptions::is_description;
pub use goes_on::GOES_ON;
pub use header::names_columns;
pub use typed_contents::{Piece, typed_contents};

/// A file's text as Markdown, for the reader of Markdown to take apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// ATX headings, `-` and `1.` lists nested by indentation, pipe tables with header rows (empty ones where nothing says
    /// that a row is one), fenced code, footnotes (`[^1]`); `\n` line ends; text that would be markup is escaped.
    pub markdown: String,
    /// The title in the file's own metadata, if it has one.
    pub title: Option<String>,
    /// The language as the file declares it (`en`, `de-AT`).
    pub language: Option<String>,
    /// Where pages begin: byte of `markdown`, number from 1; ascending. Empty where the format has no pages.
    pub pages: Vec<(usize, u32)>,
    /// What was left out or guessed, each a short sentence for a person ("2 images were left out").
    pub notes: Vec<String>,
}
