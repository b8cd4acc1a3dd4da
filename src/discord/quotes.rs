//! How does a quote stand in Discord? Lines as they are, a table's rows as a list under the names of its columns.

use super::markdown::pages_of;
use crate::answer::Evidence;
use crate::corpus::{Format, Span};
use crate::reading::{Shown, plain_lines};

/// The pages of a quote, each at most this long; at least one.
pub(super) fn quote_pages(evidence: &Evidence, most: usize) -> Vec<String> {
    pages_of(quote_lines(evidence), most)
}

/// The lines of a quote.
pub(super) fn quote_lines(evidence: &Evidence) -> Vec<Vec<Shown>> {
    if evidence.format != Format::Markdown || !evidence.words().lines().any(is_row) {
        return plain_lines(evidence);
    }
    let names = column_names(evidence);
    let mut lines = Vec::new();
    for block in blocks(evidence.words()) {
        let part = part_of(evidence, block);
        if !is_row(&part.text) {
            lines.extend(plain_lines(&part));
        } else if !is_rule(&part.text) && cells(&part).map(|cell| words_of(&cell)).collect::<Vec<_>>() != names {
            lines.push(row(&part, &names));
        }
    }
    lines.extend(plain_lines(&Evidence { text: String::new(), leads: Vec::new(), masked: None, ..evidence.clone() }));
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
    let text = evidence.words().trim_end();
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

/// The names of the columns of the table that a quote is from or begins: the row that stands before it, else its first.
fn column_names(evidence: &Evidence) -> Vec<String> {
    let leads = evidence.leads.iter().flat_map(|lead| lead.lines());
    let Some(head) = leads.chain(evidence.words().lines()).find(|line| is_row(line)) else { return Vec::new() };
    let text = head.trim_start().to_owned();
    let (footnotes, highlights, left_out) = (Vec::new(), Vec::new(), Vec::new());
    let head = Evidence { text, leads: Vec::new(), masked: None, footnotes, highlights, left_out, ..evidence.clone() };
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

/// A part of a quote as it is read, its matches with it, its footnotes not.
fn part_of(evidence: &Evidence, span: Span) -> Evidence {
    let within = |mark: &&Span| span.start <= mark.start && mark.end <= span.end;
    let moved = |mark: &Span| Span::new(mark.start - span.start, mark.end - span.start);
    Evidence {
        text: evidence.words()[span.range()].to_owned(),
        leads: Vec::new(),
        masked: None,
        footnotes: Vec::new(),
        highlights: evidence.highlights.iter().filter(within).map(moved).collect(),
        left_out: evidence.left_out.iter().filter(within).map(moved).collect(),
        ..evidence.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Citation;
    use crate::corpus::{Guide, shipped_guide};
    use crate::discord::markdown::unescape;

    fn evidence(guide: &Guide, at: usize) -> Evidence {
        let passage = &guide.passages[at];
        let document = &guide.documents[passage.document];
        let citation = Citation {
            guide: guide.manifest.id.clone(),
            title: guide.manifest.title.clone(),
            path: guide.section_of(passage).path.clone(),
            anchor: String::new(),
            file: document.file.clone(),
            disk: None,
            span: passage.span,
            line: 1,
            original: None,
            page: None,
        };
        let text = guide.quote_of(passage).to_owned();
        let above = document.text[..passage.span.start].lines().rev().take_while(|line| is_row(line)).last();
        Evidence {
            leads: above.filter(|_| is_row(&text)).map(str::to_owned).into_iter().collect(),
            text,
            masked: None,
            footnotes: Vec::new(),
            format: document.format,
            citation,
            passages: at..at + 1,
            score: 0.0,
            highlights: Vec::new(),
            left_out: Vec::new(),
        }
    }

    #[test]
    fn what_is_shown_of_a_passage_is_the_guide_s_own_words() {
        let guide = shipped_guide().unwrap();
        for at in 0..guide.passages.len() {
            let evidence = evidence(&guide, at);
            let shown = unescape(&quote_pages(&evidence, 400).join(" "));
            let names = column_names(&evidence);
            let whole =
                guide.documents[guide.passages[at].document].text.split_whitespace().collect::<Vec<_>>().join(" ");
            for line in shown.split('\n') {
                let named = names.iter().filter(|name| !name.is_empty());
                let line =
                    named.fold(line.trim(), |line, name| line.strip_prefix(&format!("{name}: ")).unwrap_or(line));
                let line = line.trim_start_matches(['•', ' ']);
                assert!(whole.contains(line.trim()), "passage {at}: {line}");
            }
        }
    }

    #[test]
    fn a_table_whole_names_its_columns_once_a_row_and_shows_no_rule() {
        let guide = shipped_guide().unwrap();
        let section = guide.section("Salary, Job Outlook, and Work Environment").unwrap();
        let passages = guide.sections[section].passages.clone();
        let mut whole = evidence(&guide, passages.start);
        let last = guide.passages[passages.end - 1].span;
        whole.citation.span = whole.citation.span.join(last);
        whole.text = guide.documents[0].slice(whole.citation.span).to_owned();
        let shown = quote_pages(&whole, 9000).join("");
        assert!(!shown.contains("---") && !shown.contains('|'), "{shown}");
        assert_eq!(shown.matches("Tips: ").count(), 4, "{shown}");
    }
}
