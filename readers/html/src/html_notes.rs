//! Which footnotes does a page have, or a book over its chapters, and where are they called?
//!
//! A call is a short link, mostly raised, to something short that stands after it; programs differ in all else.

use std::collections::HashMap;

use super::html_headings::heading_level;
use super::html_office::is_remark_mark;
use super::html_page::Page;
use super::html_tree::NodeId;

/// More words than this, in bytes, are no note.
const NOTE_BYTES: usize = 3000;

/// The longest mark of a note: `[12]`, `(iv)`, `note 3`.
const MARK_BYTES: usize = 12;

/// More nodes than this, of which few have words, are not looked through.
const NODES: usize = 4000;

/// Steps from a place in a note to all of the note.
const CLIMB: usize = 6;

/// How ids of notes begin, as the common programs write them.
const IDS: [&str; 12] = [
    "ftnt",
    "_ftn",
    "_edn",
    "fn",
    "cite_note",
    "footnote",
    "endnote",
    "user-content-fn",
    "sdfootnote",
    "sdendnote",
    "_footnotedef",
    "_note",
];

/// Classes of links that call a note.
const CLASSES: [&str; 10] = [
    "footnote-ref",
    "footnote-reference",
    "footnoteref",
    "footnote",
    "noteref",
    "fn-ref",
    "sdfootnoteanc",
    "sdendnoteanc",
    "data-footnote-ref",
    "simple-footnote",
];

/// A node of one of a book's pages.
pub(super) type Place = (usize, NodeId);

/// The notes of a page or book.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The note that a link calls.
    calls: HashMap<Place, usize>,
    /// What the words of each note stand in, and the mark that calls it.
    pub(super) bodies: Vec<(Place, String)>,
    by_body: HashMap<Place, usize>,
}

impl Notes {
    /// The notes of all pages, which have these names and are told to leave their words out where they stand.
    pub(super) fn find(pages: &mut [Page], names: &[&str]) -> Self {
        let mut notes = Self::default();
        for at in 0..pages.len() {
            notes.find_calls(pages, names, at);
        }
        for ((page, body), _) in &notes.bodies {
            let Some(page) = pages.get_mut(*page) else { continue };
            page.leave_out(*body);
            // The term before it is its mark.
            let mark = page.tree.previous_element(*body).filter(|mark| page.tree.name(*mark) == "dt");
            if let Some(mark) = mark.filter(|_| page.tree.name(*body) == "dd") {
                page.leave_out(mark);
            }
        }
        notes
    }

    /// The note that a link calls, if it calls one.
    pub(super) fn called_by(&self, page: usize, link: NodeId) -> Option<usize> {
        self.calls.get(&(page, link)).copied()
    }

    /// Whether a place is where some note begins or is called, so that a link to it only leads back and forth.
    pub(super) fn is_call(&self, page: usize, node: NodeId) -> bool {
        self.calls.contains_key(&(page, node))
    }

    fn find_calls(&mut self, pages: &[Page], names: &[&str], at: usize) {
        let Some(page) = pages.get(at) else { return };
        let tree = &page.tree;
        let open = |node: NodeId| !page.leaves_out(node) && !self.by_body.contains_key(&(at, node));
        let links: Vec<NodeId> = tree.descendants(page.body(), open).filter(|node| tree.name(*node) == "a").collect();
        for link in links {
            let inside = || std::iter::once(link).chain(tree.ancestors(link));
            if inside().any(|node| self.by_body.contains_key(&(at, node)) || page.leaves_out(node)) {
                continue;
            }
            if let Some((place, mark)) = self.note_of(pages, names, at, link) {
                let next = self.bodies.len();
                let note = *self.by_body.entry(place).or_insert(next);
                if note == next {
                    self.bodies.push((place, mark));
                }
                self.calls.insert((at, link), note);
            }
        }
    }

