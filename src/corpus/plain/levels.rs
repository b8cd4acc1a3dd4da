//! Which inferred heading of a plain text stands under which?

use std::collections::HashMap;

use super::counted::label_of;
use super::style::Style;
use super::style::{is_title_case, leads_with_abbreviation};

/// The deepest level.
const DEEPEST: u8 = 6;

/// The levels given so far.
#[derive(Debug, Default)]
pub(super) struct Levels {
    /// The last heading's level; nothing stands between it and here when `bare`.
    last: u8,
    bare: bool,
    /// The last heading that is no part of a series.
    above: u8,
    series: HashMap<String, u8>,
    /// The level that plain headings have under the last chapter, underline or line in capitals.
    plain: Option<u8>,
    /// How many `=` stand before the first heading between such marks.
    equals: Option<usize>,
    /// Whether a double underline was seen, so that single ones stand under it.
    ruled_twice: bool,
    /// The level of the last part of the text that articles may stand in.
    part: Option<u8>,
    /// Whether whole numbers count within parts that are marked in another way.
    in_parts: bool,
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
    /// No level yet; `in_parts` says that whole numbers count within parts that are marked in another way.
    pub(super) fn new(in_parts: bool) -> Self {
        Self { in_parts, ..Self::default() }
    }

    fn give(&mut self, level: u8) -> u8 {
        self.last = level.clamp(1, DEEPEST);
        self.bare = true;
        self.last
    }

    /// Something else than a heading comes.
    pub(super) fn body(&mut self) {
        self.bare = false;
    }

    /// A heading whose level is known.
    pub(super) fn fixed(&mut self, level: u8) -> u8 {
        self.children = None;
        self.above = level;
        self.give(level)
    }

    /// A heading that its look marks.
    pub(super) fn marked(&mut self, style: Style, words: &str) -> u8 {
        match style {
            Style::Series => self.series(words),
            Style::Question => self.question(),
            Style::Bold => self.unmarked(words.trim_matches('*'), false),
            Style::Numbered(depth) => {
                let inside = self.in_parts && words.starts_with(|character: char| character.is_ascii_digit());
                self.part(1 + depth + u8::from(inside))
            }
            Style::Underlined('-') if self.ruled_twice => self.fixed(3),
            Style::Underlined('~' | '*') if self.ruled_twice => self.fixed(4),
            Style::Frame => {
                self.plain = None;
                self.fixed(2)
            }
            Style::Underlined(rule) => {
                self.ruled_twice = rule == '=';
                self.strong(2)
            }
            Style::Article => {
                let level = self.part.map_or(2, |part| part + 1);
                self.strong(level)
            }
            Style::Chapter | Style::Capitals => self.part(2),
            Style::Between => {
                let level = self.between(words);
                self.strong(level)
            }
        }
    }

    /// More `=` around a heading than around the first one put it further down, as in a wiki's source.
    fn between(&mut self, words: &str) -> u8 {
        let marks = words.len() - words.trim_start_matches('=').len();
        if marks == 0 {
            return 2;
        }
        let first = *self.equals.get_or_insert(marks);
        2 + u8::try_from(marks.saturating_sub(first)).unwrap_or(0).min(DEEPEST - 2)
    }

    /// A heading above the unmarked ones that follow it.
    fn strong(&mut self, level: u8) -> u8 {
        self.plain = Some((level + 1).min(DEEPEST));
        self.fixed(level)
    }

    /// One above articles, too.
    fn part(&mut self, level: u8) -> u8 {
        let level = level.min(DEEPEST);
        self.part = Some(level);
        self.strong(level)
    }

    /// The question of a pair stands under the last heading that is none.
    pub(super) fn question(&mut self) -> u8 {
        let level = (self.above + 1).clamp(2, DEEPEST);
        self.give(level)
    }

    fn series(&mut self, words: &str) -> u8 {
        let label = label_of(words).unwrap_or_default();
        let level = *self.series.entry(label).or_insert((self.above + 1).clamp(2, DEEPEST));
        self.give(level)
    }

    /// A heading that nothing marks; `list` says that a list is below it.
    pub(super) fn unmarked(&mut self, words: &str, list: bool) -> u8 {
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
