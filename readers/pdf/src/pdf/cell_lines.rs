//! Which lines of a table are one row, where its cells' lines stand closer than its rows do?

use super::flow::Row;
use super::markers::is_bullet;
use super::tables::Cell;

/// What is more than the distance of a cell's lines multiplied by this is between two cells.
const LOOSE: f32 = 1.12;

/// Lines of one cell.
struct Block {
    top: f32,
    bottom: f32,
}

/// Which lines begin a row: cells may be shorter than others of their row, and stand at its top or in its middle.
pub(super) fn by_cells(grid: &[Vec<Cell>], rows: &[Row], columns: &[(f32, f32)]) -> Option<Vec<bool>> {
    let size = rows.iter().map(Row::size).fold(0.0, f32::max);
    let lines: Vec<Vec<usize>> = (0..columns.len()).map(|column| filled(grid, column)).collect();
    let base = |line: usize| rows.get(line).map_or(0.0, |row| row.base);
    let pairs = || lines.iter().flat_map(|lines| lines.windows(2).filter_map(|pair| <[usize; 2]>::try_from(pair).ok()));
    let pitch = pairs().map(|[one, next]| base(next) - base(one)).fold(f32::INFINITY, f32::min);
    if pitch > 1.6 * size {
        return None;
    }
    let is_within = |one: usize, next: usize| base(next) - base(one) <= LOOSE * pitch;
    let within: Vec<[usize; 2]> = pairs().filter(|[one, next]| is_within(*one, *next)).collect();
    let wrapped = lines.iter().enumerate().map(|(column, lines)| {
        let pairs = lines.windows(2).filter_map(|pair| <[usize; 2]>::try_from(pair).ok());
        pairs.filter(|[one, next]| is_within(*one, *next) && is_wrapped(grid, columns, column, (*one, *next))).count()
    });
    if wrapped.sum::<usize>() * 10 < within.len() * 7 || within.is_empty() {
        return None;
    }
    let mut blocks: Vec<Vec<Block>> = Vec::new();
    for lines in &lines {
        let mut column: Vec<Block> = Vec::new();
        for line in lines.iter().map(|line| base(*line)) {
            match column.last_mut() {
                Some(block) if line - block.bottom <= LOOSE * pitch => block.bottom = line,
                _ => column.push(Block { top: line, bottom: line }),
            }
        }
        blocks.push(column);
    }
    starts(rows, &blocks, pitch)
}

/// The lines that have words in a column.
fn filled(grid: &[Vec<Cell>], column: usize) -> Vec<usize> {
    let is_filled = |cells: &Vec<Cell>| cells.get(column).is_some_and(|cell| !cell.is_empty());
    (0..grid.len()).filter(|line| grid.get(*line).is_some_and(is_filled)).collect()
}

/// Whether a cell's line had no room for the first word of the next, or that begins an item of a list.
pub(super) fn is_wrapped(
    grid: &[Vec<Cell>],
    columns: &[(f32, f32)],
    column: usize,
    (one, next): (usize, usize),
) -> bool {
    let words = |line: usize| grid.get(line).and_then(|cells| cells.get(column)).and_then(|cell| cell.first());
    let (Some(above), Some(below)) = (words(one), words(next)) else { return false };
    let (Some(last), Some(first)) = (above.last(), below.first()) else { return false };
    let letters = first.text.chars().count().max(1) as f32;
    let blank = 0.5 * (first.right - first.left) / letters;
    let own = columns.get(column).map_or(0.0, |column| column.1);
    let edge = columns.get(column + 1).map_or(own, |next| (next.0 - 3.0 * blank).max(own));
    is_bullet(&first.text)
        || first.text.starts_with(char::is_lowercase)
        || last.right + blank + first.right - first.left > edge
}

/// Lines that begin a row, if no row has two cells in one column.
fn starts(rows: &[Row], blocks: &[Vec<Block>], pitch: f32) -> Option<Vec<bool>> {
    let mut all: Vec<(f32, f32)> =
        blocks.iter().flatten().map(|block| (block.top - 0.6 * pitch, block.bottom + 0.2 * pitch)).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut merged: Vec<(f32, f32)> = Vec::new();
    for (top, bottom) in all {
        match merged.last_mut() {
            Some(last) if top < last.1 => last.1 = last.1.max(bottom),
            _ => merged.push((top, bottom)),
        }
    }
    let row_of = |base: f32| merged.iter().position(|(top, bottom)| *top <= base && base <= *bottom);
    let single = blocks.iter().all(|column| {
        let places: Vec<Option<usize>> = column.iter().map(|block| row_of(block.top)).collect();
        places.windows(2).all(|pair| matches!(pair, [one, next] if one != next))
    });
    let places: Vec<Option<usize>> = rows.iter().map(|row| row_of(row.base)).collect();
    let mut starts = vec![true];
    starts.extend(places.iter().zip(places.iter().skip(1)).map(|(one, next)| one != next));
    (single && merged.len() >= 2).then_some(starts)
}
