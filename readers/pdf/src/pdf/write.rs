//! The blocks of a document as Markdown.

use super::blocks::Block;
use super::escape::{escape_cell, escape_start};
use super::markers::Mark;

/// Stands where a page begins, until its place is noted.
pub(super) const PAGE_MARK: char = '\u{1}';

/// The Markdown, and where in it each page begins.
pub(super) fn write(blocks: &[Block]) -> (String, Vec<(usize, u32)>) {
    let mut text = String::new();
    let mut widths: Vec<usize> = Vec::new();
    let mut item_before = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item { .. });
        let marked = matches!(block, Block::Item { mark: Some(_), .. });
        if !text.is_empty() {
            text.push_str(if marked && item_before { "\n" } else { "\n\n" });
        }
        if !is_item {
            widths.clear();
        }
        write_block(&mut text, block, &mut widths);
        item_before = is_item;
    }
    text.push('\n');
    without_marks(&text)
}

fn write_block(text: &mut String, block: &Block, widths: &mut Vec<usize>) {
    match block {
        Block::Heading { level, text: words } => {
            let (marks, words) = split_marks(words);
            text.push_str(marks);
            text.push_str(&"#".repeat(usize::from((*level).clamp(1, 6))));
            text.push(' ');
            text.push_str(&escape_heading(words));
        }
        Block::Paragraph(words) => push_lines(text, words, ""),
        Block::Item { depth, mark, text: words } => write_item(text, *depth, mark.as_ref(), words, widths),
        Block::Code(lines) => {
            let fence = if lines.iter().any(|line| line.contains("```")) { "~~~~" } else { "```" };
            let marks = lines.first().map_or("", |line| split_marks(line).0);
            text.extend([marks, fence, "\n"]);
            for (place, line) in lines.iter().enumerate() {
                text.push_str(if place == 0 { split_marks(line).1 } else { line });
                text.push('\n');
            }
            text.push_str(fence);
        }
        Block::Table(rows) => write_table(text, rows),
        Block::PageEnds(count) => text.extend(std::iter::repeat_n(PAGE_MARK, *count)),
    }
}

fn split_marks(words: &str) -> (&str, &str) {
    words.split_at(words.len() - words.trim_start_matches(PAGE_MARK).len())
}

/// `#` at a heading's end would be markup.
fn escape_heading(words: &str) -> String {
    match words.strip_suffix('#') {
        Some(before) => format!("{before}\\#"),
        None => words.to_owned(),
    }
}

fn push_lines(text: &mut String, words: &str, indent: &str) {
    for (place, line) in words.split('\n').enumerate() {
        if place > 0 {
            text.push('\n');
            text.push_str(if line.is_empty() { "" } else { indent });
        }
        text.push_str(&escape_start(line));
    }
}

fn write_item(text: &mut String, depth: usize, mark: Option<&Mark>, words: &str, widths: &mut Vec<usize>) {
    let (marks, words) = split_marks(words);
    text.push_str(marks);
    let Some(mark) = mark else {
        widths.truncate(depth + 1);
        let indent = " ".repeat(widths.iter().sum());
        text.push_str(&indent);
        return push_lines(text, words, &indent);
    };
    widths.truncate(depth);
    let indent = " ".repeat(widths.iter().sum());
    let lead = match mark {
        Mark::Number(number) => format!("{number}. "),
        Mark::Bullet | Mark::Label { .. } => "- ".to_owned(),
    };
    widths.push(lead.len());
    text.push_str(&indent);
    text.push_str(&lead);
    if let Mark::Label { text: label, .. } = mark {
        text.push_str(label);
        text.push(' ');
    }
    push_lines(text, words, &" ".repeat(indent.len() + lead.len()));
}

fn write_table(text: &mut String, rows: &[Vec<String>]) {
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        text.extend(row.iter().flat_map(|cell| cell.chars()).filter(|letter| *letter == PAGE_MARK));
        text.push('|');
        for cell in row {
            text.extend([" ", &escape_cell(&cell.replace(PAGE_MARK, "")), " |"]);
        }
        if place == 0 {
            text.push_str("\n|");
            text.push_str(&" --- |".repeat(row.len()));
        }
    }
}

fn without_marks(text: &str) -> (String, Vec<(usize, u32)>) {
    let mut clean = String::with_capacity(text.len());
    let mut pages = Vec::new();
    for letter in text.chars() {
        if letter == PAGE_MARK {
            pages.push((clean.len(), u32::try_from(pages.len() + 1).unwrap_or(u32::MAX)));
        } else {
            clean.push(letter);
        }
    }
    (clean, pages)
}
