//! From the words of all pages to one Markdown text.

use super::blocks::Composer;
use super::columns::columns;
use super::contents::remove_contents;
use super::furniture::remove_furniture;
use super::headings::find_headings;
use super::items::{Page, items};
use super::outline::Bookmark;
use super::style::{Style, body_size};
use super::words::PageText;
use super::write::write;

/// The Markdown, and where in it each page begins.
pub(super) fn write_pages(
    mut pages: Vec<PageText>,
    outline: &[Bookmark],
    notes: &mut Vec<String>,
) -> (String, Vec<(usize, u32)>) {
    let body = body_size(&pages);
    let running = remove_furniture(&mut pages, body);
    let count = pages.len();
    // All pages' columns in one row, so that what goes over pages is seen.
    let mut lengths = Vec::new();
    let mut flows = Vec::new();
    let mut drawn = Vec::new();
    for page in pages {
        let columns = columns(page.runs, &page.rules);
        lengths.push(columns.len());
        flows.extend(columns);
        drawn.push((page.rules, page.height));
    }
    let style = Style::new(body, &flows);
    let listed = remove_contents(&mut flows, count);
    note(
        notes,
        running,
        "running head, foot or page number was left out",
        "running heads, feet and page numbers were left out",
    );
    note(notes, listed, "line of a table of contents was left out", "lines of a table of contents were left out");
    let mut flows = flows.into_iter();
    let pages = drawn.into_iter().zip(lengths).map(|((rules, height), length)| Page {
        flows: flows.by_ref().take(length).filter(|rows| !rows.is_empty()).collect(),
        rules,
        height,
    });
    let items = items(pages.collect(), &style);
    let headings = find_headings(&items, &style, outline);
    write(&Composer::new(&style, &items, &headings).compose())
}

fn note(notes: &mut Vec<String>, count: usize, one: &str, many: &str) {
    if count > 0 {
        notes.push(format!("{count} {}", if count == 1 { one } else { many }));
    }
}
