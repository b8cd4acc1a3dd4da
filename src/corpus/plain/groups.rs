//! Which units stand together, without a blank line between them, and what does their place say of them?

use super::facts::is_order;
use super::lines::{Line, LineKind};
use super::style::{Style, ends_sentence};
use super::unit::{Unit, UnitKind};

/// In a group of more units than this, headings may stand without a blank line above.
const GROUP: usize = 8;

/// A line of this many bytes at least tells something.
const TELLING_BYTES: usize = 40;

/// The longest line that explains an order above it.
const LINE_BYTES: usize = 100;

/// A text's units in groups that blank lines and rules part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Groups<'a> {
    text: &'a str,
    lines: &'a [Line],
    units: &'a [Unit],
    /// Whether blank lines part groups of several units, so that a heading is the first of its group.
    parted: bool,
}

impl<'a> Groups<'a> {
    /// The groups of a text.
    pub(super) fn new(text: &'a str, lines: &'a [Line], units: &'a [Unit]) -> Self {
        let opens = |at: &usize| begins(units, *at) && is_beside(units, *at);
        let parted = (0..units.len()).filter(opens).count() > 1;
        Self { text, lines, units, parted }
    }

    /// Whether blank lines part groups of several units.
    pub(super) const fn parted(&self) -> bool {
        self.parted
    }

    /// Whether a unit is the first of its group.
    pub(super) fn begins(&self, at: usize) -> bool {
        begins(self.units, at)
    }

    /// Whether another unit stands right below.
    pub(super) fn is_beside(&self, at: usize) -> bool {
        is_beside(self.units, at)
    }

    /// Whether a unit in the middle of a group is no heading, because blank lines part sections here. One that comes after a
    /// sentence's end or a list and has a text below it may be one all the same.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        if !self.parted || self.begins(at) || self.is_long(at) {
            return false;
        }
        let held = |unit: &Unit| matches!(unit.kind, UnitKind::Item { .. } | UnitKind::Table | UnitKind::Code);
        let above = &self.units[at - 1];
        let closed = self.is_beside(at) && (held(above) || ends_sentence(self.last_line(above)));
        let telling = self.units.get(at + 1).is_some_and(|below| {
            let words = self.last_line(below);
            held(below) || ends_sentence(words) || words.len() >= TELLING_BYTES
        });
        // A heading may be right below the one that it stands under.
        !((closed || self.begins(at - 1)) && telling)
    }

    /// Whether a unit stands over one short line and nothing else.
    pub(super) fn is_over_a_line(&self, at: usize) -> bool {
        let below = self.units.get(at + 1).filter(|_| self.begins(at) && self.is_beside(at) && !self.is_beside(at + 1));
        below.is_some_and(|below| below.kind == UnitKind::Paragraph && below.span(self.lines).len() <= LINE_BYTES)
    }

    /// Whether no unit of the first group ends as a sentence does, and no rule is below it.
    pub(super) fn opens_with_facts(&self) -> bool {
        let last = (0..self.units.len()).find(|at| !self.is_beside(*at)).unwrap_or(0);
        let end = self.units[last].end;
        let below = self.lines[end..].iter().find(|line| line.kind != LineKind::Blank);
        let ruled = below.is_some_and(|line| matches!(line.kind, LineKind::Rule(_)));
        !ruled && self.units[..=last].iter().all(|unit| !ends_sentence(self.last_line(unit)))
    }

    /// Whether a unit's group is a long one.
    fn is_long(&self, at: usize) -> bool {
        let above = (1..=at).rev().take(GROUP).take_while(|at| !self.begins(*at)).count();
        let below = (at..self.units.len()).take(GROUP).take_while(|at| self.is_beside(*at)).count();
        above + below >= GROUP
    }

    fn last_line(&self, unit: &Unit) -> &'a str {
        &self.text[self.lines[unit.end - 1].span.range()]
    }
}

fn begins(units: &[Unit], at: usize) -> bool {
    at == 0 || units[at - 1].end < units[at].first
}

fn is_beside(units: &[Unit], at: usize) -> bool {
    units.get(at + 1).is_some_and(|next| units[at].end == next.first)
}

/// Puts together what is one: the two lines of a title in capitals, and an order with the line that explains it.
pub(super) fn join_units(text: &str, lines: &[Line], units: &mut Vec<Unit>) {
    let large = |unit: &Unit| unit.kind == UnitKind::Marked { style: Style::Capitals };
    if let [first, second, _, ..] = units[..]
        && large(&first)
        && large(&second)
        && first.end == second.first
        && !is_beside(units, 1)
    {
        units[0].end = second.end;
        units.remove(1);
    }
    let groups = Groups::new(text, lines, units);
    let is_order = |at: usize| {
        let unit = &units[at];
        unit.kind == UnitKind::Paragraph && unit.end == unit.first + 1 && is_order(&text[unit.span(lines).range()])
    };
    let orders: Vec<usize> =
        (0..units.len()).filter(|at| groups.parted() && is_order(*at) && groups.is_over_a_line(*at)).collect();
    for at in &orders {
        units[*at].end = units[at + 1].end;
    }
    let mut at = 0;
    units.retain(|_| {
        at += 1;
        at < 2 || orders.binary_search(&(at - 2)).is_err()
    });
}
