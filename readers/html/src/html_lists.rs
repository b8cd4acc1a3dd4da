//! How do a page's lists become items?

use super::blocks::{Block, Item, push_list, push_list_at};
use super::html_contents::is_contents;
use super::html_office::google_level;
use super::html_page::Page;
use super::html_tree::NodeId;
use super::html_walk::{HOLDERS, Walker};
use super::inline::{Gap, Style};

/// What makes a list of items a row of cards or questions, each with a text of its own.
pub(super) const PARTS: [&str; 7] = ["h1", "h2", "h3", "h4", "h5", "h6", "details"];

impl Walker<'_> {
    pub(super) fn list(&mut self, node: NodeId, style: &Style) {
        if self.flat {
            return self.list_on_one_line(node, style);
        }
        if self.holders == 0 && is_contents(self.page, node) {
            return self.leave_out_contents();
        }
        if self.holders >= HOLDERS || self.page.tree.holds(node, &PARTS) {
            return self.block(node, style);
        }
        self.flush();
        self.list_at(node, google_level(self.page, node), style);
    }

    /// A list this many levels below the last; a list with only a list in it, as `LibreOffice` writes it, adds a level.
    fn list_at(&mut self, node: NodeId, level: usize, style: &Style) {
        let page = self.page;
        let mut inside = page.tree.elements(node);
        if let (Some(only), None) = (inside.next(), inside.next())
            && matches!(page.tree.name(only), "ul" | "ol")
            && level < HOLDERS
            && !page.leaves_out(only)
        {
            return self.list_at(only, level + 1, style);
        }
        let items = self.items(node, style);
        push_list_at(&mut self.blocks, level, items);
    }

    fn list_on_one_line(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        self.inline.push_gap(Gap::Blank);
        for child in page.tree.children(node) {
            self.node(child, style);
            if page.tree.is_element(child) {
                self.inline.push_gap(Gap::Item);
            }
        }
    }

    fn items(&mut self, node: NodeId, style: &Style) -> Vec<Item> {
        let page = self.page;
        let mut numbers = Numbers::new(page, node);
        self.seen.lettered += usize::from(is_lettered(page, node));
        let mut items: Vec<Item> = Vec::new();
        for child in page.tree.children(node) {
            let blocks = self.within(|walker| walker.node(child, style));
            if blocks.is_empty() {
                continue;
            }
            match items.last_mut() {
                // A list right in a list belongs to the item before it.
                Some(item) if page.tree.name(child) != "li" && !page.tree.says(child, "role", "listitem") => {
                    for block in blocks {
                        match block {
                            Block::List(more) => push_list(&mut item.blocks, more),
                            block => item.blocks.push(block),
                        }
                    }
                }
                _ => items.push(Item { number: numbers.next(page, child), blocks }),
            }
        }
        items
    }
}

/// Counts the items of a list that has numbers.
struct Numbers {
    next: Option<u32>,
    down: bool,
}

impl Numbers {
    fn new(page: &Page, list: NodeId) -> Self {
        let tree = &page.tree;
        let ordered = tree.name(list) == "ol";
        let down = tree.attribute(list, "reversed").is_some();
        let start = tree.attribute(list, "start").and_then(|start| start.trim().parse().ok());
        let count = || if down { tree.elements(list).count().try_into().unwrap_or(1) } else { 1 };
        Self { next: ordered.then(|| start.unwrap_or_else(count)), down }
    }

    fn next(&mut self, page: &Page, item: NodeId) -> Option<u32> {
        let said = page.tree.attribute(item, "value").and_then(|value| value.trim().parse().ok());
        // Markdown's numbers have nine digits at most.
        let number = said.or(self.next).filter(|_| self.next.is_some())?.min(999_999_999);
        self.next = Some(if self.down { number.saturating_sub(1) } else { number.saturating_add(1) });
        Some(number)
    }
}

/// Whether a list's numbers are letters or Roman, which Markdown has not.
fn is_lettered(page: &Page, list: NodeId) -> bool {
    let kind = page.tree.attribute(list, "type").unwrap_or_default().trim();
    page.tree.name(list) == "ol" && matches!(kind, "a" | "A" | "i" | "I")
}
