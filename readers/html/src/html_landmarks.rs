//! Where do a page's headings begin and end, and which element opens which?

use std::collections::HashMap;

use super::html_furniture::{FOOTS, SIDES};
use super::html_letters::is_sentence;
use super::html_tree::{NodeId, Tree};

/// More names than this has no element.
const NAMES: usize = 16;

/// What is known of a page's headings, and which element opens which.
#[derive(Debug, Default)]
pub(super) struct Landmarks {
    pub(super) first_heading: Option<NodeId>,
    pub(super) last_heading: Option<NodeId>,
    /// The last sentence, those on whose page it is aside.
    pub(super) last_sentence: Option<NodeId>,
    /// The element that opens each, by the opened one's id.
    openers: HashMap<String, NodeId>,
    /// Whether a word processor wrote the page that sets the numbers of headings right before their words.
    pub(super) glues_numbers: bool,
}

impl Landmarks {
    pub(super) fn of(tree: &Tree) -> Self {
        let mut landmarks = Self::default();
        let mut title = None;
        for node in tree.descendants(Tree::DOCUMENT, |_| true) {
            if tree.text(node).is_some_and(is_sentence) && !says_rights(tree, node) {
                landmarks.last_sentence = Some(node);
            }
            match tree.name(node) {
                "h1" => {
                    title = title.or(Some(node));
                    landmarks.see(tree, node);
                }
                "h2" | "h3" => landmarks.see(tree, node),
                "meta" if tree.says(node, "name", "generator") => {
                    let program = tree.attribute(node, "content").unwrap_or_default();
                    landmarks.glues_numbers =
                        ["LibreOffice", "OpenOffice"].iter().any(|name| program.starts_with(name));
                }
                _ => {}
            }
            landmarks.see_opener(tree, node);
        }
        landmarks.first_heading = title.or(landmarks.first_heading);
        landmarks
    }

    fn see(&mut self, tree: &Tree, heading: NodeId) {
        let around = |node: NodeId| {
            matches!(tree.name(node), "nav" | "aside" | "footer" | "dialog")
                || names(tree, node)
                    .any(|name| FOOTS.contains(&name.as_str()) || SIDES.contains(&name.as_str()) || name == "modal")
        };
        if !tree.ancestors(heading).any(around) {
            self.first_heading = self.first_heading.or(Some(heading));
            self.last_heading = Some(heading);
        }
    }

    fn see_opener(&mut self, tree: &Tree, node: NodeId) {
        let toggles =
            || tree.attribute(node, "data-toggle").or_else(|| tree.attribute(node, "data-bs-toggle")).is_some();
        let named = tree.attribute(node, "aria-controls");
        let target = tree.attribute(node, "data-target").or_else(|| tree.attribute(node, "data-bs-target"));
        let link = || tree.attribute(node, "href").filter(|_| toggles());
        let ids = named.into_iter().flat_map(str::split_ascii_whitespace);
        let targets = target.or_else(link).and_then(|target| target.strip_prefix('#'));
        for id in ids.chain(targets) {
            self.openers.entry(id.to_owned()).or_insert(node);
        }
    }

    /// The element that opens one, by what it says.
    pub(super) fn opener_of(&self, tree: &Tree, node: NodeId) -> Option<NodeId> {
        self.openers.get(tree.attribute(node, "id")?).copied()
    }
}

/// Whether a text says whose rights a page is, by itself or by the words before it.
fn says_rights(tree: &Tree, text: NodeId) -> bool {
    let words = tree.text(text).unwrap_or_default().trim_start().to_lowercase();
    let before = tree.parent(text).and_then(|parent| {
        tree.children(parent).find_map(|child| tree.text(child).filter(|text| !text.trim().is_empty()))
    });
    let first = before.unwrap_or_default().trim_start().to_lowercase();
    let unseen = tree
        .ancestors(text)
        .any(|around| matches!(tree.name(around), "script" | "style" | "noscript" | "template" | "footer"));
    unseen
        || [words, first]
            .iter()
            .any(|words| words.starts_with('©') || words.starts_with("copyright") || words.contains("rights reserved"))
}

/// The classes and the id of an element, in small letters.
pub(super) fn names(tree: &Tree, node: NodeId) -> impl Iterator<Item = String> {
    tree.attribute(node, "id").into_iter().chain(tree.classes(node)).take(NAMES).map(str::to_ascii_lowercase)
}
