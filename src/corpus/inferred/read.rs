//! How is a document read when not all of its structure is marked?

use std::borrow::Cow;
use std::collections::HashMap;

use super::asking_items::pair_items;
use super::clutter::clutter;
use super::colons::infer_colons;
use super::divide::divide;
use super::edits::{Edit, write_over};
use super::headings::infer_headings;
use super::layout::Layout;
use super::lines::{SourceLine, read_lines};
use super::mask::{Mask, mask};
use super::overruled::Overruling;
use super::pairs::read_pairs;
use super::reason::Reason;
use super::relabel::relabel;
use super::rows::infer_rows;
use super::tables::find_tables;
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::{Document, Format};
use crate::corpus::span::Span;

/// What a reader finds in a document.
type Blocks = (Vec<Block>, Vec<Note>);

/// The blocks that `reader` finds in a document less its clutter, with the structure that no mark says; the document learns
/// what is left out of it.
pub(in crate::corpus) fn read_inferred(
    document: &mut Document,
    layout: &Layout,
    reader: impl Fn(&Document) -> Blocks,
) -> Blocks {
    let view = match document.masked(Span::new(0, document.text.len())) {
        Cow::Borrowed(_) => Cow::Borrowed(&*document),
        Cow::Owned(masked) => Cow::Owned(document.with_text(masked)),
    };
    let lines = read_lines(&view);
    let (found, cuts) = clutter(&view, &lines, layout);
    let mut notes = clutter_notes(&view, &lines, &found);
    let masked = mask(&view, &lines, &found, cuts);
    let tables = find_tables(&view, &lines, &found);
    let shown = masked.as_ref().map_or(view.text.as_str(), |mask| mask.text.as_str());
    let mut labels = relabel(&view, &lines, &found);
    let read = |labels: &[Edit]| {
        let read = Read::new(document, shown, labels, &tables.read);
        read.blocks(&reader)
    };
    let (mut blocks, mut read_notes) = read(&labels);
    let left = labels.len();
    // A label that no pair took is shown as it is written, and read so.
    let mut spans: Vec<Span> = blocks.iter().map(|block| block.span).collect();
    spans.sort_unstable();
    labels.retain(|label| !is_inside(&spans, label.span));
    if labels.len() < left {
        (blocks, read_notes) = read(&labels);
    }
    notes.extend(read_notes);
    let (blocks, overruled) = Overruling::new(document, &lines, layout).apply(blocks, &mut notes);
    notes.extend(overruled);
    explain(document, &mut notes);
    let shown = (!tables.is_empty() || masked.is_some() && document.format == Format::Markdown)
        .then(|| write_over(shown, tables.read.iter().chain(&tables.shown)));
    let blocks = trim_rows(document, blocks, !tables.is_empty());
    if let Some(shown) = shown {
        document.read_as(&shown);
    }
    if let Some(Mask { left_out, .. }) = masked {
        document.leave_out(left_out);
    }
    (blocks, notes)
}

/// A document as it is read once.
struct Read<'a> {
    /// What a reader of its format reads.
    text: Cow<'a, Document>,
    /// The same with the text as it stands, but for labels; what it masks is what is read.
    whole: Cow<'a, Document>,
}

impl<'a> Read<'a> {
    /// A document whose text is read as `shown`, with these labels and cells written over it.
    fn new(document: &'a Document, shown: &str, labels: &[Edit], cells: &[Edit]) -> Self {
        let plain = document.format == Format::PlainText;
        let unmasked = document.masked(Span::new(0, document.text.len()));
        if labels.is_empty() && cells.is_empty() && *shown == *unmasked {
            return Self { text: Cow::Borrowed(document), whole: Cow::Borrowed(document) };
        }
        let text = write_over(shown, labels.iter().chain(cells));
        let labelled =
            if labels.is_empty() { document.clone() } else { document.with_text(write_over(&document.text, labels)) };
        let mut whole = labelled;
        whole.read_as(&text);
        let text = if plain { Cow::Owned(document.with_text(text)) } else { Cow::Owned(whole.clone()) };
        Self { text, whole: Cow::Owned(whole) }
    }

    /// The blocks that a reader finds, with the structure that no mark says.
    fn blocks(&self, reader: impl Fn(&Document) -> Blocks) -> Blocks {
        let markdown = self.whole.format == Format::Markdown;
        let (mut blocks, mut notes) = reader(&self.text);
        if markdown {
            blocks = infer_rows(&self.whole, blocks, &mut notes);
        }
        blocks = divide(&self.whole, blocks);
        if markdown {
            blocks = infer_headings(&self.whole, blocks, &mut notes);
            blocks = infer_colons(&self.whole, blocks, &mut notes);
        }
        blocks = pair_items(&self.whole, read_pairs(&self.whole, blocks, &mut notes), &mut notes);
        (blocks, notes)
    }
}

/// Whether a span is a part of one of ascending ones.
fn is_inside(spans: &[Span], label: Span) -> bool {
    let before = spans.partition_point(|span| span.start < label.end);
    spans[..before].last().is_some_and(|span| label.start < span.end)
}

/// Rows less the white space around them that was read as their first cell, which is empty.
fn trim_rows(document: &Document, mut blocks: Vec<Block>, any: bool) -> Vec<Block> {
    for block in blocks.iter_mut().filter(|block| any && block.kind == BlockKind::TableRow) {
        let row = document.slice(block.span);
        let start = block.span.end - row.trim_start().len();
        block.span = Span::new(start, block.span.start + row.trim_end().len());
    }
    blocks
}

/// What was left out and why, the same line once with how often it came.
fn clutter_notes(document: &Document, lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Vec<Note> {
    let mut counted: Vec<(usize, Reason, usize)> = Vec::new();
    let mut seen: HashMap<(&str, bool), usize> = HashMap::new();
    for (at, reason) in found.iter().enumerate().filter_map(|(at, reason)| Some((at, (*reason)?))) {
        // One note is enough for all numbers of pages, and one for a table of contents.
        let several = matches!(reason, Reason::PageNumber | Reason::PageHead | Reason::Contents);
        let key = if several { (reason.text(), true) } else { (lines[at].words, false) };
        let nth = *seen.entry(key).or_insert(counted.len());
        match counted.get_mut(nth) {
            Some((.., times)) => *times += 1,
            None => counted.push((at, reason, 1)),
        }
    }
    let note = |(at, reason, times): (usize, Reason, usize)| {
        let words: String = lines[at].words.chars().take(60).collect();
        let again = match (times, reason) {
            (1, _) => String::new(),
            (_, Reason::PageNumber | Reason::PageHead | Reason::Contents) => format!(", with {} more", times - 1),
            _ => format!(", {times} times"),
        };
        let text = format!("`{words}` was left out{again}: {}", reason.text());
        let line = Some(document.line_of(lines[at].span.start));
        Note { severity: Severity::Info, file: document.file.clone(), line, text }
    };
    counted.into_iter().map(note).collect()
}

/// Says of headings that a reader inferred without a reason why they are: Markdown's are bold.
fn explain(document: &Document, notes: &mut [Note]) {
    for note in notes.iter_mut().filter(|note| note.file == document.file) {
        if let Some(heading) = note.text.strip_prefix("heading inferred: ") {
            note.text = format!("{heading} was read as a heading: it is bold and stands alone");
        }
    }
}
