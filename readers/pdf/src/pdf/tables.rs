//! Which lines are the rows of a table? Their parts stand in columns over three or more lines.

use super::cell_lines::by_cells;
use super::cell_words::join_cells;
use super::flow::Row;
use super::glyph::Rule;
use super::justified::join_items;
use super::style::Style;
use super::table_bands::Bands;
use super::table_edges::part_cells;
use super::table_ends::{begins_cell, is_prose, ruled_end};
use super::table_heads::head;
use super::table_rows::merge_rows;
use super::words::{Run, Word};

/// A cell's lines of words.
pub(super) type Cell = Vec<Vec<Word>>;

/// A part of a column.
#[derive(Debug)]
pub(super) enum Piece {
    Row(Row),
    Table {
        cells: Vec<Vec<Cell>>,
        /// From where to where its columns go.
        columns: Vec<(f32, f32)>,
        /// Where its last line stands.
        bottom: f32,
    },
}

/// How many lines in one column may stand between lines in several.
const LONE_ROWS: usize = 4;

/// Takes a column apart into tables and the lines between them.
pub(super) fn pieces(mut rows: Vec<Row>, rules: &[Rule], style: &Style) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let bands = Bands::of(&rows, rules);
    join_cells(&mut rows, &bands, rules);
    join_items(&mut rows, style);
    part_cells(&mut rows, &bands, style);
    let mut rows: std::collections::VecDeque<Row> = rows.into();
    while !rows.is_empty() {
        let end = stretch_end(rows.make_contiguous(), rules, &bands, style);
        let table = rows.make_contiguous().get(..end).and_then(|rows| table(rows, rules));
        match table {
            Some(piece) => {
                rows.drain(..end);
                pieces.push(piece);
            }
            None => pieces.extend(rows.pop_front().map(Piece::Row)),
        }
    }
    pieces
}

pub(super) fn is_parted(row: &Row, style: &Style) -> bool {
    row.runs.len() >= 2 && (style.mono || !row.is_mono())
}

/// How many of the first rows may be one table.
fn stretch_end(rows: &[Row], rules: &[Rule], bands: &Bands, style: &Style) -> usize {
    if !rows.first().is_some_and(|row| is_parted(row, style)) && !begins_cell(rows, style) {
        return 0;
    }
    let parted: Vec<&Row> = rows.iter().filter(|row| is_parted(row, style)).take(8).collect();
    let right = parted.iter().map(|row| row.right()).fold(f32::NEG_INFINITY, f32::max);
    let mut end = 1;
    let mut lone = 0;
    for (place, pair) in rows.windows(2).enumerate() {
        let [before, row] = pair else { break };
        let gap = row.base - before.base;
        let divided = rules.iter().filter(|rule| rule.is_level() && is_between(rule, before, row)).count();
        let near = gap < 2.6 * style.leading * row.size() || (divided > 0 && gap < 6.0 * row.size());
        let size = row.size().max(before.size());
        if row.runs.len() == 1 && is_prose(rows, place + 1, style) || bands.end_between(before, row, style) {
            break;
        }
        let lone_heading = row.runs.len() == 1 && (row.size() > 1.08 * before.size() || is_title(rows, place, style));
        if !near || lone_heading || row.size() > 1.3 * before.size() || gap > 8.0 * size {
            break;
        }
        if is_parted(row, style) {
            end = place + 2;
            lone = 0;
        } else {
            lone += 1;
            let inner = row.right() < right + row.size() && (style.mono || !row.is_mono());
            if lone > LONE_ROWS || !inner {
                break;
            }
        }
    }
    // Lines of the last row's cells.
    while let (Some(before), Some(row)) = (rows.get(end - 1), rows.get(end)) {
        let gap = row.base - before.base;
        let tight = gap < 1.05 * style.leading * row.size();
        let indented = row.left() > rows.first().map_or(0.0, Row::left) + 2.0 * row.size();
        // Cells in the middle of their row stand half a line off from others.
        let is_half = gap < 0.8 * style.leading * row.size();
        let leads = rows.get(end + 1).is_some_and(|next| {
            next.left() < row.left() - row.size() && next.base - row.base < 1.05 * style.leading * row.size()
        });
        let ends = bands.end_between(before, row, style);
        if ends || !(tight && (indented || is_half) && row.runs.len() == 1 && !row.is_mono()) || (leads && !is_half) {
            break;
        }
        end += 1;
    }
    ruled_end(rows, rules).map_or(end, |ruled| ruled.min(end))
}

/// Whether the line below one stands as the heading of what follows a table, further off than its rows from each other.
fn is_title(rows: &[Row], place: usize, style: &Style) -> bool {
    let (Some(before), Some(row)) = (rows.get(place), rows.get(place + 1)) else { return false };
    let bold = row.runs.iter().all(Run::is_bold) && !before.runs.iter().all(Run::is_bold);
    let gap = row.base - before.base;
    let usual = place.checked_sub(1).and_then(|above| rows.get(above)).map_or(0.0, |above| before.base - above.base);
    bold && gap > 1.4 * style.leading * row.size() && gap > 1.1 * usual
}

pub(super) fn is_between(rule: &Rule, above: &Row, below: &Row) -> bool {
    rule.top > above.base - 0.1 * above.size()
        && rule.bottom < below.base - 0.3 * below.size()
        && rule.left < above.right().max(below.right())
        && rule.right > above.left().min(below.left())
}

