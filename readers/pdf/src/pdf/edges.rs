//! Which lines stand near a page's top or bottom, and how do they stand there?

use super::flow::Row;
use super::furniture::roman;
use super::words::{PageText, Run};

/// How many lines at the top and at the bottom of a page may be such.
pub(super) const LINES: usize = 3;

/// A line near a page's top or bottom.
pub(super) struct Edge {
    pub(super) page: usize,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Its words with each number as `#`.
    pub(super) pattern: String,
    /// Its numbers.
    pub(super) numbers: Vec<i64>,
    /// Whether it is the outermost, set off from what comes next.
    pub(super) apart: bool,
    /// How many lines stand further out.
    pub(super) depth: usize,
    /// Whether it is at the top.
    pub(super) top: bool,
    /// How far the next line further in is.
    pub(super) gap: f32,
    /// Whether a rule is drawn between them.
    pub(super) ruled: bool,
    /// How far right of the page's other lines it begins.
    pub(super) indent: f32,
    /// Whether it could go on with a sentence or ends one.
    pub(super) in_sentence: bool,
    /// What stands beside the page's number, if that is at one end of it and the rest at the other.
    pub(super) beside_number: Option<String>,
    /// Its parts that stand far from each other.
    pub(super) runs: Vec<String>,
    pub(super) letters: usize,
    pub(super) bold: bool,
    /// The next line further in.
    pub(super) inner: Option<Inner>,
}

/// The line next to one at a page's edge.
#[derive(Clone, Copy)]
pub(super) struct Inner {
    /// Where its letters begin.
    pub(super) top: f32,
    /// How many parts it stands in.
    pub(super) runs: usize,
}

/// The lines near a page's top and bottom.
pub(super) fn page_edges(number: usize, (page, rows): (&PageText, &Vec<Row>), body: f32) -> Vec<Edge> {
    let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let mut edges = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let is_edge = place < LINES || place + LINES >= rows.len();
        let in_margin = row.base < 0.2 * page.height || row.base > 0.8 * page.height;
        let is_foot = place + 1 == rows.len() && is_number_in_the_middle(row, rows);
        if is_edge && (in_margin || is_foot) && row.size() <= body * 1.25 {
            edges.push(Edge { indent: row.left() - left, ..edge(number, page, rows, place) });
        }
    }
    edges
}

/// Whether a line is a number in the middle of the text, as the foot of a text smaller than its sheet is.
fn is_number_in_the_middle(row: &Row, rows: &[Row]) -> bool {
    let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
    let right = rows.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
    let off = f32::midpoint(row.left(), row.right()) - f32::midpoint(left, right);
    row.text().bytes().all(|byte| byte.is_ascii_digit()) && off.abs() < row.size()
}

fn edge(page: usize, on: &PageText, rows: &[Row], place: usize) -> Edge {
    let row = rows.get(place);
    let size = row.map_or(1.0, Row::size);
    let base = row.map_or(0.0, |row| row.base);
    let text = row.map(Row::text).unwrap_or_default();
    let (pattern, numbers) = pattern(&text);
    let top = base < 0.5 * on.height;
    let depth = if top { place } else { rows.len() - 1 - place };
    let inner = if top { rows.get(place + 1) } else { place.checked_sub(1).and_then(|place| rows.get(place)) };
    let gap = inner.map_or(f32::INFINITY, |inner| (inner.base - base).abs());
    // A page's only lines may be nearer to the other end.
    let outer = if top { place.checked_sub(1).and_then(|place| rows.get(place)) } else { rows.get(place + 1) };
    let nearest = if depth == 0 { gap } else { outer.map_or(f32::INFINITY, |outer| (outer.base - base).abs()) };
    let is_outermost = place == 0 || place + 1 == rows.len();
    let ruled = inner.is_some_and(|inner| {
        let (above, below) = if top { (base, inner.base) } else { (inner.base, base) };
        on.rules.iter().any(|rule| rule.is_level() && rule.top > above && rule.bottom < below - 0.3 * size)
    });
    let in_sentence = text.starts_with(char::is_lowercase) || text.ends_with(['.', ',', ';', ':', '-']);
    let apart = is_outermost && nearest > 1.7 * size;
    let beside_number = row.and_then(|row| beside_number(row, page + 1));
    let bold = row.is_some_and(|row| row.runs.iter().all(Run::is_bold));
    let runs: Vec<String> = row.map(|row| row.runs.iter().map(Run::text).collect()).unwrap_or_default();
    let letters = text.chars().count();
    let inner = inner.map(|inner| Inner { top: inner.top(), runs: inner.runs.len() });
    Edge {
        page,
        base,
        size,
        pattern,
        numbers,
        apart,
        depth,
        top,
        gap,
        ruled,
        indent: 0.0,
        in_sentence,
        beside_number,
        runs,
        letters,
        bold,
        inner,
    }
}

/// What a line says beside the number of its page, far from it.
fn beside_number(row: &Row, page: usize) -> Option<String> {
    let (first, last) = (row.runs.first()?, row.runs.last()?);
    let number = page.to_string();
    let rest = if last.text() == number {
        row.runs.split_last()?.1
    } else if first.text() == number {
        row.runs.split_first()?.1
    } else {
        return None;
    };
    let is_led = row.runs.iter().any(|run| run.led);
    (!rest.is_empty() && !is_led).then(|| rest.iter().map(Run::text).collect::<Vec<_>>().join(" "))
}

/// A line's words with its numbers taken out.
fn pattern(text: &str) -> (String, Vec<i64>) {
    let mut pattern = String::new();
    let mut numbers = Vec::new();
    let mut digits = String::new();
    for letter in text.trim().to_lowercase().chars().chain(std::iter::once('\n')) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            pattern.push('#');
            numbers.push(std::mem::take(&mut digits).parse().unwrap_or(-1));
        }
        pattern.push(letter);
    }
    let bare = pattern.trim_end();
    match roman(bare) {
        Some(number) => ("#".to_owned(), vec![number]),
        None => (bare.to_owned(), numbers),
    }
}
