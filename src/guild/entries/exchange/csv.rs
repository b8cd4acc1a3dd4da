//! How are entries written and read as comma-separated values?

use csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::columns::Column;
use super::error::{ExchangeError, Place};
use super::formula::defused;
use super::limits::{HEADER_WITHIN, MOST_COLUMNS, MOST_ROWS};
use super::note::Reading;
use super::table::Table;
use crate::store::Content;

/// What separates cells: by the standard, and in spreadsheets where the comma is part of numbers.
const SEPARATORS: [u8; 3] = *b",;\t";

/// With a byte order mark, without which Excel takes a file for Windows-1252.
pub(super) fn write<'a>(contents: impl IntoIterator<Item = &'a Content>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    // A row of texts in memory can always be written.
    let _ = writer.write_record(Column::ALL.map(Column::name));
    for content in contents {
        let cells = Column::ALL.map(|column| defused(&column.cell(content)));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// Reads a table of text, whatever its cells are kept apart by.
///
/// # Errors
/// When it is no table, or rows of it can't be read; each is named.
pub(super) fn read(text: &str, guides: &[&str]) -> Result<Reading, ExchangeError> {
    let file = File::new(text);
    file.refuse_quotes()?;
    file.table().read(guides, Vec::new())
}

/// A text with what separates its cells.
struct File<'a> {
    text: &'a str,
    separator: u8,
    /// The number of the first line of the text.
    first_line: usize,
}

impl<'a> File<'a> {
    /// Excel names the separator in a first line of its own; else it is the one by which a line names the most columns.
    fn new(text: &'a str) -> Self {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let named = first.trim().trim_matches('"').trim().to_lowercase();
        match named.strip_prefix("sep=").map(str::as_bytes) {
            Some(&[separator]) if !separator.is_ascii_alphanumeric() => Self { text: rest, separator, first_line: 2 },
            // A tab at the end is taken for a blank.
            Some(&[]) => Self { text: rest, separator: b'\t', first_line: 2 },
            _ => Self { text, separator: separator(text), first_line: 1 },
        }
    }

    fn table(&self) -> Table {
        let mut reader = ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let mut lines = Lines::new(self.text, self.first_line);
        // Of a text in memory every record can be read.
        let records = reader.records().map_while(Result::ok);
        let rows = records.filter(|record| record.iter().any(|cell| !cell.trim().is_empty())).map(|record| {
            let start = record.position().map_or(0, |position| position.byte());
            let line = lines.at(usize::try_from(start).unwrap_or_default());
            (Place::Line(line), record.iter().map(str::to_owned).collect())
        });
        // One more than is allowed is enough to say so.
        Table { rows: rows.take(MOST_ROWS + HEADER_WITHIN + 1).collect(), counted: true }
    }
}

/// The separator with which one of the first lines names the most columns.
fn separator(text: &str) -> u8 {
    let first: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(HEADER_WITHIN).collect();
    let named = |separator: u8| {
        let count = |line: &&str| {
            let names = line.split(char::from(separator)).take(MOST_COLUMNS);
            names.filter(|name| Column::named(name).is_some()).count()
        };
        first.iter().map(count).max()
    };
    // Of several that are as good, the last is taken.
    SEPARATORS.into_iter().rev().max_by_key(|separator| named(*separator)).unwrap_or(b',')
}

impl File<'_> {
    /// Refuses quotation marks of which the reader would make something else than was meant: a cell that is never closed
    /// would swallow the rest of the file.
    fn refuse_quotes(&self) -> Result<(), ExchangeError> {
        let bytes = self.text.as_bytes();
        let line = |at: usize| Lines::new(self.text, self.first_line).at(at);
        let ends =
            |at: usize| bytes.get(at).is_none_or(|byte| *byte == self.separator || *byte == b'\n' || *byte == b'\r');
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'"' && (at == 0 || ends(at - 1)) {
                let opened = at;
                at += 1;
                loop {
                    let Some(next) = bytes[at..].iter().position(|byte| *byte == b'"') else {
                        return Err(ExchangeError::Unclosed(line(opened)));
                    };
                    at += next + 1;
                    match bytes.get(at) {
                        Some(b'"') => at += 1,
                        _ if ends(at) => break,
                        _ => return Err(ExchangeError::StrayQuote(line(at))),
                    }
                }
            }
            at += 1;
        }
        Ok(())
    }
}

/// The numbers of lines, at places that are asked for in order.
struct Lines<'a> {
    text: &'a [u8],
    end: u8,
    counted: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str, line: usize) -> Self {
        Self { text: text.as_bytes(), end: if text.contains('\n') { b'\n' } else { b'\r' }, counted: 0, line }
    }

    /// The line of the first character there that does not end a line.
    fn at(&mut self, place: usize) -> usize {
        let rest = &self.text[place.min(self.text.len())..];
        let place = place + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.get(self.counted..place).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == self.end).count();
        self.counted = self.counted.max(place);
        self.line
    }
}
