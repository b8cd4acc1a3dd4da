//! Which elements are headings, and what are their words?

use super::blocks::Block;
use super::html_page::{Page, Scope};
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::Style;

impl Walker<'_> {
    pub(super) fn heading(&mut self, node: NodeId, level: u8, style: &Style) {
        if self.flat {
            return self.block(node, style);
        }
        self.settle();
        let chapter = self.take_chapter_label(node);
        self.with_notes_after(|walker| {
            walker.coming = Some(level);
            if is_spread(walker.page, node) {
                walker.children(node, style);
            } else {
                walker.inline = walker.on_one_line(node, style);
            }
            walker.settle();
            walker.coming = None;
        });
        self.put_chapter_label(chapter);
    }

    /// Takes `Chapter 1` off the words so far, where it stands right above a book's heading.
    fn take_chapter_label(&mut self, heading: NodeId) -> Option<(usize, String)> {
        let page = self.page;
        if page.scope != Scope::Body || self.holders > 0 {
            return None;
        }
        let before = page.tree.previous_element(heading)?;
        let named = page.tree.classes(before).flat_map(|class| class.split(['-', '_'])).any(|word| word == "number");
        let label = page.short_words(before, CHAPTER_BYTES)?;
        let is_label = is_chapter_label(&label) || named && is_number(&label);
        let said = matches!(self.blocks.last(), Some(Block::Paragraph(lines)) if lines.len() == 1);
        if !is_label || !said || heading_level(page, before).is_some() {
            return None;
        }
        self.blocks.pop();
        Some((self.blocks.len(), label))
    }

    fn put_chapter_label(&mut self, chapter: Option<(usize, String)>) {
        let Some((at, label)) = chapter else { return };
        let mark = if is_number(&label) { " " } else { ": " };
        match self.blocks.get_mut(at) {
            Some(Block::Heading { text, .. }) => text.insert_str(0, &format!("{label}{mark}")),
            _ => self.blocks.insert(at, Block::Paragraph(vec![label])),
        }
    }
}

/// The longest label above a chapter's heading, in bytes.
const CHAPTER_BYTES: usize = 24;

/// What chapters are called, in small letters.
const CHAPTERS: [&str; 14] = [
    "chapter",
    "part",
    "lesson",
    "unit",
    "kapitel",
    "teil",
    "chapitre",
    "partie",
    "capítulo",
    "parte",
    "capitolo",
    "hoofdstuk",
    "deel",
    "appendix",
];

/// Whether a line is `Chapter 1`, `PART TWO` or the like.
fn is_chapter_label(line: &str) -> bool {
    let lower = line.to_lowercase();
    let Some((name, number)) = lower.trim_end_matches([':', '.']).split_once(' ') else { return false };
    CHAPTERS.contains(&name) && !number.is_empty() && !number.contains(' ') && number.chars().all(char::is_alphanumeric)
}

fn is_number(line: &str) -> bool {
    let number = line.trim_end_matches(['.', ':']);
    !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit() || "IVXLC".contains(sign))
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
