//! Which lines at the foot of a column are notes to the text above?

use super::calls::{sign, stem};
use super::flow::Row;

/// Parts of the body's size: notes are no larger.
const SIZE: f32 = 0.93;

/// Takes the notes off a column's foot.
pub(super) fn take_footnotes(rows: &mut Vec<Row>, body: f32, page_height: f32) -> Vec<Row> {
    let small = rows.iter().rev().take_while(|row| row.size() <= SIZE * body && row.base > 0.35 * page_height).count();
    let tail = rows.len() - small;
    let first = rows.iter().skip(tail).position(begins_note);
    match first {
        Some(first) if tail + first > 0 => rows.split_off(tail + first),
        _ => match far_below(rows, page_height) {
            Some(first) => rows.split_off(first),
            None => Vec::new(),
        },
    }
}

/// Where a note as large as the text begins: at the page's foot, far below the text, which calls it.
fn far_below(rows: &[Row], page_height: f32) -> Option<usize> {
    let is_far = |pair: &[Row]| matches!(pair, [one, next] if next.base - one.base > 3.5 * next.size());
    let first = rows.windows(2).rposition(is_far)? + 1;
    let (text, notes) = rows.split_at_checked(first)?;
    let note = notes.first().filter(|note| note.base > 0.6 * page_height && begins_note(note))?;
    let sign = sign(&note.runs.first()?.words.first()?.text)?;
    let mut words = text.iter().flat_map(|row| &row.runs).flat_map(|run| &run.words);
    words.any(|word| stem(&word.text, &sign).is_some()).then_some(first)
}

/// Whether a line begins with the sign of a note.
pub(super) fn begins_note(row: &Row) -> bool {
    let Some(word) = row.runs.first().and_then(|run| run.words.first()) else { return false };
    let text = word.text.as_str();
    let is_number = text.len() <= 3 && text.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit());
    text.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '*', '†', '‡', '§'])
        || (is_number && !text.starts_with('.'))
}
