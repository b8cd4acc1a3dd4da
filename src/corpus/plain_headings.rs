//! Which lines of a plain text are headings, and which heading stands under which?

use std::collections::HashMap;

use super::plain_lines::{Line, LineKind};
use super::plain_style::{
    could_be_heading, ends_sentence, is_labelled, is_sentence, is_statement, is_title_case, leads_with_abbreviation,
    series_label,
};
use super::plain_units::{Style, Unit, UnitKind};

/// More unmarked short lines than this in a row are no headings of one another, but for the last.
const HEADINGS_IN_A_ROW: usize = 3;

/// Fewer words than this above a heading are one themselves.
const SENTENCE_WORDS: usize = 5;

/// More words than this over code say what to do with it, unless they are written as a title.
const NAMING_WORDS: usize = 3;

/// The deepest level.
const DEEPEST: u8 = 6;

/// Turns the units that are headings into headings with a level.
pub(super) fn infer_headings(text: &str, lines: &[Line], units: &mut [Unit]) {
    let looks: Vec<Look> = (0..units.len()).map(|at| look(text, lines, units, at)).collect();
    let chosen = choose(text, lines, units, &looks);
    let mut levels = Levels::default();
    for at in 0..units.len() {
        let list = units.get(at + 1).is_some_and(|next| matches!(next.kind, UnitKind::Item { .. }));
        let words = words(text, lines, &units[at]);
        let level = match units[at].kind {
            UnitKind::Heading { level } => Some(levels.fixed(level)),
            UnitKind::Marked { style: Style::Question } if chosen[at] => Some(levels.question()),
            _ if chosen[at] && at == 0 && asks(words) => Some(levels.unmarked(words, list)),
            _ if chosen[at] && at == 0 => Some(levels.fixed(1)),
            UnitKind::Marked { style } if chosen[at] => Some(levels.marked(style, words)),
            UnitKind::Paragraph if chosen[at] => Some(levels.unmarked(words, list)),
            _ => None,
        };
        match level {
            Some(level) => {
                units[at].reason = reason(lines, &units[at], at);
                units[at].kind = UnitKind::Heading { level };
            }
            None => levels.body(),
        }
    }
}

/// Why a unit is a heading; it is the document's `nth`, counted from 0.
fn reason(lines: &[Line], unit: &Unit, nth: usize) -> &'static str {
    match unit.kind {
        UnitKind::Marked { style } => style.reason(),
        _ if nth == 0 => "it is the first line and no sentence",
        _ if stands_apart(lines, unit) => "it is short, no sentence, and blank lines are around it",
        _ => "it is short, no sentence, and a text is below it",
    }
}

/// How a unit looks, seen with the one after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Marked,
    Candidate,
    Body,
}

fn words<'a>(text: &'a str, lines: &[Line], unit: &Unit) -> &'a str {
    &text[lines[unit.first].span.range()]
}

fn look(text: &str, lines: &[Line], units: &[Unit], at: usize) -> Look {
    let unit = &units[at];
    let words = words(text, lines, unit);
    let next = units.get(at + 1).map(|next| next.kind);
    let introduces =
        words.ends_with(':') && matches!(next, Some(UnitKind::Item { .. } | UnitKind::Table | UnitKind::Code) | None);
    let apart = stands_apart(lines, unit);
    let answers = answers(text, lines, units, at);
    let says =
        answers || if apart { is_sentence(words) } else { is_statement(words) || is_value(text, lines, units, at) };
    match unit.kind {
        UnitKind::Heading { .. } | UnitKind::Marked { .. } => Look::Marked,
        UnitKind::Paragraph if unit.end == unit.first + 1 && could_be_heading(words) && !introduces && !says => {
            Look::Candidate
        }
        _ => Look::Body,
    }
}

