//! What is wrong with a file, and where in it?

use std::fmt;

use time::Date;

use super::columns::Column;
use super::limits::{HEADER_WITHIN, MOST_BYTES, MOST_ROWS};
use crate::guild::entries::check::Problem;

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
    #[error("the file has more than {0} columns; keep {columns}", columns = Column::listed())]
    TooManyColumns(usize),
    /// There is nothing in it.
    #[error("the file is empty; its first line names the columns: guide, question, answer")]
    Empty,
    /// A column that is nearly called as one of ours.
    #[error("there is no column `{found}`; do you mean `{nearest}`?")]
    UnknownColumn {
        /// Its name.
        found: String,
        /// The column that it is nearly called as.
        nearest: &'static str,
    },
    /// No row names the columns.
    #[error(
        "none of the first {HEADER_WITHIN} lines names the columns (the first says “{0}”); put question and answer above them"
    )]
    NoHeader(String),
    /// No worksheet names the columns.
    #[error(
        "no worksheet names the columns question and answer in its first {HEADER_WITHIN} rows; looked at: {}",
        .0.join(", ")
    )]
    NoSheet(Vec<String>),
    /// There are several guides, and none is named.
    #[error("the column `guide` is missing; add it, with one of these in each row: {0}")]
    NoGuide(String),
    /// The file is something else than a table.
    #[error("the file is {what}; {remedy}")]
    NoTable {
        /// What it is.
        what: &'static str,
        /// What to do.
        remedy: Remedy,
    },
    /// A workbook with a password.
    #[error("the workbook has a password; save it without one")]
    Locked,
    /// It unpacks to more than any file of entries.
    #[error("the workbook unpacks to more than a table may ({} MB); copy the entries into a new one", .0 / 1_000_000)]
    Unpacked(u64),
    /// There is more text in it than a file may have.
    #[error("the worksheet holds more than {} MB of text; split it", MOST_BYTES / 1_000_000)]
    TooMuchText,
    /// Cells far away from the table, or repeated without end.
    #[error("the worksheet has cells far below or beside the table; delete those rows and columns and save it again")]
    TooWide,
    /// A workbook that can't be read.
    #[error("the workbook is damaged ({0}); open it in a spreadsheet program and save it again")]
    Damaged(String),
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

/// What a value of JSON has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// An entry.
    Entry,
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Texts => "a list of texts",
            Self::Entry => "an object with guide, question and answer",
        })
    }
}

/// What to do with a file that is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// With what a spreadsheet program reads.
    SaveAs,
    /// With what has a table in it, at best.
    Copy,
    /// With a file that holds others.
    Unpack,
    /// With what a program of its own reads.
    Export,
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SaveAs => "open it in a spreadsheet program and save it as .xlsx or CSV",
            Self::Copy => "copy its entries into a spreadsheet and save that as .xlsx or CSV",
            Self::Unpack => "unpack it and give the file in it",
            Self::Export => "open it there and export it as Excel (.xlsx) or CSV",
        })
    }
}

impl ExchangeError {
    /// The columns that a file may have, for a sentence.
    #[must_use]
    pub fn columns() -> String {
        Column::listed()
    }
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
    /// A row of a worksheet, from 1.
    Row(usize),
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
    Kind(Wanted),
    /// A name that is nearly one of ours.
    #[error("there is no such name; do you mean `{0}`?")]
    UnknownName(&'static str),
    /// Two names for the same.
    #[error("it is there twice, under two names; remove one")]
    NameTwice,
    /// What a failed formula leaves.
    #[error("the cell holds the error `{0}`; put its value there")]
    ErrorValue(String),
    /// A day that may be two.
    #[error("`{found}` may be {one} or {other}; write the one that is meant")]
    TwoDays {
        /// What is written.
        found: String,
        /// With the day before the month.
        one: Date,
        /// With the month before the day.
        other: Date,
    },
    /// A name that must be there.
    #[error("it is missing; write it")]
    Missing,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number) => write!(f, "line {number}"),
            Self::Row(number) => write!(f, "row {number}"),
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
