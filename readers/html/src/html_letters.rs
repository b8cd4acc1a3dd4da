//! What do the letters of a part of a page say: are they in links, are there sentences or figures among them?

use super::html_page::Page;
use super::html_tree::{NodeId, Tree};

/// More nodes than this are not looked through.
const NODES: usize = 3000;

/// What the letters of a part are: in links, and outside of them.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Letters {
    linked: usize,
    pub(super) bare: usize,
    links: usize,
    pub(super) digits: usize,
    pub(super) sentences: usize,
    /// Whether there was too much to count.
    pub(super) many: bool,
}

impl Letters {
    pub(super) fn of(tree: &Tree, part: NodeId) -> Self {
        let mut letters = Self::default();
        let unread = |node: NodeId| matches!(tree.name(node), "script" | "style" | "svg" | "template" | "select");
        let is_link = |node: NodeId| matches!(tree.name(node), "a" | "button");
        for (seen, inside) in tree.descendants(part, |node| !unread(node) && !is_link(node)).enumerate() {
            letters.many |= seen >= NODES;
            if letters.many {
                break;
            }
            if let Some(text) = tree.text(inside) {
                letters.add(text);
            } else if is_link(inside) {
                letters.links += 1;
                let texts = tree.descendants(inside, |node| !unread(node)).take(100);
                letters.linked += texts.filter_map(|node| tree.text(node)).map(letters_of).sum::<usize>();
            }
        }
        letters
    }

    /// Links with hardly anything between them.
    pub(super) const fn is_links(self) -> bool {
        !self.many && self.links > 0 && self.linked >= self.bare * 2 && self.sentences == 0
    }

    /// Neither a sentence nor a figure that somebody might ask for.
    pub(super) const fn says_nothing(self) -> bool {
        !self.many && self.sentences == 0 && self.digits < 3
    }

    /// The letters of what would be read of a part if it were text.
    pub(super) fn of_text(page: &Page, part: NodeId) -> Self {
        let tree = &page.tree;
        let mut letters = Self::default();
        let unread = |node: NodeId| {
            matches!(tree.name(node), "a" | "button" | "script" | "style" | "svg" | "template" | "h1" | "nav" | "form")
                || node != part && page.leaves_out(node)
        };
        for text in tree.descendants(part, |node| !unread(node)).filter_map(|node| tree.text(node)) {
            let lower = text.trim().to_lowercase();
            if !["©", "copyright"].iter().any(|start| lower.starts_with(start)) {
                letters.add(text);
            }
        }
        letters
    }

    /// Counts a text outside of links.
    fn add(&mut self, text: &str) {
        self.bare += letters_of(text);
        self.digits += text.chars().filter(char::is_ascii_digit).count();
        self.sentences += usize::from(is_sentence(text));
    }
}

fn letters_of(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

/// Whether a text has several words and ends as sentences do.
pub(super) fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with(['.', '!', '?', '。', '！', '？']) || text.contains(". ");
    let wide = text.chars().any(|sign| ('\u{3000}'..'\u{A000}').contains(&sign));
    ends && (wide || text.split_whitespace().take(4).count() == 4)
}
