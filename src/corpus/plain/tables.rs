//! How is a table read in plain text? Its cells are told apart already, whatever kept them apart.

use super::lines::{Line, LineKind};
use super::unit::Unit;
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::Document;
use crate::corpus::matter::{CELL, HEADER_CELL};
use crate::corpus::prose::{Prose, push_words};
use crate::corpus::sink::{Sink, fits_context};
use crate::corpus::span::Span;

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
