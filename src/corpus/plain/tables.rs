//! How is a table read in plain text? Its cells are told apart already, whatever kept them apart.

use super::lines::{Line, LineKind};
use super::push_words;
use super::units::Unit;
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::{Document, Span};
use crate::corpus::matter::{CELL, HEADER_CELL};
use crate::corpus::prose::Prose;
use crate::corpus::sink::{Sink, fits_context};

/// One past the last line of the table that begins on a line, if one does; the next one begins with its columns' names.
pub(super) fn table_lines(lines: &[Line], at: usize) -> Option<usize> {
    let is_row = |line: &Line| matches!(line.kind, LineKind::Row { .. });
    let rows = lines[at..].iter().take_while(|line| is_row(line)).count();
    let named = |line: &Line| line.kind == LineKind::Row { header: true };
    let first = lines[at..at + rows].iter().position(named).map_or(1, |first| first + 1);
    let next = lines[at..at + rows].iter().skip(first).position(named).map_or(rows, |next| first + next);
    (rows > 0).then_some(at + next)
}

/// Adds a table's rows, each with the header as its context; a table without a body is its header, and one without a header
/// has rows only.
pub(super) fn push_table(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
    let number = sink.new_list();
    let (mut header, mut rows) = (None, Vec::new());
    for line in &lines[unit.first..unit.end] {
        let prose = row(sink.document, line.span);
        match line.kind {
            _ if prose.is_empty() => {}
            LineKind::Row { header: true } => header = Some((line.span, prose)),
            _ => rows.push((line.span, prose)),
        }
    }
    let context = header.as_ref().map_or("", |(_, names)| names.text());
    let fits = fits_context(context);
    let context = if fits { context.to_owned() } else { String::new() };
    let block =
        |span, context| Block { kind: BlockKind::TableRow, span, text: String::new(), context, list: Some(number) };
    if let Some((span, names)) = header.filter(|_| rows.is_empty() || !fits) {
        sink.push_prose(block(span, String::new()), &names);
    }
    for (span, prose) in rows {
        sink.push_prose(block(span, context.clone()), &prose);
    }
}

/// A row's cells, joined.
fn row(document: &Document, line: Span) -> Prose {
    let mut row = Prose::default();
    let mut at = line.start;
    for cell in document.slice(line).split([CELL, HEADER_CELL]) {
        let mut prose = Prose::default();
        push_words(&mut prose, document, Span::new(at, at + cell.len()));
        if !prose.is_empty() {
            row.push_cell(&prose);
        }
        at += cell.len() + CELL.len_utf8();
    }
    row
}
