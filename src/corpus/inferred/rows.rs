//! Which neighbouring lines are a table whose columns are kept apart by tabs, wide blanks or pipes alone?

use std::ops::Range;

use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::{Document, Span};
use crate::corpus::markdown_table::CELL_JOIN;
use crate::corpus::sink::fits_context;

/// The longest cell, in bytes; longer ones are sentences with wide blanks between them.
const CELL_BYTES: usize = 80;

/// As many lines as make columns that blanks keep apart sure.
const ROWS: usize = 3;

/// Where the cells of a line stand in it: tabs or two blanks and more are between them.
pub(in crate::corpus) fn cells_by_blanks(line: &str) -> Vec<Range<usize>> {
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    let mut blanks = 0;
    for (at, character) in line.char_indices() {
        if character.is_whitespace() {
            blanks += if character == '\t' { 2 } else { 1 };
            continue;
        }
        match start {
            Some(first) if blanks > 1 => {
                cells.push(first..line[..at].trim_end().len());
                start = Some(at);
            }
            None => start = Some(at),
            Some(_) => {}
        }
        blanks = 0;
    }
    cells.extend(start.map(|first| first..line.trim_end().len()));
    cells
}

/// How many of the first lines are rows of one table; nothing when they are none.
pub(in crate::corpus) fn rows_by_blanks<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    let mut lines = lines.into_iter();
    let line = lines.next()?;
    let first = columns(line)?;
    let tabs = line.trim().contains('\t');
    let mut rows = 1;
    for line in lines {
        let ruler = is_ruler(line) && rows == 1;
        let alike = || columns(line).filter(|next| next.cells.len() == first.cells.len());
        let under = |next: Columns| tabs && line.trim().contains('\t') || next.is_under(&first);
        if !(ruler || alike().is_some_and(under)) {
            break;
        }
        rows += 1;
    }
    (rows >= if tabs { 2 } else { ROWS }).then_some(rows)
}

/// Whether the first row names the columns: a ruler is below it, it asks, or none of its cells begins with a figure, as
/// cells of most other rows do.
pub(in crate::corpus) fn has_header(rows: &[&str]) -> bool {
    let ruled = rows.get(1).is_some_and(|row| is_ruler(row));
    let body = rows.iter().skip(1).filter(|row| !is_ruler(row));
    let figures = body.clone().filter(|row| has_figures(row)).count();
    let asks = rows[0].contains('?');
    ruled || asks || !has_figures(rows[0]) && figures > 0 && figures * 2 >= body.count()
}

/// Whether a cell of a row but the first begins with a figure or an amount of money.
pub(in crate::corpus) fn has_figures(row: &str) -> bool {
    let cells = if row.contains('|') { cells_by_pipes(row) } else { cells_by_blanks(row) };
    let begins =
        |cell: Range<usize>| row[cell].trim_start().starts_with(|c: char| c.is_ascii_digit() || "$£€".contains(c));
    cells.into_iter().skip(1).any(begins)
}

/// A line of dashes below the names of columns.
pub(in crate::corpus) fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line.chars().all(|c| matches!(c, '-' | '=' | '+' | '|' | ':' | ' ' | '\t'))
        && line.contains(['-', '='])
}

/// The cells of a line and the columns that they begin and end in.
struct Columns {
    cells: Vec<(usize, usize)>,
}

fn columns(line: &str) -> Option<Columns> {
    let cells = cells_by_blanks(line);
    let marked = line.trim_start().starts_with(['-', '*', '•', '#', '>', '+']) && line.trim_start().len() > 1;
    if cells.len() < 2 || marked || cells.iter().any(|cell| cell.len() > CELL_BYTES) {
        return None;
    }
    let column = |at: usize| line[..at].chars().count();
    Some(Columns { cells: cells.iter().map(|cell| (column(cell.start), column(cell.end))).collect() })
}

impl Columns {
    /// Whether each cell begins or ends where the one above it does, or overlaps it, as numbers set to the right do.
    fn is_under(&self, above: &Self) -> bool {
        let pairs = self.cells.iter().zip(&above.cells).skip(1);
        pairs.clone().all(|(here, above)| here.0 == above.0 || here.1 == above.1)
    }
}

/// Turns paragraphs of a Markdown text whose lines are rows into rows.
pub(super) fn infer_rows(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let mut next = blocks.iter().filter_map(|block| block.list).max().map_or(0, |last| last + 1);
    let mut read = Vec::new();
    for block in blocks {
        match rows_of(document, &block, next).filter(|_| block.kind == BlockKind::Paragraph) {
            Some(rows) => {
                next += 1;
                let text = "lines were read as a table: their columns stand under each other".to_owned();
                let line = Some(document.line_of(block.span.start));
                notes.push(Note { severity: Severity::Info, file: document.file.clone(), line, text });
                read.extend(rows);
            }
            None => read.push(block),
        }
    }
    read
}

/// The rows that a block's lines are, if they all are.
fn rows_of(document: &Document, block: &Block, list: usize) -> Option<Vec<Block>> {
    if !document.slice(block.span).contains('\n') {
        return None;
    }
    let start = document.text[..block.span.start].rfind('\n').map_or(0, |at| at + 1);
    let whole = &document.text[start..block.span.end];
    let lines: Vec<&str> = whole.split('\n').map(|line| line.trim_end()).collect();
    let pipes = lines.len() > 1 && by_pipes(&lines);
    if !pipes && rows_by_blanks(lines.iter().copied()) != Some(lines.len()) {
        return None;
    }
    let cells = |line: &str| if pipes { cells_by_pipes(line) } else { cells_by_blanks(line) };
    let text = |line: &str| {
        let words = |cell: Range<usize>| line[cell].replace("**", "").split_whitespace().collect::<Vec<_>>().join(" ");
        cells(line).into_iter().map(words).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(CELL_JOIN)
    };
    let headed = if pipes { !has_figures(lines[0]) } else { has_header(&lines) };
    let header = Some(text(lines[0])).filter(|header| headed && fits_context(header));
    let mut rows = Vec::new();
    let mut at = start;
    for (nth, (raw, line)) in whole.split('\n').zip(&lines).enumerate() {
        let lead = line.len() - line.trim_start().len();
        let span = Span::new(at + lead, at + line.len());
        at += raw.len() + 1;
        if is_ruler(line) || nth == 0 && header.is_some() {
            continue;
        }
        let context = header.clone().unwrap_or_default();
        rows.push(Block { kind: BlockKind::TableRow, span, text: text(line), context, list: Some(list) });
    }
    Some(rows)
}

/// Whether lines are rows by their pipes: as many on each, three lines or two pipes at least.
fn by_pipes(lines: &[&str]) -> bool {
    let pipes = |line: &str| line.matches('|').count();
    let count = pipes(lines[0]);
    count > 0 && lines.iter().all(|line| pipes(line) == count) && (lines.len() >= ROWS || count > 1)
}

/// Where the cells of a line stand in it that pipes keep apart; those beyond the outer pipes are empty.
pub(in crate::corpus) fn cells_by_pipes(line: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut cells = Vec::new();
    for cell in line.split('|') {
        cells.push(at..at + cell.len());
        at += cell.len() + 1;
    }
    cells
}
