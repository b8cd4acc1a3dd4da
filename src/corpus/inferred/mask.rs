//! How does a text read without its clutter, with what a page's or line's end cuts put together again?
//!
//! The masked text is as long as the document, byte for byte, so that whatever is read from it stands in the document at the
//! same place. Clutter becomes blanks; a word that a hyphen broke is joined by characters that no reader takes for anything.

use std::collections::HashSet;

use super::goes_on::{begins_low, goes_on, writes_sentences_large};
use super::lines::SourceLine;
use super::page_heads::number_in_title;
use super::reason::Reason;
use crate::corpus::document::{Document, Format};
use crate::corpus::matter::FILL;
use crate::corpus::span::Span;

/// A line of at least this many bytes that no sentence ends is cut by a blank line below it, rather than over.
const LONG_LINE: usize = 40;

/// First halves that keep their hyphen before a second half of this many letters at least.
const COMPOUNDS: [&str; 8] = ["well", "self", "half", "two", "three", "four", "five", "six"];
const SECOND_HALF: usize = 4;

/// First halves that keep it where the second half is a word of the text.
const MAYBE_COMPOUNDS: [&str; 14] =
    ["non", "ex", "long", "short", "high", "low", "full", "part", "one", "ten", "first", "second", "follow", "check"];

/// A text less its clutter, and what was left out of it.
pub(super) struct Mask {
    /// The text to read.
    pub(super) text: String,
    /// What is not shown: clutter, and the hyphens of words that were broken, with the line's end after them.
    pub(super) left_out: Vec<Span>,
}

/// A stretch that does not read as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// What is filled.
    pub(super) filled: Span,
    /// What of it is not shown.
    pub(super) hidden: Span,
    /// What the parser reads there instead.
    pub(super) filling: Filling,
}

impl Cut {
    /// Two lines that read as one: the line's end between them is a blank.
    pub(super) fn between(document: &Document, line: Span, next: Span) -> Self {
        let filled = Span::new(line.end, next.start);
        // The first blank or line's end stays, so that words do not run together.
        let stays = document.slice(filled).chars().next().map_or(0, char::len_utf8);
        Self { filled, hidden: Span::new(filled.start + stays, filled.end), filling: Filling::Blanks }
    }

    /// Something that is left out of a line.
    pub(super) const fn out(span: Span, filling: Filling) -> Self {
        Self { filled: span, hidden: span, filling }
    }
}

/// What stands in a stretch's place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Filling {
    /// Blanks.
    Blanks,
    /// Nothing that separates.
    Nothing,
    /// Markdown's mark of a heading.
    Heading,
}

/// A document's text less the lines with a reason and less what else is `cut`; nothing where none is left out and nothing is
/// put together.
pub(super) fn mask(
    document: &Document,
    lines: &[SourceLine<'_>],
    found: &[Option<Reason>],
    cut: Vec<Cut>,
) -> Option<Mask> {
    let mut masking = Masking { document, lines, cuts: cut };
    let kept: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].words.is_empty() && found[*at].is_none()).collect();
    let mut joined = vec![false; lines.len()];
    let large = writes_sentences_large(kept.iter().map(|at| lines[*at].words));
    let words = Words::of(document, lines, &kept);
    for pair in kept.windows(2) {
        let [first, second] = [pair[0], pair[1]];
        let between = first + 1..second;
        let page = between.clone().any(|at| found[at].is_some() || lines[at].page) || lines[second].page;
        if lines[first].verbatim || lines[second].verbatim {
            continue;
        }
        if masking.join_word(first, second, page, &words) || masking.join_sentence(first, second, page, large) {
            joined[between].fill(true);
        }
    }
    let number = |number| Cut { filled: number, hidden: number, filling: Filling::Blanks };
    masking.cuts.extend(number_in_title(lines, found).map(number));
    for at in (0..lines.len()).filter(|at| found[*at].is_some() && !joined[*at]) {
        masking.cuts.push(Cut { filled: lines[at].span, hidden: lines[at].whole, filling: Filling::Blanks });
    }
    masking.finish()
}

struct Masking<'a> {
    document: &'a Document,
    lines: &'a [SourceLine<'a>],
    cuts: Vec<Cut>,
}

