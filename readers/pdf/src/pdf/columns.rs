//! In which order are the parts of a page read? Columns one after the other, but not a table's.

use super::flow::{Row, median, rows};
use super::glyph::Rule;
use super::gutters::{INDENT, are_blocks};
use super::markers::is_bullet;
use super::words::Run;

/// How often columns are looked for inside of columns.
const DEPTH: usize = 12;

/// How many columns may stand beside another, less two.
const INNER: usize = 2;

/// More parts than the columns of a page have: drawings of letters are not looked through again and again.
const PARTS: usize = 3000;

/// Points by which the left edges of a column's lines differ.
const EDGE: f32 = 3.0;

/// Points between columns, at least.
const GUTTER: f32 = 6.0;

/// The columns of a page, or what stands over and under them, in reading order.
pub(super) fn columns(runs: Vec<Run>, rules: &[Rule]) -> Vec<Vec<Row>> {
    let mut columns = Vec::new();
    split(rows(runs), rules, 0, &mut columns);
    columns
}

fn split(rows: Vec<Row>, rules: &[Rule], depth: usize, columns: &mut Vec<Vec<Row>>) {
    if rows.is_empty() {
        return;
    }
    let Some(Stretch { first, end, edge }) = best_stretch(&rows, rules, INNER).filter(|_| depth < DEPTH) else {
        columns.push(rows);
        return;
    };
    let mut before = rows;
    let mut within = before.split_off(first.min(before.len()));
    let after = within.split_off((end - first).min(within.len()));
    let (left, right): (Vec<Run>, Vec<Run>) =
        within.into_iter().flat_map(|row| row.runs).partition(|run| run.left < edge - EDGE);
    split(before, rules, depth + 1, columns);
    split(super::flow::rows(left), rules, depth + 1, columns);
    split(super::flow::rows(right), rules, depth + 1, columns);
    split(after, rules, depth + 1, columns);
}

/// Rows in two columns.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: usize,
    end: usize,
    /// Where the right one begins.
    edge: f32,
}

fn best_stretch(rows: &[Row], rules: &[Rule], inner: usize) -> Option<Stretch> {
    let mut best: Option<(usize, Stretch)> = None;
    for edge in edges(rows) {
        for stretch in stretches(rows, edge) {
            let stretch = trimmed(rows, stretch);
            let length = stretch.end.saturating_sub(stretch.first);
            if best.is_none_or(|(most, _)| length > most) && are_columns(rows, stretch, rules, inner) {
                best = Some((length, stretch));
            }
        }
    }
    best.map(|(_, stretch)| stretch)
}

/// Where several lines begin, other than at the far left; the most used first.
fn edges(rows: &[Row]) -> Vec<f32> {
    let far_left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let mut lefts: Vec<f32> = rows.iter().flat_map(|row| row.runs.iter().map(|run| run.left)).collect();
    lefts.retain(|left| *left > far_left + 40.0);
    lefts.sort_by(f32::total_cmp);
    let heads = lefts.clone();
    let mut found: Vec<(usize, f32)> = Vec::new();
    let mut last: Option<f32> = None;
    for left in lefts {
        match (last, found.last_mut()) {
            (Some(before), Some((count, _))) if left - before < EDGE => *count += 1,
            _ => {
                last = Some(left);
                found.push((1, left));
            }
        }
    }
    found.retain(|(count, _)| *count >= 3);
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let mut edges: Vec<f32> = found.into_iter().take(8).map(|(_, left)| left).collect();
    for place in 0..edges.len() {
        // A heading stands left of the marks of the list under it.
        let items = edges.get(place).copied().unwrap_or_default();
        let head = heads.iter().copied().find(|left| (items - INDENT..=items - EDGE).contains(left));
        edges.extend(head.filter(|head| edges.iter().all(|edge| (edge - head).abs() > EDGE)));
    }
    edges
}

/// Rows one after the other that nothing of spans an edge.
fn stretches(rows: &[Row], edge: f32) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut first = None;
    for (place, row) in rows.iter().enumerate() {
        let spans = |run: &Run| run.left < edge - EDGE && run.right > edge - (0.6 * run.size).min(GUTTER);
        let is_over_both = || {
            let rest = Stretch { first: first.unwrap_or(place), end: rows.len(), edge };
            is_lone_heading(rows, place, edge) && !goes_on(rows, place, rest)
        };
        if row.runs.iter().any(spans) || is_over_both() {
            found.extend(first.take().map(|first| Stretch { first, end: place, edge }));
            // A heading over both columns, though short, begins what follows.
        }
        if !row.runs.iter().any(spans) && first.is_none() {
            first = Some(place);
        }
    }
    found.extend(first.map(|first| Stretch { first, end: rows.len(), edge }));
    found
}

/// Whether a row is a large line at the left with nothing beside it for some lines.
fn is_lone_heading(rows: &[Row], place: usize, edge: f32) -> bool {
    let Some(row) = rows.get(place) else { return false };
    let [run] = row.runs.as_slice() else { return false };
    let usual = median(rows.iter().map(Row::size).collect());
    let is_right = |row: &&Row| row.runs.iter().any(|run| run.left >= edge - EDGE);
    let near = |other: &&Row| (other.base - row.base).abs() < 1.6 * run.size.max(usual);
    run.left < edge && run.size > 1.15 * usual && !rows.iter().filter(near).any(|row| is_right(&row))
}