/// Whether a line is the whole answer to the question right above it: what follows asks again, or stands apart.
fn answers(text: &str, lines: &[Line], units: &[Unit], at: usize) -> bool {
    let asks = |at: usize| asks(words(text, lines, &units[at]));
    let Some(above) = at.checked_sub(1) else { return false };
    let beside = units[above].end == units[at].first && units[above].end == units[above].first + 1;
    let question = beside && units[above].kind == UnitKind::Paragraph && asks(above);
    let last = units.get(at + 1).is_none_or(|next| next.first > units[at].end || asks(at + 1));
    question && last && !asks(at)
}

/// Whether a line and one right beside it are labels with what they stand for.
fn is_value(text: &str, lines: &[Line], units: &[Unit], at: usize) -> bool {
    let labelled = |unit: &Unit| unit.kind == UnitKind::Paragraph && is_labelled(words(text, lines, unit));
    let above = at.checked_sub(1).map(|at| &units[at]).filter(|unit| unit.end == units[at].first);
    let below = units.get(at + 1).filter(|unit| unit.first == units[at].end);
    labelled(&units[at]) && !asks(words(text, lines, &units[at])) && [above, below].into_iter().flatten().any(labelled)
}

/// Whether a line asks, so that it is no title of a document.
fn asks(words: &str) -> bool {
    words.trim_end_matches(['*', '"', '”']).ends_with('?')
}

/// Whether blank lines, or the document's ends, stand around a unit.
fn stands_apart(lines: &[Line], unit: &Unit) -> bool {
    let blank = |line: Option<&Line>| line.is_none_or(|line| line.kind == LineKind::Blank);
    blank(unit.first.checked_sub(1).map(|at| &lines[at])) && blank(lines.get(unit.end))
}

/// Which units are headings.
fn choose(text: &str, lines: &[Line], units: &[Unit], looks: &[Look]) -> Vec<bool> {
    let mut chosen = vec![false; units.len()];
    let mut row = 0;
    for at in (0..units.len()).rev() {
        row = if looks[at] == Look::Candidate { row + 1 } else { 0 };
        chosen[at] = match looks[at] {
            Look::Body => false,
            Look::Marked => at + 1 < units.len(),
            Look::Candidate => match units.get(at + 1).map(|next| next.kind) {
                None => false,
                Some(UnitKind::Paragraph) if looks[at + 1] == Look::Body => {
                    carries(words(text, lines, &units[at]), &text[units[at + 1].span(lines).range()])
                        || is_value(text, lines, units, at + 1)
                }
                Some(UnitKind::Paragraph) if at > 0 && is_below_a_paragraph(text, lines, units, at) => false,
                Some(UnitKind::Paragraph) => chosen[at + 1] && row <= HEADINGS_IN_A_ROW,
                Some(UnitKind::Code) => names_code(words(text, lines, &units[at])),
                Some(_) => true,
            },
        };
    }
    drop_crowded(looks, &mut chosen);
    if let Some(first) = units.first() {
        chosen[0] = chosen[0] || is_title(text, lines, first, units);
    }
    chosen
}

/// Whether a line of several words that only its first begins with a capital stands over a heading in title case: it is what
/// the section before ends with.
fn is_below_a_paragraph(text: &str, lines: &[Line], units: &[Unit], at: usize) -> bool {
    let [here, below] = [at, at + 1].map(|at| words(text, lines, &units[at]));
    let sentence_case = is_title_case(here) == Some(false) && here.split_whitespace().count() >= SENTENCE_WORDS;
    sentence_case && is_title_case(below) == Some(true) && !asks(here) && !here.ends_with(':')
}

/// Of more than a few unmarked lines in a row, only the last is a heading; the document's first line does not count.
fn drop_crowded(looks: &[Look], chosen: &mut [bool]) {
    let mut at = 1;
    while at < looks.len() {
        let row = looks[at..].iter().take_while(|look| **look == Look::Candidate).count();
        if row > HEADINGS_IN_A_ROW {
            chosen[at..at + row - 1].fill(false);
        }
        at += row.max(1);
    }
}