/// The rows as a table, if they are one.
fn table(rows: &[Row], rules: &[Rule]) -> Option<Piece> {
    let (first, last) = (rows.first()?, rows.last()?);
    let columns = columns(rows)?;
    let placed: Vec<Option<Vec<usize>>> = rows.iter().map(|row| place(row, &columns)).collect();
    let parted = rows.iter().filter(|row| row.runs.len() >= 2).count();
    let sound = rows.iter().zip(&placed).filter(|(row, placed)| row.runs.len() >= 2 && placed.is_some()).count();
    let inside = rules.iter().filter(|rule| rule.is_level() && is_between(rule, first, last)).count();
    let ruled = inside >= 1 && rules.iter().filter(|rule| rule.is_level()).count() >= 2;
    let grid: Vec<Vec<Cell>> = rows.iter().map(|row| fill(row, &columns)).collect();
    let wrapped = || columns.len() >= 3 && by_cells(&grid, rows, &columns).is_some();
    let enough = sound >= 3 || (sound >= 2 && (ruled || wrapped()));
    if !enough || sound * 5 < parted * 4 {
        return None;
    }
    let cells = match head(rows, &grid, &columns, rules) {
        Some((lines, head)) => {
            let body = grid.get(lines..).unwrap_or_default().to_vec();
            let body = merge_rows(body, rows.get(lines..).unwrap_or_default(), rules, &columns);
            std::iter::once(head).chain(body).collect()
        }
        None => {
            let mut cells = merge_rows(grid, rows, rules, &columns);
            if has_no_head(&cells, rows) {
                cells.insert(0, vec![Vec::new(); columns.len()]);
            }
            cells
        }
    };
    Some(Piece::Table { cells, columns, bottom: last.base })
}

/// Whether the first row is one as all others: figures stand in it where they stand in all, and it is no bolder.
fn has_no_head(cells: &[Vec<Cell>], rows: &[Row]) -> bool {
    if rows.iter().any(|row| row.runs.iter().any(|run| run.led)) {
        return true;
    }
    let bold = |row: &Row| row.runs.iter().all(Run::is_bold);
    if rows.first().is_some_and(bold) && !rows.iter().all(bold) {
        return false;
    }
    let columns = cells.first().map_or(0, Vec::len);
    let has_figures = |cell: &Cell| {
        cell.iter().flatten().any(|word| word.text.starts_with(|it: char| it.is_ascii_digit() || "£$€".contains(it)))
    };
    (1..columns).any(|column| cells.len() >= 3 && cells.iter().all(|row| row.get(column).is_some_and(has_figures)))
}

/// From where to where the columns go.
fn columns(rows: &[Row]) -> Option<Vec<(f32, f32)>> {
    let parted: Vec<&Row> = rows.iter().filter(|row| row.runs.len() >= 2).collect();
    let most = parted.iter().map(|row| row.runs.len()).max()?;
    let all = joined(parted.iter().flat_map(|row| &row.runs));
    // A head in the middle of its column stands beside short cells and over a long one.
    let with_lone = joined(rows.iter().flat_map(|row| &row.runs));
    if all.len() > most && with_lone.len() == most && parted.iter().all(|row| place(row, &with_lone).is_some()) {
        return Some(with_lone);
    }
    if all.len() >= most {
        return Some(all);
    }
    // A cell over several columns hides them: the rows with the most cells, or with the usual number, tell.
    let of = |count: usize| joined(parted.iter().filter(|row| row.runs.len() == count).flat_map(|row| &row.runs));
    let mut counts: Vec<usize> = parted.iter().map(|row| row.runs.len()).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied()?;
    [most, usual]
        .into_iter()
        .map(|count| (count, of(count)))
        .find(|(count, it)| it.len() == *count && *count >= 2)
        .map(|it| it.1)
}

/// Stretches that runs cover, from left to right.
pub(super) fn joined<'a>(runs: impl Iterator<Item = &'a Run>) -> Vec<(f32, f32)> {
    let mut edges: Vec<(f32, f32)> = runs.map(|run| (run.left, run.right)).collect();
    edges.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for (left, right) in edges {
        match columns.last_mut() {
            Some(last) if left < last.1 + 1.0 => last.1 = last.1.max(right),
            _ => columns.push((left, right)),
        }
    }
    columns
}

/// Which column each part of a row is in, if no two are in one and none is in two.
fn place(row: &Row, columns: &[(f32, f32)]) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    for run in &row.runs {
        let mut over = columns.iter().enumerate().filter(|(_, (left, right))| run.left < *right && run.right > *left);
        let (Some((column, _)), None) = (over.next(), over.next()) else { return None };
        if places.last().is_some_and(|last| *last >= column) {
            return None;
        }
        places.push(column);
    }
    Some(places)
}

fn fill(row: &Row, columns: &[(f32, f32)]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![Vec::new(); columns.len()];
    for run in &row.runs {
        let distance = |(left, right): (f32, f32)| (left - run.right).max(run.left - right).max(0.0);
        let column =
            (0_usize..).zip(columns).min_by(|(_, one), (_, other)| distance(**one).total_cmp(&distance(**other)));
        if let Some(cell) = column.and_then(|(column, _)| cells.get_mut(column)) {
            match cell.first_mut() {
                Some(words) => words.extend(run.words.iter().cloned()),
                None => cell.push(run.words.clone()),
            }
        }
    }
    cells
}
