//! How is a table read in plain text: one with pipes, or one whose columns tabs and wide blanks keep apart?

use std::ops::Range;

use super::block::{Block, BlockKind};
use super::document::{Document, Span};
use super::inferred::{cells_by_blanks, cells_by_pipes, has_figures, has_header, is_ruler, rows_by_blanks};
use super::plain::push_words;
use super::plain_lines::{Line, LineKind};
use super::plain_units::Unit;
use super::prose::Prose;
use super::sink::{Sink, fits_context};

/// One past the last line of the table that begins on a line, if one does: pipes on two lines or more, and either a
/// line of dashes second or as many pipes on the second line as on the first.
pub(super) fn table_lines(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    if let Some(end) = rows_of_blanks(text, lines, at) {
        return Some(end);
    }
    let is_row = |line: &Line| line.kind == LineKind::Text { pipes: true } || is_divider(text, line);
    let [first, second] = [lines.get(at)?, lines.get(at + 1)?];
    if first.kind != (LineKind::Text { pipes: true }) || !is_row(second) {
        return None;
    }
    let pipes = |line: &Line| text[line.span.range()].matches('|').count();
    let closed = |line: &Line| text[line.span.range()].starts_with('|');
    let alike = pipes(first) == pipes(second) && closed(first) == closed(second);
    let third =
        || lines.get(at + 2).is_some_and(|third| is_row(third) && pipes(third) == pipes(first) && !closed(third));
    if !is_divider(text, second) && !(alike && (closed(first) || pipes(first) > 1 || third())) {
        return None;
    }
    Some(at + lines[at..].iter().take_while(|line| is_row(line)).count())
}

/// One past the last line of the table that begins on a line with its columns kept apart by blanks, if one does.
fn rows_of_blanks(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    let is_row = |line: &&Line| matches!(line.kind, LineKind::Text { pipes: false } | LineKind::Rule(_));
    let first = text[lines[at].span.range()].trim();
    if !is_row(&&lines[at]) || cells_by_blanks(first).len() < 2 {
        return None;
    }
    let rows = lines[at..].iter().take_while(is_row).map(|line| whole(text, line));
    rows_by_blanks(rows).map(|rows| at + rows)
}

/// A line with the white space before it.
fn whole<'a>(text: &'a str, line: &Line) -> &'a str {
    let start = text[..line.span.start].rfind('\n').map_or(0, |at| at + 1);
    &text[start..line.span.end]
}

/// Whether a line consists of dashes, colons and pipes.
fn is_divider(text: &str, line: &Line) -> bool {
    let words = &text[line.span.range()];
    words.contains('|')
        && words.contains('-')
        && words.chars().all(|character| matches!(character, '|' | '-' | ':' | ' ' | '\t'))
}

/// Adds a table's rows, each with the header as its context; a table without a body is its header, and one without a header
/// has rows only.
pub(super) fn push_table(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
    let number = sink.new_list();
    let text = &sink.document.text;
    let all = &lines[unit.first..unit.end];
    let blanks = !text[all[0].span.range()].contains('|');
    let words: Vec<&str> = all.iter().map(|line| &text[line.span.range()]).collect();
    let ruled = all.get(1).is_some_and(|line| is_divider(text, line));
    let headed = if blanks { has_header(&words) } else { ruled || !has_figures(words[0]) || words[0].starts_with('|') };
    let is_rule = |line: &&Line| is_divider(text, line) || blanks && is_ruler(&text[line.span.range()]);
    let header = if headed { row(sink.document, all[0].span) } else { Prose::default() };
    let body = all[usize::from(headed)..].iter().filter(|line| !is_rule(line));
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
        sink.push_prose(block(all[0].span, ""), &header);
    }
    for (span, prose) in rows {
        sink.push_prose(block(span, context), &prose);
    }
}

/// A row's cells, joined.
fn row(document: &Document, line: Span) -> Prose {
    let mut row = Prose::default();
    for cell in cells(document.slice(line)) {
        let mut prose = Prose::default();
        push_words(&mut prose, document, Span::new(line.start + cell.start, line.start + cell.end));
        if !prose.is_empty() {
            row.push_cell(&prose);
        }
    }
    row
}

/// Where a line's cells stand in it.
fn cells(line: &str) -> Vec<Range<usize>> {
    if line.contains('|') { cells_by_pipes(line) } else { cells_by_blanks(line) }
}
