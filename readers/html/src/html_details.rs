//! How is a text that opens at a click written? Its summary as a question above it.

use super::html_headings::heading_level;
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::Style;

impl Walker<'_> {
    /// A summary that stands among several is a heading one level below the last, else a bold line.
    pub(super) fn details(&mut self, node: NodeId, style: &Style) {
        if self.flat {
            return self.block(node, style);
        }
        self.open_part();
        self.flush();
        let page = self.page;
        let above = self.level;
        let level = above.max(1).saturating_add(1).min(6);
        let headed = self.holders == 0 && self.stands_among_several(node);
        let summary = page.tree.elements(node).find(|child| page.tree.name(*child) == "summary");
        if let Some(summary) = summary {
            let inside = page.tree.descendants(summary, |_| true).any(|inside| heading_level(page, inside).is_some());
            if inside && self.holders == 0 {
                self.block(summary, style);
            } else if headed {
                self.heading(summary, level, style);
            } else {
                self.label(summary, style);
            }
        }
        for child in page.tree.children(node).filter(|child| Some(*child) != summary) {
            self.node(child, style);
        }
        self.settle();
        if headed {
            self.level = above;
        }
        self.close_part(false);
    }

    /// Whether other such texts stand beside this one, each perhaps in wrappers of its own.
    fn stands_among_several(&self, node: NodeId) -> bool {
        let tree = &self.page.tree;
        let mut at = node;
        for _ in 0..4 {
            let Some(parent) = tree.parent(at) else { return false };
            let alike = tree.elements(parent).filter(|child| self.wraps_details(*child)).take(2).count();
            if alike > 1 {
                return true;
            }
            if tree.elements(parent).take(2).count() > 1 {
                return false;
            }
            at = parent;
        }
        false
    }

    fn wraps_details(&self, node: NodeId) -> bool {
        let tree = &self.page.tree;
        let mut at = node;
        for _ in 0..4 {
            if tree.name(at) == "details" {
                return true;
            }
            let mut inside = tree.elements(at);
            match (inside.next(), inside.next()) {
                (Some(only), None) => at = only,
                _ => return false,
            }
        }
        false
    }
}
