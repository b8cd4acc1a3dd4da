//! How does the parser move nodes about in a tree?

use super::html_tree::{Kind, NodeId, Tree};

impl Tree {
    /// Takes a node from its parent, with all it holds.
    pub(super) fn detach(&mut self, id: NodeId) {
        let node = self.node_mut(id);
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        let Some(parent) = parent else { return };
        match previous {
            Some(previous) => self.node_mut(previous).next = next,
            None => self.node_mut(parent).first_child = next,
        }
        match next {
            Some(next) => self.node_mut(next).previous = previous,
            None => self.node_mut(parent).last_child = previous,
        }
    }

    /// Puts a node that has no parent under one, before a child of it or last.
    pub(super) fn place(&mut self, parent: NodeId, before: Option<NodeId>, id: NodeId) {
        let depth = self.node(parent).depth + 1;
        let previous = match before {
            Some(next) => self.node(next).previous,
            None => self.node(parent).last_child,
        };
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next, node.depth) = (Some(parent), previous, before, depth);
        match previous {
            Some(previous) => self.node_mut(previous).next = Some(id),
            None => self.node_mut(parent).first_child = Some(id),
        }
        match before {
            Some(next) => self.node_mut(next).previous = Some(id),
            None => self.node_mut(parent).last_child = Some(id),
        }
    }

    /// Puts text under a node, into the text before it where there is one.
    pub(super) fn place_text(&mut self, parent: NodeId, before: Option<NodeId>, text: &str) {
        let previous = match before {
            Some(next) => self.node(next).previous,
            None => self.node(parent).last_child,
        };
        if let Some(previous) = previous
            && let Kind::Text(words) = &mut self.node_mut(previous).kind
        {
            return words.push_str(text);
        }
        let node = self.add(Kind::Text(text.to_owned()));
        self.place(parent, before, node);
    }
}
