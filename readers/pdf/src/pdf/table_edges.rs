//! Where do a table's cells begin that stand as near to each other as words do?

use super::flow::Row;
use super::justified::words_left;
use super::style::Style;
use super::table_bands::Bands;
use super::words::{Run, Word};

/// Points by which the left edges of a column's cells differ.
const OFF: f32 = 1.2;

/// Parts of the font's size: less between two words is a usual blank.
const BLANK: f32 = 0.3;

/// Parts runs that go over several columns, as other lines near them show.
pub(super) fn part_cells(rows: &mut [Row], bands: &Bands, style: &Style) {
    let mut first = 0;
    while first < rows.len() {
        let near = rows.get(first..).unwrap_or_default().windows(2).take_while(|pair| match pair {
            [one, next] => {
                let near = next.base - one.base < 2.6 * style.leading * next.size();
                near && alike(one, next) && !bands.end_between(one, next, style)
            }
            _ => false,
        });
        let end = first + near.count() + 1;
        if let Some(region) = rows.get_mut(first..end) {
            part_region(region);
        }
        first = end;
    }
}

fn alike(one: &Row, next: &Row) -> bool {
    (one.size() - next.size()).abs() < 0.15 * next.size() && one.is_mono() == next.is_mono()
}

fn part_region(rows: &mut [Row]) {
    if !rows.iter().any(|row| row.runs.len() > 1) || rows.iter().all(Row::is_mono) {
        return;
    }
    let edges = edges(rows);
    let prose: Vec<bool> = rows.iter().map(|row| is_prose(row, &edges)).collect();
    for (place, row) in rows.iter_mut().enumerate() {
        let alone = row.runs.len() == 1;
        let near = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
        // A line of a paragraph, in which a word begins at an edge by chance.
        if alone && near.filter_map(|near| prose.get(near)).any(|prose| *prose) {
            continue;
        }
        // An item's words begin where one of a line above does by chance; further right a bullet is a cell.
        let item = row.runs.first().and_then(words_left);
        let own: Vec<f32> =
            edges.iter().copied().filter(|edge| item.is_none_or(|item| (item - edge).abs() >= OFF)).collect();
        row.runs = std::mem::take(&mut row.runs).into_iter().flat_map(|run| parts(run, &own, alone)).collect();
    }
}

/// Whether a line goes over an edge with no word that begins there.
fn is_prose(row: &Row, edges: &[f32]) -> bool {
    let [run] = row.runs.as_slice() else { return false };
    let begins = |edge: &f32| run.words.iter().any(|word| (word.left - edge).abs() < OFF);
    edges.iter().any(|edge| run.left + OFF < *edge && *edge < run.right - OFF && !begins(edge))
}

/// Where parts of two or more lines begin, other than at the far left.
fn edges(rows: &[Row]) -> Vec<f32> {
    let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let inner = |run: &&Run| run.left > left + 1.5 * run.size;
    let mut lefts: Vec<(f32, bool)> = Vec::new();
    for row in rows {
        lefts.extend(row.runs.iter().enumerate().filter(|(_, run)| inner(run)).map(|(at, run)| (run.left, at > 0)));
    }
    lefts.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut found: Vec<(f32, usize, bool)> = Vec::new();
    for (left, is_later) in lefts {
        match found.last_mut() {
            Some((edge, count, later)) if left - *edge < OFF => {
                *count += 1;
                *later |= is_later;
            }
            _ => found.push((left, 1, is_later)),
        }
    }
    found.into_iter().filter(|(_, count, later)| *count >= 2 && *later).map(|(edge, ..)| edge).collect()
}

/// A run's parts, if a word begins at each edge inside of it.
fn parts(run: Run, edges: &[f32], alone: bool) -> Vec<Run> {
    let inside = || edges.iter().filter(|edge| run.left + OFF < **edge && **edge < run.right - OFF);
    let cut = |edge: &f32| {
        run.words.iter().zip(run.words.iter().skip(1)).position(|(_, word)| (word.left - edge).abs() < OFF)
    };
    let cuts: Option<Vec<usize>> = inside().map(|edge| cut(edge).map(|place| place + 1)).collect();
    let Some(cuts) = cuts.filter(|cuts| !cuts.is_empty()) else { return vec![run] };
    let begins_cell = edges.iter().any(|edge| (run.left - edge).abs() < OFF);
    // In a line of prose a word begins at one edge by chance.
    if cuts.len() == 1 && alone && !begins_cell && !cuts.iter().all(|cut| is_set_off(&run, *cut)) {
        return vec![run];
    }
    let mut parts = Vec::new();
    let mut words = run.words.clone();
    for cut in cuts.iter().rev() {
        parts.push(part(&run, words.split_off((*cut).min(words.len()))));
    }
    parts.push(part(&run, words));
    parts.reverse();
    parts
}

/// Whether a word stands off from the one before it and begins as a cell does.
fn is_set_off(run: &Run, word: usize) -> bool {
    let (Some(before), Some(word)) = (word.checked_sub(1).and_then(|at| run.words.get(at)), run.words.get(word)) else {
        return false;
    };
    let is_figure = word.text.starts_with(|letter: char| letter.is_ascii_digit());
    (is_figure || word.left - before.right > BLANK * run.size) && !word.text.starts_with(char::is_lowercase)
}

fn part(run: &Run, words: Vec<Word>) -> Run {
    let left = words.first().map_or(run.left, |word| word.left);
    let right = words.last().map_or(run.right, |word| word.right);
    Run { words, left, right, led: run.led && left <= run.left, item: None, ..run.clone() }
}