/// Less the rows over and under the columns that only one of them has, set apart.
fn trimmed(rows: &[Row], stretch: Stretch) -> Stretch {
    let Stretch { mut first, mut end, edge } = stretch;
    let has = |row: &Row, right: bool| row.runs.iter().any(|run| (run.left >= edge - EDGE) == right);
    let both = |row: &Row| has(row, true) && has(row, false);
    let starts_right = (first..end).find(|place| rows.get(*place).is_some_and(|row| has(row, true)));
    let starts = starts_right.map_or(end, |right| {
        let near = |place: usize| {
            rows.get(place).zip(rows.get(right)).is_some_and(|(one, other)| other.base - one.base < 1.6 * other.size())
        };
        if right > first && near(right - 1) && !rows.get(right).is_some_and(both) { right - 1 } else { right }
    });
    first = starts;
    while end > first + 1 {
        let (Some(last), Some(before)) = (rows.get(end - 1), rows.get(end - 2)) else { break };
        let set_apart = last.base - before.base > 2.2 * last.size().max(before.size());
        if both(last) || !set_apart || goes_on(rows, end - 1, stretch) {
            break;
        }
        end -= 1;
    }
    Stretch { first, end, edge }
}

/// Whether the left column goes on in the rows from one on, below the end of the right one.
fn goes_on(rows: &[Row], from: usize, stretch: Stretch) -> bool {
    let Some(within) = rows.get(stretch.first..stretch.end) else { return false };
    let left = within.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let below = rows.get(from..stretch.end).unwrap_or_default();
    let right = below.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
    let runs: Vec<&Run> = below.iter().flat_map(|row| &row.runs).collect();
    let is_left = runs.iter().all(|run| run.left < stretch.edge - EDGE && run.right < stretch.edge);
    is_left && right - left > 0.85 * (stretch.edge - left) && is_column(&runs)
}

fn are_columns(rows: &[Row], stretch: Stretch, rules: &[Rule], inner: usize) -> bool {
    let Some(within) = rows.get(stretch.first..stretch.end) else { return false };
    let (left, right): (Vec<&Run>, Vec<&Run>) =
        within.iter().flat_map(|row| &row.runs).partition(|run| run.left < stretch.edge - EDGE);
    let (Some(top), Some(bottom)) = (within.first(), within.last()) else { return false };
    let crossing = rules.iter().filter(|rule| {
        rule.is_level()
            && rule.left < stretch.edge - 12.0
            && rule.right > stretch.edge + 12.0
            && rule.top > top.base - top.size() * 2.0
            && rule.top < bottom.base + bottom.size()
    });
    let is_code = left.iter().chain(&right).filter(|run| run.is_mono()).count() * 2 > left.len() + right.len();
    let sound =
        |side: &[&Run]| is_column(side) || inner > 0 && side.len() < PARTS && holds_columns(side, rules, inner - 1);
    let filled = left.len() + right.len() >= 7 && sound(&left) && sound(&right);
    crossing.count() < 2 && !is_code && (filled || are_blocks(&left, &right, stretch.edge))
}

/// Whether most lines of a side stand in columns themselves.
fn holds_columns(runs: &[&Run], rules: &[Rule], inner: usize) -> bool {
    let rows = rows(runs.iter().map(|run| (*run).clone()).collect());
    best_stretch(&rows, rules, inner).is_some_and(|it| (it.end - it.first) * 2 > rows.len())
}

/// Whether lines fill a column as prose does, or are the items of a list.
fn is_column(runs: &[&Run]) -> bool {
    let lines = rows(runs.iter().map(|run| (*run).clone()).collect());
    if lines.len() < 3 {
        return false;
    }
    let left = lines.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let right = lines.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
    let covered = |row: &Row| row.runs.iter().map(|run| run.right - run.left).sum::<f32>();
    let fill = median(lines.iter().map(|row| covered(row) / (right - left).max(1.0)).collect());
    let size = median(lines.iter().map(Row::size).collect());
    let bullets = runs.iter().filter(|run| first_word(run).is_some_and(is_bullet)).count();
    // Dots lead to the numbers of pages in a table of contents.
    let led = runs.iter().filter(|run| run.led).count();
    // Lines of prose begin within sentences, a table's cells seldom do.
    let within = runs.iter().filter(|run| first_word(run).is_some_and(begins_within)).count();
    // Marks alone are none: the words of their items stand beside them.
    right - left > 9.0 * size && (bullets >= 3 || fill >= 0.65 && (within * 4 >= runs.len() || led >= 3))
}

fn first_word(run: &Run) -> Option<&str> {
    run.words.first().map(|word| word.text.as_str())
}

/// Whether a word could stand in the middle of a sentence.
fn begins_within(word: &str) -> bool {
    word.chars().find(|letter| letter.is_alphabetic()).is_some_and(|letter| !letter.is_uppercase())
}
