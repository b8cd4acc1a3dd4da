//! What must be known of a whole page before it is read?

use std::collections::HashMap;

use super::error::FormatError;
use super::html_encoding::head_of;
use super::html_guard::parse;
use super::html_hidden::is_hidden;
use super::html_landmarks::Landmarks;
use super::html_noise::is_noise;
use super::html_notes::Notes;
use super::html_styles::{Letters, class_letters};
use super::html_tree::{NodeId, Tree};

/// Which parts of a page are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Its main content.
    Main,
    /// All of its body, as a book's chapter is.
    Body,
}

/// A page's tree with what is looked up in it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) tree: Tree,
    pub(super) scope: Scope,
    /// Whether it was nested deeper than is read.
    pub(super) flattened: bool,
    pub(super) letters: HashMap<String, Letters>,
    /// Where its headings begin and end, and what opens what.
    pub(super) landmarks: Landmarks,
    by_id: HashMap<String, NodeId>,
    /// For each node, whether it is left out.
    left_out: Vec<bool>,
}

/// The pages that are read together, and their footnotes: a web page by itself, or all chapters of a book.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) pages: Vec<Page>,
    pub(super) notes: Notes,
}

impl Book {
    /// # Errors
    /// When a page cannot be parsed within bounds.
    pub(super) fn new(chapters: &[(&str, &str)], scope: Scope) -> Result<Self, FormatError> {
        let pages = chapters.iter().map(|(_, html)| Page::new(html, scope));
        let mut pages = pages.collect::<Result<Vec<_>, _>>()?;
        let names: Vec<&str> = chapters.iter().map(|(name, _)| *name).collect();
        let notes = Notes::find(&mut pages, &names);
        Ok(Self { pages, notes })
    }

    /// A page by its number, which must be one.
    pub(super) fn page(&self, number: usize) -> &Page {
        &self.pages[number]
    }
}

impl Page {
    /// # Errors
    /// When the page cannot be parsed within bounds.
    pub(super) fn new(html: &str, scope: Scope) -> Result<Self, FormatError> {
        let (tree, flattened) = parse(html)?;
        let letters = class_letters(&tree);
        let mut by_id = HashMap::new();
        for node in tree.descendants(Tree::DOCUMENT, |_| true) {
            let name = tree.attribute(node, "name").filter(|_| tree.name(node) == "a");
            for id in tree.attribute(node, "id").into_iter().chain(name) {
                by_id.entry(id.to_owned()).or_insert(node);
            }
        }
        let landmarks = Landmarks::of(&tree);
        let mut page = Self { tree, scope, flattened, letters, landmarks, by_id, left_out: Vec::new() };
        let nodes = (0..page.tree.len()).map(NodeId);
        page.left_out =
            nodes.map(|node| page.tree.is_element(node) && (is_noise(&page, node) || is_hidden(&page, node))).collect();
        Ok(page)
    }

    /// Leaves an element out where it stands.
    pub(super) fn leave_out(&mut self, node: NodeId) {
        if let Some(left_out) = self.left_out.get_mut(node.0) {
            *left_out = true;
        }
    }

    /// Whether an element is no content or hidden.
    pub(super) fn leaves_out(&self, node: NodeId) -> bool {
        self.left_out.get(node.0).copied().unwrap_or_default()
    }

    pub(super) fn by_id(&self, id: &str) -> Option<NodeId> {
        self.by_id.get(id).copied()
    }

    fn first(&self, name: &str) -> Option<NodeId> {
        self.tree
            .descendants(Tree::DOCUMENT, |node| self.tree.name(node) != "svg")
            .find(|node| self.tree.name(*node) == name)
    }

    pub(super) fn body(&self) -> NodeId {
        self.first("body").unwrap_or(Tree::DOCUMENT)
    }

    /// The words of `<title>`.
    pub(super) fn title(&self) -> Option<String> {
        let words = self.words(self.first("title")?, usize::MAX);
        (!words.is_empty()).then_some(words)
    }

    /// The language that the page declares for all of itself.
    pub(super) fn language(&self) -> Option<String> {
        let holders = self.first("html").into_iter().chain([self.body()]);
        let own = holders.flat_map(|node| ["lang", "xml:lang"].map(|name| self.tree.attribute(node, name)));
        let own = own.flatten().find(|language| !language.trim().is_empty());
        let language = own.or_else(|| self.content_language())?;
        let language = language.trim().replace('_', "-");
        let sound = language.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
        (sound && (2..=35).contains(&language.len())).then_some(language)
    }

    fn content_language(&self) -> Option<&str> {
        let tree = &self.tree;
        let metas = tree.descendants(Tree::DOCUMENT, |_| true).filter(|node| tree.name(*node) == "meta");
        let mut said = metas.filter(|meta| tree.says(*meta, "http-equiv", "content-language"));
        said.next().and_then(|meta| tree.attribute(meta, "content"))
    }

    /// A node's words, where they are no more than so many bytes with one blank between them.
    pub(super) fn short_words(&self, node: NodeId, most: usize) -> Option<String> {
        let mut text = String::new();
        let mut gap = false;
        for inside in self.tree.descendants(node, |node| !matches!(self.tree.name(node), "script" | "style" | "svg")) {
            gap |= self.tree.text(inside).is_none() && self.tree.name(inside) != "span";
            for character in self.tree.text(inside).unwrap_or_default().chars() {
                if character.is_whitespace() {
                    gap = true;
                    continue;
                }
                if std::mem::take(&mut gap) && !text.is_empty() {
                    text.push(' ');
                }
                text.push(character);
                if text.len() > most {
                    return None;
                }
            }
        }
        Some(text)
    }

    /// A node's words with one blank between them; no more than that many bytes are gathered.
    pub(super) fn words(&self, node: NodeId, most: usize) -> String {
        let mut text = String::new();
        for inside in self.tree.descendants(node, |node| !matches!(self.tree.name(node), "script" | "style" | "svg")) {
            if text.len() > most {
                break;
            }
            match self.tree.text(inside) {
                Some(words) => text.push_str(head_of(words, most.saturating_sub(text.len()).saturating_add(1))),
                None if self.tree.name(inside) != "span" => text.push(' '),
                None => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
