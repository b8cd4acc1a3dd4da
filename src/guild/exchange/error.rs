//! What is wrong with a file, and where in it?

use std::fmt;

use super::{MOST_BYTES, MOST_ROWS};
use crate::guild::check::Problem;

/// Why a file could not be read. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file is too large.
    #[error("the file has {0} bytes; split it into files of at most {MOST_BYTES}")]
    TooBig(usize),
    /// The file has too many rows.
    #[error("the file has more than {MOST_ROWS} rows; split it")]
    TooManyRows,
    /// The file has more columns than any file of entries.
    #[error("the file has more than {0} columns; keep guide, question, phrasings, answer, source_link and expires")]
    TooManyColumns(usize),
    /// There is nothing in it.
    #[error("the file is empty; its first line names the columns: guide, question, answer")]
    Empty,
    /// A column that means nothing to us.
    #[error("there is no column `{found}`; {}", remedy(.nearest.as_deref()))]
    UnknownColumn {
        /// Its name.
        found: String,
        /// The likest column.
        nearest: Option<String>,
    },
    /// A column is missing.
    #[error("the column `{0}` is missing; name it in the first line")]
    MissingColumn(&'static str),
    /// A column is there twice.
    #[error("the column `{0}` is there twice; remove one")]
    ColumnTwice(&'static str),
    /// A quotation mark that is never closed.
    #[error("the quotation mark in line {0} is never closed; close it, and write one within a text twice")]
    Unclosed(usize),
    /// Text behind a closing quotation mark.
    #[error("the quotation mark in line {0} has text behind it; write one within a text twice")]
    StrayQuote(usize),
    /// It is not JSON.
    #[error("the file is no JSON: {0}; correct it there")]
    NotJson(serde_json::Error),
    /// It is JSON of something else.
    #[error("the file is no list of entries; write `[{{\"guide\": …, \"question\": …, \"answer\": …}}]`")]
    NotAList,
    /// Rows that can't be kept.
    #[error("{}", listed(.rows, *.more))]
    Rows {
        /// What is wrong with the first of them.
        rows: Vec<BadRow>,
        /// How many more rows there are.
        more: usize,
    },
}

/// Something that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Where it is.
    pub place: Place,
    /// In which column; none where it is the whole row.
    pub column: Option<String>,
    /// What it is.
    pub fault: Fault,
}

/// Where a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A line of the file, from 1.
    Line(usize),
    /// An entry of the list, from 1.
    Entry(usize),
}

/// What is wrong with a row or a cell of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// What would be wrong with any entry.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// More or fewer cells than columns.
    #[error(
        "the row has {found} cells, the first line {wanted}; put quotation marks around texts with line breaks and separators"
    )]
    Cells {
        /// How many it has.
        found: usize,
        /// How many it should have.
        wanted: usize,
    },
    /// The guide and question of an earlier row.
    #[error("{0} has the same question for the same guide; keep one")]
    Duplicate(Place),
    /// A value of another kind.
    #[error("the value is not {0}")]
    Kind(&'static str),
    /// A name that means nothing to us.
    #[error("there is no such name; {}", remedy(.0.as_deref()))]
    UnknownName(Option<String>),
    /// A name that must be there.
    #[error("it is missing; write it")]
    Missing,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number) => write!(f, "line {number}"),
            Self::Entry(number) => write!(f, "entry {number}"),
        }
    }
}

impl fmt::Display for BadRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "{}, {column}: {}", self.place, self.fault),
            None => write!(f, "{}: {}", self.place, self.fault),
        }
    }
}

fn remedy(nearest: Option<&str>) -> String {
    nearest.map_or_else(|| "remove it".to_owned(), |name| format!("do you mean `{name}`?"))
}

fn listed(rows: &[BadRow], more: usize) -> String {
    let mut text = "nothing was imported; correct these rows:".to_owned();
    for row in rows {
        text.push_str(&format!("\n  {row}"));
    }
    if more > 0 {
        text.push_str(&format!("\n  and {more} more rows"));
    }
    text
}
