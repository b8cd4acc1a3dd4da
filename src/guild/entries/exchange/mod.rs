//! How do entries become a file, and a file entries, without losing a character?
//!
//! A file is read whole before anything is kept: either every row is an entry, or an error names the rows that are not.

mod archive;
mod csv;
mod days;
mod error;
#[cfg(test)]
mod files_tests;
mod formula;
mod json;
mod kind;
mod names;
mod note;
mod number;
mod repeats;
mod rows;
mod sheet;
mod shown;
mod table;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::corpus::guess_text;
use crate::store::Content;

use kind::Kind;

pub use error::{BadRow, ExchangeError, Fault, Place};
pub use note::{Note, Reading};

/// Most bytes of a file that is read.
pub const MOST_BYTES: usize = 20_000_000;
/// Most rows of a file that is read.
pub const MOST_ROWS: usize = 20_000;
/// Most columns of a file that is read; spreadsheets add empty ones.
const MOST_COLUMNS: usize = 256;

/// The form of a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values with a header.
    Csv,
    /// An array of objects.
    Json,
}

impl Form {
    /// The form that a file's name says it has.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_lowercase();
        match ending.as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A file of these entries. Who wrote them and when is left out: the file may be given away.
#[must_use]
pub fn write<'a>(form: Form, contents: impl IntoIterator<Item = &'a Content>) -> Vec<u8> {
    match form {
        Form::Csv => csv::write(contents),
        Form::Json => json::write(contents),
    }
}

/// The entries of a file, in its order: CSV, JSON or a workbook, as its bytes say. Where there is one guide alone, rows that
/// name none stand beside it.
///
/// # Errors
/// When the file is too large or no such file, or a row can't be kept: all such rows are named, and none is returned.
pub fn read(bytes: &[u8], guides: &[&str]) -> Result<Reading, ExchangeError> {
    if bytes.len() > MOST_BYTES {
        return Err(ExchangeError::TooBig(bytes.len()));
    }
    match kind::of(bytes)? {
        Kind::Workbook(workbook) => sheet::read(workbook, bytes, guides),
        Kind::Text => {
            let (text, note) = decoded(bytes);
            let mut reading = read_text(&text, guides)?;
            reading.notes.extend(note);
            Ok(reading)
        }
    }
}

fn read_text(text: &str, guides: &[&str]) -> Result<Reading, ExchangeError> {
    match () {
        () if text.trim().is_empty() => Err(ExchangeError::Empty),
        () if json::begins(text) => json::read(text, guides),
        () => csv::read(text, guides),
    }
}

/// Whether a file's encoding had to be guessed and is Windows-1252, so that its accents are worth a look. Of any other a note
/// is among [`Reading::notes`].
#[must_use]
pub fn is_guessed(bytes: &[u8]) -> bool {
    !bytes.starts_with(archive::BEGINNING)
        && Encoding::for_bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
        && guess_text(bytes).1 == USUAL
}

/// What most files are that are not UTF-8.
const USUAL: &str = "Windows-1252";

/// The text of a file, as guides are read too: what a byte order mark says, else UTF-8, else what it is likeliest in.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, Option<Note>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[mark..]).0, None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), None);
    }
    let (text, encoding) = guess_text(bytes);
    (Cow::Owned(text), (encoding != USUAL).then_some(Note::Encoding(encoding)))
}
