//! Which lines are headings, and of which level? Size, weight, space and the document's bookmarks tell.

use super::heading_levels::{Found, levels};
use super::items::{Item, Line};
use super::markers::{is_bullet, mark};
use super::numbered_headings::numbered_headings;
use super::outline::{Bookmark, key};
use super::style::Style;
use super::title_page::{join_part_numbers, of_title_page};

/// Letters of the longest heading.
const LONGEST: usize = 180;

/// What the size of a title in the middle is multiplied by: it stands above headings of its size.
const TITLE: f32 = 1.1;

/// Which heading each item is a line of, and the headings' levels.
#[derive(Debug, Default)]
pub(super) struct Headings {
    of: Vec<Option<usize>>,
    levels: Vec<u8>,
}

impl Headings {
    /// The heading that an item is part of, and its level.
    pub(super) fn of(&self, item: usize) -> Option<(usize, u8)> {
        let heading = self.of.get(item).copied().flatten()?;
        Some((heading, self.levels.get(heading).copied().unwrap_or(2)))
    }
}

pub(super) fn find_headings(items: &[Item], style: &Style, outline: &[Bookmark]) -> Headings {
    let mut of = vec![None; items.len()];
    let mut found: Vec<Found> = Vec::new();
    let bookmarked = bookmarked(items, outline);
    let numbered = numbered_headings(items, style);
    let mut place = 0;
    while place < items.len() {
        let marked = bookmarked.iter().find(|(first, ..)| *first == place);
        let (end, level) = match marked {
            Some((_, end, level)) => (*end, Some(*level)),
            // Under it is its paragraph, in the same type.
            None if numbered.contains(&place) => (place + 1, None),
            None => (if is_heading(items, place, style) { group_end(items, place) } else { place }, None),
        };
        if let (true, Some(Item::Line(line))) = (end > place, items.get(place)) {
            of.iter_mut().take(end).skip(place).for_each(|it| *it = Some(found.len()));
            let size = line.size * if found.is_empty() && is_centred(line) { TITLE } else { 1.0 };
            // A title in the same type stands over them.
            let titled = numbered.contains(&place) && found.first().is_some_and(|first| first.depth == 0);
            let depth = numbered_depth(&line.text()) + usize::from(titled);
            found.push(Found { size, bold: line.bold, depth, level });
        }
        place = end.max(place + 1);
    }
    for heading in of_title_page(items, &of, &found) {
        // The levels of the others must not be ranked below it.
        of.iter_mut().filter(|it| **it == Some(heading)).for_each(|it| *it = None);
        found.remove(heading);
        of.iter_mut().flatten().filter(|it| **it > heading).for_each(|it| *it -= 1);
    }
    join_part_numbers(items, &mut of, &mut found);
    Headings { of, levels: levels(&found) }
}

pub(super) fn line_at(items: &[Item], place: usize) -> Option<&Line> {
    match items.get(place) {
        Some(Item::Line(line)) => Some(line),
        _ => None,
    }
}

/// Where the lines that look and stand like one heading end.
fn group_end(items: &[Item], first: usize) -> usize {
    let mut end = first + 1;
    while let (Some(before), Some(line)) = (line_at(items, end - 1), line_at(items, end)) {
        let tight = line.gap.is_some_and(|gap| gap < 1.55 * line.size);
        if !tight || !same_look(before, line) || begins_item(line) {
            break;
        }
        end += 1;
    }
    end
}

/// Whether it stands in the middle of its column.
fn is_centred(line: &Line) -> bool {
    let (left, right) = (line.left - line.edges.0, line.edges.1 - line.right);
    left > 2.0 * line.size && (left - right).abs() < line.size
}

fn same_look(one: &Line, other: &Line) -> bool {
    (one.size - other.size).abs() < 0.04 * one.size && one.bold == other.bold && one.mono == other.mono
}

fn begins_item(line: &Line) -> bool {
    line.words.first().is_some_and(|word| mark(&word.text, line.item.is_some()).is_some())
}

