//! Which headings does `guide.toml` name, and which does it take back?

use super::align::Alignment;
use super::layout::Layout;
use super::lines::SourceLine;
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::{Document, Span};
use crate::corpus::sink::HEADING_BYTES;

/// Makes headings of the lines that are named, and paragraphs of those that are named as none.
pub(super) fn overrule(
    document: &Document,
    lines: &[SourceLine<'_>],
    layout: &Layout,
    blocks: Vec<Block>,
    notes: &mut Vec<Note>,
) -> Vec<Block> {
    if layout.headings.is_empty() && layout.not_headings.is_empty() {
        return blocks;
    }
    let meant = |entries| lines.iter().filter(|line| Layout::has(entries, line)).map(|line| line.span).collect();
    let (named, taken): (Vec<Span>, Vec<Span>) = (meant(&layout.headings), meant(&layout.not_headings));
    let mut read: Vec<Block> = Vec::new();
    let mut level = 1;
    for block in blocks {
        let heading = matches!(block.kind, BlockKind::Heading { .. });
        if heading && taken.iter().any(|line| overlaps(*line, block.span)) {
            read.push(Block { kind: BlockKind::Paragraph, ..block });
        } else if heading {
            if let BlockKind::Heading { level: own } = block.kind {
                level = own;
            }
            read.push(block);
        } else {
            let inside: Vec<Span> = named.iter().copied().filter(|line| overlaps(*line, block.span)).collect();
            split(document, block, &inside, level.max(2), &mut read, notes);
        }
    }
    read
}

fn overlaps(line: Span, block: Span) -> bool {
    line.start < block.end && block.start < line.end
}

/// Adds a block with the lines inside it that are headings apart from the rest.
fn split(
    document: &Document,
    block: Block,
    headings: &[Span],
    level: u8,
    read: &mut Vec<Block>,
    notes: &mut Vec<Note>,
) {
    if headings.is_empty() || matches!(block.kind, BlockKind::Code | BlockKind::TableRow) {
        return read.push(block);
    }
    let alignment = Alignment::new(document, &block);
    let end = block.text.len();
    let mut from = 0;
    for line in headings {
        let first = alignment.text_at(line.start).unwrap_or(end).max(from);
        let last = alignment.text_at(line.end).unwrap_or(end).max(first);
        read.extend(alignment.part(from, first, block.kind));
        let heading = alignment.part(first, last, BlockKind::Heading { level });
        if let Some(heading) = heading.filter(|heading| heading.text.len() <= HEADING_BYTES) {
            let text = format!("`{}` was read as a heading: `headings` in `guide.toml` names it", heading.text);
            let line = Some(document.line_of(heading.span.start));
            notes.push(Note { severity: Severity::Info, file: document.file.clone(), line, text });
            read.push(heading);
        }
        from = last;
    }
    read.extend(alignment.part(from, end, block.kind));
}
