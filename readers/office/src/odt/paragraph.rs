//! Which words does a paragraph have? Spans, links, blanks and notes; comments and deletions are none.

use std::rc::Rc;

use crate::blocks::Block;
use crate::notes::{note_of, place_note};
use crate::words::{Look, Words};
use crate::xml::{Child, Element};

use super::body::Reader;
use super::styles::Style;

/// No program writes more blanks at once.
const BLANKS: usize = 200;

/// The words of a paragraph as they are read.
#[derive(Default)]
pub(super) struct Runs {
    /// The words so far.
    pub(super) words: Words,
    /// What comes after the paragraph: text boxes and long notes.
    pub(super) after: Vec<Block>,
    style: Style,
    link: Option<Rc<str>>,
}

impl Runs {
    /// No words yet, in a paragraph of this style.
    pub(super) fn new(style: Style) -> Self {
        Self { style, ..Self::default() }
    }

    fn look(&self) -> Look {
        Look { bold: self.style.bold == Some(true), mono: self.style.mono == Some(true) }
    }

    fn push(&mut self, text: &str) {
        let look = self.look();
        self.words.push(text, look, self.link.as_ref());
    }
}

impl Reader<'_> {
    /// Adds the words in a paragraph or in what stands in it.
    pub(super) fn runs(&mut self, holder: Element<'_>, runs: &mut Runs) {
        let hidden = runs.style.hidden == Some(true);
        let struck = runs.style.struck == Some(true);
        for child in holder.children() {
            match child {
                Child::Text(text) if (hidden || struck) && !text.trim().is_empty() => {
                    self.left_out.hidden += usize::from(hidden);
                    self.left_out.struck += usize::from(struck && !hidden);
                }
                Child::Text(_) if !self.deleting.is_empty() => {}
                Child::Text(text) => runs.push(text),
                Child::Element(element) => self.piece(element, runs),
            }
        }
    }

    fn piece(&mut self, element: Element<'_>, runs: &mut Runs) {
        match element.name() {
            "span" => {
                let name = element.attribute("style-name").unwrap_or_default();
                let style = self.styles.of("text", &name).over(&runs.style);
                let outer = std::mem::replace(&mut runs.style, style);
                self.runs(element, runs);
                runs.style = outer;
            }
            "a" => {
                let target = element.attribute("href").map(Rc::from);
                let outer = std::mem::replace(&mut runs.link, target);
                self.runs(element, runs);
                runs.link = outer;
            }
            "s" | "tab" | "line-break" if !self.deleting.is_empty() => {}
            "s" => {
                let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                runs.push(&" ".repeat(count.min(BLANKS)));
            }
            "change-start" | "change-end" => self.change(element),
            "tab" => runs.push("\t"),
            "line-break" => runs.words.push_break(),
            "note" => self.note(element, runs),
            "ruby" => {
                if let Some(base) = element.child("ruby-base") {
                    self.runs(base, runs);
                }
            }
            "page-number" | "annotation" | "annotation-end" | "number" | "hidden-paragraph" | "hidden-text"
            | "script" | "change" => {}
            name if super::drawings::is_drawing(name) => self.drawing(element, runs),
            _ => self.runs(element, runs),
        }
    }

    fn note(&mut self, element: Element<'_>, runs: &mut Runs) {
        let Some(body) = element.child("note-body") else { return };
        let mut blocks = Vec::new();
        self.blocks(body, &mut blocks);
        place_note(note_of(blocks), &mut runs.words, &mut runs.after);
    }
}