fn is_heading(items: &[Item], place: usize, style: &Style) -> bool {
    let Some(line) = line_at(items, place) else { return false };
    let end = group_end(items, place);
    let text: String =
        (place..end).filter_map(|place| line_at(items, place)).map(Line::text).collect::<Vec<_>>().join(" ");
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let most_lines = if line.size > 1.4 * style.body { 5 } else { 3 };
    let starts_with_bullet = line.words.first().is_some_and(|word| is_bullet(&word.text));
    if letters < 2 || text.len() > LONGEST || end - place > most_lines || starts_with_bullet || line.is_in_columns() {
        return false;
    }
    let before = place.checked_sub(1).and_then(|before| line_at(items, before));
    let after = line_at(items, end);
    if line.size > 1.12 * style.body {
        return !(text.ends_with('.') && text.len() > 90);
    }
    if line.mono && !style.mono || end - place > 2 || line.size < 0.9 * style.body || text.len() > 120 {
        return false;
    }
    let set_apart = stands_apart(line, before, style);
    let is_label =
        !text.ends_with(['.', ',', ';', ':']) || numbered_depth(&text) > 0 && !text.ends_with([',', ';', ':']);
    if line.bold {
        let alone =
            after.is_none_or(|after| !(after.bold && after.gap.is_some_and(|gap| style.is_tight(gap, after.size))));
        let ended = before.is_none_or(|before| before.ends_sentence() || before.has_room_for(line));
        let short = line.right < line.edges.1 - 2.0 * line.size || set_apart;
        return is_label && alone && short && (set_apart || (ended && !begins_item(line)));
    }
    let capitals = text.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
    capitals
        && letters >= 4
        && set_apart
        && is_label
        && text.len() <= 60
        && end - place == 1
        && after.is_some_and(|it| !is_capital(it))
}

fn is_capital(line: &Line) -> bool {
    !line.text().chars().any(char::is_lowercase)
}

/// Whether there is more space over a line than between a paragraph's lines.
pub(super) fn stands_apart(line: &Line, before: Option<&Line>, style: &Style) -> bool {
    match (line.gap, before) {
        (Some(gap), Some(before)) => !style.is_tight(gap, line.size.max(before.size)),
        (None, Some(before)) => before.ends_sentence() || before.has_room_for(line) || !line.starts_lower(),
        _ => true,
    }
}

/// How many numbers with points between them a heading begins with; 0 if with none.
fn numbered_depth(text: &str) -> usize {
    let first = text.split(' ').next().unwrap_or_default().trim_end_matches(['.', ')']);
    let parts: Vec<&str> = first.split('.').collect();
    let numbered =
        parts.iter().all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|it| it.is_ascii_digit()));
    if numbered && text.contains(' ') { parts.len() } else { 0 }
}

/// The lines that bookmarks name: first, end and the bookmark's level. None if few bookmarks are found.
fn bookmarked(items: &[Item], outline: &[Bookmark]) -> Vec<(usize, usize, u8)> {
    let mut found = Vec::new();
    let mut used = vec![false; outline.len()];
    let mut place = 0;
    while place < items.len() {
        let mut end = place + 1;
        if let Some(line) = line_at(items, place) {
            let mut text = String::new();
            for last in place..(place + 3).min(items.len()) {
                let Some(more) = line_at(items, last).filter(|more| same_look(line, more)) else { break };
                text.push_str(&more.text());
                if let Some(bookmark) = named(&text, line.page, outline, &used) {
                    used.iter_mut().skip(bookmark).take(1).for_each(|it| *it = true);
                    let level = outline.get(bookmark).map_or(1, |bookmark| bookmark.level);
                    end = last + 1;
                    found.push((place, end, level));
                    break;
                }
            }
        }
        place = end;
    }
    if found.len() * 3 >= outline.len() { found } else { Vec::new() }
}

fn named(text: &str, page: usize, outline: &[Bookmark], used: &[bool]) -> Option<usize> {
    if text.len() > LONGEST {
        return None;
    }
    let key = key(text);
    let bare = key.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let same = |bookmark: &Bookmark| {
        let other = bookmark.key.trim_start_matches(|letter: char| letter.is_ascii_digit());
        !bare.is_empty() && bare == other && bookmark.page.is_none_or(|on| on == page)
    };
    outline.iter().zip(used).position(|(bookmark, used)| !used && same(bookmark))
}
