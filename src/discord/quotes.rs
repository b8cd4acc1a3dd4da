//! How does a quote stand in Discord? Lines as they are, a table's rows as a list under the names of its columns.

use super::markdown::pages_of;
use crate::answer::Evidence;
use crate::corpus::{Format, Guide, Span};
use crate::reading::{Shown, plain_lines};

/// The pages of a quote, each at most this long; at least one.
pub(super) fn quote_pages(guide: &Guide, evidence: &Evidence, most: usize) -> Vec<String> {
    pages_of(quote_lines(guide, evidence), most)
}

/// The lines of a quote.
pub(super) fn quote_lines(guide: &Guide, evidence: &Evidence) -> Vec<Vec<Shown>> {
    if evidence.format != Format::Markdown || !evidence.text.lines().any(is_row) {
        return plain_lines(evidence);
    }
    let names = column_names(guide, evidence);
    let mut lines = Vec::new();
    for block in blocks(&evidence.text) {
        let part = part_of(evidence, block);
        if !is_row(&part.text) {
            lines.extend(plain_lines(&part));
        } else if !is_rule(&part.text) && cells(&part).map(|cell| words_of(&cell)).collect::<Vec<_>>() != names {
            lines.push(row(&part, &names));
        }
    }
    lines
}

/// A row as an item: its first cell, then the others under the names of their columns; one line, so that no page ends
/// within it.
fn row(evidence: &Evidence, names: &[String]) -> Vec<Shown> {
    let mut line = Vec::new();
    for (at, cell) in cells(evidence).enumerate() {
        let name = names.get(at).filter(|name| at > 0 && !name.is_empty());
        let mark = match (at, name) {
            (0, _) => "• ".to_owned(),
            (_, Some(name)) => format!("\n   {name}: "),
            (_, None) => "\n   ".to_owned(),
        };
        line.extend(mark.chars().map(|c| (c, false)));
        line.extend(cell);
    }
    line
}

/// The shown characters of each cell of a row.
fn cells(evidence: &Evidence) -> impl Iterator<Item = Vec<Shown>> + '_ {
    let text = evidence.text.trim_end();
    let mut edges: Vec<usize> =
        text.match_indices('|').map(|(at, _)| at).filter(|at| !text[..*at].ends_with('\\')).collect();
    if edges.last() != Some(&(text.len() - 1)) {
        edges.push(text.len());
    }
    let spans: Vec<Span> = edges.windows(2).map(|edges| Span::new(edges[0] + 1, edges[1])).collect();
    spans.into_iter().map(move |span| trimmed(plain_lines(&part_of(evidence, span)).into_iter().flatten().collect()))
}

fn trimmed(line: Vec<Shown>) -> Vec<Shown> {
    let is_blank = |shown: &Shown| shown.0.is_whitespace();
    let start = line.iter().position(|shown| !is_blank(shown)).unwrap_or(line.len());
    let end = line.iter().rposition(|shown| !is_blank(shown)).map_or(start, |last| last + 1);
    line[start..end].to_vec()
}

fn words_of(line: &[Shown]) -> String {
    line.iter().map(|(c, _)| c).collect()
}

/// The names of the columns of the table that a quote is from: the row above the rule.
fn column_names(guide: &Guide, evidence: &Evidence) -> Vec<String> {
    let Some(document) = guide.documents.iter().find(|document| document.file == evidence.citation.file) else {
        return Vec::new();
    };
    let first_row = evidence.text.find('|').unwrap_or(0);
    let upto = document.text[evidence.citation.span.start + first_row..]
        .find('\n')
        .map_or(document.text.len(), |end| evidence.citation.span.start + first_row + end);
    let table: Vec<&str> = document.text[..upto].lines().rev().take_while(|line| is_row(line)).collect();
    let Some(head) = table.last() else { return Vec::new() };
    let head = Evidence { text: (*head).trim_start().to_owned(), highlights: Vec::new(), ..evidence.clone() };
    cells(&head).map(|cell| words_of(&cell)).collect()
}

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '\r'))
}

/// The rows of a text, one by one, and what stands between them whole.
fn blocks(text: &str) -> Vec<Span> {
    let mut blocks: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let within = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        match blocks.last_mut() {
            Some(last) if open && !is_row(line) => *last = last.join(within),
            _ => blocks.push(within),
        }
        open = !is_row(line);
        start = end;
    }
    blocks
}

/// A part of a quote, its matches with it.
fn part_of(evidence: &Evidence, span: Span) -> Evidence {
    let within = |mark: &&Span| span.start <= mark.start && mark.end <= span.end;
    let moved = |mark: &Span| Span::new(mark.start - span.start, mark.end - span.start);
    Evidence {
        text: evidence.text[span.range()].to_owned(),
        highlights: evidence.highlights.iter().filter(within).map(moved).collect(),
        ..evidence.clone()
    }
}
