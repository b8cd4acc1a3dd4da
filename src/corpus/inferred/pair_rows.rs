//! Which tables have a question with its answer in every row?

use std::collections::HashMap;

use super::tables::pair_columns;
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::Document;
use crate::corpus::matter::{CELL, FILL};
use crate::corpus::prose::CELL_JOIN;
use crate::corpus::span::Span;

/// The tables of pairs, by the number of the table: in which of their columns the question stands, and in which its answer.
pub(super) struct PairTables(HashMap<usize, (usize, usize)>);

/// A cell's words and where they stand.
type Cell = (String, Span);

impl PairTables {
    /// Those whose columns are named so; or that have two, of which the first always asks.
    pub(super) fn of(blocks: &[Block]) -> Self {
        let mut asking: HashMap<usize, (usize, bool)> = HashMap::new();
        let mut tables = HashMap::new();
        for block in blocks.iter().filter(|block| block.kind == BlockKind::TableRow) {
            let Some(list) = block.list else { continue };
            let names: Vec<&str> = block.context.split(CELL_JOIN).collect();
            if let Some(columns) = pair_columns(&names) {
                tables.insert(list, columns);
            }
            let cells: Vec<&str> = block.text.split(CELL_JOIN).collect();
            let asks = block.context.is_empty() && cells.len() == 2 && cells[0].ends_with(['?', '？']);
            let (rows, all) = asking.entry(list).or_insert((0, true));
            *rows += 1;
            *all &= asks;
        }
        tables.extend(asking.into_iter().filter(|(_, (rows, all))| *rows > 1 && *all).map(|(list, _)| (list, (0, 1))));
        Self(tables)
    }

    /// The question and the answer of a row, where it has both.
    pub(super) fn pair(&self, document: &Document, row: &Block) -> Option<(Cell, Cell)> {
        let (question, answer) = *self.0.get(&row.list?)?;
        let cells = cells(document, row)?;
        let cell = |at: usize| cells.get(at).cloned().filter(|(words, _)| !words.is_empty());
        cell(question).zip(cell(answer))
    }
}

/// The cells of a row, empty ones too; nothing where its words can't be told apart by cells.
fn cells(document: &Document, row: &Block) -> Option<Vec<Cell>> {
    let marked = document.masked(row.span);
    let mark = if marked.contains(CELL) { CELL } else { '|' };
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    for (at, _) in marked.match_indices(mark).filter(|(at, _)| !marked[..*at].ends_with('\\')) {
        spans.push(trimmed(&marked, start, at, row.span.start));
        start = at + mark.len_utf8();
    }
    spans.push(trimmed(&marked, start, marked.len(), row.span.start));
    // What stands beyond the outer pipes is no cell.
    if mark == '|' && spans.len() > 1 && marked.starts_with('|') {
        spans.remove(0);
        let closed = spans.last().is_some_and(|last| last.is_empty());
        spans.truncate(spans.len() - usize::from(closed && marked.ends_with('|')));
    }
    let mut words = row.text.split(CELL_JOIN);
    let cell = |span: &Span| {
        // A cell may have such a dash itself.
        let source = marked[span.start - row.span.start..span.end - row.span.start].split_whitespace();
        let parts = source.collect::<Vec<_>>().join(" ").matches(CELL_JOIN).count() + 1;
        let parts: Vec<&str> = words.by_ref().take(if span.is_empty() { 0 } else { parts }).collect();
        (parts.join(CELL_JOIN), *span)
    };
    let cells: Vec<Cell> = spans.iter().map(cell).collect();
    words.next().is_none().then_some(cells)
}

/// A cell's place in the document, less what is nothing around it.
fn trimmed(marked: &str, start: usize, end: usize, base: usize) -> Span {
    let is_nothing = |c: char| c.is_whitespace() || c == FILL;
    let cell = &marked[start..end];
    let lead = cell.len() - cell.trim_start_matches(is_nothing).len();
    let words = cell.trim_matches(is_nothing).len();
    Span::new(base + start + if words > 0 { lead } else { 0 }, base + start + if words > 0 { lead } else { 0 } + words)
}