    /// The words of the note that a link calls, if it calls one, and its mark.
    fn note_of(&self, pages: &[Page], names: &[&str], at: usize, link: NodeId) -> Option<(Place, String)> {
        let page = pages.get(at)?;
        let tree = &page.tree;
        let address = tree.attribute(link, "href").filter(|_| !is_remark_mark(page, link))?;
        let (to, anchor) = target(pages, names, at, address)?;
        let mark = mark_of(page, link)?;
        let there = pages.get(to)?;
        let body = body_of(there, anchor)?;
        let around: Vec<NodeId> = std::iter::once(link).chain(tree.ancestors(link)).collect();
        let within = to == at && around.contains(&body);
        if within || there.leaves_out(body) || self.calls_from(there, to, body) {
            return None;
        }
        let said = says_note(there, anchor, body);
        let after = to > at || to == at && anchor.0 > link.0 || said;
        let named = calls_by_name(page, link) || after && is_note_id(address);
        let raised =
            around.iter().take(3).chain(tree.elements(link).next().as_ref()).any(|node| tree.name(*node) == "sup");
        let short = matches!(there.tree.name(body), "li" | "p" | "aside" | "dd" | "div" | "tr" | "td");
        let sound = named || said || after && (leads_back(there, body, page, &around) || raised && short);
        (after && sound || named && said).then_some(((to, body), mark))
    }

    /// Whether what would be a note calls notes itself: then it is the text, and the link one that leads back.
    fn calls_from(&self, page: &Page, at: usize, body: NodeId) -> bool {
        page.tree.descendants(body, |_| true).take(NODES).any(|inside| self.is_call(at, inside))
    }
}

/// The place that an address leads to within the page or the book.
fn target(pages: &[Page], names: &[&str], at: usize, address: &str) -> Option<Place> {
    let (file, anchor) = address.trim().split_once('#')?;
    let anchor = super::html_text::decode_percent(anchor);
    let to = if file.is_empty() { at } else { page_named(names, names.get(at)?, file)? };
    let page = pages.get(to)?;
    // GitHub writes the id with a prefix of its own, and the address without it.
    let node = page.by_id(&anchor).or_else(|| page.by_id(&format!("user-content-{anchor}")))?;
    Some((to, node))
}

/// Which of a book's chapters an address in one of them names.
fn page_named(names: &[&str], from: &str, address: &str) -> Option<usize> {
    if names.len() < 2 || address.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let address = super::html_text::decode_percent(address);
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let wanted = parts.join("/");
    // Some converters move chapters about and leave the addresses as they were.
    let file = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let alike = || {
        let mut found = (0..names.len()).filter(|at| names.get(*at).is_some_and(|name| file(name) == file(&wanted)));
        found.next().filter(|_| found.next().is_none())
    };
    names.iter().position(|name| *name == wanted).or_else(alike)
}

/// The words of a link without brackets, where they are short enough to be a mark.
fn mark_of(page: &Page, link: NodeId) -> Option<String> {
    let words = page.short_words(link, MARK_BYTES)?;
    let mark = words.trim_matches(|sign: char| sign.is_whitespace() || "[]()^".contains(sign));
    let sign = !mark.is_empty() && mark.chars().count() <= 3 && mark.chars().all(|sign| "*†‡§¶#".contains(sign));
    let bare = mark
        .strip_prefix("note ")
        .or_else(|| mark.strip_prefix("nb "))
        .or_else(|| mark.strip_prefix("n "))
        .unwrap_or(mark);
    let number = bare.chars().all(|sign| sign.is_ascii_digit()) && (1..=4).contains(&bare.len());
    let roman = bare.len() <= 5 && bare.chars().all(|sign| "ivxIVX".contains(sign));
    let letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    (!mark.is_empty() && (sign || number || roman || letter)).then(|| mark.to_owned())
}

/// What the words of a note stand in, from the place that its call leads to.
fn body_of(page: &Page, anchor: NodeId) -> Option<NodeId> {
    let tree = &page.tree;
    let block = |node: &NodeId| {
        matches!(
            tree.name(*node),
            "p" | "li" | "div" | "aside" | "section" | "dd" | "dt" | "td" | "th" | "table" | "blockquote"
        )
    };
    let mut body = std::iter::once(anchor).chain(tree.ancestors(anchor)).take(CLIMB).find(block)?;
    match tree.name(body) {
        "dt" => body = tree.next_element(body).filter(|next| tree.name(*next) == "dd")?,
        "td" | "th" => body = tree.parent(body)?,
        _ => {}
    }
    for _ in 0..CLIMB {
        let Some(parent) = tree.parent(body).filter(|parent| holds_one_note(page, *parent, body)) else { break };
        body = parent;
    }
    if page.short_words(body, NOTE_BYTES)?.is_empty() {
        return None;
    }
    let mut inside = std::iter::once(body).chain(tree.descendants(body, |_| true)).take(NODES);
    (!inside.any(|inside| heading_level(page, inside).is_some())).then_some(body)
}

