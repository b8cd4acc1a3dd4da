//! Which lines are terms, each with its definition indented below it, as browsers print lists of them?

use super::headings::{Headings, line_at};
use super::items::{Item, Line};
use super::markers::mark;
use super::paragraphs::{Join, relation};
use super::style::Style;

/// Letters of the longest term; a question may be one.
const LONGEST: usize = 90;

/// Parts of the font's size by which definitions are indented.
const INDENT: std::ops::Range<f32> = 1.2..8.0;

/// Pairs of a term and its definition that make a list if definitions are sentences; of others so many more.
const PAIRS: usize = 2;

/// What a line is in a list of definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Term,
    /// The first line of a definition.
    First,
    /// Another line, and how it goes on with the one before.
    Next(Join),
}

/// For each item what it is in a list of definitions, if anything.
pub(super) fn definitions(items: &[Item], headings: &Headings, style: &Style) -> Vec<Option<Part>> {
    let list = List { items, headings, style };
    let mut parts = vec![None; items.len()];
    let mut place = 0;
    while place < items.len() {
        let (mut end, mut pairs, mut sentences) = (place, 0, 0);
        while let Some(next) = list.pair(end, (pairs > 0).then_some(place)) {
            pairs += 1;
            sentences += usize::from(line_at(items, next - 1).is_some_and(Line::ends_sentence));
            end = next;
        }
        if pairs >= PAIRS + usize::from(sentences * 2 < pairs) {
            list.mark(&mut parts, place, end);
        }
        place = end.max(place + 1);
    }
    parts
}

/// A term as the lead of its item.
pub(super) fn lead(term: &str) -> String {
    match term.strip_suffix(':').unwrap_or(term) {
        question if question.ends_with('?') => format!("**{question}**"),
        name => format!("**{name}**:"),
    }
}

struct List<'a> {
    items: &'a [Item],
    headings: &'a Headings,
    style: &'a Style,
}

impl List<'_> {
    /// A line of text that is no heading.
    fn line(&self, place: usize) -> Option<&Line> {
        let line = line_at(self.items, place)?;
        let text = !line.mono || self.style.mono;
        (text && self.headings.of(place).is_none()).then_some(line)
    }

    /// Where a term with its definition ends that begins at a place; the terms of a list begin where its first one does.
    fn pair(&self, place: usize, first: Option<usize>) -> Option<usize> {
        let (term, next) = (self.line(place)?, self.line(place + 1)?);
        let before = place.checked_sub(1).and_then(|before| self.line(before));
        let begins =
            first.is_some() || before.is_none() || !term.gap.is_some_and(|gap| self.style.is_tight(gap, term.size));
        let is_like = first.and_then(|first| self.line(first)).is_none_or(|first| is_at(first, term));
        let within = term.starts_lower() && before.is_some_and(|before| !before.ends_sentence());
        if !begins || within || !is_like || !is_term(term, next) || !self.is_below(next) {
            return None;
        }
        let is_same = first.and_then(|first| self.line(first + 1)).is_none_or(|first| is_at(first, next));
        if !INDENT.contains(&((indent(next) - indent(term)) / term.size)) || !is_same {
            return None;
        }
        let goes_on = |place: &usize| self.line(*place).is_some_and(|line| is_at(next, line) && self.is_below(line));
        Some((place + 2..self.items.len()).take_while(goes_on).last().unwrap_or(place + 1) + 1)
    }

    fn is_below(&self, line: &Line) -> bool {
        line.gap.is_none_or(|gap| gap > 0.0 && self.style.is_tight(gap, line.size)) && !begins_item(line)
    }

    fn mark(&self, parts: &mut [Option<Part>], first: usize, end: usize) {
        let left = self.line(first).map_or(0.0, indent);
        let mut lines = 0;
        for place in first..end {
            let (Some(line), Some(part)) = (self.line(place), parts.get_mut(place)) else { continue };
            let is_term = (indent(line) - left).abs() < 0.3 * line.size;
            lines = if is_term { 0 } else { lines + 1 };
            let before = || place.checked_sub(1).and_then(|before| self.line(before));
            let join =
                || before().map_or(Join::New, |last| relation(lines - 1, last, line, self.line(place + 1), self.style));
            *part = Some(match lines {
                0 => Part::Term,
                1 => Part::First,
                _ => Part::Next(join()),
            });
        }
    }
}

/// How far from its column's edge a line begins.
fn indent(line: &Line) -> f32 {
    line.left - line.edges.0
}

fn is_at(one: &Line, other: &Line) -> bool {
    (indent(one) - indent(other)).abs() < 0.3 * one.size && (one.size - other.size).abs() < 0.08 * one.size
}

fn begins_item(line: &Line) -> bool {
    line.words.first().is_some_and(|word| mark(&word.text, line.item.is_some()).is_some())
}

/// Whether a line was ended by hand above what is said of it.
fn is_term(line: &Line, next: &Line) -> bool {
    let text = line.text();
    let is_name = !text.ends_with(['.', ',', ';', '!', '-', '–']) && text.chars().any(char::is_alphabetic);
    let goes_on = next.starts_lower() && !text.ends_with([':', '?']) && (next.bold || !line.bold);
    is_name
        && !goes_on
        && text.chars().count() <= LONGEST
        && line.has_room_for(next)
        && !line.is_in_columns()
        && !begins_item(line)
}
