//! What does a page's document tree look like? Nodes in one vector, each with links to its kin.

use html5ever::interface::QualName;
use html5ever::{LocalName, ns};

/// A node's place in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct NodeId(pub(super) usize);

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The document, a template's content, a comment: nothing that is read.
    Other,
    Text(String),
    Element {
        name: QualName,
        attributes: Vec<(String, String)>,
    },
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first_child: Option<NodeId>,
    pub(super) last_child: Option<NodeId>,
    /// How many elements it stood in when it was put into the tree.
    pub(super) depth: usize,
}

impl Node {
    fn new(kind: Kind) -> Self {
        Self { kind, parent: None, previous: None, next: None, first_child: None, last_child: None, depth: 0 }
    }
}

/// A page's nodes; the first is the document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// Stands in for a node that does not exist.
    nothing: Node,
    nameless: QualName,
}

impl Tree {
    pub(super) const DOCUMENT: NodeId = NodeId(0);

    pub(super) fn new() -> Self {
        let nameless = QualName::new(None, ns!(), LocalName::from(""));
        Self { nodes: vec![Node::new(Kind::Other)], nothing: Node::new(Kind::Other), nameless }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn add(&mut self, kind: Kind) -> NodeId {
        self.nodes.push(Node::new(kind));
        NodeId(self.nodes.len() - 1)
    }

    pub(super) fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.0).unwrap_or(&self.nothing)
    }

    pub(super) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        self.nodes.get_mut(id.0).unwrap_or(&mut self.nothing)
    }

    /// The name of an HTML element; of a foreign one `svg` or `math`; empty for all else.
    pub(super) fn name(&self, id: NodeId) -> &str {
        match &self.node(id).kind {
            Kind::Element { name, .. } if name.ns == ns!(svg) => "svg",
            Kind::Element { name, .. } if name.ns == ns!(mathml) && &*name.local != "annotation" => "math",
            Kind::Element { name, .. } => &name.local,
            _ => "",
        }
    }

    pub(super) fn qualified_name(&self, id: NodeId) -> &QualName {
        match &self.node(id).kind {
            Kind::Element { name, .. } => name,
            _ => &self.nameless,
        }
    }

    pub(super) fn is_element(&self, id: NodeId) -> bool {
        matches!(self.node(id).kind, Kind::Element { .. })
    }

    pub(super) fn text(&self, id: NodeId) -> Option<&str> {
        match &self.node(id).kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
        let Kind::Element { attributes, .. } = &self.node(id).kind else { return None };
        attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether an attribute has this value, in capitals or not.
    pub(super) fn says(&self, id: NodeId, attribute: &str, value: &str) -> bool {
        self.attribute(id, attribute).is_some_and(|found| found.trim().eq_ignore_ascii_case(value))
    }

    /// The element's classes.
    pub(super) fn classes(&self, id: NodeId) -> impl Iterator<Item = &str> {
        self.attribute(id, "class").unwrap_or_default().split_ascii_whitespace()
    }

    pub(super) fn has_class(&self, id: NodeId, class: &str) -> bool {
        self.classes(id).any(|found| found == class)
    }

    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.node(id).first_child, |child| self.node(*child).next)
    }

    pub(super) fn elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(id).filter(|child| self.is_element(*child))
    }

    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).parent
    }

    pub(super) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |node| self.parent(*node))
    }

    pub(super) fn next_element(&self, id: NodeId) -> Option<NodeId> {
        std::iter::successors(self.node(id).next, |node| self.node(*node).next).find(|node| self.is_element(*node))
    }

    pub(super) fn previous_element(&self, id: NodeId) -> Option<NodeId> {
        let previous = std::iter::successors(self.node(id).previous, |node| self.node(*node).previous);
        previous.take(8).find(|node| self.is_element(*node))
    }

    /// A node's descendants in document order; `enter` says whose children are seen.
    pub(super) fn descendants<'a>(
        &'a self,
        top: NodeId,
        enter: impl Fn(NodeId) -> bool + 'a,
    ) -> impl Iterator<Item = NodeId> + 'a {
        let mut at = self.node(top).first_child;
        std::iter::from_fn(move || {
            let found = at?;
            let inside = self.node(found).first_child.filter(|_| enter(found));
            at = inside.or_else(|| self.after(found, top));
            Some(found)
        })
    }

    /// The node that follows a node and all it holds, inside `top`.
    fn after(&self, id: NodeId, top: NodeId) -> Option<NodeId> {
        let mut at = id;
        while at != top {
            if let Some(next) = self.node(at).next {
                return Some(next);
            }
            at = self.parent(at)?;
        }
        None
    }

    /// Whether an element of one of these names stands in a node.
    pub(super) fn holds(&self, id: NodeId, names: &[&str]) -> bool {
        self.descendants(id, |_| true).any(|node| names.contains(&self.name(node)))
    }
}
