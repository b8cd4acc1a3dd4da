//! The tables and lines of each page's columns.

use super::flow::Row;
use super::footnotes::take_footnotes;
use super::glyph::Rule;
use super::items::Page;
use super::markers::{is_bullet, mark};
use super::rooms::rooms;
use super::style::Style;
use super::table_pages::join_pages;
use super::tables::{Piece, pieces};
use super::words::Run;

/// A page's columns and the notes at its foot.
pub(super) struct Laid {
    pub(super) flows: Vec<Flow>,
    pub(super) notes: Vec<Row>,
    rules: Vec<Rule>,
}

/// The pages with their tables told from lines, those that go over two pages, too.
pub(super) fn laid_out(pages: Vec<Page>, style: &Style) -> Vec<Laid> {
    let mut laid: Vec<Laid> = Vec::new();
    for Page { flows, rules, height } in pages {
        let mut notes = Vec::new();
        let rooms = rooms(&flows);
        let mut flows: Vec<Flow> = flows
            .into_iter()
            .zip(rooms)
            .map(|(mut rows, room)| {
                notes.extend(take_footnotes(&mut rows, style.body, height));
                Flow::new(rows, room, &rules, style)
            })
            .collect();
        if let (Some(above), Some(top)) = (laid.last_mut(), flows.first_mut())
            && let Some(foot) = above.flows.last_mut()
        {
            join_pages(&mut foot.pieces, &mut top.pieces, [&above.rules, &rules], style);
        }
        laid.push(Laid { flows, notes, rules });
    }
    laid
}

/// A column's tables and the lines between them, and its edges.
pub(super) struct Flow {
    pub(super) pieces: Vec<Piece>,
    pub(super) edges: (f32, f32),
}

impl Flow {
    fn new(rows: Vec<Row>, room: Option<f32>, rules: &[Rule], style: &Style) -> Self {
        let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
        let edges = (left, room.unwrap_or_else(|| text_edge(&rows, style)));
        let rows = rows.into_iter().map(|row| with_number_joined(with_marks_joined(row), style)).collect();
        Self { pieces: pieces(rows, rules, style), edges }
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
