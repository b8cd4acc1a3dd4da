//! Which lines are a table whose cells a tab, a semicolon or a comma keeps apart, as spreadsheets write them?

use std::ops::Range;

use super::cells::{Grid, GridLine, is_ruler, split, trimmed, words};
use super::header::{asks_always, has_header};

/// The longest cell, in bytes.
const CELL_BYTES: usize = 400;

/// The longest name of a column.
const NAME_BYTES: usize = 40;

/// As many lines as make sure that marks of punctuation keep cells apart.
const ROWS: usize = 3;

/// A table with one tab between two cells, wherever a cell is empty: as many on each line, but for empty cells at its end.
pub(super) fn read_tabs(lines: &[&str]) -> Option<Grid> {
    let first = lines[0];
    if !first.contains('\t') {
        return None;
    }
    let names = split(first, '\t');
    let columns = names.len();
    let filled = |cells: &[Range<usize>]| cells.iter().filter(|cell| !cell.is_empty()).count();
    let row = |line: &&&str| {
        let cells = split(line, '\t');
        let fits = cells.len() <= columns && cells.iter().all(|cell| cell.len() <= CELL_BYTES);
        let group = cells.len() == columns && columns > 2 && filled(&cells) == 1 && !cells[0].is_empty();
        is_ruler(line) && !line.contains(char::is_alphanumeric) || fits && (filled(&cells) > 1 || group)
    };
    // Where several tabs in a row are one gap, a name is missing between two others.
    if names.iter().skip(1).any(Range::is_empty) || filled(&names) < 2 {
        return None;
    }
    // The first lines decide, so that a long text is read once.
    let is_full = |line: &&&str| row(line) && split(line, '\t').len() == columns;
    if lines.iter().take(ROWS).filter(is_full).count() < 2 || !lines.get(1).is_some_and(|line| row(&line)) {
        return None;
    }
    let rows: Vec<&str> = lines.iter().take_while(row).copied().collect();
    let read: Vec<GridLine> = rows.iter().map(|line| line_of(line, split(line, '\t'))).collect();
    let body: Vec<Vec<&str>> =
        rows.iter().filter(|line| !is_ruler(line)).map(|line| words(line, &split(line, '\t'))).collect();
    let ruled = rows.get(1).is_some_and(|line| is_ruler(line));
    Some(Grid { headed: ruled || has_header(&body) && !asks_always(&body), lines: read, known: false })
}

fn line_of(line: &str, cells: Vec<Range<usize>>) -> GridLine {
    if is_ruler(line) { GridLine::Rule } else { GridLine::Cells(cells) }
}

/// A table with semicolons or commas, below a line that names its columns.
pub(super) fn read(lines: &[&str]) -> Option<Grid> {
    read_marks(lines, ';').or_else(|| read_marks(lines, ','))
}

fn read_marks(lines: &[&str], mark: char) -> Option<Grid> {
    let names = fields(lines[0], mark);
    let columns = names.len();
    if columns < if mark == ';' { 2 } else { 3 } || !names.iter().all(|name| is_name(&lines[0][name.clone()])) {
        return None;
    }
    let few: Vec<(&str, Vec<Range<usize>>)> =
        lines.iter().take(ROWS + 1).map_while(|line| row(line, mark, columns)).collect();
    // In a sentence a blank follows; then only figures say that the lines are rows.
    let spaced = few.iter().any(|(line, _)| is_spaced(line, mark));
    let figures = || columns > 2 && few.len() > ROWS && (1..columns).any(|at| all_figures(&few[1..], at));
    if few.len() < ROWS || spaced && !figures() {
        return None;
    }
    let rows =
        lines.iter().take_while(|line| spaced || !is_spaced(line, mark)).map_while(|line| row(line, mark, columns));
    let lines: Vec<GridLine> = rows.map(|(_, cells)| GridLine::Cells(cells)).collect();
    (lines.len() >= ROWS).then_some(Grid { lines, headed: true, known: false })
}

/// A line with as many fields as there are columns.
fn row(line: &str, mark: char, columns: usize) -> Option<(&str, Vec<Range<usize>>)> {
    let cells = fields(line, mark);
    let fits = cells.len() == columns && cells.iter().all(|cell| cell.len() <= CELL_BYTES);
    fits.then_some((line, cells))
}

/// Whether a field could name a column: few words without a figure, and no sentence.
fn is_name(field: &str) -> bool {
    let few = field.split_whitespace().count() <= 4 && field.len() <= NAME_BYTES;
    let ends = field.ends_with(['.', '!', ':']);
    few && !ends && field.contains(char::is_alphabetic) && !field.contains(|c: char| c.is_ascii_digit())
}

/// Whether a blank follows a mark that keeps two fields apart.
fn is_spaced(line: &str, mark: char) -> bool {
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        quoted ^= character == '"';
        if character == mark && !quoted && characters.peek() == Some(&' ') {
            return true;
        }
    }
    false
}

fn all_figures(rows: &[(&str, Vec<Range<usize>>)], column: usize) -> bool {
    let figure = |c: char| c.is_ascii_digit() || "$£€".contains(c);
    rows.iter().all(|(line, cells)| line[cells[column].clone()].starts_with(figure))
}

/// The fields of a line, less the quotes around them; within quotes a mark is none.
fn fields(line: &str, mark: char) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, character) in line.char_indices() {
        quoted ^= character == '"';
        if character == mark && !quoted {
            cells.push(start..at);
            start = at + mark.len_utf8();
        }
    }
    cells.push(start..line.len());
    cells.into_iter().map(|cell| unquoted(line, trimmed(line, cell))).collect()
}

fn unquoted(line: &str, cell: Range<usize>) -> Range<usize> {
    let words = &line[cell.clone()];
    let inner = words.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if inner.is_some() { trimmed(line, cell.start + 1..cell.end - 1) } else { cell }
}
