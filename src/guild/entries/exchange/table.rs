//! Which line of a table names its columns, and what do the rows below it say?

use super::columns::{Column, Field};
use super::error::{ExchangeError, Fault, Place, Remedy};
use super::formula::{is_error_value, restored};
use super::limits::{HEADER_WITHIN, MOST_COLUMNS};
use super::names::{Naming, namings};
use super::note::{Ignored, Note, Reading};
use super::row::Row;
use super::rows::Rows;
use crate::guild::entries::check::shown;

/// The cells of a file or a worksheet, row by row; rows without any are left out.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub rows: Vec<(Place, Vec<String>)>,
    /// Whether a row with more or fewer cells than the others is a fault, and one like the header an entry. Worksheets leave
    /// out empty cells, and repeat headers.
    pub counted: bool,
}

/// The columns of a table.
struct Columns<'a> {
    names: &'a [String],
    of: Vec<Option<Column>>,
}

impl Table {
    /// Whether one of the first rows names the columns that every file must have.
    pub(super) fn has_header(&self) -> bool {
        self.header().is_some_and(|at| is_header(&self.rows[at].1))
    }

    /// The row that names the columns, or else the likest to it.
    fn header(&self) -> Option<usize> {
        let first = || self.rows.iter().take(HEADER_WITHIN).map(|(_, cells)| cells).enumerate();
        let whole = first().find(|(_, cells)| is_header(cells));
        // Of several that are as good, the first is taken.
        let best = || first().rev().max_by_key(|(_, cells)| named(cells)).filter(|(_, cells)| named(cells) > 0);
        whole.or_else(best).map(|(at, _)| at)
    }

    /// The entries that the rows below the header are.
    pub(super) fn read(&self, guides: &[&str], mut notes: Vec<Note>) -> Result<Reading, ExchangeError> {
        let at = self.header().ok_or_else(|| self.no_header())?;
        let (place, names) = &self.rows[at];
        let mut ignored = Ignored::default();
        let columns = columns(names, guides, &mut ignored)?;
        let (mut rows, mut errors) = (Rows::new(guides), 0);
        for (place, cells) in &self.rows[at + 1..] {
            let mut row = columns.row(*place, cells, &mut errors);
            if self.counted {
                columns.count(cells, &mut row);
            }
            let names_again = !self.counted && columns.are_named_again(cells);
            if !row.is_blank() && !names_again {
                rows.add(row)?;
            }
        }
        notes.extend((at > 0).then_some(Note::Header(*place)));
        notes.extend(ignored.note());
        notes.extend((errors > 0).then_some(Note::ErrorValues(errors)));
        Ok(Reading { contents: rows.finish()?, notes })
    }

    fn no_header(&self) -> ExchangeError {
        let first = self.rows.first().map(|(_, cells)| cells.join(" "));
        let no_table = |what| ExchangeError::NoTable { what, remedy: Remedy::Copy };
        match first {
            None => ExchangeError::Empty,
            Some(_) if self.is_markdown() => no_table("a table in Markdown"),
            Some(_) if self.counted && !self.has_columns() => no_table("text without columns, not a table"),
            Some(first) => ExchangeError::NoHeader(shown(first.trim())),
        }
    }

    /// Whether the first rows have as many cells as each other, and more than one.
    fn has_columns(&self) -> bool {
        let mut counts = self.rows.iter().take(HEADER_WITHIN).map(|(_, cells)| cells.len());
        let first = counts.next().unwrap_or_default();
        first > 1 && counts.all(|count| count == first)
    }

    fn is_markdown(&self) -> bool {
        let begins = |(_, cells): &(Place, Vec<String>)| cells.first().is_some_and(|cell| cell.trim().starts_with('|'));
        self.rows.iter().take(HEADER_WITHIN).filter(|row| begins(row)).count() >= 2
    }
}

/// How many columns a row names.
fn named(cells: &[String]) -> usize {
    let names = namings(cells.iter().take(MOST_COLUMNS).map(String::as_str));
    names.iter().filter(|naming| matches!(naming, Naming::Of(_) | Naming::Nearly(_))).count()
}

fn is_header(cells: &[String]) -> bool {
    let has = |column| cells.iter().take(MOST_COLUMNS).any(|name| Column::named(name) == Some(column));
    Column::NEEDED.into_iter().all(has)
}

/// Which column each cell is of. Nameless columns at the end are no columns.
fn columns<'a>(names: &'a [String], guides: &[&str], ignored: &mut Ignored) -> Result<Columns<'a>, ExchangeError> {
    let count = names.iter().rposition(|name| !name.trim().is_empty()).map_or(0, |last| last + 1);
    if count > MOST_COLUMNS {
        return Err(ExchangeError::TooManyColumns(MOST_COLUMNS));
    }
    let names = &names[..count];
    let column = |(naming, name): (Naming, &String)| match naming {
        Naming::Of(column) => Ok(Some(column)),
        Naming::Again(column) => Err(ExchangeError::ColumnTwice(column.name())),
        Naming::Nearly(column) => Err(ExchangeError::UnknownColumn { found: shown(name), nearest: column.name() }),
        Naming::Nameless => Ok(None),
        Naming::Unknown => {
            ignored.add(name);
            Ok(None)
        }
    };
    let namings = namings(names.iter().map(String::as_str)).into_iter().zip(names);
    let of = namings.map(column).collect::<Result<Vec<_>, _>>()?;
    let has = |column| of.contains(&Some(column));
    if let Some(missing) = Column::NEEDED.into_iter().find(|column| !has(*column)) {
        return Err(ExchangeError::MissingColumn(missing.name()));
    }
    if !has(Column::Guide) && guides.len() != 1 {
        return Err(ExchangeError::NoGuide(guides.join(", ")));
    }
    Ok(Columns { names, of })
}

impl Columns<'_> {
    /// What a row says; errors of formulas that are left out are counted.
    fn row(&self, place: Place, cells: &[String], errors: &mut usize) -> Row {
        let mut row = Row::at(place);
        for (cell, column) in cells.iter().zip(&self.of).filter_map(|(cell, column)| Some((cell, (*column)?))) {
            match column.field() {
                Field::Text(_) if is_error_value(cell) => row.wrong(column, Fault::ErrorValue(shown(cell.trim()))),
                // What may be left out is.
                _ if is_error_value(cell) => *errors += 1,
                _ => row.set(column, restored(cell)),
            }
        }
        row
    }

    fn count(&self, cells: &[String], row: &mut Row) {
        let beyond = cells.iter().skip(self.of.len()).any(|cell| !cell.trim().is_empty());
        if cells.len() < self.of.len() || beyond {
            row.faults.push((None, Fault::Cells { found: cells.len(), wanted: self.of.len() }));
        }
    }

    /// Whether a row names the columns once more, as where a header is two rows high or repeated on every page.
    fn are_named_again(&self, cells: &[String]) -> bool {
        let both = Column::NEEDED.map(|column| self.of.iter().position(|of| *of == Some(column)));
        both.into_iter().flatten().all(|at| cells.get(at) == Some(&self.names[at]))
    }
}
