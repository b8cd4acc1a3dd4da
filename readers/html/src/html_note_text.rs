//! How are footnotes written? A mark where one is called, and its words at the end of the page or chapter.

use std::collections::{HashMap, HashSet};

use super::blocks::Block;
use super::html_page::Book;
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::{Inline, Style};

/// The notes called so far, in the order of their numbers, and those that were said at once.
#[derive(Debug, Default)]
pub(super) struct Called {
    notes: Vec<usize>,
    numbers: HashMap<usize, usize>,
    said: HashSet<usize>,
}

impl Called {
    fn number(&mut self, note: usize) -> usize {
        *self.numbers.entry(note).or_insert_with(|| {
            self.notes.push(note);
            self.notes.len()
        })
    }

    /// How many notes have a number.
    pub(super) const fn count(&self) -> usize {
        self.notes.len()
    }

    fn has(&self, note: usize) -> bool {
        self.numbers.contains_key(&note) || self.said.contains(&note)
    }
}

impl Walker<'_> {
    /// Writes the mark of the note that a link calls; false where it calls none.
    pub(super) fn call(&mut self, link: NodeId) -> bool {
        let Some(note) = self.book.notes.called_by(self.number, link) else { return false };
        if let Some(aside) = &mut self.aside {
            aside.push(note);
        } else {
            let number = self.called.number(note);
            self.inline.close_up();
            self.inline.push(&format!("[^{number}]"), &Style::raw());
        }
        true
    }

    /// Reads something that is no passage, such as a heading; the notes called in it come after it as paragraphs.
    pub(super) fn with_notes_after(&mut self, read: impl FnOnce(&mut Self)) {
        let outer = self.aside.replace(Vec::new());
        read(self);
        let notes = std::mem::replace(&mut self.aside, outer).unwrap_or_default();
        self.say(&notes);
    }

    /// Says notes as paragraphs, each once.
    pub(super) fn say(&mut self, notes: &[usize]) {
        for note in notes {
            if self.called.said.insert(*note) {
                let text = self.note_text(*note);
                self.blocks
                    .extend(Some(text).filter(|text| !text.is_empty()).map(|text| Block::Paragraph(vec![text.line()])));
            }
        }
    }

    /// The notes of these numbers as paragraphs, since their marks stand where no passage is.
    pub(super) fn say_numbers(&mut self, numbers: &[usize]) {
        let notes: Vec<usize> =
            numbers.iter().filter_map(|number| self.called.notes.get(number.checked_sub(1)?).copied()).collect();
        self.say(&notes);
    }

    /// The notes called since so many had a number.
    pub(super) fn notes_since(&mut self, before: usize) -> Vec<Block> {
        let mut written = Vec::new();
        let mut at = before;
        while let Some(note) = self.called.notes.get(at).copied() {
            at += 1;
            if !self.called.said.contains(&note) {
                let text = self.note_text(note);
                written.extend(
                    Some(text)
                        .filter(|text| !text.is_empty())
                        .map(|text| Block::Note { number: at, text: text.line() }),
                );
            }
        }
        written
    }

    /// A note's words on one line, without its mark and the link that leads back.
    fn note_text(&mut self, note: usize) -> Inline {
        let book = self.book;
        let Some(((page, body), mark)) = book.notes.bodies.get(note) else { return Inline::default() };
        let mut walker = Walker::new(book, *page);
        walker.called = std::mem::take(&mut self.called);
        walker.in_note = true;
        let mut text = walker.on_one_line(*body, &Style::default());
        self.called = walker.called;
        self.seen.add(walker.seen);
        let words = text.plain();
        let counted = book.page(*page).tree.name(*body) == "li";
        let bare = words.trim_start_matches(['[', '(', '^', ' ']);
        let after = bare.strip_prefix(mark.as_str()).filter(|_| !counted);
        // The brackets may be left where the mark was a link.
        let after = after.or_else(|| bare.starts_with([']', ')']).then_some(bare));
        let after = after.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(&words);
        let rest = after.trim_start_matches([']', ')', '.', ':', '^', ' ']);
        text.drop_front(words.len() - rest.len());
        text
    }
}

/// The notes of a page that nothing read has called, as paragraphs: no words are lost.
pub(super) fn uncalled(book: &Book, number: usize, parts: &[NodeId], called: &mut Called) -> Vec<Block> {
    let tree = &book.page(number).tree;
    let inside = |node: NodeId| std::iter::once(node).chain(tree.ancestors(node)).any(|node| parts.contains(&node));
    let own = book.notes.bodies.iter().enumerate().filter(|(_, ((page, body), _))| *page == number && inside(*body));
    let missed: Vec<usize> = own.map(|(note, _)| note).filter(|note| !called.has(*note)).collect();
    let mut walker = Walker::new(book, number);
    walker.called = std::mem::take(called);
    walker.say(&missed);
    *called = std::mem::take(&mut walker.called);
    walker.blocks
}
