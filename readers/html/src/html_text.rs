//! How are links, images, raised figures and formulas written in a line?

use preceptor_converted::is_description;

use super::escape::escape;
use super::html_office::is_remark_mark;
use super::html_page::{Page, Scope};
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::{Gap, Style};

/// Raised and lowered characters, where Unicode has them.
const RAISED: [(char, char); 15] = [
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
    ('(', '⁽'),
    (')', '⁾'),
];
const LOWERED: [(char, char); 15] = [
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('-', '₋'),
    ('−', '₋'),
    ('(', '₍'),
    (')', '₎'),
];

/// The longest address that is kept.
const ADDRESS_BYTES: usize = 2000;

impl Walker<'_> {
    pub(super) fn inline_element(&mut self, node: NodeId, style: &Style) {
        match self.page.tree.name(node) {
            "a" => self.link(node, style),
            "sup" => self.shifted(node, style, &RAISED),
            "sub" => self.shifted(node, style, &LOWERED),
            "math" => self.formula(node, style),
            "q" => {
                self.inline.push("“", style);
                self.children(node, style);
                self.inline.push("”", style);
            }
            "rp" => {}
            "rt" => {
                self.inline.push("(", style);
                self.children(node, style);
                self.inline.push(")", style);
            }
            // A button among the words is a question or a panel's name.
            "button" => self.block(node, &Style { bold: true, ..style.clone() }),
            _ => self.children(node, style),
        }
    }

    fn link(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        if leads_back(page, node)
            || is_remark_mark(page, node)
            || self.in_note && self.leads_to_call(node)
            || self.call(node)
        {
            return;
        }
        // Links set side by side are buttons or tags; their words do not belong together.
        let beside = page.tree.node(node).previous.is_some_and(|previous| page.tree.name(previous) == "a");
        if beside || self.inline.ends_in_link() {
            self.inline.push_gap(Gap::Blank);
        }
        if is_note_reference(page, node) {
            // In a book, unlike on a page, the note is nowhere to be read.
            if page.scope == Scope::Body && page.short_words(node, 4).is_some() {
                return;
            }
            return self.note_mark(node, style);
        }
        let address = page.tree.attribute(node, "href").and_then(public_address);
        let link = address.map(Into::into).or_else(|| style.link.clone());
        self.children(node, &Style { link, ..style.clone() });
    }

    /// Whether a link in a footnote leads back to where that is called.
    fn leads_to_call(&self, link: NodeId) -> bool {
        let page = self.page;
        let words = page.words(link, 40);
        let anchor = page.tree.attribute(link, "href").and_then(|address| address.split_once('#'));
        let called = anchor.and_then(|(_, id)| page.by_id(id)).is_some_and(|target| {
            let near = std::iter::once(target).chain(page.tree.descendants(target, |_| true).take(6));
            near.chain(page.tree.ancestors(target).take(3)).any(|node| self.book.notes.is_call(self.number, node))
        });
        let short = words.len() <= 4 || !words.chars().any(char::is_alphanumeric);
        called || short && page.tree.attribute(link, "href").is_some_and(|address| public_address(address).is_none())
    }

    /// A footnote's mark in brackets, so that it is no part of the word before it.
    fn note_mark(&mut self, node: NodeId, style: &Style) {
        let words = self.page.words(node, 40);
        let mark = words.trim_matches(['[', ']', '(', ')', ' ']);
        if !mark.is_empty() {
            self.inline.push(&format!("[{mark}]"), &Style { link: None, ..style.clone() });
        }
    }

    fn shifted(&mut self, node: NodeId, style: &Style, shapes: &[(char, char)]) {
        let page = self.page;
        let tree = &page.tree;
        let links = tree.descendants(node, |_| true).filter(|inside| tree.name(*inside) == "a").take(20);
        let calls: Vec<NodeId> = links.filter(|link| self.book.notes.is_call(self.number, *link)).collect();
        if !calls.is_empty() {
            return calls.into_iter().for_each(|link| {
                self.call(link);
            });
        }
        let inside = tree.descendants(node, |_| true).find(|inside| tree.name(*inside) == "a");
        let around = tree.parent(node).filter(|parent| tree.name(*parent) == "a");
        let anchor = inside.or(around).and_then(|link| tree.attribute(link, "href"));
        if inside.is_some_and(|link| leads_back(page, link) || is_remark_mark(page, link)) {
            return;
        }
        if anchor.is_some_and(|address| address.contains('#') && public_address(address).is_none()) {
            return self.note_mark(node, style);
        }
        let words = page.words(node, 40);
        let shape = |character| shapes.iter().find(|(plain, _)| *plain == character).map(|(_, shape)| *shape);
        match words.chars().map(shape).collect::<Option<String>>() {
            Some(shifted) if inside.is_none() => self.inline.push(&shifted, style),
            _ => self.children(node, style),
        }
    }

    /// A formula as its author wrote it, else its signs.
    fn formula(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let tree = &page.tree;
        let source = tree.descendants(node, |_| true).find(|inside| tree.name(*inside) == "annotation");
        let source = source.map(|source| page.words(source, 4000)).filter(|source| !source.is_empty());
        let source = source.or_else(|| tree.attribute(node, "alttext").map(str::to_owned));
        match source {
            Some(source) => self.inline.push(&source, &Style { code: true, ..style.clone() }),
            None => self.inline.push(&page.words(node, 4000), style),
        }
    }

    /// Images are left out and counted; one that stands for a character is that character.
    pub(super) fn image(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let tree = &page.tree;
        let alt = tree.attribute(node, "alt").unwrap_or_default().trim();
        if tree.has_class(node, "emoji") || tree.has_class(node, "wp-smiley") {
            return self.inline.push(alt, style);
        }
        let width = tree.attribute(node, "width").and_then(|width| width.parse().ok());
        if self.page.scope == Scope::Body && is_description(alt) {
            let alt = escape(&alt.split_whitespace().collect::<Vec<_>>().join(" "), self.flat);
            return self.inline.push(&format!("![{alt}](image)"), &Style::raw());
        }
        if width.is_none_or(|width: u32| width > 1) {
            self.seen.images += 1;
            self.seen.described += usize::from(!alt.is_empty());
        }
    }

    pub(super) fn count_media(&mut self, node: NodeId) {
        let embedded = ["video", "audio", "iframe", "object", "embed"];
        self.seen.media += usize::from(embedded.contains(&self.page.tree.name(node)));
    }
}

