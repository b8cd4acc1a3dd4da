//! How is a workbook's worksheet read as a table: the values of its cells, those of formulas, too?

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Ods, Reader as _, Sheet, SheetType, SheetVisible, Xlsx};

use super::archive::{Archive, damaged};
use super::error::{ExchangeError, Place};
use super::kind::Workbook;
use super::limits::{HEADER_WITHIN, MOST_BYTES, MOST_COLUMNS, MOST_ROWS};
use super::note::{Note, Reading};
use super::number;
use super::repeats::{Merged, merged};
use super::shown::{Shown, shown};
use super::table::Table;

/// Among how many worksheets the one with the entries is looked for.
const MOST_SHEETS: usize = 100;
/// Most cells that merged ones stand for.
const MOST_MERGED: usize = 1_000_000;

/// The cells of a worksheet that hold something, by row and column, both from 0.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    bytes: usize,
}

/// A worksheet by its name, with its cells.
type Named = (String, Result<Cells, ExchangeError>);

/// The entries of the first worksheet that names its columns.
///
/// # Errors
/// When none does, the workbook is damaged or unpacks to too much, or a row can't be kept.
pub(super) fn read(workbook: Workbook, bytes: &[u8], guides: &[&str]) -> Result<Reading, ExchangeError> {
    let mut archive = Archive::open(bytes)?;
    archive.measure()?;
    match workbook {
        Workbook::Xlsx => {
            let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
            let names = names(workbook.sheets_metadata());
            first(names.iter().map(|name| (name.clone(), of_excel(&mut workbook, name))), &names, guides)
        }
        Workbook::Ods => {
            let content = archive.text("content.xml")?.unwrap_or_default();
            let merged = merged(&content)?;
            let shown = shown(&content)?;
            let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
            let all: Vec<String> = workbook.sheets_metadata().iter().map(|sheet| sheet.name.clone()).collect();
            let names = names(workbook.sheets_metadata());
            let cells = |name: &String| {
                let at = all.iter().position(|other| other == name);
                let merged = merged.iter().filter(|merged| Some(merged.sheet) == at);
                let shown = shown.iter().filter(|shown| Some(shown.sheet) == at);
                of_open_document(&mut workbook, name, merged, shown)
            };
            first(names.iter().zip(names.iter().map(cells)).map(|(name, cells)| (name.clone(), cells)), &names, guides)
        }
    }
}

/// The worksheets that a person sees; all, where they see none.
fn names(sheets: &[Sheet]) -> Vec<String> {
    let name = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<&Sheet> = sheets.iter().filter(name).collect();
    let seen: Vec<&&Sheet> = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).collect();
    let names = if seen.is_empty() { sheets } else { seen.into_iter().copied().collect() };
    names.into_iter().take(MOST_SHEETS).map(|sheet| sheet.name.clone()).collect()
}

/// The entries of the first table with a header that we know.
fn first(sheets: impl Iterator<Item = Named>, names: &[String], guides: &[&str]) -> Result<Reading, ExchangeError> {
    let mut likest: Option<Table> = None;
    for (read, cells) in sheets {
        let table = cells?.table();
        if table.has_header() {
            let notes = Note::of_sheet(read, names).into_iter().collect();
            return table.read(guides, notes);
        }
        likest = likest.or((!table.rows.is_empty()).then_some(table));
    }
    // Of a single table it can be said what its header lacks.
    match (likest, names) {
        (Some(table), [_]) => table.read(guides, Vec::new()),
        (None, _) => Err(ExchangeError::Empty),
        (Some(_), names) => Err(ExchangeError::NoSheet(names.to_vec())),
    }
}

fn of_excel(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, ExchangeError> {
    let mut cells = Cells::default();
    let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| damaged(&error))? {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let (row, column) = cell.get_position();
        let text = text(cell.get_value().clone().into(), format.map(|format| format.format_code.as_str()));
        cells.put(row, column, text)?;
    }
    cells.fill_down(merged.into_iter().map(|merged| (merged.start, merged.end.0)))?;
    Ok(cells)
}

