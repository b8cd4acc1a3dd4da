//! Does a line go on with the paragraph above it?

use super::hyphens::ends_in_hyphen;
use super::items::Line;
use super::style::Style;

/// How a line stands to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// It goes on with its sentence.
    Same,
    /// It belongs to it, but its writer began a new line.
    Break,
    /// It begins a paragraph.
    New,
}

/// Parts of a font's size: less is no indentation.
pub(super) const INDENT: f32 = 0.8;

/// How a line goes on with a paragraph of so many lines that ends in another.
pub(super) fn relation(count: usize, last: &Line, line: &Line, next: Option<&Line>, style: &Style) -> Join {
    if (line.size - last.size).abs() > 0.08 * last.size.max(line.size) {
        return Join::New;
    }
    if breaks_word(last, line, style) {
        return Join::Same;
    }
    let Some(gap) = line.gap else { return over_columns(last, line) };
    if !style.is_tight(gap, line.size.max(last.size)) || gap < 0.0 {
        return Join::New;
    }
    let em = line.size;
    let indent = line.left - last.left;
    let goes_on = line.starts_lower() && !last.ends_sentence();
    let broken = last.has_room_for(line) && !goes_on;
    if begins_clause(line) && last.ends_sentence() {
        return Join::New;
    }
    if indent > INDENT * em && !goes_on {
        let next_tight = next.filter(|next| next.gap.is_some_and(|gap| style.is_tight(gap, em)));
        let hangs = count == 1 && next_tight.is_none_or(|next| (next.left - line.left).abs() < 0.5 * em);
        return match (hangs, broken) {
            (true, true) => Join::Break,
            (true, false) if !last.ends_sentence() => Join::Same,
            _ => Join::New,
        };
    }
    if indent < -INDENT * em && count >= 2 && !goes_on && last.ends_sentence() {
        return Join::New;
    }
    match broken {
        false => Join::Same,
        true if last.ends_sentence() || last.bold != line.bold => Join::New,
        true => Join::Break,
    }
}

/// Whether a line's last word goes on in the next, however that is indented.
pub(super) fn breaks_word(last: &Line, line: &Line, style: &Style) -> bool {
    let near = line.gap.is_none_or(|gap| style.is_tight(gap, line.size));
    near && ends_in_hyphen(&last.text()) && line.starts_lower()
}

/// Over the end of a column or page.
fn over_columns(last: &Line, line: &Line) -> Join {
    let goes_on = !last.ends_sentence() && (line.starts_lower() || !last.has_room_for(line)) && last.bold == line.bold;
    if goes_on { Join::Same } else { Join::New }
}

/// Whether a line begins as the clauses of a statute do (`4.2 The board`).
fn begins_clause(line: &Line) -> bool {
    let Some(word) = line.words.first().filter(|_| line.words.len() > 1) else { return false };
    let number = word.text.trim_end_matches('.');
    number.contains('.')
        && number
            .split('.')
            .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|it| it.is_ascii_digit()))
}
