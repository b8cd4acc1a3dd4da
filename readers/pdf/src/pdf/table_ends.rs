//! Where does a table begin and end, other than with lines in several parts?

use super::flow::Row;
use super::glyph::Rule;
use super::style::Style;
use super::tables::{is_parted, joined};
use super::words::Run;

/// How many lines above one show the columns that it may go over.
const ABOVE: usize = 40;

/// Where the rules end that are drawn over and in a table, if one is drawn below its last row.
pub(super) fn ruled_end(rows: &[Row], rules: &[Rule]) -> Option<usize> {
    let (first, last) = (rows.first()?, rows.last()?);
    let wide = |rule: &&Rule| rule.is_level() && rule.left < first.left() + first.size() && rule.right > first.right();
    let above = |rule: &Rule| first.base - rule.top < 2.5 * first.size() && rule.top < first.base - 0.5 * first.size();
    let over = rules.iter().filter(wide).find(|rule| above(rule))?;
    let same = |rule: &&Rule| (rule.left - over.left).abs() < 3.0 && (rule.right - over.right).abs() < 3.0;
    let within = |rule: &&Rule| rule.top > first.base && rule.top < last.base + 2.0 * last.size();
    let below: Vec<f32> = rules.iter().filter(wide).filter(same).filter(within).map(|rule| rule.top).collect();
    let lowest = below.iter().copied().fold(0.0, f32::max);
    let end = rows.iter().take_while(|row| row.base < lowest).count();
    (below.len() >= 2 && end >= 2).then_some(end)
}

/// Whether a line is the first of a cell that stands in the middle of its row, as the next line's parts show.
pub(super) fn begins_cell(rows: &[Row], style: &Style) -> bool {
    let [first, second, ..] = rows else { return false };
    let [run] = first.runs.as_slice() else { return false };
    let is_close = second.base - first.base < 1.05 * style.leading * run.size && !first.is_mono();
    is_close && is_parted(second, style) && second.runs.iter().skip(1).any(|other| (other.left - run.left).abs() < 1.2)
}

/// Whether a line is one of prose: it goes over several columns of what stands above it, and so does the next.
pub(super) fn is_prose(rows: &[Row], place: usize, style: &Style) -> bool {
    let above = rows.get(place.saturating_sub(ABOVE)..place).unwrap_or_default();
    let columns = joined(above.iter().filter(|row| is_parted(row, style)).flat_map(|row| &row.runs));
    let spans = |row: &Row| {
        let over = |run: &Run| columns.iter().filter(|(left, right)| run.left < *right && run.right > *left).count();
        row.runs.first().is_some_and(|run| over(run) >= 2)
    };
    let (Some(row), Some(next)) = (rows.get(place), rows.get(place + 1)) else { return false };
    let tight = style.is_tight(next.base - row.base, row.size());
    spans(row) && spans(next) && tight && next.runs.len() <= 2 && !row.runs.iter().all(Run::is_bold)
}
