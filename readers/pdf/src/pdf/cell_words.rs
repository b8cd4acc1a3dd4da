//! Which words of a line are one cell's, though set far apart so that the cell's lines end at one edge?

use super::flow::Row;
use super::glyph::Rule;
use super::table_bands::{Band, Bands};
use super::words::Run;

/// Parts of the font's size: words of one cell are not stretched farther apart.
const STRETCHED: f32 = 4.0;

/// Points by which the ends of a table's level rules differ.
const OFF: f32 = 3.0;

/// Puts the words of cells together in tables that rules bound.
pub(super) fn join_cells(rows: &mut [Row], bands: &Bands, rules: &[Rule]) {
    let level = level_bands(rows, rules);
    for band in bands.0.iter().chain(&level) {
        let within: Vec<Row> = rows.iter().filter(|row| band.holds(row)).cloned().collect();
        for row in rows.iter_mut().filter(|row| band.holds(row) && row.runs.len() >= 2) {
            let mut joined: Vec<Run> = Vec::new();
            for run in std::mem::take(&mut row.runs) {
                match joined.last_mut() {
                    Some(last) if is_cell(last, &run, &within, band) => last.append(run),
                    _ => joined.push(run),
                }
            }
            row.runs = joined;
        }
    }
}

/// Whether two parts of a line are words of one cell: more lines go on where they stand apart than have two cells there.
fn is_cell(one: &Run, next: &Run, rows: &[Row], band: &Band) -> bool {
    let (from, to) = (one.right, next.left);
    if band.parts(one, next) || to - from > STRETCHED * one.size || next.led {
        return false;
    }
    // Short cells leave room, but no cell of a column reaches into the next one.
    let covers = |run: &Run| run.left < from && to < run.right && !band.is_crossed(run);
    let over = rows.iter().filter(|row| row.runs.iter().any(covers)).count();
    let middle = f32::midpoint(from, to);
    let apart = rows.iter().filter(|row| {
        let mut pairs = row.runs.iter().zip(row.runs.iter().skip(1)).filter(|(one, next)| !band.parts(one, next));
        let is_alike =
            |(one, other): (&Run, &Run)| one.right < middle && middle < other.left && other.left < next.right;
        (row.base - one.base).abs() > 0.5 && pairs.any(is_alike)
    });
    over > apart.count()
}

/// Tables with level rules alike, below the head and around all of it at least.
fn level_bands(rows: &[Row], rules: &[Rule]) -> Vec<Band> {
    let mut level: Vec<&Rule> = rules.iter().filter(|rule| rule.is_level()).collect();
    level.sort_by(|one, other| one.top.total_cmp(&other.top));
    let mut bands: Vec<Band> = Vec::new();
    let mut chain: Vec<&Rule> = Vec::new();
    for rule in level {
        let goes_on = chain.last().is_some_and(|last| {
            (rule.left - last.left).abs() < OFF && (rule.right - last.right).abs() < OFF && is_table(rows, last, rule)
        });
        if !goes_on {
            bands.extend(band(&std::mem::take(&mut chain)));
        }
        chain.push(rule);
    }
    bands.extend(band(&chain));
    bands
}

fn band(chain: &[&Rule]) -> Option<Band> {
    let (first, last) = (chain.first()?, chain.last()?);
    (chain.len() >= 3).then(|| Band { top: first.top, bottom: last.bottom, places: Vec::new() })
}

/// Whether lines between two rules are rows: each that begins at the left has parts, as one of prose has not.
fn is_table(rows: &[Row], above: &Rule, below: &Rule) -> bool {
    let mut within = rows.iter().filter(|row| above.top < row.base && row.base < below.top).peekable();
    let is_inner = |row: &Row| row.left() > above.left - OFF && row.right() < above.right + OFF;
    within.peek().is_some()
        && within.all(|row| is_inner(row) && (row.runs.len() >= 2 || row.left() > above.left + 3.0 * row.size()))
}
