//! Which elements are headings, and what are their words?

use super::html_page::Page;
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::Style;

impl Walker<'_> {
    pub(super) fn heading(&mut self, node: NodeId, level: u8, style: &Style) {
        if self.flat {
            return self.block(node, style);
        }
        self.flush();
        self.coming = Some(level);
        if is_spread(self.page, node) {
            self.children(node, style);
        } else {
            self.inline = self.on_one_line(node, style);
        }
        self.flush();
        self.coming = None;
    }
}

/// The level of an element that is a heading.
pub(super) fn heading_level(page: &Page, node: NodeId) -> Option<u8> {
    let tree = &page.tree;
    let level = match tree.name(node) {
        "h1" => 1,
        "h2" => 2,
        "h3" => 3,
        "h4" => 4,
        "h5" => 5,
        "h6" => 6,
        _ if tree.says(node, "role", "heading") => {
            let level = tree.attribute(node, "aria-level").and_then(|level| level.trim().parse().ok());
            level.unwrap_or(2).clamp(1, 6)
        }
        _ => return None,
    };
    Some(level)
}

/// Whether more than a heading stands in a heading's tags, as when its end tag is missing.
fn is_spread(page: &Page, node: NodeId) -> bool {
    let parts = page.tree.descendants(node, |_| true).filter(|inside| page.tree.name(*inside) == "p");
    page.tree.holds(node, &["ul", "ol", "dl", "table", "pre", "blockquote"]) || parts.take(2).count() == 2
}
