//! How is a table with pipes read in plain text?

use super::block::{Block, BlockKind};
use super::document::{Document, Span};
use super::plain::push_words;
use super::plain_lines::{Line, LineKind};
use super::plain_units::Unit;
use super::prose::Prose;
use super::sink::{Sink, fits_context};

/// One past the last line of the table that begins on a line, if one does: pipes on two lines or more, and either a
/// line of dashes second or as many pipes on the second line as on the first.
pub(super) fn table_lines(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    let is_row = |line: &Line| line.kind == LineKind::Text { pipes: true } || is_divider(text, line);
    let [first, second] = [lines.get(at)?, lines.get(at + 1)?];
    if first.kind != (LineKind::Text { pipes: true }) || !is_row(second) {
        return None;
    }
    let pipes = |line: &Line| text[line.span.range()].matches('|').count();
    let closed = |line: &Line| text[line.span.range()].starts_with('|');
    let alike = pipes(first) == pipes(second) && closed(first) == closed(second);
    if !is_divider(text, second) && !(alike && (closed(first) || pipes(first) > 1)) {
        return None;
    }
    Some(at + lines[at..].iter().take_while(|line| is_row(line)).count())
}

/// Whether a line consists of dashes, colons and pipes.
fn is_divider(text: &str, line: &Line) -> bool {
    let words = &text[line.span.range()];
    words.contains('|')
        && words.contains('-')
        && words.chars().all(|character| matches!(character, '|' | '-' | ':' | ' ' | '\t'))
}

/// Adds a table's rows, each with the header as its context; a table without a body is its header.
pub(super) fn push_table(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
    let number = sink.new_list();
    let header = row(sink.document, lines[unit.first].span);
    let body = lines[unit.first + 1..unit.end].iter().filter(|line| !is_divider(&sink.document.text, line));
    let body = body.map(|line| (line.span, row(sink.document, line.span)));
    let rows: Vec<(Span, Prose)> = body.filter(|(_, prose)| !prose.is_empty()).collect();
    let fits = fits_context(header.text());
    let context = if fits { header.text() } else { "" };
    let block = |span, context: &str| Block {
        kind: BlockKind::TableRow,
        span,
        text: String::new(),
        context: context.to_owned(),
        list: Some(number),
    };
    if rows.is_empty() || !fits {
        sink.push_prose(block(lines[unit.first].span, ""), &header);
    }
    for (span, prose) in rows {
        sink.push_prose(block(span, context), &prose);
    }
}

/// A row's cells, joined.
fn row(document: &Document, line: Span) -> Prose {
    let mut row = Prose::default();
    let mut at = line.start;
    for cell in document.slice(line).split('|') {
        let mut prose = Prose::default();
        push_words(&mut prose, document, Span::new(at, at + cell.len()));
        if !prose.is_empty() {
            row.push_cell(&prose);
        }
        at += cell.len() + 1;
    }
    row
}
