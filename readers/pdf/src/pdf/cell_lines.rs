//! Which lines of a table are one row, where its cells' lines stand closer than its rows do?

use super::flow::Row;
use super::markers::is_bullet;
use super::tables::Cell;
use super::words::Word;

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
        pairs.filter(|pair| is_within(pair[0], pair[1]) && is_full(grid, columns, column, *pair)).count()
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
    let mut starts = starts(rows, &blocks, pitch)?;
    join_terms(grid, rows, &mut starts, LOOSE * pitch);
    (!has_long_firsts(grid, &starts)).then_some(starts)
}

/// Puts lines without a first cell to one that has no other, close above them.
fn join_terms(grid: &[Vec<Cell>], rows: &[Row], starts: &mut [bool], near: f32) {
    let is_first = |cells: &[Cell]| cells.iter().skip(1).all(Vec::is_empty);
    let is_rest = |cells: &[Cell]| cells.first().is_some_and(Vec::is_empty);
    for (place, start) in starts.iter_mut().enumerate().skip(1) {
        let above = grid.get(place - 1).zip(rows.get(place - 1));
        if let (Some((above, upper)), Some(cells), Some(lower)) = (above, grid.get(place), rows.get(place)) {
            *start &= !(is_first(above) && is_rest(cells) && lower.base - upper.base <= near);
        }
    }
}

/// Whether a row's three lines or more all have a first cell, as rows of one line each do.
fn has_long_firsts(grid: &[Vec<Cell>], starts: &[bool]) -> bool {
    let has_first = |cells: &Vec<Cell>| cells.first().is_some_and(|cell| !cell.is_empty());
    let mut rows: Vec<(usize, bool)> = Vec::new();
    for (cells, starts) in grid.iter().zip(starts) {
        match rows.last_mut() {
            Some((count, firsts)) if !starts => {
                *count += 1;
                *firsts &= has_first(cells);
            }
            _ => rows.push((1, has_first(cells))),
        }
    }
    rows.iter().any(|(count, firsts)| *count >= 3 && *firsts)
}

/// The lines that have words in a column.
fn filled(grid: &[Vec<Cell>], column: usize) -> Vec<usize> {
    let is_filled = |cells: &Vec<Cell>| cells.get(column).is_some_and(|cell| !cell.is_empty());
    (0..grid.len()).filter(|line| grid.get(*line).is_some_and(is_filled)).collect()
}

/// Whether a cell's line goes on in the next: that has no room in it, begins small, or begins an item of a list.
pub(super) fn is_wrapped(grid: &[Vec<Cell>], columns: &[(f32, f32)], column: usize, lines: [usize; 2]) -> bool {
    let [_, next] = lines;
    let first = line_of(grid, column, next).and_then(|words| words.first());
    first.is_some_and(|word| is_bullet(&word.text) || word.text.starts_with(char::is_lowercase))
        || is_full(grid, columns, column, lines)
}

/// Whether a cell's line had no room for the first word of the next.
fn is_full(grid: &[Vec<Cell>], columns: &[(f32, f32)], column: usize, [one, next]: [usize; 2]) -> bool {
    let (Some(above), Some(below)) = (line_of(grid, column, one), line_of(grid, column, next)) else { return false };
    let (Some(last), Some(first)) = (above.last(), below.first()) else { return false };
    let letters = first.text.chars().count().max(1) as f32;
    let blank = 0.5 * (first.right - first.left) / letters;
    let own = columns.get(column).map_or(0.0, |column| column.1);
    let edge = columns.get(column + 1).map_or(own, |next| (next.0 - 3.0 * blank).max(own));
    last.right + blank + first.right - first.left > edge
}

fn line_of(grid: &[Vec<Cell>], column: usize, line: usize) -> Option<&Vec<Word>> {
    grid.get(line)?.get(column)?.first()
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
