//! Which lines of a plain text are the question of a pair?

use super::lines::{Line, LineKind};
use super::style::starts_low;
use crate::corpus::inferred::{after_answer_label, after_question_label, has_answer_label};

/// The most lines that a question has.
const QUESTION_LINES: usize = 4;

/// One past the last line of a labelled question that begins on a line, when its answer is not on the same one.
pub(super) fn question_end(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    let words = |at: usize| &text[lines[at].span.range()];
    let rest = after_question_label(words(at))?;
    if has_answer_label(words(at)) || !is_sure(text, lines, at) {
        return None;
    }
    let is_more = |end: usize| {
        let labelled = end == at + 1 && rest.is_empty();
        is_text(lines, end) && (labelled || !ends(words(end - 1))) && after_answer_label(words(end)).is_none()
    };
    let mut end = at + 1;
    let goes_on = |end: usize| starts_low(words(end)) && is_answered(text, lines, end);
    while end < at + QUESTION_LINES && is_more(end) && (rest.is_empty() || is_asked(text, lines, end) || goes_on(end)) {
        end += 1;
    }
    (!rest.is_empty() || end > at + 1).then_some(end)
}

/// Whether a line begins a question, or an answer where one is `asked` for.
pub(super) fn begins_pair(words: &str, asked: bool) -> bool {
    after_question_label(words).is_some() || asked && after_answer_label(words).is_some()
}

/// Whether a label is no initial: a colon is in it, or a question mark or an answer comes soon after it.
fn is_sure(text: &str, lines: &[Line], at: usize) -> bool {
    let words = |line: &Line| &text[line.span.range()];
    let soon = &lines[at..lines.len().min(at + QUESTION_LINES)];
    let labelled =
        words(&lines[at]).split_whitespace().next().is_some_and(|first| first.trim_end_matches('*').ends_with(':'));
    let answered = || soon[1..].iter().any(|line| after_answer_label(words(line)).is_some());
    labelled || is_asked(text, lines, at) || answered()
}

/// Whether a question mark ends one of the next lines before an answer begins, so that the lines up to it are one question.
fn is_asked(text: &str, lines: &[Line], from: usize) -> bool {
    let words = |at: usize| &text[lines[at].span.range()];
    let mut next = (from..lines.len()).take(QUESTION_LINES).take_while(|at| is_text(lines, *at));
    next.find(|at| ends(words(*at)) || after_answer_label(words(*at)).is_some())
        .is_some_and(|at| bare(words(at)).ends_with('?'))
}

/// Whether an answer with a label begins on one of the next lines, with nothing between.
fn is_answered(text: &str, lines: &[Line], from: usize) -> bool {
    let mut next = (from..lines.len()).take(QUESTION_LINES).take_while(|at| is_text(lines, *at));
    next.any(|at| after_answer_label(&text[lines[at].span.range()]).is_some())
}

fn is_text(lines: &[Line], at: usize) -> bool {
    matches!(lines.get(at).map(|line| line.kind), Some(LineKind::Text))
}

/// Whether a line ends as a question or a sentence does.
fn ends(words: &str) -> bool {
    bare(words).ends_with(['?', '.'])
}

fn bare(words: &str) -> &str {
    words.trim_end_matches(['*', '_', '"', '”', ')'])
}
