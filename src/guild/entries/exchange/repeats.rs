//! How much does an OpenDocument worksheet unfold to? It says of cells, rows and blanks how often they are repeated.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::damaged;
use super::error::ExchangeError;

/// Most bytes that the cells of a workbook may take once they are unfolded.
const MOST_UNFOLDED: u64 = 128_000_000;
/// Bytes that a cell takes, whatever is in it.
const CELL: u64 = 64;
/// Most repetitions that are told apart; a worksheet has at most as many rows.
const MOST_REPEATS: u64 = 1 << 20;

/// A cell that stands for those below it, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merged {
    /// The worksheet, from 0.
    pub sheet: usize,
    /// Its row and column, from 0.
    pub at: (u32, u32),
    /// The last row that it stands for.
    pub last_row: u32,
}

/// What was counted up to a place in the file.
#[derive(Default)]
struct Count {
    unfolded: u64,
    sheet: usize,
    /// Rows of this worksheet, and of them those up to the last with something in it.
    rows: u64,
    filled_rows: u64,
    width: u64,
    row: Row,
    merged: Vec<Merged>,
}

/// What was counted of a row.
#[derive(Default)]
struct Row {
    repeats: u64,
    cells: u64,
    /// Cells up to the last with something in it.
    filled: u64,
    bytes: u64,
    /// Where the cell began that is being read, and how often it is there.
    cell: Option<(u64, u64)>,
}

/// The merged cells of a workbook, whose text is that of its `content.xml`.
///
/// # Errors
/// When it would unfold to more than is allowed.
pub(super) fn merged(content: &str) -> Result<Vec<Merged>, ExchangeError> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().check_end_names = false;
    let mut count = Count::default();
    loop {
        let before = reader.buffer_position();
        let event = reader.read_event().map_err(|error| damaged(&error))?;
        match &event {
            Event::Start(tag) => count.begin(tag, before)?,
            Event::Empty(tag) => {
                count.begin(tag, before)?;
                count.end(tag.name().as_ref(), reader.buffer_position(), false);
            }
            Event::End(tag) => count.end(tag.name().as_ref(), reader.buffer_position(), true),
            Event::Eof => return Ok(count.merged),
            _ => {}
        }
        if count.unfolded + count.row.bytes > MOST_UNFOLDED {
            return Err(ExchangeError::TooWide);
        }
    }
}

impl Count {
    fn begin(&mut self, tag: &BytesStart<'_>, at: u64) -> Result<(), ExchangeError> {
        match tag.name().as_ref() {
            "table:table-row" => {
                self.row = Row { repeats: repeats(tag, "table:number-rows-repeated")?, ..Row::default() }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let rows = repeats(tag, "table:number-rows-spanned")?;
                if rows > 1 {
                    let at = (number(self.rows), number(self.row.cells));
                    self.merged.push(Merged { sheet: self.sheet, at, last_row: number(self.rows + rows - 1) });
                }
                self.row.cell = Some((at, repeats(tag, "table:number-columns-repeated")?));
                if tag.attributes().flatten().any(|attribute| is_value(attribute.key.as_ref())) {
                    self.row.filled = self.row.cells + 1;
                }
            }
            "text:s" => {
                let times = self.row.cell.map_or(1, |(_, times)| times);
                self.row.bytes += repeats(tag, "text:c")? * times;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, at: u64, open: bool) {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some((began, times)) = self.row.cell.take() {
                    let filled = open || self.row.filled > self.row.cells;
                    self.row.cells += times;
                    if filled {
                        self.row.filled = self.row.cells;
                        self.row.bytes += (at - began) * times;
                    }
                }
            }
            "table:table-row" => self.end_row(),
            "table:table" => {
                self.unfolded = self.unfolded.saturating_add(self.filled_rows * self.width * CELL);
                let (sheet, unfolded) = (self.sheet + 1, self.unfolded);
                *self = Self { sheet, unfolded, merged: std::mem::take(&mut self.merged), ..Self::default() };
            }
            _ => {}
        }
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        self.rows += row.repeats;
        if row.filled > 0 {
            self.filled_rows = self.rows;
            self.width = self.width.max(row.filled);
            let bytes = row.bytes.saturating_add(row.filled * CELL);
            self.unfolded = self.unfolded.saturating_add(bytes.saturating_mul(row.repeats));
        }
    }
}

/// Whether an attribute of a cell is its value, or leads to it.
fn is_value(name: &str) -> bool {
    name.starts_with("office:") || name == "table:formula"
}

/// An attribute's value as it is written.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| attribute.value.to_string())
}

/// How often something is repeated; once, where nothing is said.
fn repeats(tag: &BytesStart<'_>, name: &str) -> Result<u64, ExchangeError> {
    let times = attribute(tag, name).map_or(Ok(1), |times| times.parse::<u64>());
    times.map(|times| times.min(MOST_REPEATS)).map_err(|error| damaged(&error))
}

fn number(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
