//! Which lines in the type of the text are headings, by their number and the paragraph under them?

use super::headings::{line_at, stands_apart};
use super::items::{Item, Line};
use super::markers::is_bullet;
use super::paragraphs::INDENT;
use super::style::Style;

/// Letters of the longest such heading.
const LONGEST: usize = 60;

/// Letters of a line that is no further name in a list of them.
const TEXT: usize = 40;

/// A line that begins with a number.
struct Numbered {
    place: usize,
    number: Vec<u32>,
    /// How far from its column's edge it begins.
    indent: f32,
    is_heading: bool,
}

/// The places of numbered lines that count on, each short and over text of its own. If one of them is not so, all are
/// items of a list.
pub(super) fn numbered_headings(items: &[Item], style: &Style) -> Vec<usize> {
    let mut rows: Vec<Vec<Numbered>> = Vec::new();
    for place in 0..items.len() {
        let Some(line) = line_at(items, place) else { continue };
        let Some(number) = number_of(line) else { continue };
        let indent = line.left - line.edges.0;
        let one = Numbered { place, number, indent, is_heading: is_short_over_text(items, place, line, style) };
        let same_place =
            |row: &&mut Vec<Numbered>| row.last().is_some_and(|last| (last.indent - indent).abs() < INDENT * line.size);
        match rows.iter_mut().rev().find(same_place) {
            Some(row) if row.last().is_some_and(|last| goes_on(&last.number, &one.number)) => row.push(one),
            _ => rows.push(vec![one]),
        }
    }
    let of_headings = rows.into_iter().filter(|row| row.len() >= 2 && row.iter().all(|one| one.is_heading));
    let mut places: Vec<usize> = of_headings.flatten().map(|one| one.place).collect();
    places.sort_unstable();
    places
}

/// The number that a line begins with: `2.` or `2.1`, but no `2` alone.
fn number_of(line: &Line) -> Option<Vec<u32>> {
    let first = line.words.first().filter(|_| line.words.len() > 1)?.text.as_str();
    let inner = first.trim_end_matches(['.', ')']);
    if !first.contains('.') && inner == first {
        return None;
    }
    let part = |part: &str| part.parse().ok().filter(|_| part.len() <= 2 && part.bytes().all(|it| it.is_ascii_digit()));
    inner.split('.').map(part).collect()
}

/// Whether a number is the next after another: on the same level, the first one deeper, or on a level further out.
fn goes_on(before: &[u32], number: &[u32]) -> bool {
    let Some((last, outer)) = number.split_last() else { return false };
    let is_first_deeper = before == outer && *last == 1;
    is_first_deeper || (before.starts_with(outer) && before.get(outer.len()).is_some_and(|it| it + 1 == *last))
}

fn is_short_over_text(items: &[Item], place: usize, line: &Line, style: &Style) -> bool {
    let text = line.text();
    let (_, title) = text.split_once(' ').unwrap_or_default();
    let width = line.edges.1 - line.edges.0;
    let short = text.chars().count() <= LONGEST && line.right < line.edges.1 - 0.2 * width;
    let in_type = (line.size - style.body).abs() < 0.1 * style.body && (!line.mono || style.mono);
    let is_name = title.starts_with(char::is_uppercase) && !text.ends_with(['.', ',', ';', ':', '!']);
    let before = place.checked_sub(1).and_then(|before| line_at(items, before));
    let deep =
        text.trim_end_matches('.').split(' ').next().is_some_and(|number| number.trim_end_matches('.').contains('.'));
    // A deeper number needs no space over it: it is no item's.
    let apart = stands_apart(line, before, style) || (deep && before.is_some_and(Line::ends_sentence));
    short && in_type && is_name && !line.is_in_columns() && apart && is_over_text(items, place, line)
}

/// Whether text follows that doesn't hang from the number as an item's does.
fn is_over_text(items: &[Item], place: usize, line: &Line) -> bool {
    let next = (place + 1..items.len()).find(|next| !matches!(items.get(*next), Some(Item::Page | Item::Note(_))));
    let Some(next) = next else { return false };
    let Some(after) = line_at(items, next) else { return true };
    if let (Some(own), Some(number)) = (number_of(line), number_of(after)) {
        return number.len() > own.len() && goes_on(&own, &number);
    }
    let is_item = after.words.first().is_some_and(|word| is_bullet(&word.text));
    let flush = ((after.left - after.edges.0) - (line.left - line.edges.0)).abs() < 0.5 * line.size;
    let is_text = after.ends_sentence() || after.text().chars().count() > TEXT;
    is_item || (flush && is_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_on() {
        for (before, next) in [("1", "2"), ("1", "1.1"), ("1.1", "1.2"), ("1.2", "2"), ("2.1.3", "2.2"), ("2.1.3", "3")]
        {
            let numbers = |text: &str| text.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u32>>();
            assert!(goes_on(&numbers(before), &numbers(next)), "{before} {next}");
            assert!(!goes_on(&numbers(next), &numbers(before)), "{next} {before}");
        }
        assert!(!goes_on(&[1], &[3]) && !goes_on(&[1], &[2, 1]));
    }
}
