//! The lines of a column, one below the other.

use super::words::Run;

/// Parts of a font's size by which the runs of one line may be off.
const OFF: f32 = 0.35;

/// What stands on one line of a column.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// From left to right.
    pub(super) runs: Vec<Run>,
    pub(super) base: f32,
}

impl Row {
    pub(super) fn size(&self) -> f32 {
        let most = self.runs.iter().max_by_key(|run| run.letters());
        most.map_or(1.0, |run| run.size)
    }

    /// About where its capitals begin.
    pub(super) fn top(&self) -> f32 {
        self.base - 0.75 * self.size()
    }

    pub(super) fn left(&self) -> f32 {
        self.runs.iter().map(|run| run.left).fold(f32::INFINITY, f32::min)
    }

    pub(super) fn right(&self) -> f32 {
        self.runs.iter().map(|run| run.right).fold(f32::NEG_INFINITY, f32::max)
    }

    pub(super) fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn is_mono(&self) -> bool {
        self.runs.iter().all(Run::is_mono)
    }

    /// All its words as one run.
    pub(super) fn into_run(self) -> Option<Run> {
        let mut runs = self.runs.into_iter();
        let mut whole = runs.next()?;
        for run in runs {
            whole.append(run);
        }
        Some(whole)
    }
}

/// Runs in lines from top to bottom.
pub(super) fn rows(mut runs: Vec<Run>) -> Vec<Row> {
    runs.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut rows: Vec<Row> = Vec::new();
    for run in runs {
        match rows.last_mut() {
            Some(row) if run.base - row.base <= OFF * run.size.min(row.size()) => row.runs.push(run),
            _ => rows.push(Row { base: run.base, runs: vec![run] }),
        }
    }
    for row in &mut rows {
        row.runs.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    rows
}

/// The value in the middle, 0 of none.
pub(super) fn median(mut values: Vec<f32>) -> f32 {
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
