//! What of a text comes from a wiki's page around it: `[edit]`, `[1]` and the references, categories?

use std::collections::HashSet;

use super::lines::{SourceLine, plain_words};
use super::mask::{Cut, Filling};
use super::reason::Reason;
use crate::corpus::document::Document;
use crate::corpus::span::Span;

/// Links to edit a section, behind its heading or alone.
const EDITS: [&str; 7] = [
    "[edit]",
    "[edit source]",
    "[edit | edit source]",
    "[bearbeiten]",
    "[bearbeiten | quelltext bearbeiten]",
    "[modifier | modifier le code]",
    "[editar]",
];

/// Remarks of those who edit a wiki.
const REMARKS: [&str; 6] =
    ["[citation needed]", "[clarification needed]", "[when?]", "[who?]", "[dubious – discuss]", "[update]"];

/// Lines of a wiki's page that say nothing.
const LINES: [&str; 14] = [
    "jump to navigation",
    "jump to search",
    "jump to navigation jump to search",
    "jump to navigationjump to search",
    "jump to content",
    "from wikipedia, the free encyclopedia",
    "navigation menu",
    "zur navigation springen",
    "zur suche springen",
    "zur navigation springen zur suche springen",
    "zur navigation springenzur suche springen",
    "view history",
    "view source",
    "what links here",
];

/// How lines of a wiki's page begin that say where it stands.
const BEGINNINGS: [&str; 11] = [
    "retrieved from \"http",
    "retrieved from “http",
    "retrieved from http",
    "retrieved from '",
    "abgerufen von „http",
    "abgerufen von \"http",
    "this page was last edited on ",
    "this page was last modified on ",
    "diese seite wurde zuletzt ",
    "[[category:",
    "[[kategorie:",
];

/// Lists of what a page belongs to, at its end.
const CATEGORIES: [&str; 7] =
    ["category:", "categories:", "hidden category:", "hidden categories:", "kategorie:", "kategorien:", "catégorie :"];

/// A longer line is no heading over references, marks and a wiki's "edit" included.
const TITLE_BYTES: usize = 80;

/// Headings over references.
const REFERENCES: [&str; 9] = [
    "references",
    "notes",
    "notes and references",
    "citations",
    "footnotes",
    "einzelnachweise",
    "références",
    "notes et références",
    "referencias",
];

/// Marks the lines of a wiki's page around its text, and finds what of other lines is none of it.
pub(super) fn mark_wiki(document: &Document, lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<Cut> {
    let mut wiki = Wiki { document, lines, sure: false, cuts: Vec::new() };
    wiki.mark_lines(found);
    let references = wiki.mark_references(found);
    if wiki.sure {
        wiki.mark_categories(found);
    }
    wiki.cut_marks(&references, found);
    wiki.cuts
}

struct Wiki<'a> {
    document: &'a Document,
    lines: &'a [SourceLine<'a>],
    /// Whether something that only wikis have was seen.
    sure: bool,
    cuts: Vec<Cut>,
}

impl Wiki<'_> {
    fn mark_lines(&mut self, found: &mut [Option<Reason>]) {
        for (at, line) in self.lines.iter().enumerate().filter(|(_, line)| !line.verbatim && !line.words.is_empty()) {
            // A long line is text, whatever it begins with; only its end may be a wiki's.
            let lower = if line.words.len() > 300 { String::new() } else { plain_words(line.words).to_lowercase() };
            let is_whole = EDITS.contains(&lower.as_str()) || LINES.contains(&lower.as_str());
            if is_whole || BEGINNINGS.iter().any(|begins| lower.starts_with(begins)) {
                found[at] = Some(Reason::Button);
                self.sure = true;
            } else if let Some(edit) = EDITS.iter().find(|edit| ends_small(line.words, edit)) {
                let start = line.words[..line.words.len() - edit.len()].trim_end().len();
                let span = Span::new(line.span.start + start, line.span.end);
                self.cuts.push(Cut::out(span, Filling::Blanks));
                self.sure = true;
            }
        }
    }

    /// Marks the references at the end with their heading, and gives their numbers.
    fn mark_references(&mut self, found: &mut [Option<Reason>]) -> HashSet<String> {
        let text = self.marks_in_text();
        let mut numbers = HashSet::new();
        for at in (0..self.lines.len()).filter(|at| !self.lines[*at].verbatim) {
            // Elsewhere, notes may say what the text needs.
            let is_notes = || plain_words(self.lines[at].words).to_lowercase().contains("notes");
            if !is_title(self.lines[at].words) || !self.sure && is_notes() {
                continue;
            }
            let (mut end, mut counted, mut entries) = (at + 1, 0, Vec::new());
            for (next, line) in self.lines.iter().enumerate().skip(at + 1) {
                if line.words.is_empty() || line.words.chars().all(|c| "=-".contains(c)) && next == at + 1 {
                    continue;
                }
                let Some(number) = reference(line.words, counted + 1, self.sure || !text.is_empty()) else { break };
                counted += 1;
                entries.push(number);
                end = next + 1;
            }
            let referred = entries.iter().any(|number| text.contains(number));
            if entries.is_empty() || !referred && !self.sure {
                continue;
            }
            for line in (at..end).filter(|line| !self.lines[*line].words.is_empty()) {
                found[line] = Some(Reason::Reference);
            }
            self.sure |= entries.len() > 1;
            numbers.extend(entries);
        }
        numbers
    }

    /// The numbers in brackets right behind words.
    fn marks_in_text(&self) -> HashSet<String> {
        let open = self.lines.iter().filter(|line| !line.verbatim);
        open.flat_map(|line| marks(line.words).into_iter().map(|(_, _, number)| number)).collect()
    }

    fn mark_categories(&self, found: &mut [Option<Reason>]) {
        for at in (0..self.lines.len()).rev().filter(|at| !self.lines[*at].words.is_empty()) {
            let lower = plain_words(self.lines[at].words).to_lowercase();
            if CATEGORIES.iter().any(|begins| lower.starts_with(begins)) && found[at].is_none() {
                found[at] = Some(Reason::Button);
            } else if found[at].is_none() {
                break;
            }
        }
    }

    /// Cuts out the marks that refer to references, and on a wiki's page those of its editors.
    fn cut_marks(&mut self, references: &HashSet<String>, found: &[Option<Reason>]) {
        let open = self.lines.iter().zip(found).filter(|(line, found)| !line.verbatim && found.is_none());
        for (line, _) in open {
            for (start, end, number) in marks(line.words) {
                let behind =
                    line.words[..start].trim_end_matches(']').ends_with(['.', ',', ';', ':', '!', '?', ')', '”', '"']);
                let chained = self.cuts.last().is_some_and(|cut| cut.filled.end == line.span.start + start);
                if references.contains(&number) || self.sure && (behind || chained) {
                    let span = Span::new(line.span.start + start, line.span.start + end);
                    self.cuts.push(Cut::out(span, Filling::Nothing));
                }
            }
            for remark in REMARKS.iter().filter(|_| self.sure) {
                let lower = line.words.to_ascii_lowercase();
                let at = lower.find(remark).map(|at| line.span.start + at);
                self.cuts.extend(at.map(|at| Cut::out(Span::new(at, at + remark.len()), Filling::Nothing)));
            }
        }
        debug_assert!(self.cuts.iter().all(|cut| self.document.text.get(cut.filled.range()).is_some()));
    }
}

