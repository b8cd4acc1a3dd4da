//! Which lines of a plain text belong together?

use std::collections::HashSet;

use super::chat::speech;
use super::code::CodeLines;
use super::groups::join_units;
use super::lines::{Line, LineKind, table_lines};
use super::look::Looks;
use super::marks::underline;
use super::numbering::Numbering;
use super::pairs::{begins_pair, question_end};
use super::series::Role;
use super::style::{Style, ends_sentence, is_capitals, is_statement, is_title_case, starts_low};
use super::unit::{Unit, UnitKind};
use super::wrap::{TELLING_BYTES, wrap_width};
use crate::corpus::inferred::{after_answer_label, after_question_label, writes_sentences_large};
use crate::corpus::sink::HEADING_BYTES;

/// The units of a text, in reading order; blank lines and rules belong to none.
pub(super) fn group_units(text: &str, lines: &[Line]) -> Vec<Unit> {
    let words = lines.iter().filter(|line| matches!(line.kind, LineKind::Text));
    let large = writes_sentences_large(words.map(|line| &text[line.span.range()]));
    let (wrap, speech) = (wrap_width(text, lines), speech(text, lines));
    let (looks, code) = (Looks::new(text, lines), CodeLines::of(text, lines));
    let numbering = Numbering::of(text, lines);
    let mut grouper =
        Grouper { text, lines, looks, code, wrap, large, numbering, speech, asked: false, units: Vec::new() };
    let mut at = 0;
    while at < lines.len() {
        at = grouper.take(at);
    }
    let mut units = grouper.units;
    join_units(text, lines, &mut units);
    units
}

struct Grouper<'a> {
    text: &'a str,
    lines: &'a [Line],
    looks: Looks<'a>,
    code: CodeLines<'a>,
    /// How wide lines run before they are wrapped; nothing when each line is a paragraph.
    wrap: Option<usize>,
    /// Whether sentences begin with capitals.
    large: bool,
    numbering: Numbering,
    /// The lines of a chat that say who wrote what.
    speech: HashSet<usize>,
    /// Whether the last unit that is no running text is a question, so that `A.` is no initial.
    asked: bool,
    units: Vec<Unit>,
}

impl Grouper<'_> {
    /// Takes the unit that begins on a line, and gives the line after it.
    fn take(&mut self, at: usize) -> usize {
        if let Some(end) = self.code.end(at) {
            return self.push(UnitKind::Code, at, end, true);
        }
        if let Some(end) = table_lines(self.lines, at) {
            return self.push(UnitKind::Table, at, end, true);
        }
        match self.lines[at].kind {
            LineKind::Blank | LineKind::Rule(_) | LineKind::Row { .. } => at + 1,
            LineKind::Hashed(level) if self.lines[at].span.len() <= HEADING_BYTES => {
                self.push(UnitKind::Heading { level }, at, at + 1, true)
            }
            LineKind::Bullet(marker) => self.push_item(marker, at),
            LineKind::Numbered { depth, marker, .. } => {
                if let Some(Role::Heading(style)) = self.looks.counted(at) {
                    self.push(UnitKind::Marked { style }, at, at + 1, false)
                } else if self.numbering.is_heading(at) {
                    self.push(UnitKind::Marked { style: Style::Numbered(depth) }, at, at + 1, false)
                } else if depth == 1 {
                    self.push_item(marker, at)
                } else {
                    // A clause, or one of several that nothing stands under.
                    let end = self.paragraph_end(at);
                    self.push(UnitKind::Fact, at, end, false)
                }
            }
            LineKind::Text | LineKind::Hashed(_) => self.push_text(at),
        }
    }

    fn push(&mut self, kind: UnitKind, first: usize, end: usize, explicit: bool) -> usize {
        self.asked = match kind {
            UnitKind::Marked { style } => style == Style::Question,
            UnitKind::Item { marker } => after_question_label(&self.words(first)[marker..]).is_some(),
            UnitKind::Paragraph | UnitKind::Answer | UnitKind::Fact => self.asked,
            UnitKind::Heading { .. } | UnitKind::Table | UnitKind::Speech | UnitKind::Code => false,
        };
        self.units.push(Unit { kind, first, end, explicit, reason: "" });
        end
    }

    fn words(&self, at: usize) -> &str {
        &self.text[self.lines[at].span.range()]
    }

    /// An item with the lines that continue it: indented deeper, or any text right below where lines are wrapped.
    fn push_item(&mut self, marker: usize, at: usize) -> usize {
        let mut end = at + 1;
        while let Some(line) = self.lines.get(end)
            && matches!(line.kind, LineKind::Text)
            && (line.indent > self.lines[at].indent
                || starts_low(self.words(end)) && (self.wrap.is_some() || !ends_sentence(self.words(end - 1))))
        {
            end += 1;
        }
        self.push(UnitKind::Item { marker }, at, end, false)
    }

    fn push_text(&mut self, at: usize) -> usize {
        let next = self.lines.get(at + 1).map(|line| line.kind);
        if self.speech.contains(&at) {
            let alone =
                self.speech.contains(&(at + 1)) || next != Some(LineKind::Text) || self.words(at).contains(": ");
            let end = if alone { at + 1 } else { self.paragraph_end(at + 1) };
            return self.push(UnitKind::Speech, at, end, false);
        }
        if let Some(rule) = underline(self.text, &self.lines[at], self.lines.get(at + 1)) {
            return self.push(UnitKind::Marked { style: Style::Underlined(rule) }, at, at + 2, false);
        }
        if let Some(end) = question_end(self.text, self.lines, at) {
            return self.push(UnitKind::Marked { style: Style::Question }, at, end, false);
        }
        if let Some(rest) = after_answer_label(self.words(at)).filter(|_| self.asked) {
            let below = matches!(next, Some(LineKind::Text)) && rest.is_empty();
            let end = self.paragraph_end(at + usize::from(below));
            return self.push(UnitKind::Answer, at, end, false);
        }
        if let Some(style) = self.looks.style(at) {
            return self.push(UnitKind::Marked { style }, at, at + 1, false);
        }
        let end = self.paragraph_end(at);
        if self.looks.counted(at) == Some(Role::Fact) {
            return self.push(UnitKind::Fact, at, end, false);
        }
        self.push(UnitKind::Paragraph, at, end, false)
    }

    /// Where lines are wrapped, a paragraph goes on to the next line that is blank or marked, but a short first line
    /// before a capital stands for itself.
    fn paragraph_end(&self, at: usize) -> usize {
        let Some(wrap) = self.wrap else { return self.sentence_end(at) };
        let first = self.words(at);
        let mut end = at + 1;
        while let Some(line) = self.lines.get(end)
            && matches!(line.kind, LineKind::Text)
            && !begins_pair(self.words(end), self.asked)
            && self.code.end(end).is_none()
        {
            let alone = end == at + 1 && first.len() * 5 < wrap * 3 && !ends_sentence(first) && !is_statement(first);
            if alone && !starts_low(self.words(end)) {
                break;
            }
            end += 1;
        }
        end
    }

    /// Where each line is a paragraph, one goes on as long as its sentence does.
    fn sentence_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        let title = is_capitals(self.words(at)) || is_title_case(self.words(at)) == Some(true);
        while let Some(line) = self.lines.get(end)
            && matches!(line.kind, LineKind::Text)
            && self.large
            && !(title && end == at + 1)
            && starts_low(self.words(end))
            && !ends_sentence(self.words(end - 1))
            && (end > at + 1 || self.words(at).len() >= TELLING_BYTES || is_statement(self.words(at)))
        {
            end += 1;
        }
        end
    }
}
