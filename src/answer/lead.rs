//! What must stand before a quote so that it reads alone? The items that its item is a part of, or the names of its columns.

use crate::corpus::{BlockKind, CELL, CELL_JOIN, Document, FILL, Guide, HEADER_CELL, Passage, Span, column_behind};

/// An item of at most this many bytes says little without the sentence that introduces its list; set by hand.
const SHORT_ITEM: usize = 40;
/// The longest introduction that is shown before an item.
const INTRODUCTION: usize = 200;

/// What stands before a quote that begins with this passage, outermost first, as it is read; nothing where it reads alone.
#[must_use]
pub(super) fn leads(guide: &Guide, first: usize) -> Vec<String> {
    let passage = &guide.passages[first];
    let document = &guide.documents[passage.document];
    let spans = match passage.kind {
        BlockKind::ListItem => above_item(guide, first),
        BlockKind::Code if passage.list.is_some() => above_item(guide, first),
        BlockKind::Code => introduction(guide, first),
        // A short section is one passage, whatever it begins with.
        BlockKind::TableRow | BlockKind::Paragraph => return column_names(guide, first).into_iter().collect(),
        _ => Vec::new(),
    };
    spans.into_iter().map(|span| document.masked(span).into_owned()).collect()
}

/// The items that an item, or code within one, stands under; for a short item that stands under none, what introduces its list.
fn above_item(guide: &Guide, first: usize) -> Vec<Span> {
    let passage = &guide.passages[first];
    let document = &guide.documents[passage.document];
    let within = guide.section_of(passage).passages.start..first;
    let in_list = |at: &usize| guide.passages[*at].list == passage.list && guide.passages[*at].list.is_some();
    let mut column = column_of(document, passage.span);
    let mut above = Vec::new();
    for at in within.clone().rev().take_while(in_list) {
        let other = &guide.passages[at];
        if other.kind == BlockKind::ListItem && column_of(document, other.span) < column {
            column = column_of(document, other.span);
            above.insert(0, other.span);
        }
    }
    let before = within.rev().find(|at| !in_list(at)).map(|at| &guide.passages[at]);
    if above.is_empty() && passage.text.len() <= SHORT_ITEM {
        above.extend(before.filter(|before| introduces(before)).map(|before| before.span));
    }
    above
}

/// What introduces code, which says little alone: the paragraph right before it, however it ends.
fn introduction(guide: &Guide, first: usize) -> Vec<Span> {
    let within = guide.section_of(&guide.passages[first]).passages.start..first;
    let before = within.rev().find(|at| guide.passages[*at].kind != BlockKind::Code).map(|at| &guide.passages[at]);
    let is_short = |before: &&Passage| before.kind == BlockKind::Paragraph && before.span.len() <= INTRODUCTION;
    before.filter(is_short).map(|before| before.span).into_iter().collect()
}

/// Whether a passage only says what comes after it.
fn introduces(before: &Passage) -> bool {
    before.kind == BlockKind::Paragraph && before.text.ends_with(':') && before.span.len() <= INTRODUCTION
}

/// How many columns of its line stand before a span as it is read, the marks of quotations not counted.
#[must_use]
pub(super) fn column_of(document: &Document, span: Span) -> usize {
    let start = document.text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let before = document.masked(Span::new(start, span.start));
    // What a tag became may begin a line.
    let mut line = before.rsplit('\n').next().unwrap_or_default();
    while let Some(rest) = line.trim_start().strip_prefix('>') {
        line = rest.strip_prefix(' ').unwrap_or(rest);
    }
    column_behind(0, line.chars())
}

/// The names of the columns of the table that a passage begins with, as a row; nothing where it begins with none.
fn column_names(guide: &Guide, first: usize) -> Option<String> {
    let passage = &guide.passages[first];
    let document = &guide.documents[passage.document];
    if let Some(header) = header(guide, passage) {
        return Some(document.masked(header).into_owned());
    }
    if let Some(header) = marked_header(guide, passage) {
        return Some(as_row(&document.masked(header)));
    }
    // Columns that blanks keep apart have their names in the context alone.
    let names = named_above(guide, first).or_else(|| {
        (passage.kind == BlockKind::TableRow).then_some(passage.context.as_str()).filter(|names| !names.is_empty())
    })?;
    Some(format!("| {} |", names.replace(CELL_JOIN, " | ")))
}

/// As much of a passage's context as the line above its table says, which names the columns then.
fn named_above(guide: &Guide, first: usize) -> Option<&str> {
    let passage = &guide.passages[first];
    if passage.context.is_empty() {
        return None;
    }
    let document = &guide.documents[passage.document];
    let section = guide.section_of(passage);
    let is_beside = |at: &usize| passage.list.is_some() && guide.passages[*at].list == passage.list;
    let top = section.passages.clone().find(is_beside).unwrap_or(first);
    let top = guide.passages[top].span.start;
    let before = document.masked(Span::new(section.heading.end.min(top), top));
    let above = before.lines().rev().find(|line| line.contains(|c: char| !is_edge(c)))?;
    let mut said = above.chars().filter(|c| !is_edge(*c)).peekable();
    let end = passage.context.char_indices().filter(|(_, c)| !is_edge(*c)).find_map(|(at, c)| match said.next() {
        Some(next) if next != c => Some(None),
        Some(_) if said.peek().is_none() => Some(Some(at + c.len_utf8())),
        _ => None,
    });
    passage.context.get(..end??)
}

