//! Which lines at the foot of a column are notes to the text above?

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
        _ => Vec::new(),
    }
}

/// Whether a line begins with the sign of a note.
pub(super) fn begins_note(row: &Row) -> bool {
    let Some(word) = row.runs.first().and_then(|run| run.words.first()) else { return false };
    let text = word.text.as_str();
    let is_number = text.len() <= 3 && text.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit());
    text.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '*', '†', '‡', '§'])
        || (is_number && !text.starts_with('.'))
}
