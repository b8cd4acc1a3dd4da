//! How do word processors write lists, titles and remarks into a page? As paragraphs that only look like them.

use super::blocks::{Item, push_list_at};
use super::html_contents::is_contents_line;
use super::html_page::Page;
use super::html_styles::{pairs, style_of};
use super::html_tree::NodeId;
use super::html_walk::{HOLDERS, Walker};
use super::inline::{Gap, Style};

/// The signs before an item, those of symbol fonts as well.
const BULLETS: [&str; 16] =
    ["·", "•", "▪", "■", "□", "◦", "§", "o", "Ø", "ü", "q", "v", "-", "–", "\u{F0B7}", "\u{F0A7}"];

impl Walker<'_> {
    pub(super) fn paragraph(&mut self, node: NodeId, style: &Style) {
        if self.flat || is_remark(self.page, node) {
            if self.flat {
                self.block(node, style);
            }
            return;
        }
        if self.holders == 0 && is_contents_line(self.page, node) {
            return self.leave_out_contents();
        }
        if is_title(self.page, node) {
            return self.heading(node, 1, style);
        }
        let Some(level) = word_level(self.page, node) else { return self.text_paragraph(node, style) };
        self.flush();
        self.children(node, style);
        let Some((length, number)) = marker(&self.inline.plain()) else { return self.flush() };
        let mut inline = std::mem::take(&mut self.inline);
        inline.drop_front(length);
        let blocks = self.within(|walker| walker.inline = inline);
        if !blocks.is_empty() {
            push_list_at(&mut self.blocks, level.min(HOLDERS), vec![Item { number, blocks }]);
        }
    }
}

impl Walker<'_> {
    /// A paragraph; a footnote's mark right before it is part of it.
    fn text_paragraph(&mut self, node: NodeId, style: &Style) {
        let words = self.inline.plain();
        if words.len() <= 6 && words.starts_with('[') && words.ends_with(']') {
            self.inline.push_gap(Gap::Blank);
        } else {
            self.flush();
        }
        self.children(node, style);
        self.flush();
    }
}

/// How many levels below the first a paragraph of Word's is an item, if it is one.
fn word_level(page: &Page, node: NodeId) -> Option<usize> {
    let tree = &page.tree;
    let listed = tree.classes(node).any(|class| class.starts_with("MsoListParagraph"));
    let said = style_of(tree, node, "mso-list");
    if let Some(level) = said.as_deref().and_then(|said| said.split_once("level")) {
        let digits: String = level.1.chars().take_while(char::is_ascii_digit).collect();
        return Some(digits.parse::<usize>().ok()?.saturating_sub(1));
    }
    listed.then(|| level_by_margin(page, node))
}

/// Word indents each level by half an inch.
fn level_by_margin(page: &Page, node: NodeId) -> usize {
    let style = page.tree.attribute(node, "style").unwrap_or_default();
    let margin = pairs(style).find(|(property, _)| property == "margin-left").map(|(_, value)| value);
    let halves = margin.as_deref().and_then(half_inches).unwrap_or(1.0);
    let mut level = 0;
    while level < HOLDERS && f64::from(u32::try_from(level).unwrap_or(0)) + 1.5 <= halves {
        level += 1;
    }
    level
}

fn half_inches(length: &str) -> Option<f64> {
    let (unit, per_half_inch) =
        [("in", 0.5), ("pt", 36.0), ("cm", 1.27)].into_iter().find(|(unit, _)| length.ends_with(unit))?;
    length.strip_suffix(unit)?.trim().parse::<f64>().ok().map(|length| length / per_half_inch)
}

/// How long the sign or number before an item is, and its number.
pub(super) fn marker(words: &str) -> Option<(usize, Option<u32>)> {
    let (sign, _) = words.split_once(' ')?;
    if BULLETS.contains(&sign) {
        return Some((sign.len(), None));
    }
    let label = sign.strip_suffix(['.', ')'])?;
    let number = label.parse::<u32>().ok().filter(|number| *number < 1000);
    let letter = label.len() <= 4 && (label.len() == 1 || label.chars().all(|sign| "ivxIVX".contains(sign)));
    if number.is_some() {
        return Some((sign.len(), number));
    }
    // Markdown has no lettered lists: the letter stays with the words.
    (letter && !label.is_empty()).then_some((0, None))
}

/// Word's and Google's titles are paragraphs.
fn is_title(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let google = tree.has_class(node, "title") && tree.attribute(node, "id").is_some_and(|id| id.starts_with("h."));
    google || tree.has_class(node, "MsoTitle")
}

/// How deep a list of Google's stands, by the end of its class: `lst-kix_abc-2`.
pub(super) fn google_level(page: &Page, list: NodeId) -> usize {
    let class = page.tree.classes(list).find(|class| class.starts_with("lst-kix_"));
    let level = class.and_then(|class| class.rsplit('-').next()).and_then(|level| level.parse::<usize>().ok());
    level.unwrap_or_default().min(HOLDERS)
}

/// Whether a link marks the place of a reader's remark in a Google document.
pub(super) fn is_remark_mark(page: &Page, node: NodeId) -> bool {
    page.tree.attribute(node, "href").is_some_and(|address| address.starts_with("#cmnt"))
}

/// Whether a paragraph is such a remark.
fn is_remark(page: &Page, node: NodeId) -> bool {
    let first = page.tree.elements(node).next();
    let address = first.filter(|first| page.tree.name(*first) == "a").and_then(|a| page.tree.attribute(a, "href"));
    address.is_some_and(|address| address.starts_with("#cmnt_ref"))
}