fn of_open_document<'a>(
    workbook: &mut Ods<Cursor<&[u8]>>,
    name: &str,
    merged: impl Iterator<Item = &'a Merged>,
    shown: impl Iterator<Item = &'a Shown>,
) -> Result<Cells, ExchangeError> {
    let range = workbook.worksheet_range(name).map_err(|error| damaged(&error))?;
    let (top, left) = range.start().unwrap_or_default();
    let mut cells = Cells::default();
    for (row, column, value) in range.used_cells() {
        let at = |start: u32, further: usize| start.saturating_add(u32::try_from(further).unwrap_or(u32::MAX));
        cells.put(at(top, row), at(left, column), text(value.clone(), None))?;
    }
    shown.into_iter().try_for_each(|shown| cells.show(shown))?;
    cells.fill_down(merged.map(|merged| (merged.at, merged.last_row)))?;
    Ok(cells)
}

impl Cells {
    /// Keeps a cell that holds something, within the limits of a file.
    fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), ExchangeError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.bytes += text.len();
        let rows = self.rows.len();
        self.rows.entry(row).or_default().insert(column, text);
        match () {
            () if column as usize >= MOST_COLUMNS => Err(ExchangeError::TooManyColumns(MOST_COLUMNS)),
            () if rows > MOST_ROWS + HEADER_WITHIN => Err(ExchangeError::TooManyRows),
            () if self.bytes > MOST_BYTES => Err(ExchangeError::TooMuchText),
            () => Ok(()),
        }
    }

    /// Puts the text that cells show in the place of their numbers.
    fn show(&mut self, Shown { rows, columns, text, .. }: &Shown) -> Result<(), ExchangeError> {
        let cells = self.rows.range_mut(rows.clone()).flat_map(|(_, cells)| cells.range_mut(columns.clone()));
        for (_, cell) in cells {
            self.bytes += text.len();
            text.clone_into(cell);
            if self.bytes > MOST_BYTES {
                return Err(ExchangeError::TooMuchText);
            }
        }
        Ok(())
    }

    /// Writes what merged cells say into each row that they stand for, where it has other cells.
    fn fill_down(&mut self, merged: impl Iterator<Item = ((u32, u32), u32)>) -> Result<(), ExchangeError> {
        let mut steps = 0;
        for ((row, column), last) in merged {
            let Some(text) = self.rows.get(&row).and_then(|cells| cells.get(&column)).cloned() else { continue };
            let below = row.saturating_add(1)..=last.max(row.saturating_add(1));
            let free: Vec<u32> = self.rows.range(below).take(MOST_MERGED).map(|(row, _)| *row).collect();
            steps += free.len();
            if last <= row || steps > MOST_MERGED {
                continue;
            }
            for row in free {
                if !self.rows.get(&row).is_some_and(|cells| cells.contains_key(&column)) {
                    self.put(row, column, text.clone())?;
                }
            }
        }
        Ok(())
    }

    fn table(self) -> Table {
        let rows = self.rows.into_iter().map(|(row, cells)| {
            let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
            let mut texts = vec![String::new(); width];
            cells.into_iter().for_each(|(column, text)| texts[column as usize] = text);
            (Place::Row(row as usize + 1), texts)
        });
        Table { rows: rows.collect(), counted: false }
    }
}

/// A cell as a person would type it; a number by the format of its cell, where that is known.
fn text(value: Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text,
        Data::DurationIso(time) => time_text(&time).unwrap_or(time),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number::shown(number, format),
        Data::Bool(value) => value.to_string().to_uppercase(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(moment) => moment.trim_end_matches("T00:00:00").replace('T', " "),
        Data::Error(error) => error.to_string(),
    }
}

/// The time of day that OpenDocument writes as a duration: `19:30` of `PT19H30M00S`.
fn time_text(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    Some(format!("{:02}:{:02}", hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?))
}

/// A day, or a time of day, or both.
fn moment_text(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let days = moment.as_f64();
    match () {
        () if moment.is_duration() || days < 1.0 => format!("{:02}:{minute:02}", (days * 24.0 + 1e-6).floor()),
        () if hour == 0 && minute == 0 => format!("{year:04}-{month:02}-{day:02}"),
        () => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_an_opendocument_sheet_is_read_as_it_is_shown() {
        assert_eq!(text(Data::DurationIso("PT19H30M00S".to_owned()), None), "19:30");
        assert_eq!(text(Data::DurationIso("P3D".to_owned()), None), "P3D");
    }
}
