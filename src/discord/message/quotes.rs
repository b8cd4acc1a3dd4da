//! How does a quote stand in Discord? Lines as they are, a table's rows as a list under the names of its columns.

use super::markdown::pages_of;
use crate::answer::Evidence;
use crate::corpus::{CodeBlock, Format, Span};
use crate::reading::{Shown, plain_lines};

/// The pages of a quote, each at most this long; at least one.
pub(in crate::discord) fn quote_pages(evidence: &Evidence, most: usize) -> Vec<String> {
    pages_of(quote_lines(evidence), most)
}

/// The lines of a quote.
pub(in crate::discord) fn quote_lines(evidence: &Evidence) -> Vec<Vec<Shown>> {
    let blocks = blocks(evidence);
    if evidence.format != Format::Markdown || !blocks.iter().any(|(_, row)| *row) {
        return plain_lines(evidence);
    }
    let (rows, others): (Vec<String>, Vec<String>) = evidence.leads.iter().cloned().partition(|lead| is_row(lead));
    let beside = |leads: Vec<String>, footnotes: Vec<String>| {
        let whole = Span::new(0, 0);
        plain_lines(&Evidence { leads, footnotes, ..part_of(evidence, whole) })
    };
    let mut names = rows.last().map(|row| names_in(&of_text(evidence, row))).unwrap_or_default();
    let mut lines = beside(others, Vec::new());
    for (at, (block, is_row)) in blocks.iter().enumerate() {
        let part = part_of(evidence, *block);
        let ruled = || blocks.get(at + 1).is_some_and(|(next, _)| is_rule(&evidence.words()[next.range()]));
        match () {
            () if !is_row => {
                let words = plain_lines(&part);
                // Another table has columns of its own.
                names.truncate(if words.is_empty() { names.len() } else { 0 });
                lines.extend(words);
            }
            () if is_rule(&part.text) => {}
            () if ruled() => names = names_in(&part),
            () => lines.extend(row(&part, &names)),
        }
    }
    lines.extend(beside(Vec::new(), evidence.footnotes.clone()));
    lines
}

/// A row as an item: its first cell, then the others under the names of their columns; one line, so that no page ends
/// within it. Empty cells say nothing.
fn row(evidence: &Evidence, names: &[String]) -> Option<Vec<Shown>> {
    let mut line: Vec<Shown> = Vec::new();
    for (at, cell) in cells(evidence).enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let mark = if line.is_empty() { "• " } else { "\n   " };
        let name = names.get(at).filter(|name| at > 0 && !name.is_empty());
        let name = name.map(|name| format!("{name}: ")).unwrap_or_default();
        line.extend(mark.chars().chain(name.chars()).map(|c| (c, false)));
        line.extend(cell);
    }
    Some(line).filter(|line| !line.is_empty())
}

/// The names that a row gives its table's columns.
fn names_in(row: &Evidence) -> Vec<String> {
    cells(row).map(|cell| words_of(&cell)).collect()
}

/// A text as a part of a quote that nothing in it matched.
fn of_text(evidence: &Evidence, text: &str) -> Evidence {
    Evidence { text: text.trim_start().to_owned(), ..part_of(evidence, Span::new(0, 0)) }
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

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '\r'))
}

/// The rows of a quote, one by one, and what stands between them whole, each with whether it is a row; code has none.
fn blocks(evidence: &Evidence) -> Vec<(Span, bool)> {
    let mut blocks: Vec<(Span, bool)> = Vec::new();
    let mut start = 0;
    for line in evidence.words().split_inclusive('\n') {
        let within = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        let code = evidence.code.iter().any(|code| code.span.start < start && within.start < code.span.end);
        let row = is_row(line) && !code;
        match blocks.last_mut() {
            Some((last, false)) if !row => *last = last.join(within),
            _ => blocks.push((within, row)),
        }
    }
    blocks
}

