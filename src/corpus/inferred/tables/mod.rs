//! Which lines of a text are a table that Markdown does not know, and where are its cells?
//!
//! Frames, pipes, tabs, semicolons, commas or wide blanks keep them apart. What stands between two cells is read as [`CELL`], and as
//! [`HEADER_CELL`] in the row that names the columns, so that a reader knows a row by these alone, an empty cell is seen, and
//! every table is shown alike.

mod aligned;
mod cells;
mod fields;
mod framed;
mod header;
mod piped;

pub(super) use self::header::pair_columns;

use self::cells::{Grid, GridLine};
use super::edits::Edit;
use super::labels::after_question_label;
use super::lines::SourceLine;
use super::reason::Reason;
use crate::corpus::document::{Document, Format};
use crate::corpus::matter::{CELL, HEADER_CELL};
use crate::corpus::plain::lines::is_text_or_rule;
use crate::corpus::span::Span;

/// The tables of a text, as what is written over what keeps their cells apart.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// What is read and shown.
    pub(super) read: Vec<Edit>,
    /// What is only shown: a reader of Markdown knows the table by itself.
    pub(super) shown: Vec<Edit>,
}

/// Finds the tables among the lines that are no clutter.
pub(super) fn find_tables(document: &Document, lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Tables {
    let markdown = document.format == Format::Markdown;
    let mut tables = Tables::default();
    let mut raw: Vec<&str> = Vec::new();
    let mut first = 0_usize;
    for at in 0..=lines.len() {
        let line = lines.get(at).filter(|line| is_open(line) && found[at].is_none());
        let words = line.map(|line| document.slice(line.whole).trim_end_matches(['\n', '\r']));
        // What is marked as something else is no row, and nothing goes on over it.
        let text = words.filter(|words| !is_marked(words, markdown));
        match text {
            Some(words) => raw.push(words),
            None => {
                let above = first.checked_sub(1).map(|above| &lines[above]);
                let whole = words.is_none() && above.is_none_or(|above| !is_open(above) || found[first - 1].is_some());
                tables.read_run(&lines[first..], &raw, markdown, whole);
                raw.clear();
                first = at + 1;
            }
        }
    }
    tables
}

/// Whether a line could be one of a table, seen alone.
fn is_open(line: &SourceLine<'_>) -> bool {
    !line.words.is_empty() && !line.verbatim
}

/// Whether a line has what could keep cells apart, so that nothing else is asked of most lines.
fn could_begin(line: &str) -> bool {
    let words = line.trim();
    let frame = words.starts_with(['+', '┌', '╔', '┏', '╭', '│', '║', '┃']);
    frame || words.contains("  ") || words.bytes().any(|byte| matches!(byte, b'\t' | b'|' | b';' | b','))
}

/// The table that the first of these lines begin, if they do; `whole` says that they are all lines of a paragraph.
fn read_grid(lines: &[&str], markdown: bool, whole: bool) -> Option<Grid> {
    let piped = || if markdown { piped::read_in_markdown(lines, whole) } else { piped::read(lines) };
    framed::read(lines)
        .or_else(piped)
        .or_else(|| fields::read_tabs(lines))
        .or_else(|| aligned::read(lines))
        .or_else(|| fields::read(lines))
}

/// Whether a mark says that a line is something else: an item, a heading, a quotation, a question.
fn is_marked(line: &str, markdown: bool) -> bool {
    let words = line.trim();
    let quoted = markdown && words.starts_with(['>', '<', ':']);
    quoted || !is_text_or_rule(words) || words.starts_with('#') || after_question_label(words).is_some()
}

impl Tables {
    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.read.is_empty() && self.shown.is_empty()
    }

    /// Adds the tables among neighbouring lines that no mark says to be something else.
    fn read_run(&mut self, lines: &[SourceLine<'_>], raw: &[&str], markdown: bool, whole: bool) {
        let mut at = 0;
        while at + 1 < raw.len() {
            let grid = Some(&raw[at..]).filter(|raw| could_begin(raw[0]));
            at += match grid.and_then(|raw| read_grid(raw, markdown, whole && at == 0)) {
                Some(grid) => self.take(&lines[at..], &grid),
                None => 1,
            };
        }
    }

    /// Adds a table that begins on a line; gives how many lines it has.
    fn take(&mut self, lines: &[SourceLine<'_>], grid: &Grid) -> usize {
        let edits = grid.lines.iter().zip(lines).enumerate().flat_map(|(nth, (row, line))| match row {
            GridLine::Rule => vec![Edit { span: line.span, words: String::new() }],
            GridLine::Cells(cells) => {
                let mark = if nth == grid.header() { HEADER_CELL } else { CELL };
                row_edits(line, cells, mark)
            }
        });
        if grid.known {
            self.shown.extend(edits);
        } else {
            self.read.extend(edits);
        }
        grid.lines.len()
    }
}

/// What is written between a row's cells and around them; a cell is where it stands in its line, empty ones with no length.
fn row_edits(line: &SourceLine<'_>, cells: &[std::ops::Range<usize>], mark: char) -> Vec<Edit> {
    let start = line.whole.start;
    let mut edits = Vec::new();
    let mut from = None;
    let mut marks = String::new();
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            marks.push(mark);
        }
        if cell.is_empty() {
            continue;
        }
        let before = from.unwrap_or(start);
        edits.extend(between(Span::new(before, start + cell.start), &marks, line, from.is_none()));
        marks.clear();
        from = Some(start + cell.end);
    }
    if let Some(from) = from {
        edits.extend(between(Span::new(from, line.span.end.max(from)), &marks, line, false));
    }
    edits
}

/// The marks of a gap, as many as have room in it; the white space before a row stays where no mark needs it.
fn between(gap: Span, marks: &str, line: &SourceLine<'_>, first: bool) -> Option<Edit> {
    let gap = if first && marks.is_empty() { Span::new(line.span.start.min(gap.end), gap.end) } else { gap };
    let room = marks.len().min(gap.len());
    (!gap.is_empty()).then(|| Edit { span: gap, words: marks[..room].to_owned() })
}
