//! What does a pasted plain text consist of? Its lines say, and where headings are unmarked they are inferred.

mod candidates;
mod chat;
mod code;
mod counted;
pub(super) mod facts;
mod groups;
mod headings;
mod levels;
pub(super) mod lines;
mod lists;
mod look;
mod marks;
mod numbering;
mod pairs;
mod series;
pub(super) mod style;
mod tables;
mod unit;
mod units;
mod wrap;

use self::code::push_code;
use self::headings::infer_headings;
use self::lines::{Line, LineKind, read_lines};
use self::lists::ListReader;
use self::marks::{between_marks, in_brackets};
use self::tables::push_table;
use self::unit::{Unit, UnitKind};
use self::units::group_units;
use super::block::{Block, BlockKind, Note, Severity};
use super::document::Document;
use super::prose::{Prose, push_words};
use super::sink::Sink;
use super::span::Span;

/// The blocks of a plain text in reading order, and what was inferred from it or looks wrong in it.
pub(super) fn read_plain(document: &Document) -> (Vec<Block>, Vec<Note>) {
    let lines = read_lines(&document.text);
    let mut units = group_units(&document.text, &lines);
    infer_headings(&document.text, &lines, &mut units);
    let mut sink = Sink::new(document);
    let mut list = ListReader::default();
    for unit in &units {
        if let UnitKind::Item { .. } = unit.kind {
            list.push_item(&mut sink, &lines, unit);
            continue;
        }
        list = ListReader::default();
        match unit.kind {
            UnitKind::Heading { level } => push_heading(&mut sink, &lines, unit, level),
            UnitKind::Table => push_table(&mut sink, &lines, unit),
            UnitKind::Code => push_code(&mut sink, &lines, unit),
            UnitKind::Paragraph
            | UnitKind::Answer
            | UnitKind::Fact
            | UnitKind::Speech
            | UnitKind::Marked { .. }
            | UnitKind::Item { .. } => push_paragraph(&mut sink, &lines, unit),
        }
    }
    (sink.blocks, sink.notes)
}

fn push_heading(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit, level: u8) {
    let span = sink.trimmed(heading_words(&sink.document.text, lines, unit));
    let mut prose = Prose::default();
    push_words(&mut prose, sink.document, span);
    if !unit.explicit {
        let reason = unit.reason;
        sink.note(Severity::Info, span.start, format!("`{}` was read as a heading: {reason}", prose.text()));
    }
    let kind = BlockKind::Heading { level };
    sink.push_prose(Block { kind, span, text: String::new(), context: String::new(), list: None }, &prose);
}

fn push_paragraph(sink: &mut Sink<'_>, lines: &[Line], unit: &Unit) {
    let span = sink.trimmed(unit.span(lines));
    let mut prose = Prose::default();
    push_words(&mut prose, sink.document, span);
    let kind = BlockKind::Paragraph;
    sink.push_prose(Block { kind, span, text: String::new(), context: String::new(), list: None }, &prose);
}

/// Where a heading's words stand, without the marks around them.
fn heading_words(text: &str, lines: &[Line], unit: &Unit) -> Span {
    if unit.end > unit.first + 1
        && !lines[unit.first + 1..unit.end].iter().all(|line| matches!(line.kind, LineKind::Rule(_)))
    {
        return unit.span(lines);
    }
    let line = lines[unit.first];
    let raw = &text[line.span.range()];
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let marked = hashes > 0 && raw[hashes..].starts_with(char::is_whitespace);
    let inner = if marked { raw[hashes..].trim_end_matches('#') } else { raw };
    let start = line.span.start + if marked { hashes } else { 0 };
    let around = if unit.explicit { None } else { between_marks(inner).or_else(|| in_brackets(inner)) };
    if let Some(words) = around {
        return Span::new(start + words.start, start + words.end);
    }
    let bold = inner.len() > 4 && inner.starts_with("**") && inner.ends_with("**");
    if bold { Span::new(start + 2, start + inner.len() - 2) } else { Span::new(start, start + inner.len()) }
}
