//! In which other ways does a text label its questions and answers? All of them are read as `Q:` and `A:`.
//!
//! A way counts only where a question is followed by its answer, so that letters and marks with a meaning of their own stay: a
//! phone number after `P:`, a part after `D:`.

use std::collections::HashMap;

use super::edits::Edit;
use super::label_forms::{Form, Label, Role, label_of};
use super::lines::SourceLine;
use super::reason::Reason;
use crate::corpus::document::{Document, Format};
use crate::corpus::span::Span;

/// As many lines with words may be between a question's label and its answer's.
const QUESTION_LINES: usize = 6;

/// A label on a line of the text.
struct Placed {
    label: Label,
    /// Which of the lines with words it is on, counted from 0.
    nth: usize,
    line: usize,
}

/// The labels that are read as `Q:` and `A:`, as what is written over them.
pub(super) fn relabel(document: &Document, lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Vec<Edit> {
    let open =
        (0..lines.len()).filter(|at| !lines[*at].words.is_empty() && !lines[*at].verbatim && found[*at].is_none());
    let open: Vec<usize> = open.collect();
    let plain = document.format == Format::PlainText;
    let mut forms: HashMap<(Form, bool), Vec<Placed>> = HashMap::new();
    for (nth, line) in open.iter().copied().enumerate() {
        if let Some(label) = label_of(lines[line].words).filter(|label| plain || label.form != Form::Head) {
            forms.entry((label.form, label.problem)).or_default().push(Placed { label, nth, line });
        }
    }
    let text = Text { document, lines, open: &open };
    let mut edits: Vec<Edit> = forms.values().flat_map(|labels| text.edits_of(labels)).collect();
    edits.sort_by_key(|edit| edit.span.start);
    edits
}

struct Text<'a> {
    document: &'a Document,
    lines: &'a [SourceLine<'a>],
    open: &'a [usize],
}

impl Text<'_> {
    /// What is written over the labels of one form; nothing where they are no questions with their answers.
    fn edits_of(&self, labels: &[Placed]) -> Vec<Edit> {
        let (form, problem) = (labels[0].label.form, labels[0].label.problem);
        let mut pairs: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, question) in labels.iter().enumerate().filter(|(_, label)| label.label.role == Role::Question) {
            let answer = labels
                .get(at + 1)
                .filter(|next| next.label.role == Role::Answer && question.label.goes_with(&next.label));
            let near = answer.filter(|answer| answer.nth > question.nth && answer.nth - question.nth <= QUESTION_LINES);
            pairs.push((at, near.map(|_| at + 1)));
        }
        let answered = |pair: &&(usize, Option<usize>)| pair.1.is_some();
        let asked = |pair: &&(usize, Option<usize>)| self.asks(&labels[pair.0], pair.1.map(|at| &labels[at]));
        let (whole, asking) = (pairs.iter().filter(answered).count(), pairs.iter().filter(asked).count());
        let both = pairs.iter().filter(|pair| answered(pair) && asked(pair)).count();
        let sure = match form {
            Form::Counted => self.counts(labels) && asking == pairs.len() && pairs.len() > 1,
            Form::Picture => asking * 2 > pairs.len() || whole > 1,
            // One `Problem` with a `Solution` on lines of their own may be parts of a text.
            Form::Head if problem => whole > 1,
            Form::Word | Form::Head | Form::Bracket => whole > 0,
            Form::Bare => both > 1,
            Form::Letter | Form::Dash | Form::Parenthesis => both > 0 && asking * 2 >= pairs.len(),
        };
        let kept = pairs.iter().filter(|(question, answer)| {
            answer.is_some() || !problem && (form == Form::Counted || self.asks(&labels[*question], None))
        });
        let labels = kept.flat_map(|(question, answer)| [Some(*question), *answer]).flatten().map(|at| &labels[at]);
        let labels = labels.filter(|label| sure && !label.label.known);
        labels.map(|label| self.edit(label)).collect()
    }

    /// Whether a question mark ends one of the lines from a label on, before the answer's label; the line after the label's is
    /// an answer already where it has none.
    fn asks(&self, question: &Placed, answer: Option<&Placed>) -> bool {
        let head = question.label.form == Form::Head;
        let end = answer.map_or(question.nth + 1 + usize::from(head), |answer| answer.nth + 1);
        let lines = self.open[question.nth..end.min(self.open.len())].iter().map(|at| self.lines[*at].words);
        lines
            .map(|words| words.trim_end_matches(['*', '_', '"', '”', ')', ' ']))
            .any(|words| words.ends_with(['?', '？']) || words.contains("? "))
    }

    /// Whether labels count up from one, each with a text below its own line.
    fn counts(&self, labels: &[Placed]) -> bool {
        let follows = |pair: &[Placed]| pair[1].nth > pair[0].nth + 1;
        let below = labels.last().is_some_and(|last| last.nth + 1 < self.open.len());
        let counted = labels.iter().zip(1..).all(|(label, number)| label.label.number == Some(number));
        counted && below && labels.windows(2).all(follows)
    }

    /// `Q:` or `A:` over a label; one that stands alone on its line is set before the next line with words.
    fn edit(&self, placed: &Placed) -> Edit {
        let line = &self.lines[placed.line];
        let at = line.span.start;
        let mut span = Span::new(at + placed.label.at.start, at + placed.label.at.end);
        if placed.label.form == Form::Head
            && let Some(next) = self.open.get(placed.nth + 1)
        {
            span = Span::new(span.start, self.lines[*next].span.start);
        }
        let rest = &self.document.text[span.end..];
        if placed.label.bare {
            let word = if placed.label.role == Role::Question { "Q" } else { "A" };
            return Edit { span, words: word.to_owned() };
        }
        if placed.label.form == Form::Bare {
            let word = if placed.label.role == Role::Question { "Q" } else { "A" };
            return Edit { span: Span::new(span.start, span.end + 1), words: format!("{word}:") };
        }
        let apart = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
        let mut words = match placed.label.role {
            Role::Question => "Q:".to_owned(),
            Role::Answer => "A:".to_owned(),
        };
        if !apart && span.len() > words.len() {
            words.push(' ');
        }
        Edit { span, words }
    }
}
