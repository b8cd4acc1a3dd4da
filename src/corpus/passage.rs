//! Which pieces of a document can an answer quote? Divides its blocks into sections and passages.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::block::{Block, BlockKind};
use super::document::Document;
use super::guide::{Passage, PassageId, Section};
use super::markdown::resumed::stand_apart;
use super::sink::join_context;
use super::slug::{Names, slug};
use super::span::Span;

/// A section whose texts are together at most this long is one passage; chosen by reading the seed guide's sections.
pub(super) const SHORT_SECTION_BYTES: usize = 240;

/// The sections and passages of a guide in the making.
#[derive(Debug, Default)]
pub(super) struct Splitter {
    /// The sections so far.
    pub(super) sections: Vec<Section>,
    /// The passages so far.
    pub(super) passages: Vec<Passage>,
    /// For a short section taken whole, by its passage, how its blocks begin.
    pub(super) inner: HashMap<usize, Vec<String>>,
    anchors: Names,
    ids: Names,
}

impl Splitter {
    /// Adds a document's sections and passages; `title` names the text before its first heading.
    pub(super) fn split_passages(&mut self, number: usize, document: &Document, blocks: &[Block], title: &str) {
        let mut path: Vec<(u8, String)> = Vec::new();
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let (heading, body) = match first.kind {
                BlockKind::Heading { level } => (Some((level, first)), &rest[1..]),
                _ => (None, rest),
            };
            let length = body.iter().position(|block| matches!(block.kind, BlockKind::Heading { .. }));
            let (body, after) = body.split_at(length.unwrap_or(body.len()));
            self.open_section(number, heading, title, &mut path);
            self.fill_section(document, body);
            rest = after;
        }
    }

    fn open_section(
        &mut self,
        document: usize,
        heading: Option<(u8, &Block)>,
        title: &str,
        path: &mut Vec<(u8, String)>,
    ) {
        if let Some((level, block)) = heading {
            path.truncate(path.iter().rposition(|(above, _)| *above < level).map_or(0, |at| at + 1));
            path.push((level, block.text.clone()));
        }
        let names = match heading {
            Some(_) => path.iter().map(|(_, name)| name.clone()).collect(),
            None => vec![title.to_owned()],
        };
        let anchor = self.anchors.unique(slug(names.last().map_or(title, String::as_str)));
        let level = heading.map_or(0, |(level, _)| level);
        let heading = heading.map_or(Span::new(0, 0), |(_, block)| block.span);
        let passages = self.passages.len()..self.passages.len();
        self.sections.push(Section { path: names, anchor, level, document, heading, passages });
    }

    fn fill_section(&mut self, document: &Document, body: &[Block]) {
        let bytes: usize = body.iter().map(|block| block.text.len() + 1).sum();
        if body.len() > 1 && bytes <= SHORT_SECTION_BYTES + 1 && stand_together(document, body) {
            self.inner.insert(self.passages.len(), body.iter().map(|block| block.text.clone()).collect());
            self.push(with_footnotes(document, whole(body)));
        } else {
            body.iter().for_each(|block| self.push(with_footnotes(document, block.clone())));
        }
        let own = self.sections.last().map_or(0..0, |section| section.passages.clone());
        debug_assert!(self.passages[own].iter().all(|passage| document.text.get(passage.span.range()).is_some()));
    }

    /// Adds a passage to the last section.
    fn push(&mut self, block: Block) {
        let Some(at) = self.sections.len().checked_sub(1) else { return };
        let id = passage_id(&self.sections[at], &block.text);
        let id = PassageId(self.ids.unique(id));
        let Block { kind, span, text, context, list } = block;
        let document = self.sections[at].document;
        self.passages.push(Passage { id, document, section: at, span, kind, text, context, list });
        self.sections[at].passages.end = self.passages.len();
    }
}

/// A block with the footnotes that it refers to among its context.
fn with_footnotes(document: &Document, mut block: Block) -> Block {
    for footnote in document.footnotes(block.span) {
        block.context = join_context(&block.context, document.slice(footnote));
    }
    block
}

/// Whether a span over all blocks of a section has no other section's words.
fn stand_together(document: &Document, body: &[Block]) -> bool {
    body.windows(2).all(|two| !stand_apart(document, two[0].span, two[1].span))
}

/// A short section's blocks as one; its context is its tables' headers, because its text has everything else.
fn whole(body: &[Block]) -> Block {
    let texts: Vec<&str> = body.iter().map(|block| block.text.as_str()).collect();
    let mut contexts: Vec<&str> = Vec::new();
    for block in body.iter().filter(|block| block.kind == BlockKind::TableRow) {
        if !contexts.contains(&block.context.as_str()) {
            contexts.push(&block.context);
        }
    }
    let span = body.iter().map(|block| block.span).reduce(Span::join).unwrap_or(Span::new(0, 0));
    Block { kind: BlockKind::Paragraph, span, text: texts.join(" "), context: contexts.join(" "), list: None }
}

/// The anchor and 8 hexadecimal digits of the path's and text's hash.
fn passage_id(section: &Section, text: &str) -> String {
    let mut hasher = Sha256::new();
    for name in &section.path {
        hasher.update(name.as_bytes());
        hasher.update([0]);
    }
    hasher.update(text.as_bytes());
    format!("{}-{}", section.anchor, hex(&hasher.finalize()[..4]))
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
