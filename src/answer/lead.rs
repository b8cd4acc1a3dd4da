//! What must stand before a quote so that it reads alone? The items that its item is a part of, or the names of its columns.

use crate::corpus::{BlockKind, Document, Guide, HEADER_CELL, Passage, Span};

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
        BlockKind::TableRow => match header(guide, passage).or_else(|| marked_header(guide, passage)) {
            Some(header) => vec![header],
            // Columns that blanks keep apart have their names in the context alone.
            None => return Some(passage.context.clone()).filter(|names| !names.is_empty()).into_iter().collect(),
        },
        _ => Vec::new(),
    };
    spans.into_iter().map(|span| document.masked(span).into_owned()).collect()
}

/// The items that an item stands under; for a short one that stands under none, what introduces its list.
fn above_item(guide: &Guide, first: usize) -> Vec<Span> {
    let passage = &guide.passages[first];
    let document = &guide.documents[passage.document];
    let within = guide.section_of(passage).passages.start..first;
    let in_list = |at: &usize| guide.passages[*at].list == passage.list && guide.passages[*at].list.is_some();
    let mut column = column_of(document, passage);
    let mut above = Vec::new();
    for at in within.clone().rev().take_while(in_list) {
        let other = &guide.passages[at];
        if column_of(document, other) < column {
            column = column_of(document, other);
            above.insert(0, other.span);
        }
    }
    let before = within.rev().find(|at| !in_list(at)).map(|at| &guide.passages[at]);
    let introduces = |before: &&Passage| {
        before.kind == BlockKind::Paragraph && before.text.ends_with(':') && before.span.len() <= INTRODUCTION
    };
    if above.is_empty() && passage.text.len() <= SHORT_ITEM {
        above.extend(before.filter(introduces).map(|before| before.span));
    }
    above
}

/// How far from its line's beginning an item's mark stands, in bytes.
fn column_of(document: &Document, item: &Passage) -> usize {
    item.span.start - document.text[..item.span.start].rfind('\n').map_or(0, |end| end + 1)
}

/// The line with the names of a row's columns: the first of its table, with a rule below.
fn header(guide: &Guide, row: &Passage) -> Option<Span> {
    let document = &guide.documents[row.document];
    let section = guide.section_of(row);
    let from = Span::new(section.heading.end.min(row.span.start), row.span.start);
    let before = document.masked(from);
    let mut lines: Vec<&str> = before.lines().rev().skip_while(|line| line.trim().is_empty()).collect();
    lines.truncate(lines.iter().take_while(|line| line.trim_start().starts_with('|')).count());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::FILL;

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
    fn a_row_has_the_names_of_its_columns() {
        let text = long("| Code | Fee |\n|---|---|\n| EL01 | 55 |\n| EL03 | 65 |\n");
        assert_eq!(of(&text, "EL01"), ["| Code | Fee |"]);
        assert_eq!(of(&text, "EL03"), ["| Code | Fee |"]);
    }

    #[test]
    fn a_row_without_pipes_has_the_names_of_its_columns_too() {
        let text = long("Code    Fee    Room\nEL01    55     A1\nEL02    60     A2\nEL03    65     A3\n");
        let names = |words| of(&text, words).concat().replace(FILL, "").replace(HEADER_CELL, "|");
        assert_eq!(names("EL02"), "Code|Fee|Room");
        let text = long("Code | Fee\n--- | ---\nEL01 | 55\nEL02 | 60\n");
        assert_eq!(of(&text, "EL02").concat().replace(FILL, "").replace(HEADER_CELL, "|"), "Code|Fee");
    }
}
