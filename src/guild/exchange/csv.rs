//! How are entries written and read as comma-separated values?

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::error::{ExchangeError, Fault, Place};
use super::formula::{defused, restored};
use super::rows::{Row, Rows};
use super::{COLUMNS, REQUIRED};
use crate::guild::check::{nearest, parse_day, shown};
use crate::store::Content;

/// Most columns of a file; spreadsheets add empty ones.
const MOST_COLUMNS: usize = 256;
/// What separates cells: by the standard, and in spreadsheets where the comma is part of numbers.
const SEPARATORS: [u8; 3] = *b",;\t";

/// With a byte order mark, without which Excel takes a file for Windows-1252.
pub(super) fn write<'a>(contents: impl IntoIterator<Item = &'a Content>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    // A row of texts in memory can always be written.
    let _ = writer.write_record(COLUMNS);
    for content in contents {
        let expires = content.expires.as_ref().map_or("", |day| day.as_str());
        let link = content.source_link.as_deref().unwrap_or_default();
        let phrasings = content.phrasings.join("\n");
        let cells = [&content.guide, &content.question, phrasings.as_str(), &content.answer, link, expires];
        let _ = writer.write_record(cells.map(defused));
    }
    writer.into_inner().unwrap_or_default()
}

pub(super) fn read(text: &str, guides: &[&str]) -> Result<Vec<Content>, ExchangeError> {
    let separator = separator(text);
    refuse_quotes(text, separator)?;
    let mut reader =
        ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = records.next().and_then(Result::ok).ok_or(ExchangeError::Empty)?;
    let columns = columns(&header)?;
    let (mut rows, mut lines) = (Rows::new(guides), Lines::new(text));
    // Of a text in memory every record can be read.
    for record in records.map_while(Result::ok).filter(|record| record.iter().any(|cell| !cell.trim().is_empty())) {
        let start = record.position().map_or(0, |position| position.byte());
        let line = lines.at(usize::try_from(start).unwrap_or_default());
        rows.add(Place::Line(line), row(&record, &columns))?;
    }
    rows.finish()
}

/// The separator with which the first line names the most columns.
fn separator(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let named = |separator: u8| {
        let names = first.split(char::from(separator)).take(MOST_COLUMNS);
        names.filter(|name| COLUMNS.contains(&plain(name.trim_matches('"')).as_str())).count()
    };
    // Of several that are as good, the last is taken.
    SEPARATORS.into_iter().rev().max_by_key(|separator| named(*separator)).unwrap_or(b',')
}

/// Which column each cell is of. Nameless columns at the end are no columns.
fn columns(header: &StringRecord) -> Result<Vec<usize>, ExchangeError> {
    if header.len() > MOST_COLUMNS {
        return Err(ExchangeError::TooManyColumns(MOST_COLUMNS));
    }
    let mut names: Vec<String> = header.iter().map(plain).collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    let mut columns = Vec::new();
    for name in &names {
        let at = COLUMNS
            .iter()
            .position(|column| column == name)
            .ok_or_else(|| ExchangeError::UnknownColumn { found: shown(name), nearest: nearest(name, &COLUMNS) })?;
        if columns.contains(&at) {
            return Err(ExchangeError::ColumnTwice(COLUMNS[at]));
        }
        columns.push(at);
    }
    let missing = REQUIRED.into_iter().find(|name| !names.iter().any(|found| found == name));
    missing.map_or(Ok(columns), |name| Err(ExchangeError::MissingColumn(name)))
}

/// A column's name as we write it: `Source Link` is `source_link`.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

fn row(record: &StringRecord, columns: &[usize]) -> Row {
    let mut cells: [&str; COLUMNS.len()] = [""; COLUMNS.len()];
    for (cell, at) in record.iter().zip(columns) {
        cells[*at] = restored(cell);
    }
    let mut faults = Vec::new();
    let beyond = record.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
    if record.len() < columns.len() || beyond {
        faults.push((None, Fault::Cells { found: record.len(), wanted: columns.len() }));
    }
    let [guide, question, phrasings, answer, link, expires] = cells;
    let expires = parse_day(expires).unwrap_or_else(|problem| {
        faults.push((Some("expires".to_owned()), problem.into()));
        None
    });
    // Some spreadsheets end lines within a cell as those of the file.
    let phrasings = phrasings.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let content = Content {
        guide: guide.to_owned(),
        question: question.to_owned(),
        phrasings: phrasings.filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        answer: answer.to_owned(),
        source_link: Some(link.to_owned()).filter(|link| !link.trim().is_empty()),
        expires,
    };
    (content, faults)
}

/// Refuses quotation marks of which the reader would make something else than was meant: a cell that is never closed
/// would swallow the rest of the file.
fn refuse_quotes(text: &str, separator: u8) -> Result<(), ExchangeError> {
    let bytes = text.as_bytes();
    let ends = |at: usize| bytes.get(at).is_none_or(|byte| *byte == separator || *byte == b'\n' || *byte == b'\r');
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'"' && (at == 0 || ends(at - 1)) {
            let opened = at;
            at += 1;
            loop {
                let Some(next) = bytes[at..].iter().position(|byte| *byte == b'"') else {
                    return Err(ExchangeError::Unclosed(Lines::new(text).at(opened)));
                };
                at += next + 1;
                match bytes.get(at) {
                    Some(b'"') => at += 1,
                    _ if ends(at) => break,
                    _ => return Err(ExchangeError::StrayQuote(Lines::new(text).at(at))),
                }
            }
        }
        at += 1;
    }
    Ok(())
}

/// The numbers of lines, at places that are asked for in order.
struct Lines<'a> {
    text: &'a [u8],
    end: u8,
    counted: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), end: if text.contains('\n') { b'\n' } else { b'\r' }, counted: 0, line: 1 }
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