/// Whether a link is only a sign that leads back to a footnote's mark or to its own heading.
fn leads_back(page: &Page, node: NodeId) -> bool {
    let anchor = page.tree.attribute(node, "href").is_some_and(|address| address.contains('#'));
    let words = page.words(node, 40);
    anchor && !words.is_empty() && !words.chars().any(char::is_alphanumeric) && !words.starts_with(['[', '*', '†', '‡'])
}

fn is_note_reference(page: &Page, node: NodeId) -> bool {
    let own = page.tree.has_class(node, "sdfootnotesym") || page.tree.has_class(node, "sdfootnoteanc");
    own || page.tree.says(node, "role", "doc-noteref") || page.tree.says(node, "epub:type", "noteref")
}

/// An address that leads somewhere outside of the page's own site, free of Google's detour.
fn public_address(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.get(..8.min(address.len())).unwrap_or_default().to_ascii_lowercase();
    let public = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    if !public || address.len() > ADDRESS_BYTES {
        return None;
    }
    let detour = address.split_once("://www.google.com/url?q=").map(|(_, rest)| rest);
    Some(detour.map_or_else(|| address.to_owned(), |rest| decode_percent(rest.split('&').next().unwrap_or(rest))))
}

pub(super) fn decode_percent(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let decoded = code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| byte == b'%');
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
