//! What should whoever gave a file know, though it was read?

use std::fmt;

use super::error::Place;
use crate::guild::entries::check::shown;
use crate::store::Content;

/// How many ignored columns and worksheets are named.
const TOLD: usize = 10;

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The entries, in the file's order.
    pub contents: Vec<Content>,
    /// How it was understood, where that is worth a look.
    pub notes: Vec<Note>,
}

/// How a file was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Of several worksheets one was read.
    Sheet {
        /// Its name.
        read: String,
        /// The names of the first of the others.
        others: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// The columns' names were not in the first row.
    Header(Place),
    /// Columns, or names of JSON, that mean nothing to us.
    Ignored {
        /// The first of them.
        names: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// So many cells that need not be filled held a formula's error.
    ErrorValues(usize),
    /// The file does not say its encoding, and this one was guessed.
    Encoding(String),
}

/// The names of what is passed over, each once.
#[derive(Debug, Default)]
pub(super) struct Ignored {
    names: Vec<String>,
    more: usize,
}

impl Note {
    /// That this worksheet was read and the others were not; none where there is only one.
    pub(super) fn of_sheet(read: String, names: &[String]) -> Option<Self> {
        let mut others = Ignored::default();
        names.iter().filter(|name| **name != read).for_each(|name| others.add(name));
        (!others.names.is_empty()).then_some(Self::Sheet { read, others: others.names, more: others.more })
    }
}

impl Ignored {
    /// Takes the name of one that was not read.
    pub(super) fn add(&mut self, name: &str) {
        let name = shown(name.trim());
        match self.names.len() {
            _ if self.names.contains(&name) => {}
            TOLD => self.more += 1,
            _ => self.names.push(name),
        }
    }

    /// The note that names them; none where there were none.
    pub(super) fn note(self) -> Option<Note> {
        (!self.names.is_empty()).then_some(Note::Ignored { names: self.names, more: self.more })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sheet { read, others, more } => {
                write!(f, "the worksheet {} was read; not read: {}", quoted([read], 0), quoted(others, *more))
            }
            Self::Header(place) => write!(f, "the names of the columns are in {place}; what stands above was left out"),
            Self::Ignored { names, more } => write!(f, "ignored: {}", quoted(names, *more)),
            Self::Encoding(name) => {
                write!(
                    f,
                    "the file does not say its encoding; it was read as {name}, so see whether its accents are right"
                )
            }
            Self::ErrorValues(1) => write!(f, "1 cell with a formula's error, such as `#N/A`, was taken for empty"),
            Self::ErrorValues(cells) => {
                write!(f, "{cells} cells with a formula's error, such as `#N/A`, were taken for empty")
            }
        }
    }
}

fn quoted<'a>(names: impl IntoIterator<Item = &'a String>, more: usize) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", names.join(", "))
}
