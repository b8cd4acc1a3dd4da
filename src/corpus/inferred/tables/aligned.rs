//! Which lines are a table whose columns wide blanks keep apart?

use std::ops::Range;

use super::cells::{Grid, GridLine, is_ruler, words};
use super::header::{asks_always, has_header};

/// The longest cell, in bytes; longer ones are sentences with wide blanks between them.
const CELL_BYTES: usize = 80;

/// As many lines as make columns that blanks keep apart sure.
const ROWS: usize = 3;

/// Two of so many first lines have all their cells.
const FULL_WITHIN: usize = 8;

/// As many columns as let a row lack a cell.
const COLUMNS: usize = 3;

/// The table that the first lines are, their columns under each other.
pub(super) fn read(lines: &[&str]) -> Option<Grid> {
    let first = columns(lines[0])?;
    let alike = rows_alike(lines, &first);
    let gaps = rows_with_gaps(lines).filter(|rows| rows.len() > alike);
    let read = match gaps {
        Some(rows) => rows,
        None if alike > 0 => lines[..alike].iter().map(|line| line_of(line, cells_by_blanks(line))).collect(),
        None => return None,
    };
    let rows = read.iter().zip(lines).filter_map(|(line, text)| match line {
        GridLine::Cells(cells) => Some(words(text, cells)),
        GridLine::Rule => None,
    });
    let rows: Vec<Vec<&str>> = rows.collect();
    let ruled = read.get(1) == Some(&GridLine::Rule);
    Some(Grid { headed: ruled || has_header(&rows) && !asks_always(&rows), lines: read, known: false })
}

fn line_of(line: &str, cells: Vec<Range<usize>>) -> GridLine {
    if is_ruler(line) { GridLine::Rule } else { GridLine::Cells(cells) }
}

/// How many of the first lines have as many cells as the first, each under the one above; 0 where they are no table.
fn rows_alike(lines: &[&str], first: &Columns) -> usize {
    let tabs = lines[0].trim().contains('\t');
    let mut rows = 1;
    for line in &lines[1..] {
        let ruler = is_ruler(line) && rows == 1;
        let alike = || columns(line).filter(|next| next.ends.len() == first.ends.len());
        let under = |next: Columns| tabs && line.trim().contains('\t') || next.is_under(first);
        if !(ruler || alike().is_some_and(under)) {
            break;
        }
        rows += 1;
    }
    if rows >= if tabs { 2 } else { ROWS } { rows } else { 0 }
}

/// The first lines, some of which lack cells: each cell stands under one of the fullest line's, which is among the first few.
fn rows_with_gaps(lines: &[&str]) -> Option<Vec<GridLine>> {
    let near = lines.iter().take(ROWS).filter_map(|line| columns(line));
    let fullest = near.reduce(|most, next| if next.ends.len() > most.ends.len() { next } else { most })?;
    let is_full = |(nth, line): &(usize, &&str)| {
        let cells = columns(line).map_or(0, |row| row.ends.len());
        // The corner over the names of rows is empty.
        cells == fullest.ends.len() || *nth == 0 && cells + 1 == fullest.ends.len() && line.starts_with([' ', '\t'])
    };
    // The first lines decide, so that a long text is read once.
    if fullest.ends.len() < COLUMNS || lines.iter().enumerate().take(FULL_WITHIN).filter(is_full).count() < 2 {
        return None;
    }
    let mut rows = Vec::new();
    for line in lines {
        if is_ruler(line) && rows.len() == 1 {
            rows.push(GridLine::Rule);
            continue;
        }
        let Some(row) = columns(line).and_then(|row| row.placed(&fullest)) else { break };
        rows.push(GridLine::Cells(row));
    }
    (rows.len() >= ROWS).then_some(rows)
}

/// Where the cells of a line stand in it: tabs or two blanks and more are between them.
fn cells_by_blanks(line: &str) -> Vec<Range<usize>> {
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    let mut blanks = 0;
    for (at, character) in line.char_indices() {
        if character.is_whitespace() {
            blanks += if character == '\t' { 2 } else { 1 };
            continue;
        }
        match start {
            Some(first) if blanks > 1 => {
                cells.push(first..line[..at].trim_end().len());
                start = Some(at);
            }
            None => start = Some(at),
            Some(_) => {}
        }
        blanks = 0;
    }
    cells.extend(start.map(|first| first..line.trim_end().len()));
    cells
}

/// The cells of a line, and the columns that they begin and end in.
struct Columns {
    cells: Vec<Range<usize>>,
    ends: Vec<(usize, usize)>,
}

fn columns(line: &str) -> Option<Columns> {
    let cells = cells_by_blanks(line);
    if cells.len() < 2 || cells.iter().any(|cell| cell.len() > CELL_BYTES) {
        return None;
    }
    let column = |at: usize| line[..at].chars().count();
    let ends = cells.iter().map(|cell| (column(cell.start), column(cell.end))).collect();
    Some(Columns { cells, ends })
}

impl Columns {
    /// Whether each cell begins or ends where the one above it does, as numbers set to the right do.
    fn is_under(&self, above: &Self) -> bool {
        self.ends.iter().zip(&above.ends).skip(1).all(|(here, above)| here.0 == above.0 || here.1 == above.1)
    }

    /// The cells in the columns of a fuller line, empty ones where it has one more.
    fn placed(&self, fullest: &Self) -> Option<Vec<Range<usize>>> {
        let mut row = Vec::new();
        for (cell, here) in self.cells.iter().zip(&self.ends) {
            let under = |above: &(usize, usize)| here.0 == above.0 || here.1 == above.1;
            let column = row.len() + fullest.ends[row.len().min(fullest.ends.len())..].iter().position(under)?;
            row.resize(column, cell.start..cell.start);
            row.push(cell.clone());
        }
        let end = self.cells.last().map_or(0, |cell| cell.end);
        row.resize(fullest.ends.len(), end..end);
        Some(row)
    }
}
