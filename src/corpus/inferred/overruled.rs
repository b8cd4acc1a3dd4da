//! Which headings does `guide.toml` name, and which does it take back?

use super::align::Alignment;
use super::layout::Layout;
use super::lines::SourceLine;
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::sink::HEADING_BYTES;
use crate::corpus::span::Span;

/// What `guide.toml` says of the headings of a document.
pub(super) struct Overruling<'a> {
    document: &'a Document,
    /// Where the lines stand that it names as headings.
    named: Vec<Span>,
    /// Where those stand that it names as none.
    taken: Vec<Span>,
    /// The level of the last heading.
    level: u8,
    blocks: Vec<Block>,
    notes: Vec<Note>,
}

impl<'a> Overruling<'a> {
    /// What a layout says of a document's lines.
    pub(super) fn new(document: &'a Document, lines: &[SourceLine<'_>], layout: &Layout) -> Self {
        let meant = |entries| lines.iter().filter(|line| Layout::has(entries, line)).map(|line| line.span).collect();
        let (named, taken) = (meant(&layout.headings), meant(&layout.not_headings));
        Self { document, named, taken, level: 1, blocks: Vec::new(), notes: Vec::new() }
    }

    /// The blocks with headings of the lines that are named, and paragraphs of those that are named as none; what `notes` say
    /// of those that are taken back holds no longer.
    pub(super) fn apply(mut self, blocks: Vec<Block>, notes: &mut Vec<Note>) -> (Vec<Block>, Vec<Note>) {
        if self.named.is_empty() && self.taken.is_empty() {
            return (blocks, self.notes);
        }
        for block in blocks {
            match block.kind {
                BlockKind::Heading { .. } if overlap(&self.taken, block.span) => {
                    let line = Some(self.document.line_of(block.span.start));
                    let read = format!("`{}`", block.text);
                    notes.retain(|note| {
                        note.line != line || !(note.text.contains(&read) && note.text.contains(" heading"))
                    });
                    self.blocks.push(Block { kind: BlockKind::Paragraph, ..block });
                }
                BlockKind::Heading { level } => {
                    self.level = level;
                    self.blocks.push(block);
                }
                BlockKind::Code | BlockKind::TableRow => self.blocks.push(block),
                _ => self.divide(block),
            }
        }
        (self.blocks, self.notes)
    }

    /// Adds a block with the lines inside it that are headings apart from the rest.
    fn divide(&mut self, block: Block) {
        let inside: Vec<Span> = self.named.iter().copied().filter(|line| meet(*line, block.span)).collect();
        if inside.is_empty() {
            return self.blocks.push(block);
        }
        let alignment = Alignment::new(self.document, &block);
        let kind = BlockKind::Heading { level: self.level.max(2) };
        let end = block.text.len();
        let mut from = 0;
        for line in inside {
            let first = alignment.text_at(line.start).unwrap_or(end).max(from);
            let last = alignment.text_at(line.end).unwrap_or(end).max(first);
            self.blocks.extend(alignment.part(from, first, block.kind));
            from = first;
            if let Some(heading) = alignment.part(first, last, kind).filter(|part| part.text.len() <= HEADING_BYTES) {
                self.note(&heading);
                self.blocks.push(heading);
                from = last;
            }
        }
        self.blocks.extend(alignment.part(from, end, block.kind));
    }

    fn note(&mut self, heading: &Block) {
        let text = format!("`{}` was read as a heading: `headings` in `guide.toml` names it", heading.text);
        let line = Some(self.document.line_of(heading.span.start));
        self.notes.push(Note { severity: Severity::Info, file: self.document.file.clone(), line, text });
    }
}

fn overlap(lines: &[Span], block: Span) -> bool {
    lines.iter().any(|line| meet(*line, block))
}

fn meet(line: Span, block: Span) -> bool {
    line.start < block.end && block.start < line.end
}
