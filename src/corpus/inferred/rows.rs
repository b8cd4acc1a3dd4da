//! Which lines of a Markdown text are rows, by what was found to keep their cells apart?

use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::matter::{CELL, FILL, HEADER_CELL};
use crate::corpus::prose::CELL_JOIN;
use crate::corpus::sink::fits_context;
use crate::corpus::span::Span;

use super::align::Alignment;

/// Turns the lines of paragraphs that are rows into rows; the text above and below them stays.
pub(super) fn infer_rows(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let next = blocks.iter().filter_map(|block| block.list).max().map_or(0, |last| last + 1);
    let mut rows = Rows { document, notes, next, table: None, read: Vec::new() };
    for block in blocks {
        let text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        if text && document.masked(block.span).contains([CELL, HEADER_CELL]) {
            rows.divide(&block);
        } else {
            rows.table = None;
            rows.read.push(block);
        }
    }
    rows.read
}

/// The table that is read.
struct Open {
    list: usize,
    /// The names of its columns.
    names: String,
    /// One past its last row.
    end: usize,
}

struct Rows<'a> {
    document: &'a Document,
    notes: &'a mut Vec<Note>,
    /// The number of the next table.
    next: usize,
    table: Option<Open>,
    read: Vec<Block>,
}

impl Rows<'_> {
    /// Adds the lines of a block: rows, and what stands between them.
    fn divide(&mut self, block: &Block) {
        let marked = self.document.masked(block.span).into_owned();
        let alignment = Alignment::new(self.document, block);
        let mut text: Option<usize> = None;
        let mut at = block.span.start;
        for line in marked.split('\n') {
            let start = at;
            at += line.len() + 1;
            let row = line.contains([CELL, HEADER_CELL]);
            let says = line.contains(|c: char| c != FILL && !c.is_whitespace());
            if says && !row {
                text.get_or_insert(start);
            }
            if row {
                self.push_text(&alignment, text.take(), start, block);
                self.push_row(&alignment, line, start, block);
            }
        }
        self.push_text(&alignment, text.take(), block.span.end, block);
    }

    /// Adds the text from a line on up to another as a paragraph.
    fn push_text(&mut self, alignment: &Alignment<'_>, from: Option<usize>, to: usize, block: &Block) {
        let Some(first) = from.and_then(|from| alignment.text_at(from)) else { return };
        let last = alignment.text_at(to).unwrap_or(block.text.len());
        let kind = if from == Some(block.span.start) { block.kind } else { BlockKind::Paragraph };
        self.table = None;
        self.read.extend(alignment.part(first, last.max(first), kind));
    }

    fn push_row(&mut self, alignment: &Alignment<'_>, line: &str, start: usize, block: &Block) {
        let header = line.contains(HEADER_CELL);
        let raw = &self.document.text[start..start + line.len()];
        let lead = raw.len() - raw.trim_start().len();
        let span = Span::new(start + lead, start + lead + raw.trim().len());
        let apart =
            |table: &Open| self.document.text[table.end.min(start)..start].trim_matches('\r').matches('\n').count() > 2;
        if header || self.table.as_ref().is_none_or(apart) {
            self.open(span);
        }
        let Some(table) = &mut self.table else { return };
        table.end = span.end;
        let row = Block {
            kind: BlockKind::TableRow,
            span,
            text: words_of(alignment, line, start, &block.text),
            context: table.names.clone(),
            list: Some(table.list),
        };
        if header && fits_context(&row.text) {
            table.names.clone_from(&row.text);
        } else if !row.text.is_empty() {
            self.read.push(row);
        }
    }

    fn open(&mut self, at: Span) {
        let line = Some(self.document.line_of(at.start));
        let text = "lines were read as a table: their columns stand under each other".to_owned();
        self.notes.push(Note { severity: Severity::Info, file: self.document.file.clone(), line, text });
        self.table = Some(Open { list: self.next, names: String::new(), end: at.end });
        self.next += 1;
    }
}

/// The words of a row's cells, joined; those of a block's text stand where they are found in the line that begins at `start`.
fn words_of(alignment: &Alignment<'_>, line: &str, start: usize, text: &str) -> String {
    let mut cells = Vec::new();
    let mut at = start;
    for cell in line.split([CELL, HEADER_CELL]) {
        let [first, last] = [at, at + cell.len()].map(|at| alignment.text_at(at).unwrap_or(text.len()));
        let words = text.get(first..last).unwrap_or_default().trim();
        if !words.is_empty() {
            cells.push(words);
        }
        at += cell.len() + CELL.len_utf8();
    }
    cells.join(CELL_JOIN)
}