/// Whether an element holds a note that begins with this and nothing else, such as further paragraphs of it.
fn holds_one_note(page: &Page, parent: NodeId, first: NodeId) -> bool {
    let tree = &page.tree;
    let name = tree.name(parent);
    // A part around a single note is that note; a list is not, since others may follow.
    if !matches!(name, "div" | "aside" | "li") {
        return false;
    }
    let blank = |node: NodeId| {
        tree.text(node).is_some_and(|text| text.trim().is_empty())
            || !tree.is_element(node) && tree.text(node).is_none()
    };
    let mut children = tree.children(parent).filter(|child| !blank(*child) && tree.name(*child) != "hr");
    if children.next() != Some(first) {
        return false;
    }
    let anchored = |node: NodeId| {
        let to = tree.attribute(node, "href").unwrap_or_default();
        to.contains('#') || tree.attribute(node, "name").is_some() || tree.attribute(node, "id").is_some()
    };
    let rest: Vec<NodeId> = children.take(12).collect();
    let few = |node: NodeId| tree.descendants(node, |_| true).take(100).count() < 100;
    let paragraphs =
        rest.iter().all(|child| few(*child)) && rest.iter().all(|child| matches!(tree.name(*child), "p" | "ul" | "ol"));
    rest.len() < 12
        && paragraphs
        && !rest.iter().any(|child| anchored(*child) || tree.descendants(*child, |_| true).any(anchored))
}

/// Whether a link says of itself that it calls a note.
fn calls_by_name(page: &Page, link: NodeId) -> bool {
    let tree = &page.tree;
    let kind = tree.attribute(link, "epub:type").unwrap_or_default();
    let said = tree.says(link, "role", "doc-noteref") || kind.contains("noteref");
    let back = tree.says(link, "role", "doc-backlink") || kind.contains("backlink");
    let classes = tree.classes(link).any(|class| CLASSES.contains(&class));
    !back
        && (said
            || classes
            || tree.says(link, "rel", "footnote")
            || tree.attribute(link, "data-footnote-ref").is_some())
}

fn is_note_id(address: &str) -> bool {
    let anchor = address.rsplit('#').next().unwrap_or_default().to_ascii_lowercase();
    IDS.iter().any(|start| {
        anchor
            .strip_prefix(start)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphabetic()) || rest.starts_with("sym"))
    })
}

/// Whether what a link leads to says that it is a note.
fn says_note(page: &Page, anchor: NodeId, body: NodeId) -> bool {
    let tree = &page.tree;
    [anchor, body].iter().any(|node| {
        let kind = tree.attribute(*node, "epub:type").unwrap_or_default();
        let kind =
            ["footnote", "endnote", "rearnote"].iter().any(|name| kind.split_whitespace().any(|word| word == *name));
        let role = tree.says(*node, "role", "doc-footnote") || tree.says(*node, "role", "doc-endnote");
        kind || role || tree.has_class(*node, "footnote")
    })
}

/// Whether a note has a link to where it is called.
fn leads_back(there: &Page, body: NodeId, page: &Page, around: &[NodeId]) -> bool {
    let tree = &page.tree;
    let near = || around.iter().take(3).chain(tree.elements(around[0]).next().as_ref()).copied().collect::<Vec<_>>();
    let ids: Vec<&str> =
        near().into_iter().flat_map(|node| ["id", "name"].map(|name| tree.attribute(node, name))).flatten().collect();
    let links =
        there.tree.descendants(body, |_| true).take(NODES).filter_map(|inside| there.tree.attribute(inside, "href"));
    let mut anchors = links.filter_map(|address| address.split_once('#').map(|(_, anchor)| anchor));
    anchors.any(|anchor| ids.contains(&anchor))
}
