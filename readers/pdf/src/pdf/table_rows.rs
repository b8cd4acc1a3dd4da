//! Which lines of a table are one row of it, because its cells' words take several lines?

use super::cell_lines::{by_cells, is_wrapped};
use super::flow::{Row, median};
use super::glyph::Rule;
use super::table_bands::rules_end;
use super::tables::{Cell, is_between};

/// Puts the lines that are one row together.
pub(super) fn merge_rows(grid: Vec<Vec<Cell>>, rows: &[Row], rules: &[Rule], columns: &[(f32, f32)]) -> Vec<Vec<Cell>> {
    let starts = by_rules(&grid, rows, rules, columns)
        .or_else(|| by_cells(&grid, rows, columns))
        .unwrap_or_else(|| by_gaps(&grid, rows, columns));
    let mut merged: Vec<Vec<Cell>> = Vec::new();
    for (cells, starts) in grid.into_iter().zip(starts) {
        match merged.last_mut() {
            Some(last) if !starts => last.iter_mut().zip(cells).for_each(|(cell, more)| cell.extend(more)),
            _ => merged.push(cells),
        }
    }
    merged
}

/// Which lines begin a row, where lines are drawn between all rows.
fn by_rules(grid: &[Vec<Cell>], rows: &[Row], rules: &[Rule], columns: &[(f32, f32)]) -> Option<Vec<bool>> {
    let (left, right) = (columns.first()?.0, columns.last()?.1);
    let across = |above: &Row, below: &Row| {
        let between = rules.iter().filter(|rule| rule.is_level() && is_between(rule, above, below));
        let covered: f32 = between.map(|rule| (rule.right.min(right) - rule.left.max(left)).max(0.0)).sum();
        covered > 0.4 * (right - left)
    };
    let mut starts = vec![true];
    starts.extend(rows.iter().zip(rows.iter().skip(1)).map(|(above, below)| across(above, below)));
    let (top, bottom) = (rows.first()?.base, rows.last()?.base);
    let is_inner = |rule: &&Rule| {
        let inside = rule.left > left && rule.right < right;
        !rule.is_level() && inside && rule.bottom > top && rule.top < bottom
    };
    let inner: Vec<&Rule> = rules.iter().filter(is_inner).collect();
    let upright = !inner.is_empty();
    if upright {
        part_by_uprights(grid, rows, &inner, &mut starts);
    }
    let count = starts.iter().filter(|start| **start).count();
    // A full line that begins no row would be one of its own where only some are divided.
    let whole = |cells: &Vec<Cell>| cells.iter().all(|cell| !cell.is_empty());
    let some_whole = grid.iter().zip(&starts).any(|(cells, starts)| !starts && whole(cells));
    let sound = upright || count == rows.len() || (!some_whole && is_closer_within(rows, &starts));
    (count >= 2 && sound).then_some(starts)
}

/// Parts what stands between two level rules into rows where there are too few of them, as below a head only.
fn part_by_uprights(grid: &[Vec<Cell>], rows: &[Row], inner: &[&Rule], starts: &mut [bool]) {
    let levels = starts.iter().skip(1).filter(|start| **start).count();
    let is_whole = |place: usize| grid.get(place).is_some_and(|cells| cells.iter().all(|cell| !cell.is_empty()));
    // Rules that go on through the one below the head tell no rows: there full lines do, if there are many.
    let head = (1..rows.len()).find(|place| starts.get(*place) == Some(&true));
    let pair = |place: usize| rows.get(place.checked_sub(1)?).zip(rows.get(place));
    let ends = |place: usize| pair(place).is_some_and(|(above, below)| rules_end(above, below, inner));
    let whole_body = head.is_some_and(|head| !ends(head) && rows.len() >= head + 3 && (head..rows.len()).all(is_whole));
    let by_lines = levels == 1 && whole_body;
    for place in 1..rows.len() {
        let Some(cells) = grid.get(place) else { break };
        let lower = |cell: &Cell| {
            let word = cell.first().and_then(|words| words.first());
            word.is_some_and(|word| word.text.starts_with(char::is_lowercase))
        };
        let goes_on = |cell: &Cell| cell.is_empty() || lower(cell);
        let parted = match levels {
            // Lines that someone broke by hand are drawn as rows, too.
            0 | 1 => ends(place) && !(cells.first().is_some_and(Vec::is_empty) && cells.iter().all(goes_on)),
            _ => ends(place) && is_whole(place) && !cells.iter().any(lower),
        };
        if let Some(start) = starts.get_mut(place) {
            *start |= parted || (by_lines && Some(place) > head);
        }
    }
}

/// Whether the lines that begin no row stand closer than those that do.
fn is_closer_within(rows: &[Row], starts: &[bool]) -> bool {
    let gaps = || {
        rows.iter().zip(rows.iter().skip(1)).map(|(above, below)| below.base - above.base).zip(starts.iter().skip(1))
    };
    let within: Vec<f32> = gaps().filter(|(_, starts)| !**starts).map(|(gap, _)| gap).collect();
    let between: Vec<f32> = gaps().filter(|(_, starts)| **starts).map(|(gap, _)| gap).collect();
    let most_within = within.iter().copied().fold(0.0, f32::max);
    between.len() >= 2 && most_within < 0.92 * median(between)
}

/// Which lines begin a row, by the space over them, or else by their first cells.
fn by_gaps(grid: &[Vec<Cell>], rows: &[Row], columns: &[(f32, f32)]) -> Vec<bool> {
    let gaps: Vec<f32> = rows.iter().zip(rows.iter().skip(1)).map(|(above, below)| below.base - above.base).collect();
    let least = gaps.iter().copied().fold(f32::INFINITY, f32::min);
    let most = gaps.iter().copied().fold(0.0, f32::max);
    let parted = least < 0.85 * most && gaps.iter().filter(|gap| **gap < 1.05 * least).count() < gaps.len();
    let mut starts = vec![true];
    for (place, gap) in gaps.iter().enumerate() {
        let cells = grid.get(place + 1).map(Vec::as_slice).unwrap_or_default();
        let before = grid.get(place).map(Vec::as_slice).unwrap_or_default();
        let first_empty = cells.first().is_some_and(Vec::is_empty);
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let only_first = filled == 1 && !first_empty;
        let tight = *gap < 1.12 * least && *gap < 1.6 * rows.get(place + 1).map_or(0.0, Row::size);
        let filled_before = before.iter().filter(|cell| !cell.is_empty()).count();
        // Below a cell of several rows, figures that the line above had room for are a row of their own.
        let of_head = place == 0 && filled_before < before.len();
        let is_row = !of_head
            && (0..cells.len()).any(|column| {
                let filled = |cells: &[Cell]| cells.get(column).is_some_and(|cell| !cell.is_empty());
                filled(cells) && filled(before) && !is_wrapped(grid, columns, column, [place, place + 1])
            });
        let goes_on = tight
            && (first_empty && !is_row
                || (parted && (only_first || filled_before < before.len() || filled < cells.len())));
        starts.push(!goes_on);
    }
    starts
}
