//! How does a Markdown table become blocks? One for each row of its body, with the header as context.

use crate::corpus::block::{Block, BlockKind, Severity};
use crate::corpus::matter::FILL;
use crate::corpus::prose::Prose;
use crate::corpus::sink::{Sink, fits_context};
use crate::corpus::span::Span;

/// A table as it is read.
pub(super) struct Table {
    number: usize,
    cells: Vec<(Prose, Span)>,
    header: Option<(Prose, Span)>,
    rows: usize,
}

impl Table {
    /// A table whose blocks carry this list number.
    pub(super) fn new(number: usize) -> Self {
        Self { number, cells: Vec::new(), header: None, rows: 0 }
    }

    /// Takes a cell of the row that is read.
    pub(super) fn cell(&mut self, prose: Prose, span: Span) {
        self.cells.push((prose, span));
    }

    /// Takes the header row.
    pub(super) fn head(&mut self, sink: &mut Sink<'_>, span: Span) {
        let (prose, line) = self.take_line(sink, span);
        self.header = Some((prose, line));
    }

    /// Emits a row of the body.
    pub(super) fn row(&mut self, sink: &mut Sink<'_>, span: Span) {
        let (prose, line) = self.take_line(sink, span);
        if prose.is_empty() {
            return;
        }
        if self.rows == 0 {
            self.long_header(sink);
        }
        self.rows += 1;
        let context = self.header.as_ref().map(|(header, _)| header.text()).filter(|text| fits_context(text));
        let context = context.unwrap_or_default().to_owned();
        sink.push_prose(self.block(line, context), &prose);
    }

    /// A table without a body is its header.
    pub(super) fn end(&mut self, sink: &mut Sink<'_>) {
        if let Some((prose, line)) = self.header.take().filter(|_| self.rows == 0) {
            sink.push_prose(self.block(line, String::new()), &prose);
        }
    }

    /// A header too long to be each row's context stands for itself.
    fn long_header(&mut self, sink: &mut Sink<'_>) {
        if let Some((prose, line)) = &self.header
            && !fits_context(prose.text())
        {
            sink.push_prose(self.block(*line, String::new()), prose);
        }
    }

    fn block(&self, span: Span, context: String) -> Block {
        Block { kind: BlockKind::TableRow, span, text: String::new(), context, list: Some(self.number) }
    }

    /// The row's words and its whole line.
    fn take_line(&mut self, sink: &mut Sink<'_>, span: Span) -> (Prose, Span) {
        let cells = std::mem::take(&mut self.cells);
        let line = whole_line(sink, span);
        let last = cells.last().map_or(span.start, |(_, cell)| cell.end);
        let mut row = Prose::default();
        for (cell, _) in cells.iter().filter(|(cell, _)| !cell.is_empty()) {
            row.push_cell(cell);
        }
        push_surplus(sink, &mut row, Span::new(last.clamp(line.start, line.end), line.end));
        (row, line)
    }
}

/// CommonMark's tables drop cells that have no header; a guide's words are kept, with a warning.
fn push_surplus(sink: &mut Sink<'_>, row: &mut Prose, rest: Span) {
    let text = sink.document.masked(rest).into_owned();
    // The tag that ends a row of HTML's may begin the next one.
    let text = text.lines().next().unwrap_or_default();
    let mut at = rest.start;
    let mut found = false;
    for cell in text.split('|') {
        if cell.contains(|c: char| c != FILL && !c.is_whitespace()) {
            found = true;
            let mut prose = Prose::default();
            prose.push(at, cell);
            row.push_cell(&prose);
        }
        at += cell.len() + 1;
    }
    if found {
        let text = "table row has more cells than the header; give every column a header".to_owned();
        sink.note(Severity::Warning, rest.start, text);
    }
}

/// The line a row stands on, without white space at its ends.
fn whole_line(sink: &Sink<'_>, span: Span) -> Span {
    let line = sink.trimmed(span);
    // A row of HTML's begins and ends within its tags, and has no line of its own.
    if *sink.document.masked(span) != *sink.document.slice(span) {
        return line;
    }
    let text = &sink.document.text;
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let from = line.start;
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    sink.trimmed(Span::new(start.min(from), end))
}