/// Whether words end in others, whatever the size of their letters.
fn ends_small(words: &str, end: &str) -> bool {
    let start = words.len().checked_sub(end.len()).filter(|start| *start > 0);
    start.and_then(|start| words.get(start..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
}

fn is_title(words: &str) -> bool {
    if words.len() > TITLE_BYTES {
        return false;
    }
    let plain = plain_words(words).to_lowercase();
    let plain = EDITS.iter().find_map(|edit| plain.strip_suffix(edit)).unwrap_or(&plain);
    REFERENCES.contains(&plain.trim_matches(['=', ' ', ':']))
}

/// The number of a reference: `[3] Rook`, `3. ↑ Rook`, `^ Rook`, and `3. Rook` where `counted` numbers are told in the text.
fn reference(words: &str, next: usize, counted: bool) -> Option<String> {
    if words.starts_with(['^', '↑']) {
        return Some(next.to_string());
    }
    let bracket = words.starts_with('[');
    let rest = words.strip_prefix('[').unwrap_or(words);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest[digits..].strip_prefix(if bracket { ']' } else { '.' })?;
    let text = after.trim_start_matches([':', ' ']);
    let arrow = text.starts_with(['^', '↑']);
    let number = &rest[..digits];
    let follows = number.parse() == Ok(next);
    ((1..=3).contains(&digits) && (bracket || arrow || counted && follows) && !text.is_empty())
        .then(|| number.to_owned())
}

/// Where numbers in brackets stand right behind words: `… by noon.[12]`, and no link, footnote or index of an array.
fn marks(words: &str) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    for (start, _) in words.match_indices('[').filter(|(start, _)| *start > 0) {
        let Some((inner, after)) = words[start + 1..].split_once(']') else { break };
        let number = inner.strip_prefix("note ").unwrap_or(inner);
        let counts = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        let end = start + inner.len() + 2;
        let apart = after.is_empty() || after.starts_with([' ', '[', '.', ',', ';', ')']);
        let beside = !words[..start].ends_with([' ', '[', '(', '!', '`', '\\', '=']);
        if counts && apart && beside {
            found.push((start, end, number.to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_right_behind_words() {
        let of = |words: &str| marks(words).into_iter().map(|mark| mark.2).collect::<Vec<_>>().join(" ");
        assert_eq!(of("The weir is old.[1][12] It leaks[3]."), "1 12 3");
        for words in ["[1] Rook", "see [1]", "[a](b) c[1](d)", "cells[i]", "`x[1]`", "x[1]()"] {
            assert_eq!(of(words), "", "{words}");
        }
    }

    #[test]
    fn references_count() {
        for (words, number) in [("[3] Rook", "3"), ("2. ↑ Rook", "2"), ("^ Rook", "1"), ("1. Rook", "1")] {
            assert_eq!(reference(words, 1, true).as_deref(), Some(number), "{words}");
        }
        for words in ["7. Rook", "Rook", "[see] Rook", "[x]"] {
            assert_eq!(reference(words, 1, true), None, "{words}");
        }
        assert_eq!(reference("1. Rook", 1, false), None);
    }
}
