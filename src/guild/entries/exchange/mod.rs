//! How do entries become a file, and a file entries, without losing a character?
//!
//! A file is read whole before anything is kept: either every row is an entry, or an error names the rows that are not.

mod archive;
mod cells;
mod columns;
mod csv;
mod days;
mod encoding;
mod error;
#[cfg(test)]
mod files_tests;
mod form;
mod formula;
mod json;
mod kind;
mod limits;
mod names;
mod note;
mod number;
mod repeats;
mod row;
mod rows;
mod sheet;
mod shown;
mod table;
#[cfg(test)]
mod tests;

use crate::store::Content;

use kind::Kind;

pub use encoding::is_guessed;
pub use error::{BadRow, ExchangeError, Fault, Place, Remedy, Wanted};
pub use form::Form;
pub use limits::{MOST_BYTES, MOST_ROWS};
pub use note::{Note, Reading};

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
            let (text, note) = encoding::decoded(bytes);
            let mut reading = read_text(&text, guides).map_err(|why| kind::unless_text(bytes, why))?;
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
