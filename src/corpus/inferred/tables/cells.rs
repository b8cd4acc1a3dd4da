//! What is a table made of?

use std::ops::Range;

/// A table as its lines say it.
#[derive(Debug)]
pub(super) struct Grid {
    /// Its lines.
    pub(super) lines: Vec<GridLine>,
    /// Whether its first row names the columns.
    pub(super) headed: bool,
    /// Whether a reader of Markdown knows it as a table.
    pub(super) known: bool,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GridLine {
    /// Where in the line its cells stand, one for each column; an empty one has no length.
    Cells(Vec<Range<usize>>),
    /// A frame, or a line of dashes below the names of columns.
    Rule,
}

impl Grid {
    /// The line that names the columns; past the last one where none does.
    pub(super) fn header(&self) -> usize {
        let first = self.lines.iter().position(|line| *line != GridLine::Rule);
        first.filter(|_| self.headed).unwrap_or(self.lines.len())
    }
}

/// A cell less the white space around it; where it is empty, nothing at its beginning.
pub(super) fn trimmed(line: &str, cell: Range<usize>) -> Range<usize> {
    let words = &line[cell.clone()];
    let inner = words.trim();
    let start = cell.start + if inner.is_empty() { 0 } else { words.len() - words.trim_start().len() };
    start..start + inner.len()
}

/// The cells that a mark keeps apart, but where a backslash stands before it.
pub(super) fn split(line: &str, mark: char) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(mark).filter(|(at, _)| !line[..*at].ends_with('\\')) {
        cells.push(trimmed(line, start..at));
        start = at + mark.len_utf8();
    }
    cells.push(trimmed(line, start..line.len()));
    cells
}

/// Cells less those beyond a line's outer marks.
pub(super) fn split_closed(line: &str, mark: char) -> Vec<Range<usize>> {
    let mut cells = split(line, mark);
    let words = line.trim();
    if cells.len() > 1 && words.starts_with(mark) {
        cells.remove(0);
    }
    if cells.len() > 1 && words.ends_with(mark) && !words.ends_with(&format!("\\{mark}")) {
        cells.pop();
    }
    cells
}

/// A line of dashes below the names of columns.
pub(super) fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line.chars().all(|c| matches!(c, '-' | '=' | '+' | '|' | ':' | ' ' | '\t'))
        && line.contains(['-', '='])
}

/// A row's cells as words.
pub(super) fn words<'a>(line: &'a str, cells: &[Range<usize>]) -> Vec<&'a str> {
    cells.iter().map(|cell| &line[cell.clone()]).collect()
}
