//! The lines and tables of a document, page by page, in reading order.

use super::calls::{Called, call_notes};
use super::flow::Row;
use super::footnotes::begins_note;
use super::glyph::Rule;
use super::layout::{Flow, laid_out};
use super::style::Style;
use super::tables::Piece;
use super::words::{Run, Word};

/// What a document consists of.
#[derive(Debug)]
pub(super) enum Item {
    /// A page begins.
    Page,
    Line(Line),
    Table(Vec<Vec<Vec<Vec<Word>>>>),
    /// A line of a note at the foot of a page that no line calls.
    Note(Line),
}

/// A line of text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) words: Vec<Word>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) mono: bool,
    /// Where the words after an item's mark begin.
    pub(super) item: Option<f32>,
    /// How far it stands below the line before, if that is in its column.
    pub(super) gap: Option<f32>,
    /// The edges of its column.
    pub(super) edges: (f32, f32),
    pub(super) page: usize,
    /// Whether it begins a note.
    pub(super) begins: bool,
    /// The notes that it calls.
    pub(super) notes: Vec<Called>,
}

impl Line {
    pub(super) fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether its last words say that a sentence ends.
    pub(super) fn ends_sentence(&self) -> bool {
        let text = self.text();
        let text = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '¹', '²', '³', '⁴', '⁵']);
        text.ends_with(['.', '!', '?', ':', '…'])
    }

    /// Whether the next line's first word would have had room in it.
    pub(super) fn has_room_for(&self, next: &Self) -> bool {
        let first = next.words.first().map_or(0.0, |word| word.right - word.left);
        self.right + first + 0.45 * self.size < self.edges.1
    }

    /// Whether it stands in three or more parts far from each other, as the head of a table does.
    pub(super) fn is_in_columns(&self) -> bool {
        let pairs = self.words.iter().zip(self.words.iter().skip(1));
        pairs.filter(|(one, next)| next.left - one.right > 1.8 * self.size).count() >= 2
    }

    pub(super) fn starts_lower(&self) -> bool {
        self.words.first().is_some_and(|word| word.text.starts_with(char::is_lowercase))
    }
}

/// A page's columns and what is drawn on it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) flows: Vec<Vec<Row>>,
    pub(super) rules: Vec<Rule>,
    pub(super) height: f32,
}

pub(super) fn items(pages: Vec<Page>, style: &Style) -> Vec<Item> {
    let mut items = Vec::new();
    for (number, page) in laid_out(pages, style).into_iter().enumerate() {
        items.push(Item::Page);
        let first = items.len();
        for flow in page.flows {
            push_flow(&mut items, flow, number);
        }
        let notes = page.notes.into_iter().filter_map(|row| note_line(row, number)).collect();
        let uncalled = call_notes(items.get_mut(first..).unwrap_or_default(), notes);
        items.extend(uncalled.into_iter().map(Item::Note));
    }
    items
}

fn push_flow(items: &mut Vec<Item>, flow: Flow, page: usize) {
    let mut last = None;
    for piece in flow.pieces {
        match piece {
            Piece::Table { cells, bottom, .. } => {
                items.push(Item::Table(cells));
                last = Some(bottom);
            }
            Piece::Row(row) => {
                let base = row.base;
                if let Some(run) = row.into_run() {
                    items.push(Item::Line(line(run, last.map(|last| base - last), flow.edges, page)));
                }
                last = Some(base);
            }
        }
    }
}

fn note_line(row: Row, page: usize) -> Option<Line> {
    let begins = begins_note(&row);
    let run = row.into_run()?;
    let edges = (run.left, run.right);
    Some(Line { begins, ..line(run, None, edges, page) })
}

fn line(run: Run, gap: Option<f32>, edges: (f32, f32), page: usize) -> Line {
    let (bold, mono) = (run.is_bold(), run.is_mono());
    let Run { words, left, right, size, item, .. } = run;
    Line { words, left, right, size, bold, mono, item, gap, edges, page, begins: false, notes: Vec::new() }
}