/// A part of a quote as it is read, its matches with it, its footnotes not.
fn part_of(evidence: &Evidence, span: Span) -> Evidence {
    let within = |mark: &&Span| span.start <= mark.start && mark.end <= span.end;
    let moved = |mark: &Span| Span::new(mark.start - span.start, mark.end - span.start);
    let code = |code: &CodeBlock| CodeBlock {
        span: moved(&code.span),
        lead: code.lead,
        lines: code.lines.iter().map(moved).collect(),
    };
    Evidence {
        text: evidence.words()[span.range()].to_owned(),
        leads: Vec::new(),
        masked: None,
        footnotes: Vec::new(),
        highlights: evidence.highlights.iter().filter(within).map(moved).collect(),
        left_out: evidence.left_out.iter().filter(within).map(moved).collect(),
        code: evidence.code.iter().filter(|code| within(&&code.span)).map(code).collect(),
        column: if span.start == 0 { evidence.column } else { 0 },
        ..evidence.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Citation;
    use crate::corpus::{Guide, shipped_guide};
    use crate::discord::message::markdown::unescape;

    fn evidence(guide: &Guide, at: usize) -> Evidence {
        let passage = &guide.passages[at];
        let document = &guide.documents[passage.document];
        let citation = Citation {
            guide: guide.manifest.id.clone(),
            title: guide.manifest.title.clone(),
            path: guide.section_of(passage).path.clone(),
            nth: None,
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
            code: Vec::new(),
            column: 0,
        }
    }

    #[test]
    fn what_is_shown_of_a_passage_is_the_guide_s_own_words() {
        let guide = shipped_guide().unwrap();
        for at in 0..guide.passages.len() {
            let evidence = evidence(&guide, at);
            let shown = unescape(&quote_pages(&evidence, 400).join(" "));
            let rows = evidence.leads.iter().map(String::as_str).chain(evidence.words().lines());
            let names = rows.filter(|line| is_row(line)).flat_map(|row| names_in(&of_text(&evidence, row)));
            let names: Vec<String> = names.collect();
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

    /// A text of a guide's own, quoted whole, with what stands before it.
    fn quoted(text: &str, leads: &[&str]) -> String {
        let guide = Guide::from_files("own", vec![("guide.md".to_owned(), text.into())]).unwrap();
        let span = Span::new(0, text.trim_end().len());
        let mut whole = evidence(&guide, 0);
        (whole.text, whole.code) = (text.trim_end().to_owned(), guide.documents[0].code(span));
        whole.leads = leads.iter().map(|lead| (*lead).to_owned()).collect();
        quote_pages(&whole, 1500).join("\n")
    }

    #[test]
    fn no_row_gives_its_cells_as_names_to_the_others() {
        let rows = "| Small | 9 | 30 |\n| Large | 14 | |\n| | 16 | |\n";
        let shown = quoted(rows, &["| Loom | Week | Month |"]);
        let named = "• Small\n   Week: 9\n   Month: 30\n• Large\n   Week: 14\n• Week: 16";
        assert_eq!(shown, named);
        assert_eq!(quoted(rows, &[]), "• Small\n   9\n   30\n• Large\n   14\n• 16");
        let own = "| Loom | Week |\n|---|---|\n| Small | 9 |\n\nAlso:\n\n| Yarn | Ball |\n|---|---|\n| Wool | 4 |\n";
        assert_eq!(quoted(own, &[]), "• Small\n   Week: 9\nAlso:\n• Wool\n   Ball: 4");
    }

    #[test]
    fn a_table_in_code_is_code_beside_one_that_is_none() {
        let text = "| Loom | Week |\n|---|---|\n| Small | 9 |\n\nSo written:\n\n    | a | b |\n    |---|---|\n";
        assert_eq!(quoted(text, &[]), "• Small\n   Week: 9\nSo written:\n```\n| a | b |\n|---|---|\n```");
    }

    #[test]
    fn a_nested_list_is_discord_s_own_and_a_flat_one_stays() {
        let nested = "- Warper\n  - Frame -x\n    1. count *all*\n- Weaver\n\nThat is all.\n";
        assert_eq!(quoted(nested, &[]), "- Warper\n  - Frame -x\n    1. count all\n- Weaver\nThat is all.");
        assert_eq!(quoted("- Warper\n- Weaver\n", &[]), "• Warper\n• Weaver");
        assert_eq!(quoted("- tie them\n", &["- Warper", "- Frame"]), "- Warper\n  - Frame\n    - tie them");
        assert_eq!(quoted("1. Count\n   a) wool\n", &[]), "1. Count\n  - a) wool");
    }
}