/// Whether a character stands between cells, or is a mark in one.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '|' | '-' | '–' | '=' | '+' | ':' | '*' | '_' | '`')
}

/// The line with the names of a row's columns: the first of its table, with a rule below.
fn header(guide: &Guide, row: &Passage) -> Option<Span> {
    let document = &guide.documents[row.document];
    let section = guide.section_of(row);
    if !unquoted(&document.masked(row.span)).starts_with('|') {
        return None;
    }
    let from = Span::new(section.heading.end.min(row.span.start), row.span.start);
    let before = document.masked(from);
    let mut lines: Vec<&str> = before.lines().rev().map(unquoted).skip_while(|line| line.trim().is_empty()).collect();
    lines.truncate(lines.iter().take_while(|line| line.starts_with('|')).count());
    let (head, rule) = (lines.last()?, lines.len().checked_sub(2).map(|at| lines[at])?);
    let is_rule = rule.contains('-') && rule.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '\r'));
    let start = from.start + (head.as_ptr() as usize - before.as_ptr() as usize);
    is_rule.then(|| Span::new(start, start + head.trim_end().len()))
}

/// The row with the names of a row's columns where no pipes stand around cells.
fn marked_header(guide: &Guide, row: &Passage) -> Option<Span> {
    let document = &guide.documents[row.document];
    let from = guide.section_of(row).heading.end.min(row.span.start);
    let before = document.masked(Span::new(from, row.span.start));
    let mark = before.rfind(HEADER_CELL).filter(|_| !row.context.is_empty())?;
    let start = before[..mark].rfind('\n').map_or(0, |end| end + 1);
    let end = before[mark..].find('\n').map_or(before.len(), |end| mark + end);
    Some(Span::new(from + start, from + end))
}

/// A line of cells as a row of Markdown: what keeps them apart in a mask is no text.
fn as_row(line: &str) -> String {
    let cells = line.split([CELL, HEADER_CELL]).map(|cell| cell.replace(FILL, "").trim().to_owned());
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// A line without the marks of quotations and the blanks before it.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | FILL))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, words: &str) -> Vec<String> {
        let guide = Guide::from_files("test", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        let first = guide.passages.iter().position(|passage| passage.text.contains(words)).unwrap();
        leads(&guide, first)
    }

    /// Long enough that its section is not taken whole.
    fn long(rest: &str) -> String {
        let much =
            "Whoever is on duty knows what to bring and when to begin, for there is nobody to ask later. ".repeat(6);
        format!("# Pool\n\n{much}\n\nThese are on duty:\n\n{rest}")
    }

    #[test]
    fn an_item_has_the_items_above_it_and_a_short_one_its_introduction() {
        let text = long("- Ticket desk\n  - starts at nine\n- Night guard\n  - in winter\n    - brings a torch\n");
        assert_eq!(of(&text, "starts at nine"), ["- Ticket desk"]);
        assert_eq!(of(&text, "brings a torch"), ["- Night guard", "- in winter"]);
        assert_eq!(of(&text, "Night guard"), ["These are on duty:"]);
        assert!(of(&text, "Whoever").is_empty());
    }

    #[test]
    fn code_has_the_paragraph_before_it_and_a_short_section_its_first_table_s_names() {
        let text = long("Run the pump\n\n```\npump --on\n```\n");
        assert_eq!(of(&text, "pump --on"), ["Run the pump"]);
        let tables = "| Pool | Hour |\n|---|---|\n| Big | 5 |\n\n| Cap | Fee |\n|---|---|\n| Red | 2 |\n";
        assert_eq!(of(&format!("# Pool\n\n{tables}"), "Big"), ["| Pool | Hour |"]);
        assert_eq!(of("# Pool\n\nPool | Hour\n---|---\nBig | 5\nOld | 4\n", "Big"), ["| Pool | Hour |"]);
        assert!(of(&format!("# Pool\n\nFrom May:\n\n{tables}"), "Big").is_empty());
        assert!(of("# Pool\n\n| Pool | Hour |\n|---|---|\n\nClosed.\n", "Closed").is_empty());
    }

    #[test]
    fn a_row_has_the_names_of_its_columns() {
        let text = long("| Code | Fee |\n|---|---|\n| EL01 | 55 |\n| EL03 | 65 |\n");
        assert_eq!(of(&text, "EL01"), ["| Code | Fee |"]);
        assert_eq!(of(&text, "EL03"), ["| Code | Fee |"]);
    }

    #[test]
    fn a_row_without_pipes_has_the_names_of_its_columns_too() {
        let text = long("Code    Fee    Room\nEL01    55     A1\nEL02    60     A2\nEL03    65     A3\n");
        let names = |words| of(&text, words).concat();
        assert_eq!(names("EL02"), "| Code | Fee | Room |");
        let text = long("Code | Fee\n--- | ---\nEL01 | 55\nEL02 | 60\n");
        assert_eq!(of(&text, "EL02").concat(), "| Code | Fee |");
    }
}