/// Whether a text is one that a heading could stand over.
fn carries(heading: &str, body: &str) -> bool {
    body.len() > heading.len() || ends_sentence(body) || asks(heading) && !asks(body)
}

/// Whether a line over code names it rather than saying what to do with it: few words, or a title's capitals.
fn names_code(words: &str) -> bool {
    words.split_whitespace().count() <= NAMING_WORDS || is_title_case(words) == Some(true)
}

/// Whether a document's first line is its title.
fn is_title(text: &str, lines: &[Line], first: &Unit, units: &[Unit]) -> bool {
    let alone = first.end == first.first + 1 && units.len() > 1;
    let words = words(text, lines, first);
    first.kind == UnitKind::Paragraph && alone && could_be_heading(words) && !words.ends_with(':')
}

/// The levels given so far.
#[derive(Debug, Default)]
struct Levels {
    /// The last heading's level; nothing stands between it and here when `bare`.
    last: u8,
    bare: bool,
    /// The last heading that is no part of a series.
    above: u8,
    series: HashMap<String, u8>,
    /// The level that plain headings have under the last chapter, underline or line in capitals.
    plain: Option<u8>,
    /// Whether a double underline was seen, so that single ones stand under it.
    ruled_twice: bool,
    /// Whether a heading in title case was seen under the title.
    title_case: bool,
    children: Option<Children>,
}

/// The headings right under another one.
#[derive(Debug, Clone, Copy)]
struct Children {
    level: u8,
    abbreviation: bool,
    title_case: Option<bool>,
    list: bool,
}

impl Levels {
    fn give(&mut self, level: u8) -> u8 {
        self.last = level.clamp(1, DEEPEST);
        self.bare = true;
        self.last
    }

    fn body(&mut self) {
        self.bare = false;
    }

    fn fixed(&mut self, level: u8) -> u8 {
        self.children = None;
        self.above = level;
        self.give(level)
    }

    fn marked(&mut self, style: Style, words: &str) -> u8 {
        match style {
            Style::Series => self.series(words),
            Style::Question => self.question(),
            Style::Bold => self.unmarked(words.trim_matches('*'), false),
            Style::Numbered(depth) => self.strong(1 + depth),
            Style::Underlined('-') if self.ruled_twice => self.fixed(3),
            Style::Frame => {
                self.plain = None;
                self.fixed(2)
            }
            Style::Underlined(rule) => {
                self.ruled_twice = rule == '=';
                self.strong(2)
            }
            Style::Chapter | Style::Capitals => self.strong(2),
        }
    }

    /// A heading above the unmarked ones that follow it.
    fn strong(&mut self, level: u8) -> u8 {
        self.plain = Some((level + 1).min(DEEPEST));
        self.fixed(level)
    }

    /// The question of a pair stands under the last heading that is none.
    fn question(&mut self) -> u8 {
        let level = (self.above + 1).clamp(2, DEEPEST);
        self.give(level)
    }

    fn series(&mut self, words: &str) -> u8 {
        let label = series_label(words).map_or_else(String::new, |(label, _)| label);
        let level = *self.series.entry(label).or_insert((self.above + 1).clamp(2, DEEPEST));
        self.give(level)
    }

    fn unmarked(&mut self, words: &str, list: bool) -> u8 {
        let abbreviation = leads_with_abbreviation(words);
        let title_case = is_title_case(words);
        let base = self.plain.unwrap_or(2);
        let sentence_case = title_case == Some(false) && self.title_case;
        let alike = |children: &Children| {
            children.abbreviation && abbreviation
                || children.list && list && children.title_case == title_case && !abbreviation && !children.abbreviation
        };
        let level = if self.bare && self.last > 1 {
            let level = self.last + 1;
            self.children = Some(Children { level, abbreviation, title_case, list });
            level
        } else if let Some(children) = self.children.filter(alike) {
            children.level
        } else if sentence_case {
            base + 1
        } else {
            self.children = None;
            base
        };
        self.title_case |= title_case == Some(true) && level == base;
        self.above = level;
        self.give(level)
    }
}
