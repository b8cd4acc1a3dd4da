//! Which numbered lines of a plain text (`2. Fees`, `2.1 Age`) are headings rather than items of a list?

use super::plain_lines::{Line, LineKind};
use super::plain_style::{could_be_heading, ends_sentence, is_short, is_statement, starts_low};

/// How a text uses numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbering {
    /// Whether whole numbers are those of headings that name something.
    chapters: bool,
    /// Whether nearly all that is counted with a full stop, and with a parenthesis, stands apart over a text, so that
    /// `2. Hours:` and `1) Fees` are headings, too.
    apart: [bool; 2],
}

impl Numbering {
    /// What the numbers of a text stand before.
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let names = |at: usize| numbered(&lines[at]) == Some(1) && !asks(text, &lines[at]) && heads(text, lines, at);
        let apart = [false, true].map(|parenthesis| {
            let counted = || (0..lines.len()).filter(|at| counted(&lines[*at]) == Some(parenthesis));
            let apart = counted().filter(|at| stands_over(text, lines, *at)).count();
            apart > 1 && apart * 4 >= counted().count() * 3
        });
        Self { chapters: (0..lines.len()).any(names), apart }
    }

    /// Whether a numbered line is a heading. One that asks may be an item with its answer below, unless others that name
    /// something are headings, or numbers of a second level go on below it.
    pub(super) fn is_heading(self, text: &str, lines: &[Line], at: usize) -> bool {
        let divided = || next(&lines[at + 1..]).and_then(numbered).is_some_and(|depth| depth > 1);
        let item = numbered(&lines[at]) == Some(1) && asks(text, &lines[at]) && !self.chapters && !divided();
        !item && heads(text, lines, at)
            || counted(&lines[at]).is_some_and(|mark| self.apart[usize::from(mark)]) && stands_over(text, lines, at)
    }
}

/// Whether a counted line of a few words stands between blank lines over a text, and says nothing itself.
fn stands_over(text: &str, lines: &[Line], at: usize) -> bool {
    let LineKind::Numbered { marker, .. } = lines[at].kind else { return false };
    let words = &text[lines[at].span.range()][marker..];
    let blank = |line: Option<&Line>| line.is_none_or(|line| matches!(line.kind, LineKind::Blank | LineKind::Rule(_)));
    let around = blank(at.checked_sub(1).map(|before| &lines[before])) && blank(lines.get(at + 1));
    let over =
        next(&lines[at + 1..]).is_some_and(|next| next.kind == LineKind::Text && next.indent <= lines[at].indent);
    let named = could_be_heading(words) && !words.ends_with('?') && !is_statement(words.trim_end_matches(':'));
    around && over && named
}

/// A number before a short line is a heading's, unless its neighbours are numbered as a list's items are.
fn heads(text: &str, lines: &[Line], at: usize) -> bool {
    let LineKind::Numbered { depth, marker, parenthesis: false } = lines[at].kind else { return false };
    let words = &text[lines[at].span.range()][marker..];
    let listed = |line: Option<&Line>| matches!(line.map(|line| line.kind), Some(LineKind::Numbered { depth: 1, .. }));
    let before = lines[..at].iter().rev().find(|line| line.kind != LineKind::Blank);
    let after = next(&lines[at + 1..]);
    let in_list = depth == 1 && (listed(before) || listed(after));
    let ends = ends_sentence(words) && !words.ends_with('?');
    is_short(words) && !ends && !starts_low(words) && !in_list && after.is_some()
}

/// Whether a parenthesis ends the mark of a line that is counted by one number.
const fn counted(line: &Line) -> Option<bool> {
    match line.kind {
        LineKind::Numbered { depth: 1, parenthesis, .. } => Some(parenthesis),
        _ => None,
    }
}

/// How many numbers a line's mark has.
const fn numbered(line: &Line) -> Option<u8> {
    match line.kind {
        LineKind::Numbered { depth, parenthesis: false, .. } => Some(depth),
        _ => None,
    }
}

fn asks(text: &str, line: &Line) -> bool {
    text[line.span.range()].ends_with('?')
}

fn next(lines: &[Line]) -> Option<&Line> {
    lines.iter().find(|line| line.kind != LineKind::Blank)
}
