//! Does a table go on at the top of a page, below its head once more?

use super::flow::Row;
use super::glyph::Rule;
use super::style::Style;
use super::table_rows::merge_rows;
use super::tables::{Cell, Piece};
use super::words::Word;

/// How many lines at the foot of a page may be a table that goes on.
const FOOT: usize = 6;

/// Points by which the left edges of a column's cells differ.
const OFF: f32 = 1.5;

/// Makes the few lines a table that a table on the other page shows to be rows of it, at the foot of one or at the top
/// of the next.
pub(super) fn join_pages(foot: &mut Vec<Piece>, top: &mut Vec<Piece>, rules: [&[Rule]; 2], style: &Style) {
    let [upper, lower] = rules;
    if let Some((count, table)) = Open::of(foot).and_then(|open| open.table(top, lower, style)) {
        top.splice(..count, [table]);
    } else if let Some(open) = Open::at_top(top) {
        for first in foot.len().saturating_sub(FOOT)..foot.len() {
            let rest = foot.get(first..).unwrap_or_default();
            if let Some((_, table)) = open.table(rest, upper, style).filter(|(count, _)| *count == rest.len()) {
                foot.splice(first.., [table]);
                return;
            }
        }
    }
}

/// A table that goes over the end of a page.
#[derive(Debug)]
struct Open {
    head: Vec<Vec<Word>>,
    columns: Vec<(f32, f32)>,
}

impl Open {
    /// The last part of a page's last column, if it is a table with a head of one line and a word in each column.
    fn of(pieces: &[Piece]) -> Option<Self> {
        let Some(Piece::Table { cells, columns, .. }) = pieces.last() else { return None };
        let one_line = |cell: &Cell| match cell.as_slice() {
            [words] if !words.is_empty() => Some(words.clone()),
            _ => None,
        };
        let head: Option<Vec<Vec<Word>>> = cells.first()?.iter().map(one_line).collect();
        Some(Self { head: head?, columns: columns.clone() })
    }

    /// The same of the first part of a page's first column.
    fn at_top(pieces: &[Piece]) -> Option<Self> {
        Self::of(pieces.get(..1)?)
    }

    /// A table of the first lines, if they are the head and rows too few to be told without it; and of how many.
    fn table(&self, pieces: &[Piece], rules: &[Rule], style: &Style) -> Option<(usize, Piece)> {
        let Some(Piece::Row(head)) = pieces.first() else { return None };
        let shift = self.shift_to(head)?;
        let columns: Vec<(f32, f32)> = self.columns.iter().map(|(left, right)| (left + shift, right + shift)).collect();
        let mut rows: Vec<Row> = vec![head.clone()];
        let mut grid: Vec<Vec<Cell>> = vec![self.head.iter().map(|words| vec![words.clone()]).collect()];
        for piece in pieces.iter().skip(1) {
            let (Piece::Row(row), Some(above)) = (piece, rows.last()) else { break };
            let gap = row.base - above.base;
            let Some(cells) = self.cells(row, &columns, shift) else { break };
            if gap > 2.6 * style.leading * row.size() || !is_row(&cells, style.is_tight(gap, row.size())) {
                break;
            }
            rows.push(row.clone());
            grid.push(cells);
        }
        let bottom = rows.last().filter(|_| rows.len() >= 2)?.base;
        let cells = merge_rows(grid, &rows, rules, &columns);
        Some((rows.len(), Piece::Table { cells, columns, bottom }))
    }

    /// How far a line that says what the head does stands right of it, with all its words where the head's are.
    fn shift_to(&self, row: &Row) -> Option<f32> {
        let (head, words) = (self.head.iter().flatten(), row.runs.iter().flat_map(|run| &run.words));
        let shift = row.left() - self.head.first()?.first()?.left;
        let is_same = |one: &Word, other: &Word| one.text == other.text && (other.left - one.left - shift).abs() < OFF;
        let same =
            head.clone().count() == words.clone().count() && head.zip(words).all(|(one, other)| is_same(one, other));
        same.then_some(shift)
    }

    /// A line's words in the columns, if none goes over the left edge of one.
    fn cells(&self, row: &Row, columns: &[(f32, f32)], shift: f32) -> Option<Vec<Cell>> {
        let mut cells: Vec<Cell> = vec![Vec::new(); columns.len()];
        for word in row.runs.iter().flat_map(|run| &run.words) {
            let column = columns.iter().rposition(|(left, _)| word.left > left - OFF)?;
            let next = columns.get(column + 1).map_or(f32::INFINITY, |next| next.0);
            let (left, cell) = (columns.get(column)?.0, cells.get_mut(column)?);
            // The cells of a column whose head begins at its left edge do so, too.
            let head = self.head.get(column).and_then(|words| words.first())?;
            let at_left = (head.left + shift - left).abs() < OFF;
            if word.right > next || (cell.is_empty() && at_left && word.left > left + OFF) {
                return None;
            }
            match cell.first_mut() {
                Some(words) => words.push(word.clone()),
                None => cell.push(vec![word.clone()]),
            }
        }
        Some(cells)
    }
}

/// Whether a line's parts are a row's, or go on with cells: a line of prose or a heading may begin where the first does.
fn is_row(cells: &[Cell], is_tight: bool) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let first = cells.first().and_then(|cell| cell.first()).and_then(|words| words.first());
    filled >= 2 || first.is_none_or(|word| is_tight && word.text.starts_with(char::is_lowercase))
}
