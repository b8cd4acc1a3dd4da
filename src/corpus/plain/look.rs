//! How does a line of plain text say by its own look that it is a heading?

use std::collections::HashMap;

use super::lines::{Line, LineKind};
use super::marks::{between_marks, in_brackets};
use super::series::{Role, read_series};
use super::style::Style;
use super::style::{capitals, ends_sentence, has_verb, inner_sentence, is_capitals, is_short, is_statement};

/// Headings that open or close a document.
const FRAMES: [&str; 4] = ["introduction", "conclusion", "preface", "foreword"];

/// Fewer letters than this in capitals are an abbreviation, in a text whose headings are in capitals, too.
const LETTERS: usize = 3;

/// What is known of a text's lines before they are put together.
pub(super) struct Looks<'a> {
    text: &'a str,
    lines: &'a [Line],
    series: HashMap<usize, Role>,
    /// Whether several headings are in capitals, so that short words in capitals are headings, too.
    loud: bool,
}

impl<'a> Looks<'a> {
    /// Looks at the lines of a text.
    pub(super) fn new(text: &'a str, lines: &'a [Line]) -> Self {
        let mut looks = Self { text, lines, series: read_series(text, lines), loud: false };
        let large = (0..lines.len()).filter(|at| looks.is_large(*at));
        let large: Vec<bool> = large.map(|at| is_capitals(looks.words(at))).collect();
        looks.loud = large.len() > 1 && large.contains(&true);
        looks
    }

    /// What a line is that counts.
    pub(super) fn counted(&self, at: usize) -> Option<Role> {
        self.series.get(&at).copied()
    }

    /// How a line is marked as a heading, if it is.
    pub(super) fn style(&self, at: usize) -> Option<Style> {
        let words = self.words(at);
        if is_bold(words) {
            return is_short(words).then_some(Style::Bold);
        }
        if let Some(Role::Heading(style)) = self.counted(at) {
            return Some(style);
        }
        if between_marks(words).is_some_and(|inner| !words.starts_with('*') || !is_statement(&words[inner.range()])) {
            let emphasis = words.starts_with('*') && !words.starts_with("**");
            return Some(if emphasis { Style::Bold } else { Style::Between });
        }
        let below = self.lines.get(at + 1).is_some_and(|line| matches!(line.kind, LineKind::Text));
        if in_brackets(words).is_some() && below && self.is_below_a_blank(at) {
            return Some(Style::Between);
        }
        if !is_short(words) || inner_sentence(words) {
            return None;
        }
        let open = !ends_sentence(words) || words.ends_with(['?', ')']);
        let first = words.split_once(':').map_or(words, |(first, _)| first).trim().to_lowercase();
        if open && FRAMES.contains(&first.as_str()) {
            return Some(Style::Frame);
        }
        self.is_loud(at, open).then_some(Style::Capitals)
    }

    /// Whether a line is a heading in capitals. One that tells something is none in the middle of a text, and a short one is
    /// one where others are.
    fn is_loud(&self, at: usize, open: bool) -> bool {
        let words = self.words(at);
        let apart = self.is_below_a_blank(at);
        let short = self.loud && self.is_large(at);
        let said = !apart && has_verb(&words.split_whitespace().collect::<Vec<_>>());
        (is_capitals(words) || short) && (open || words.ends_with(':') && apart) && !said
    }

    /// Whether a line in capitals stands over a text that is none, a blank line above it.
    fn is_large(&self, at: usize) -> bool {
        let next = self.lines[at + 1..].iter().find(|line| line.kind != LineKind::Blank);
        let below = next.is_some_and(|line| capitals(&self.text[line.span.range()]).is_none());
        let large = capitals(self.words(at)).is_some_and(|letters| letters >= LETTERS);
        large && below && self.is_below_a_blank(at)
    }

    fn words(&self, at: usize) -> &'a str {
        &self.text[self.lines[at].span.range()]
    }

    fn is_below_a_blank(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|above| matches!(self.lines[above].kind, LineKind::Blank | LineKind::Rule(_)))
    }
}

fn is_bold(words: &str) -> bool {
    let inner = words.strip_prefix("**").and_then(|words| words.strip_suffix("**"));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**") && !inner.starts_with(['*', ' ']))
}
