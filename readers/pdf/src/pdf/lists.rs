//! Which item of which list does a line begin, and which does it go on with?

use super::headings::line_at;
use super::items::{Item, Line};
use super::markers::{Mark, mark};
use super::paragraphs::{INDENT, Join, breaks_word};
use super::style::Style;

/// How many lines on the next item of a list is looked for.
const AHEAD: usize = 80;

/// Parts of a font's size by which the marks of one list are off: numbers may be set to the right.
const OFF: f32 = 0.75;

/// The items that a line stands under.
#[derive(Debug, Default)]
pub(super) struct Lists {
    levels: Vec<Level>,
}

#[derive(Debug)]
struct Level {
    left: f32,
    words_left: f32,
    column: f32,
    mark: Mark,
}

impl Lists {
    pub(super) fn clear(&mut self) {
        self.levels.clear();
    }

    /// The depth and mark of an item that a line begins.
    pub(super) fn begin(&mut self, items: &[Item], place: usize, line: &Line, join: Join) -> Option<(usize, Mark)> {
        let [first, second, ..] = line.words.as_slice() else { return None };
        let gap = second.left - first.right > 0.7 * line.size;
        let mark = mark(&first.text, gap)?;
        let left = self.settled(line.left, line);
        let expected = self.levels.iter().rposition(|level| is_at(level.left, left, line) && mark.follows(&level.mark));
        if expected.is_none() && !begins_list(&mark, &first.text, gap, items, place, line, join) {
            return None;
        }
        let words_left = self.settled(second.left, line);
        // Places are those of the column in which the list began.
        let moved = self.levels.first().filter(|_| (left - line.left).abs() > f32::EPSILON);
        let column = moved.map_or(line.edges.0, |level| level.column);
        match expected {
            Some(level) => self.levels.truncate(level),
            None => self.levels.retain(|level| level.left < left + OFF * line.size),
        }
        let depth = self.levels.len();
        self.levels.push(Level { left, words_left, column, mark: mark.clone() });
        Some((depth, mark))
    }

    /// A place in the column in which the list began.
    fn settled(&self, x: f32, line: &Line) -> f32 {
        let Some(level) = self.levels.first() else { return x };
        let known =
            |x: f32| self.levels.iter().any(|level| is_at(level.left, x, line) || is_at(level.words_left, x, line));
        let moved = x - (line.edges.0 - level.column);
        if !known(x) && (known(moved) || (line.edges.0 - level.column).abs() > 100.0) { moved } else { x }
    }

    /// How a line stands to the item that is open.
    pub(super) fn relation(&self, last: &Line, line: &Line, style: &Style) -> Join {
        let Some(level) = self.levels.last() else { return Join::New };
        let left = self.settled(line.left, line);
        let hangs = is_at(level.words_left, left, line) || left > level.left + 0.5 * line.size;
        let under_mark = is_at(level.left, left, line);
        let goes_on = line.starts_lower() && !last.ends_sentence();
        if (line.size - last.size).abs() > 0.08 * last.size {
            return Join::New;
        }
        if breaks_word(last, line, style) {
            return Join::Same;
        }
        match line.gap {
            None if goes_on || (!last.ends_sentence() && hangs && !last.has_room_for(line)) => Join::Same,
            Some(gap) if style.is_tight(gap, line.size) && (hangs || under_mark) => {
                match last.has_room_for(line) && !goes_on {
                    false => Join::Same,
                    true if hangs && !last.ends_sentence() => Join::Break,
                    true => Join::New,
                }
            }
            _ => Join::New,
        }
    }

    /// The depth of the item that a paragraph belongs to, by its indentation.
    pub(super) fn holder(&mut self, line: &Line) -> Option<usize> {
        let left = self.settled(line.left, line);
        let depth = self.levels.iter().rposition(|level| {
            let hangs = level.words_left > level.left + INDENT * line.size;
            hangs && (level.words_left - left).abs() < 0.35 * line.size
        })?;
        self.levels.truncate(depth + 1);
        Some(depth)
    }
}

fn is_at(one: f32, other: f32, line: &Line) -> bool {
    (one - other).abs() < OFF * line.size
}

/// Whether a mark that goes on with no list begins one.
fn begins_list(mark: &Mark, word: &str, gap: bool, items: &[Item], place: usize, line: &Line, join: Join) -> bool {
    let within = join == Join::Same;
    match mark {
        Mark::Bullet => !within || gap || !"-–—*+".contains(word),
        Mark::Number(_) if gap && !within => true,
        Mark::Number(value) | Mark::Label { value, .. } => {
            let ended = place.checked_sub(1).and_then(|before| line_at(items, before)).is_none_or(Line::ends_sentence);
            *value == 1 && (!within || ended) && has_next(mark, items, place, line)
        }
    }
}

fn has_next(mark: &Mark, items: &[Item], place: usize, line: &Line) -> bool {
    let later = items.iter().skip(place + 1).take(AHEAD);
    let mut lines = later.filter_map(|item| match item {
        Item::Line(line) => Some(line),
        _ => None,
    });
    lines.any(|other| {
        let column = line.edges.0 - other.edges.0;
        let near = is_at(line.left, other.left, line) || is_at(line.left, other.left + column, line);
        let first = other.words.first().filter(|_| other.words.len() > 1);
        near && first.and_then(|word| super::markers::mark(&word.text, true)).is_some_and(|next| next.follows(mark))
    })
}
