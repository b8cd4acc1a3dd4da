//! Which items of a list ask, with the answer in the items under them?

use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::plain::style::inner_sentence;
use crate::corpus::sink::{HEADING_BYTES, join_context, shorten};

use super::align::Alignment;
use super::labels::after_question_label;

/// Fewer items that ask than this make no section each.
const QUESTIONS: usize = 2;

/// The deepest level.
const DEEPEST: u8 = 6;

/// Makes sections of the questions of a list that has nothing else, and puts others together with their
/// answers.
pub(super) fn pair_items(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let mut read: Vec<Block> = Vec::with_capacity(blocks.len());
    let (mut at, mut above) = (0, 1);
    while at < blocks.len() {
        if let BlockKind::Heading { level } = blocks[at].kind {
            above = if blocks[at].text.ends_with('?') { above } else { level };
        }
        let list = blocks[at].list.filter(|_| blocks[at].kind == BlockKind::ListItem);
        let end = match list {
            Some(_) => at + blocks[at..].iter().take_while(|block| block.list == list).count(),
            None => at + 1,
        };
        match list {
            Some(_) => {
                let closed = blocks.get(end).is_none_or(|next| matches!(next.kind, BlockKind::Heading { .. }));
                let level = (above + 1).clamp(2, DEEPEST);
                read.extend(List { document, items: &blocks[at..end], level, closed }.pairs(notes));
            }
            None => read.push(blocks[at].clone()),
        }
        at = end;
    }
    read
}

struct List<'a> {
    document: &'a Document,
    items: &'a [Block],
    /// The level that its questions have as headings.
    level: u8,
    /// Whether a heading follows, or nothing.
    closed: bool,
}

impl List<'_> {
    fn pairs(&self, notes: &mut Vec<Note>) -> Vec<Block> {
        let asking = (0..self.items.len()).filter(|at| self.asks(*at)).count();
        let outer: Vec<usize> =
            (0..self.items.len()).filter(|at| self.items[*at].context == self.items[0].context).collect();
        let all = outer.iter().all(|at| self.asks(*at));
        if asking == 0 {
            return self.items.to_vec();
        }
        if !(all && self.closed && outer.len() >= QUESTIONS) {
            return self.joined();
        }
        let mut read = Vec::with_capacity(self.items.len());
        let mut question = String::new();
        for (at, item) in self.items.iter().enumerate() {
            if outer.contains(&at) {
                question = self.context_below(item);
                let heading = BlockKind::Heading { level: self.level };
                let heading = Alignment::new(self.document, item).part(0, item.text.len(), heading);
                let heading = heading.unwrap_or_else(|| item.clone());
                notes.push(self.note(&heading));
                read.push(heading);
            } else {
                // The heading says already what the item's context begins with.
                let context = item.context.strip_prefix(&question).unwrap_or(&item.context).trim_start().to_owned();
                read.push(Block { context, ..item.clone() });
            }
        }
        read
    }

    /// The items, each that asks as one with the first of its answers.
    fn joined(&self) -> Vec<Block> {
        let mut read: Vec<Block> = Vec::with_capacity(self.items.len());
        for (at, item) in self.items.iter().enumerate() {
            match at.checked_sub(1).filter(|above| self.asks(*above)).and_then(|_| read.pop()) {
                Some(question) => read.push(Block {
                    span: question.span.join(item.span),
                    text: format!("{} {}", question.text, item.text),
                    ..question
                }),
                None => read.push(item.clone()),
            }
        }
        read
    }

    /// Whether an item is nothing but a question, and an item right under it answers.
    fn asks(&self, at: usize) -> bool {
        let item = &self.items[at];
        let asks = item.text.ends_with(['?', '？']) && item.text.len() <= HEADING_BYTES && !inner_sentence(&item.text);
        let below = self.items.get(at + 1).filter(|_| after_question_label(&item.text).is_none());
        asks && below.is_some_and(|next| next.context == self.context_below(item) && !next.text.ends_with('?'))
    }

    /// What the items under one have as their context.
    fn context_below(&self, item: &Block) -> String {
        join_context(&item.context, &shorten(&item.text))
    }

    fn note(&self, heading: &Block) -> Note {
        let text = format!("`{}` was read as a heading: it is a question with its answer below", heading.text);
        let line = Some(self.document.line_of(heading.span.start));
        Note { severity: Severity::Info, file: self.document.file.clone(), line, text }
    }
}
