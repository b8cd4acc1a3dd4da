//! How does a list of terms become items? Each term in bold, then what it means.

use super::blocks::{Block, Item};
use super::html_lists::PARTS;
use super::html_tree::NodeId;
use super::html_walk::{HOLDERS, Walker};
use super::inline::Style;

impl Walker<'_> {
    pub(super) fn terms(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        // Some editors indent paragraphs by writing meanings without terms.
        let has_terms = page.tree.holds(node, &["dt"]);
        if self.flat || !has_terms || self.holders >= HOLDERS || page.tree.holds(node, &PARTS) {
            return self.block(node, style);
        }
        self.flush();
        let mut items = Vec::new();
        let mut terms: Vec<String> = Vec::new();
        let mut meanings: Vec<Block> = Vec::new();
        for part in self.term_parts(node) {
            if page.tree.name(part) == "dt" {
                if !meanings.is_empty() {
                    push_item(&mut items, &mut terms, &mut meanings);
                }
                let term = self.on_one_line(part, &Style { bold: true, ..style.clone() });
                terms.extend(Some(term).filter(|term| !term.is_empty()).map(super::inline::Inline::line));
            } else {
                meanings.extend(self.within(|walker| walker.node(part, style)));
            }
        }
        push_item(&mut items, &mut terms, &mut meanings);
        if items.is_empty() {
            return;
        }
        // A question with its answer is read as a section, which would go on after the list.
        let asked = page.tree.descendants(node, |_| true).any(|part| {
            page.tree.name(part) == "dt"
                && !page.leaves_out(part)
                && page.short_words(part, 400).is_some_and(|words| words.ends_with('?'))
        });
        if self.after_terms == Some(self.blocks.len()) {
            return self.more_terms(items, asked);
        }
        self.open_part();
        self.blocks.push(Block::List(items));
        self.close_part(asked);
        self.after_terms = Some(self.blocks.len());
    }

    /// Adds terms to those of the list right before, as some programs write each term as a list of its own.
    fn more_terms(&mut self, more: Vec<Item>, asked: bool) {
        let end = self.blocks.pop_if(|block| matches!(block, Block::End(_)));
        if let Some(Block::List(items)) = self.blocks.last_mut() {
            items.extend(more);
        }
        self.blocks.extend(end.map(|end| Block::End(asked || end == Block::End(true))));
        self.after_terms = Some(self.blocks.len());
    }

    /// The terms and meanings, also those in groups.
    fn term_parts(&self, node: NodeId) -> Vec<NodeId> {
        let page = self.page;
        let inside = page.tree.descendants(node, |inside| page.tree.name(inside) == "div");
        let parts = inside.filter(|part| page.tree.is_element(*part) && page.tree.name(*part) != "div");
        parts.filter(|part| !page.leaves_out(*part)).collect()
    }
}

/// Makes an item of the terms and meanings so far.
fn push_item(items: &mut Vec<Item>, terms: &mut Vec<String>, meanings: &mut Vec<Block>) {
    let terms = std::mem::take(terms);
    let meanings = std::mem::take(meanings);
    if terms.is_empty() {
        if !meanings.is_empty() {
            items.push(Item { number: None, blocks: meanings });
        }
        return;
    }
    let mut line = terms.join(", ");
    let mut rest = meanings.into_iter().peekable();
    let mut lines = Vec::new();
    if rest.peek().is_some() && !line.trim_end_matches('*').ends_with([':', '?', '!', '.']) {
        line.push(':');
    }
    if let Some(Block::Paragraph(first)) = rest.next_if(|block| matches!(block, Block::Paragraph(_))) {
        let mut first = first.into_iter();
        line.push(' ');
        line.push_str(&first.next().unwrap_or_default());
        lines.extend(first);
    }
    lines.insert(0, line);
    let blocks = std::iter::once(Block::Paragraph(lines)).chain(rest).collect();
    items.push(Item { number: None, blocks });
}
