//! Which of a table's first lines are its head: cells over several columns, and cells of two lines?

use super::flow::Row;
use super::glyph::Rule;
use super::tables::{Cell, is_between};
use super::words::Run;

/// Points by which the edges of what stands in a column differ.
const OFF: f32 = 3.0;

/// Lines of a head at most in which its cells begin; those in the middle of others stand on one between.
const LINES: usize = 3;

/// The head of a table as one row of cells, and how many lines it takes, if it has cells over several columns or of two
/// lines; what stands over several columns is said in each.
pub(super) fn head(
    rows: &[Row],
    grid: &[Vec<Cell>],
    columns: &[(f32, f32)],
    rules: &[Rule],
) -> Option<(usize, Vec<Cell>)> {
    let table = Lines { rows, grid, columns, rules };
    (1..LINES.min(rows.len().saturating_sub(1))).find_map(|lower| table.merged(lower)).or_else(|| table.two_lines())
}

/// A table's lines, and what of them stands in which column.
struct Lines<'a> {
    rows: &'a [Row],
    grid: &'a [Vec<Cell>],
    columns: &'a [(f32, f32)],
    rules: &'a [Rule],
}

impl Lines<'_> {
    fn has(&self, line: usize, column: usize) -> bool {
        self.grid.get(line).and_then(|cells| cells.get(column)).is_some_and(|cell| !cell.is_empty())
    }

    /// The head that ends in a line, if cells of its first line stand over several of that line.
    fn merged(&self, lower: usize) -> Option<(usize, Vec<Cell>)> {
        let spans: Vec<(usize, usize)> = (1..self.columns.len())
            .filter(|column| self.has(0, *column))
            .filter_map(|column| self.span(column, lower))
            .collect();
        let covered = |column: usize| spans.iter().any(|(from, to)| (*from..=*to).contains(&column));
        let sound = spans.windows(2).all(|pair| matches!(pair, [one, next] if one.1 < next.0));
        // No column is without a name.
        let named =
            (1..self.columns.len()).all(|column| covered(column) || (0..=lower).any(|line| self.has(line, column)));
        if spans.is_empty() || !sound || !named || !self.is_head(lower, &spans) {
            return None;
        }
        let mut cells: Vec<Cell> = vec![Vec::new(); self.columns.len()];
        for (column, cell) in cells.iter_mut().enumerate() {
            let over = spans.iter().find(|(from, to)| (*from..=*to).contains(&column));
            let upper =
                over.map_or(column, |(from, to)| (*from..=*to).find(|column| self.has(0, *column)).unwrap_or(column));
            let first = self.grid.first().and_then(|cells| cells.get(upper)).cloned().unwrap_or_default();
            let rest = (1..=lower).filter_map(|line| self.grid.get(line)?.get(column)).flatten();
            cell.extend(first.into_iter().chain(rest.cloned()));
        }
        Some((lower + 1, cells))
    }

    /// From which to which column a cell of the first line goes, if over more than one.
    fn span(&self, column: usize, lower: usize) -> Option<(usize, usize)> {
        let run = self.rows.first()?.runs.iter().find(|run| self.column_of(run) == Some(column))?;
        let free = |column: &usize| !self.has(0, *column) && self.has(lower, *column);
        let from = (1..column).rev().take_while(free).last().unwrap_or(column);
        let to = (column + 1..self.columns.len()).take_while(free).last().unwrap_or(column);
        if from == to {
            return None;
        }
        let edges = |from: usize, to: usize| Some((self.columns.get(from)?.0, self.columns.get(to)?.1));
        // A line drawn below it shows how far it goes.
        let (above, below) = (self.rows.first()?, self.rows.get(lower)?);
        let mut drawn = self.rules.iter().filter(|rule| {
            rule.is_level()
                && is_between(rule, above, below)
                && rule.left < run.left + OFF
                && rule.right > run.right - OFF
        });
        let all = (from..=column)
            .flat_map(|first| (column..=to).map(move |last| (first, last)))
            .filter(|(first, last)| first < last);
        let spans: Vec<(usize, usize)> = all.collect();
        let is_under = |rule: &Rule, (first, last): (usize, usize)| {
            edges(first, last).is_some_and(|(left, right)| {
                let inner = last + 1 == self.columns.len()
                    || self.columns.get(last + 1).is_some_and(|next| rule.right < next.0 + OFF);
                (first > 1 || rule.left > self.columns.first().map_or(0.0, |first| first.1) - OFF)
                    && rule.left < left + OFF
                    && rule.right > right - OFF
                    && inner
            })
        };
        if let Some(span) = drawn.find_map(|rule| spans.iter().find(|span| is_under(rule, **span))) {
            return Some(*span);
        }
        let middle = f32::midpoint(run.left, run.right);
        let off = |(first, last): (usize, usize)| {
            edges(first, last).map_or(f32::INFINITY, |(left, right)| (f32::midpoint(left, right) - middle).abs())
        };
        let nearest = spans.iter().copied().min_by(|one, other| off(*one).total_cmp(&off(*other)))?;
        let (left, _) = edges(column, column)?;
        let at_left = (run.left - left).abs() < OFF;
        // Set in the middle of several columns and of no single one.
        if !at_left && off(nearest) < run.size && off((column, column)) > run.size {
            return Some(nearest);
        }
        // The head of another column stands beside both lines: no cell is short of a line by chance.
        (at_left
            && to > column
            && !self.has(lower, 0)
            && (0..lower).any(|line| self.has(line, 0))
            && self.has(lower, column))
        .then_some((column, to))
    }

    fn column_of(&self, run: &Run) -> Option<usize> {
        let distance = |(left, right): &(f32, f32)| (left - run.right).max(run.left - right).max(0.0);
        let columns = self.columns.iter().enumerate();
        columns.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other))).map(|(column, _)| column)
    }

    /// Whether the lines down to one look as a head does: bold as no other is, or with a line drawn below them all, or words
    /// over figures; and no line is drawn across between them.
    fn is_head(&self, lower: usize, spans: &[(usize, usize)]) -> bool {
        let bold = |row: &Row| row.runs.iter().all(Run::is_bold);
        let (head, body) = self.rows.split_at((lower + 1).min(self.rows.len()));
        if head.iter().all(bold) {
            return !body.iter().all(bold);
        }
        let has_figure = |line: usize, column: usize| {
            let words = self.grid.get(line).and_then(|cells| cells.get(column)).into_iter().flatten().flatten();
            words.into_iter().any(|word| word.text.chars().any(|letter| letter.is_ascii_digit()))
        };
        let columns = || spans.iter().flat_map(|(from, to)| *from..=*to);
        let words = (0..=lower).all(|line| columns().all(|column| !has_figure(line, column)));
        let filled = |column: usize| (lower + 1..self.rows.len()).filter(move |line| self.has(*line, column));
        let over_figures = || {
            columns().all(|column| filled(column).count() > 0 && filled(column).all(|line| has_figure(line, column)))
        };
        !self.is_ruled(0, lower)
            && !body.iter().any(bold)
            && (self.is_ruled(lower, lower + 1) || words && over_figures())
    }

    /// Whether lines are drawn below all cells between two lines.
    fn is_ruled(&self, above: usize, below: usize) -> bool {
        let (Some(above), Some(below)) = (self.rows.get(above), self.rows.get(below)) else { return false };
        self.columns.iter().all(|(left, right)| {
            let middle = f32::midpoint(*left, *right);
            let is_under = |rule: &Rule| rule.left < middle && middle < rule.right;
            self.rules.iter().any(|rule| rule.is_level() && is_under(rule) && is_between(rule, above, below))
        })
    }

    /// A head of bold lines close to each other, over lines that are not.
    fn two_lines(&self) -> Option<(usize, Vec<Cell>)> {
        let bold = |row: &Row| row.runs.iter().all(Run::is_bold);
        let count = self.rows.iter().take_while(|row| bold(row)).count();
        if !(2..=LINES).contains(&count) || count >= self.rows.len() {
            return None;
        }
        let gaps: Vec<f32> =
            self.rows.windows(2).take(count).filter_map(|pair| Some(pair.last()?.base - pair.first()?.base)).collect();
        let (below, within) = gaps.split_last()?;
        let size = self.rows.first()?.size();
        let tight = within.iter().all(|gap| *gap < 1.5 * size && *gap < 1.1 * below);
        let ruled = self.rows.windows(2).take(count - 1).any(|pair| matches!(pair, [one, next] if self.rules.iter().any(|rule| rule.is_level() && is_between(rule, one, next))));
        // The name of a group of rows stands alone.
        let grouped = (1..count).any(|line| (1..self.columns.len()).all(|column| !self.has(line, column)));
        if !tight || ruled || grouped {
            return None;
        }
        let column =
            |column: usize| (0..count).filter_map(|line| self.grid.get(line)?.get(column)).flatten().cloned().collect();
        Some((count, (0..self.columns.len()).map(column).collect()))
    }
}
