//! The lines and tables of a document, page by page, in reading order.

use super::calls::{Called, call_notes};
use super::flow::Row;
use super::footnotes::{begins_note, take_footnotes};
use super::glyph::Rule;
use super::markers::{is_bullet, mark};
use super::style::Style;
use super::tables::{Piece, pieces};
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
    for (number, page) in pages.into_iter().enumerate() {
        items.push(Item::Page);
        let first = items.len();
        let mut notes = Vec::new();
        for mut rows in page.flows {
            notes.extend(take_footnotes(&mut rows, style.body, page.height));
            push_flow(&mut items, rows, &page.rules, number, style);
        }
        let notes = notes.into_iter().filter_map(|row| note_line(row, number)).collect();
        let uncalled = call_notes(items.get_mut(first..).unwrap_or_default(), notes);
        items.extend(uncalled.into_iter().map(Item::Note));
    }
    items
}

fn push_flow(items: &mut Vec<Item>, rows: Vec<Row>, rules: &[Rule], page: usize, style: &Style) {
    let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let right = text_edge(&rows, style);
    let rows = rows.into_iter().map(|row| with_number_joined(with_marks_joined(row), style)).collect();
    let mut last = None;
    for piece in pieces(rows, rules, style) {
        match piece {
            Piece::Table { cells, bottom } => {
                items.push(Item::Table(cells));
                last = Some(bottom);
            }
            Piece::Row(row) => {
                let base = row.base;
                if let Some(run) = row.into_run() {
                    items.push(Item::Line(line(run, last.map(|last| base - last), (left, right), page)));
                }
                last = Some(base);
            }
        }
    }
}

/// How far right the lines of a column go, the few aside that stick out.
fn text_edge(rows: &[Row], style: &Style) -> f32 {
    let is_text = |row: &&Row| !row.is_mono() && (row.size() - style.body).abs() < 0.1 * style.body;
    let mut rights: Vec<f32> = rows.iter().filter(is_text).map(Row::right).collect();
    if rights.is_empty() {
        rights = rows.iter().map(Row::right).collect();
    }
    rights.sort_by(|one, other| other.total_cmp(one));
    let sticking_out = if rights.len() < 5 { 0 } else { rights.len() / 10 };
    rights.get(sticking_out).copied().unwrap_or(f32::INFINITY)
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

/// A heading's number and its words as one run.
fn with_number_joined(mut row: Row, style: &Style) -> Row {
    let stands_out = row.runs.iter().all(|run| run.is_bold() || run.size > 1.1 * style.body);
    let is_number = |run: &Run| run.text().chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let is_close =
        matches!(row.runs.as_slice(), [one, other] if is_number(one) && other.left - one.right < 2.5 * other.size);
    if stands_out
        && is_close
        && let Some(words) = row.runs.pop()
        && let Some(number) = row.runs.first_mut()
    {
        number.append(words);
    }
    row
}

/// An item's mark and its words as one run, however wide the gap between them is.
fn with_marks_joined(mut row: Row) -> Row {
    let mut place = 0;
    while place + 1 < row.runs.len() && !row.is_mono() {
        let pair = row.runs.get(place).zip(row.runs.get(place + 1));
        let joins = pair.is_some_and(|(one, other)| {
            // Dashes stand for empty cells further right.
            let is_mark = |word: &str| match place {
                0 => mark(word, true).is_some(),
                _ => is_bullet(word) && !"-–—*+".contains(word),
            };
            let alone = matches!(one.words.as_slice(), [word] if is_mark(&word.text));
            alone && other.left - one.right < 4.0 * other.size
        });
        if joins {
            let words = row.runs.remove(place + 1);
            if let Some(run) = row.runs.get_mut(place) {
                run.item = Some(words.left);
                run.append(words);
            }
        }
        place += 1;
    }
    row
}
