//! What does a chapter of an e-book say? A small reader of XHTML that serves until there is a full one.

use std::rc::Rc;

use crate::blocks::{Block, COLUMNS, Cell, Marker, Table};
use crate::descriptions::is_description;
use crate::words::{Look, Words};
use crate::write::write;
use crate::xml::{Child, Element, Tree};

/// A chapter's XHTML as Markdown.
pub(super) fn chapter_to_markdown(page: &str) -> String {
    let tree = Tree::parse_loose(page);
    let Some(root) = tree.root() else { return String::new() };
    let mut chapter = Chapter::default();
    chapter.children(root.child("body").unwrap_or(root));
    chapter.end_paragraph();
    write(&chapter.blocks)
}

#[derive(Default)]
struct Chapter {
    blocks: Vec<Block>,
    words: Words,
    look: Look,
    link: Option<Rc<str>>,
    lists: Vec<Option<u32>>,
    /// The item that the next words begin, and whether words there belong to an item.
    marker: Option<Marker>,
    in_item: bool,
    verbatim: bool,
}

impl Chapter {
    fn children(&mut self, holder: Element<'_>) {
        for child in holder.children() {
            match child {
                Child::Text(text) if self.verbatim => self.lines(text),
                Child::Text(text) => self.words.push(text, self.look, self.link.as_ref()),
                Child::Element(element) => self.element(element),
            }
        }
    }

    fn lines(&mut self, text: &str) {
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 {
                self.words.push_break();
            }
            self.words.push(line, self.look, None);
        }
    }

    fn element(&mut self, element: Element<'_>) {
        let kind = element.attribute("type").unwrap_or_default();
        match element.name() {
            "script" | "style" | "head" | "template" | "noscript" => {}
            "nav" if kind.contains("toc") || kind.contains("landmarks") || kind.contains("page-list") => {}
            "a" if is_note_mark(element, &kind) => {}
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => self.heading(element, name),
            "br" => self.words.push_break(),
            "img" => {
                let text = element.attribute("alt").filter(|text| is_description(text));
                if let Some(text) = text {
                    self.words.push_image(&text);
                }
            }
            "b" | "strong" => self.inline(element, Look { bold: true, ..self.look }, self.link.clone()),
            "a" => self.inline(element, self.look, element.attribute("href").map(Rc::from)),
            "ul" | "ol" => self.list(element),
            "li" => self.item(element),
            "dt" => self.paragraph(element, Look { bold: true, ..self.look }),
            "pre" => self.code(element),
            "table" => self.table(element),
            "p" | "div" | "section" | "article" | "aside" | "header" | "footer" | "main" | "figure" | "figcaption"
            | "blockquote" | "dd" | "dl" | "body" | "hr" | "address" | "nav" => self.paragraph(element, self.look),
            _ => self.children(element),
        }
    }

    fn inline(&mut self, element: Element<'_>, look: Look, link: Option<Rc<str>>) {
        let outer = (std::mem::replace(&mut self.look, look), std::mem::replace(&mut self.link, link));
        self.children(element);
        (self.look, self.link) = outer;
    }

    fn paragraph(&mut self, element: Element<'_>, look: Look) {
        self.end_paragraph();
        self.inline(element, look, self.link.clone());
        self.end_paragraph();
    }

    fn heading(&mut self, element: Element<'_>, name: &str) {
        self.end_paragraph();
        self.children(element);
        let level = name.trim_start_matches('h').parse().unwrap_or(1);
        let words = std::mem::take(&mut self.words);
        self.blocks.push(Block::Heading { level, words });
    }

    fn list(&mut self, element: Element<'_>) {
        self.end_paragraph();
        let start = element.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1_u32);
        self.lists.push((element.name() == "ol").then_some(start));
        self.children(element);
        self.end_paragraph();
        self.lists.pop();
    }

    fn item(&mut self, element: Element<'_>) {
        self.end_paragraph();
        self.marker = Some(match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                Marker::Number(*number - 1)
            }
            _ => Marker::Bullet,
        });
        let outer = std::mem::replace(&mut self.in_item, true);
        self.children(element);
        self.end_paragraph();
        self.in_item = outer;
        self.marker = None;
    }

    fn code(&mut self, element: Element<'_>) {
        self.end_paragraph();
        self.verbatim = true;
        self.children(element);
        self.verbatim = false;
        let words = std::mem::take(&mut self.words);
        self.blocks.push(Block::Code(words.verbatim()));
    }

    fn end_paragraph(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.is_empty() {
            return;
        }
        let level = self.lists.len().saturating_sub(1);
        self.blocks.push(match self.marker.take() {
            Some(marker) => Block::Item { level, marker, words },
            None if self.in_item => Block::Continuation(words),
            None => Block::Paragraph(words),
        });
    }

    fn table(&mut self, element: Element<'_>) {
        self.end_paragraph();
        let mut table = Table::default();
        rows(element, false, &mut table);
        self.blocks.push(Block::Table(table));
    }
}

/// Whether a link is the number of a note or leads back from it.
fn is_note_mark(link: Element<'_>, kind: &str) -> bool {
    let class = link.attribute("class").unwrap_or_default();
    let role = link.attribute("role").unwrap_or_default();
    ["noteref", "backlink", "footnote-ref", "footnote-back"]
        .iter()
        .any(|mark| kind.contains(mark) || class.contains(mark) || role.contains(mark))
}

fn rows(holder: Element<'_>, header: bool, table: &mut Table) {
    for element in holder.elements() {
        match element.name() {
            "tr" => {
                let cells: Vec<Element<'_>> =
                    element.elements().filter(|cell| ["td", "th"].contains(&cell.name())).collect();
                let heads = header || cells.iter().all(|cell| cell.name() == "th");
                if heads && table.header_rows == table.rows.len() {
                    table.header_rows += 1;
                }
                table.rows.push(cells.into_iter().map(cell).collect());
            }
            "thead" => rows(element, true, table),
            "tbody" | "tfoot" => rows(element, false, table),
            _ => {}
        }
    }
}

fn cell(element: Element<'_>) -> Cell {
    let mut inside = Chapter { look: Look { bold: element.name() == "th", mono: false }, ..Chapter::default() };
    inside.children(element);
    inside.end_paragraph();
    let columns = element.attribute("colspan").and_then(|span| span.parse().ok()).unwrap_or(1).clamp(1, COLUMNS);
    Cell { blocks: inside.blocks, columns, continues: false }
}
