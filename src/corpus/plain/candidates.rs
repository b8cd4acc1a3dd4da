//! Could a line of plain text be a heading, seen with its neighbors?

use super::facts::{is_closing, is_figure, is_labelled, is_plain_value};
use super::groups::Groups;
use super::lines::{Line, LineKind};
use super::marks::between_marks;
use super::style::{could_be_heading, is_sentence, is_statement, is_subject};
use super::unit::{Unit, UnitKind};

/// More words than this before a colon introduce what follows rather than naming it.
const LABEL_WORDS: usize = 4;

/// Fewer lines than this that end in a colon are no way of writing headings.
const LABELS: usize = 2;

/// How a unit looks, seen with those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Marks say that it is a heading.
    Marked,
    /// It could be a heading.
    Candidate,
    /// It is none.
    Body,
}

/// A text's units with what is asked of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct UnitPage<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// Its lines.
    pub(super) lines: &'a [Line],
    /// Its units, in reading order.
    pub(super) units: &'a [Unit],
    /// Which of them stand together.
    pub(super) groups: Groups<'a>,
    /// Whether short lines with a colon and a blank line above are headings, over lists, too.
    labels: bool,
}

impl<'a> UnitPage<'a> {
    /// A text with its units.
    pub(super) fn new(text: &'a str, lines: &'a [Line], units: &'a [Unit]) -> Self {
        let groups = Groups::new(text, lines, units);
        let page = Self { text, lines, units, groups, labels: false };
        let labels =
            (0..units.len()).filter(|at| groups.begins(*at) && page.is_label(*at)).take(LABELS).count() >= LABELS;
        Self { labels, ..page }
    }

    /// A unit's first line.
    pub(super) fn words(&self, at: usize) -> &'a str {
        &self.text[self.lines[self.units[at].first].span.range()]
    }

    /// What a unit is.
    pub(super) fn kind(&self, at: usize) -> Option<UnitKind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    /// How a unit looks.
    pub(super) fn look(&self, at: usize) -> Look {
        let unit = &self.units[at];
        match unit.kind {
            UnitKind::Heading { .. } | UnitKind::Marked { .. } => Look::Marked,
            UnitKind::Paragraph if unit.end == unit.first + 1 && self.could_be_heading(at) => Look::Candidate,
            _ => Look::Body,
        }
    }

    fn could_be_heading(&self, at: usize) -> bool {
        let words = self.words(at);
        let over_a_list =
            matches!(self.kind(at + 1), Some(UnitKind::Item { .. } | UnitKind::Table | UnitKind::Code) | None);
        let label = self.labels && self.groups.begins(at) && self.is_label(at) && at + 1 < self.units.len();
        let introduces = words.ends_with(':') && over_a_list && !label;
        let inside = self.groups.is_inside(at) && !self.is_label(at) && !asks(words);
        let row = words.starts_with(['|', '│', '┃', '║', '+']);
        could_be_heading(words) && !row && !introduces && !inside && !self.answers(at) && !self.says(at)
    }

    /// Whether a unit says something rather than naming what is below it; blank lines around it speak against that.
    fn says(&self, at: usize) -> bool {
        let words = self.words(at);
        let remark = between_marks(words).is_some_and(|inner| is_statement(&words[inner.range()]));
        if remark || is_figure(words) || is_closing(words) {
            return true;
        }
        match self.stands_apart(at) {
            true => is_sentence(words),
            false => {
                is_statement(words) || self.is_amount(at) || self.is_value(at) || is_plain_value(words) && !asks(words)
            }
        }
    }

    /// Whether a line names what follows by a few words and a colon.
    fn is_label(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let words = self.words(at);
        let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
        let few = words.split_whitespace().count() <= LABEL_WORDS;
        let line = unit.kind == UnitKind::Paragraph && unit.end == unit.first + 1;
        line && few && words.ends_with(':') && could_be_heading(words) && !is_subject(&first) && !is_sentence(words)
    }

    /// Whether a line is the whole answer to the question right above it: what follows asks again, or stands apart.
    fn answers(&self, at: usize) -> bool {
        let units = self.units;
        let asks = |at: usize| asks(self.words(at));
        let Some(above) = at.checked_sub(1) else { return false };
        let beside = units[above].end == units[at].first && units[above].end == units[above].first + 1;
        let question = beside && units[above].kind == UnitKind::Paragraph && asks(above);
        let last = units.get(at + 1).is_none_or(|next| next.first > units[at].end || asks(at + 1));
        question && last && !asks(at)
    }

    /// Whether a line and one right beside it begin with figures, as what is counted out does.
    fn is_amount(&self, at: usize) -> bool {
        let figure = |at: usize| self.words(at).starts_with(|character: char| character.is_ascii_digit());
        let above = at.checked_sub(1).filter(|above| self.groups.is_beside(*above));
        let below = Some(at + 1).filter(|_| self.groups.is_beside(at));
        figure(at) && [above, below].into_iter().flatten().any(figure)
    }

    /// Whether a line and one right beside it are labels with what they stand for.
    pub(super) fn is_value(&self, at: usize) -> bool {
        let labelled = |at: usize| self.kind(at) == Some(UnitKind::Paragraph) && is_labelled(self.words(at));
        let above = at.checked_sub(1).filter(|above| self.groups.is_beside(*above));
        let below = Some(at + 1).filter(|_| self.groups.is_beside(at));
        labelled(at) && !asks(self.words(at)) && [above, below].into_iter().flatten().any(labelled)
    }

    /// Whether a line states a value: hours, a price, or what a label stands for.
    pub(super) fn states(&self, at: usize) -> bool {
        let words = self.words(at);
        is_figure(words) || is_plain_value(words) || self.is_value(at)
    }

    /// Whether blank lines, or the document's ends, stand around a unit.
    pub(super) fn stands_apart(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let blank = |line: Option<&Line>| line.is_none_or(|line| line.kind == LineKind::Blank);
        blank(unit.first.checked_sub(1).map(|at| &self.lines[at])) && blank(self.lines.get(unit.end))
    }
}

/// Whether a line asks, so that it is no title of a document.
pub(super) fn asks(words: &str) -> bool {
    words.trim_end_matches(['*', '"', '”']).ends_with('?')
}
