//! How is a document read when not all of its structure is marked?

use std::borrow::Cow;
use std::collections::HashMap;

use super::clutter::{Reason, clutter};
use super::colons::infer_colons;
use super::divide::divide;
use super::headings::infer_headings;
use super::layout::Layout;
use super::lines::{SourceLine, read_lines};
use super::mask::{Mask, mask};
use super::overruled::Overruling;
use super::pairs::read_pairs;
use super::rows::infer_rows;
use crate::corpus::block::{Block, Note, Severity};
use crate::corpus::document::{Document, Format, Span};

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
    let (blocks, read_notes) = match &masked {
        Some(mask) if document.format == Format::Markdown => {
            let mut read = document.clone();
            read.read_as(&mask.text);
            reader(&read)
        }
        Some(mask) => reader(&document.with_text(mask.text.clone())),
        None => reader(document),
    };
    notes.extend(read_notes);
    let mut blocks = blocks;
    if document.format == Format::Markdown {
        blocks = infer_rows(document, blocks, &mut notes);
    }
    blocks = divide(document, blocks);
    if document.format == Format::Markdown {
        blocks = infer_headings(document, blocks, &mut notes);
        blocks = infer_colons(document, blocks, &mut notes);
    }
    blocks = read_pairs(document, blocks, &mut notes);
    let (blocks, overruled) = Overruling::new(document, &lines, layout).apply(blocks, &mut notes);
    notes.extend(overruled);
    explain(document, &mut notes);
    if let Some(Mask { text, left_out }) = masked {
        if document.format == Format::Markdown {
            document.read_as(&text);
        }
        document.leave_out(left_out);
    }
    (blocks, notes)
}

/// What was left out and why, the same line once with how often it came.
fn clutter_notes(document: &Document, lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Vec<Note> {
    let mut counted: Vec<(usize, Reason, usize)> = Vec::new();
    let mut seen: HashMap<(&str, bool), usize> = HashMap::new();
    for (at, reason) in found.iter().enumerate().filter_map(|(at, reason)| Some((at, (*reason)?))) {
        // One note is enough for all numbers of pages, and one for a table of contents.
        let several = matches!(reason, Reason::PageNumber | Reason::Contents);
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
            (_, Reason::PageNumber | Reason::Contents) => format!(", with {} more", times - 1),
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
