//! How does the parser's work become a tree?

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{Attribute, ElemName, ElementFlags, NodeOrText, QualName, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace};

use super::html_tree::{Kind, NodeId, Tree};

/// Attributes that the reader asks for; the rest is not kept.
const KEPT: [&str; 45] = [
    "alt",
    "alttext",
    "aria-controls",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "charset",
    "class",
    "colspan",
    "content",
    "data-bs-target",
    "data-bs-toggle",
    "data-footnote-ref",
    "data-lang",
    "data-language",
    "data-syntaxhighlighter-params",
    "data-target",
    "data-toggle",
    "encoding",
    "epub:type",
    "face",
    "for",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemtype",
    "lang",
    "name",
    "open",
    "property",
    "role",
    "rel",
    "reversed",
    "rowspan",
    "scope",
    "start",
    "style",
    "type",
    "value",
    "width",
    "xml:lang",
    "title",
];

/// Builds a tree while the parser runs.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    /// How deep the element that is open now stands.
    depth: Cell<usize>,
}

/// An element's name while the tree is lent out.
#[derive(Debug)]
pub(super) struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    pub(super) fn new() -> Self {
        Self { tree: RefCell::new(Tree::new()), depth: Cell::new(0) }
    }

    pub(super) fn depth(&self) -> usize {
        self.depth.get()
    }

    pub(super) fn nodes(&self) -> usize {
        self.tree.borrow().len()
    }

    fn place(&self, parent: NodeId, before: Option<NodeId>, child: NodeOrText<NodeId>) {
        let tree = &mut *self.tree.borrow_mut();
        match child {
            NodeOrText::AppendText(text) => tree.place_text(parent, before, &text),
            NodeOrText::AppendNode(node) => {
                tree.detach(node);
                tree.place(parent, before, node);
                self.depth.set(tree.node(node).depth);
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        Tree::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.tree.borrow(), |tree| tree.qualified_name(*target)))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        let kept = attributes.into_iter().filter(|attribute| KEPT.contains(&&*attribute.name.local));
        let attributes = kept.map(|attribute| (attribute.name.local.to_string(), attribute.value.into())).collect();
        self.tree.borrow_mut().add(Kind::Element { name, attributes })
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Kind::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Kind::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.place(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        if self.tree.borrow().parent(*element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn pop(&self, node: &NodeId) {
        self.depth.set(self.tree.borrow().node(*node).depth.saturating_sub(1));
    }

    /// What a template holds is not shown, so it hangs from a node outside of the document.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        let tree = &mut *self.tree.borrow_mut();
        let contents = tree.add(Kind::Other);
        tree.node_mut(contents).depth = tree.node(*target).depth;
        contents
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let parent = self.tree.borrow().parent(*sibling);
        if let Some(parent) = parent {
            self.place(parent, Some(*sibling), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, added: Vec<Attribute>) {
        if let Kind::Element { attributes, .. } = &mut self.tree.borrow_mut().node_mut(*target).kind {
            for attribute in added {
                let key = &*attribute.name.local;
                if KEPT.contains(&key) && !attributes.iter().any(|(name, _)| name == key) {
                    attributes.push((key.to_owned(), attribute.value.into()));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let tree = &mut *self.tree.borrow_mut();
        while let Some(child) = tree.node(*node).first_child {
            tree.detach(child);
            tree.place(*new_parent, None, child);
        }
    }
}
