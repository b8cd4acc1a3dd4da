//! What does an XML part consist of? A tree of elements and texts, told apart by local names.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::FormatError;

/// How deep elements may stand in each other; the readers of the tree call themselves no deeper.
const DEPTH: usize = 200;

/// The most elements and texts in one part.
const NODES: usize = 10_000_000;

const NO_NODE: u32 = u32::MAX;

/// An XML part.
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

struct Node<'a> {
    kind: Kind<'a>,
    first: u32,
    next: u32,
}

enum Kind<'a> {
    Element(BytesStart<'a>),
    Text(Cow<'a, str>),
}

/// What stands in an element.
pub(crate) enum Child<'t> {
    /// Another element.
    Element(Element<'t>),
    /// Text as it is, white space included.
    Text(&'t str),
}

/// An element of a tree.
#[derive(Clone, Copy)]
pub(crate) struct Element<'t> {
    tree: &'t Tree<'t>,
    start: &'t BytesStart<'t>,
    first: u32,
}

impl<'a> Tree<'a> {
    /// Reads a part that must be well-formed.
    ///
    /// # Errors
    /// When it is not, nests too deep, or declares entities.
    pub(crate) fn parse(text: &'a str, what: &'static str) -> Result<Self, FormatError> {
        let mut builder = Builder::new();
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(event) => builder.take(event)?,
                Err(error) => return Err(FormatError::Damaged { what, detail: error.to_string() }),
            }
        }
        if builder.open.len() > 1 {
            return Err(FormatError::Damaged { what, detail: "it breaks off".to_owned() });
        }
        Ok(Tree { nodes: builder.nodes })
    }

    /// Reads a page as far as it can be read, forgiving what browsers forgive.
    pub(crate) fn parse_loose(text: &'a str) -> Self {
        let mut builder = Builder { loose: true, ..Builder::new() };
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        while let Ok(event) = reader.read_event() {
            if event == Event::Eof || builder.take(event).is_err() {
                break;
            }
        }
        Tree { nodes: builder.nodes }
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> Option<Element<'_>> {
        let first = self.nodes.first()?.first;
        self.siblings(first).find_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    fn siblings(&self, first: u32) -> impl Iterator<Item = Child<'_>> {
        let mut at = first;
        std::iter::from_fn(move || {
            let node = self.nodes.get(at as usize)?;
            at = node.next;
            Some(match &node.kind {
                Kind::Element(start) => Child::Element(Element { tree: self, start, first: node.first }),
                Kind::Text(text) => Child::Text(text),
            })
        })
    }
}

struct Builder<'a> {
    nodes: Vec<Node<'a>>,
    /// The open elements, each with its last child.
    open: Vec<(u32, u32)>,
    /// Elements of HTML that have no end need none.
    loose: bool,
}

const ENDLESS: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"];

impl<'a> Builder<'a> {
    fn new() -> Self {
        let document = Node { kind: Kind::Text(Cow::Borrowed("")), first: NO_NODE, next: NO_NODE };
        Self { nodes: vec![document], open: vec![(0, NO_NODE)], loose: false }
    }

    fn take(&mut self, event: Event<'a>) -> Result<(), FormatError> {
        match event {
            Event::Start(start) => {
                let endless = self.loose && ENDLESS.contains(&start.name().into_inner());
                let nth = self.push(Kind::Element(start))?;
                if endless {
                    return Ok(());
                }
                if self.open.len() > DEPTH {
                    return Err(FormatError::TooDeep { limit: DEPTH });
                }
                self.open.push((nth, NO_NODE));
            }
            Event::Empty(start) => {
                self.push(Kind::Element(start))?;
            }
            Event::End(end) if self.loose && ENDLESS.contains(&end.name().into_inner()) => {}
            Event::End(_) if self.open.len() > 1 => {
                self.open.pop();
            }
            Event::Text(text) => self.push(Kind::Text(text.into_inner())).map(drop)?,
            Event::CData(text) => self.push(Kind::Text(text.into_inner())).map(drop)?,
            Event::GeneralRef(reference) => self.push(Kind::Text(resolved(&reference))).map(drop)?,
            Event::DocType(declared) if declared.to_ascii_uppercase().contains("<!ENTITY") => {
                return Err(FormatError::Entities);
            }
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, kind: Kind<'a>) -> Result<u32, FormatError> {
        let nth = u32::try_from(self.nodes.len()).ok().filter(|_| self.nodes.len() < NODES);
        let nth = nth.ok_or(FormatError::TooLarge { limit: NODES as u64 })?;
        self.nodes.push(Node { kind, first: NO_NODE, next: NO_NODE });
        if let Some((parent, last)) = self.open.last_mut() {
            let (parent, before) = (*parent, std::mem::replace(last, nth));
            match self.nodes.get_mut(if before == NO_NODE { parent } else { before } as usize) {
                Some(node) if before == NO_NODE => node.first = nth,
                Some(node) => node.next = nth,
                None => {}
            }
        }
        Ok(nth)
    }
}

/// What a reference stands for; one that nothing declares stays as it was written.
fn resolved(reference: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    match quick_xml::escape::resolve_html5_entity(reference) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(format!("&{};", &**reference)),
    }
}

impl<'t> Element<'t> {
    /// The name without its prefix.
    pub(crate) fn name(self) -> &'t str {
        local(self.start.name().into_inner())
    }

    /// An attribute by its name without prefix.
    pub(crate) fn attribute(self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|attribute| local(attribute.key.into_inner()) == name)?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// What stands in it, in order.
    pub(crate) fn children(self) -> impl Iterator<Item = Child<'t>> {
        self.tree.siblings(self.first)
    }

    /// The elements in it, in order.
    pub(crate) fn elements(self) -> impl Iterator<Item = Element<'t>> {
        self.children().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first element in it with this name.
    pub(crate) fn child(self, name: &str) -> Option<Element<'t>> {
        self.elements().find(|element| element.name() == name)
    }

    /// The first element with this name anywhere below.
    pub(crate) fn descendant(self, name: &str) -> Option<Element<'t>> {
        self.elements()
            .find_map(|element| if element.name() == name { Some(element) } else { element.descendant(name) })
    }

    /// All text below.
    pub(crate) fn text(self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(self, text: &mut String) {
        for child in self.children() {
            match child {
                Child::Element(element) => element.add_text(text),
                Child::Text(words) => text.push_str(words),
            }
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