impl Masking<'_> {
    /// Joins a word that a hyphen breaks at the end of a line.
    fn join_word(&mut self, first: usize, second: usize, page: bool, words: &Words) -> bool {
        let [line, next] = [self.lines[first], self.lines[second]];
        let near = second == first + 1 || page;
        if !near || !broken_word(line.words) || !begins_low(next.words) || next.words.starts_with(['(', '"', '“', '‘'])
        {
            return false;
        }
        let half = line.words.trim_end_matches(HYPHENS);
        let (first_half, second_half) = (last_word(half), first_word(next.words));
        // No word is broken after its first letter: the hyphen of `E-mail` is its own.
        let letter = first_half.chars().count() == 1;
        if words.is_left_open(first_half, second_half) {
            return false;
        }
        let kept = letter || words.keep_hyphen(first_half, second_half);
        let start = if kept { line.span.end } else { line.span.start + half.len() };
        self.cuts.push(Cut::out(Span::new(start, next.span.start), Filling::Nothing));
        true
    }

    /// Joins a sentence that a page's end cuts, or a blank line in a text whose sentences begin with capitals.
    fn join_sentence(&mut self, first: usize, second: usize, page: bool, large: bool) -> bool {
        let [line, next] = [self.lines[first], self.lines[second]];
        let blank = self.document.format == Format::PlainText && large && line.words.len() >= LONG_LINE;
        let cut = page || blank && second > first + 1;
        if !cut || !goes_on(line.words, next.words) {
            return false;
        }
        self.cuts.push(Cut::between(self.document, line.span, next.span));
        true
    }

    fn finish(mut self) -> Option<Mask> {
        if self.cuts.is_empty() {
            return None;
        }
        self.cuts.sort_by_key(|cut| cut.filled.start);
        let text = &self.document.text;
        let mut masked = String::with_capacity(text.len());
        let (mut left_out, mut shown) = (Vec::with_capacity(self.cuts.len()), 0);
        for Cut { filled, hidden, filling } in self.cuts {
            // Of two that meet, the first counts.
            if filled.start < masked.len() || hidden.start < shown {
                continue;
            }
            masked.push_str(&text[masked.len()..filled.start]);
            fill(&mut masked, filled.len(), filling);
            shown = hidden.end;
            left_out.push(hidden);
        }
        masked.push_str(&text[masked.len()..]);
        Some(Mask { text: masked, left_out })
    }
}

/// Adds as many bytes that are no words.
fn fill(masked: &mut String, bytes: usize, filling: Filling) {
    let (first, filler) = match filling {
        Filling::Blanks => (' ', ' '),
        Filling::Nothing => (FILL, FILL),
        Filling::Heading => ('#', ' '),
    };
    masked.extend(std::iter::once(first).chain(std::iter::repeat(filler)).take(bytes));
}

/// Words that join two halves of which the first keeps its hyphen.
const JOINING: [&str; 8] = ["and", "or", "und", "oder", "bis", "et", "ou", "bzw"];

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{ad}'];

/// Whether a line ends in letters and a hyphen.
fn broken_word(words: &str) -> bool {
    let half = words.trim_end_matches(HYPHENS);
    words.chars().count() == half.chars().count() + 1 && half.ends_with(char::is_alphabetic)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|character: char| !character.is_alphabetic()).next().unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default()
}

/// The words of a document that has broken ones.
struct Words(HashSet<String>);

impl Words {
    fn of(document: &Document, lines: &[SourceLine<'_>], kept: &[usize]) -> Self {
        let any = kept.iter().any(|at| broken_word(lines[*at].words));
        let text = if any { document.text.as_str() } else { "" };
        let words = text.split(|character: char| !(character.is_alphabetic() || character == '-'));
        Self(words.filter(|word| !word.is_empty() && !word.ends_with('-')).map(str::to_lowercase).collect())
    }

    /// Whether a first half waits for a word further on: `pre- and post-war`.
    fn is_left_open(&self, first: &str, second: &str) -> bool {
        let joined = format!("{first}{second}").to_lowercase();
        JOINING.contains(&second.to_lowercase().as_str()) && !self.0.contains(&joined)
    }

    /// Whether two halves are two words with a hyphen of their own.
    fn keep_hyphen(&self, first: &str, second: &str) -> bool {
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        if self.0.contains(&format!("{first}{second}")) {
            return false;
        }
        self.0.contains(&format!("{first}-{second}"))
            || COMPOUNDS.contains(&first.as_str()) && second.chars().count() >= SECOND_HALF
            || MAYBE_COMPOUNDS.contains(&first.as_str()) && self.0.contains(&second)
    }
}
