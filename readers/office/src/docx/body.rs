//! Which blocks follow each other in a document's body, a cell, a note or a text box?

use std::collections::HashMap;

use crate::blocks::Block;
use crate::left_out::LeftOut;
use crate::words::Words;
use crate::xml::Element;

use super::fields::Fields;
use super::numbering::Numbering;
use super::styles::Styles;

/// A document as it is read.
pub(super) struct Reader<'d> {
    /// What its styles say.
    pub(super) styles: &'d Styles,
    /// Its lists, counted so far.
    pub(super) numbering: Numbering,
    /// Where its links point to.
    pub(super) links: &'d HashMap<String, String>,
    /// Its footnotes.
    pub(super) footnotes: HashMap<String, Words>,
    /// Its endnotes.
    pub(super) endnotes: HashMap<String, Words>,
    /// The fields that are open.
    pub(super) fields: Fields,
    /// What was left out.
    pub(super) left_out: LeftOut,
    /// Words of a paragraph whose end was deleted: the next one goes on with them.
    pub(super) carried: Option<Words>,
}

impl<'d> Reader<'d> {
    /// A reader of a document that has these styles, lists and links.
    pub(super) fn new(styles: &'d Styles, numbering: Numbering, links: &'d HashMap<String, String>) -> Self {
        Self {
            styles,
            numbering,
            links,
            footnotes: HashMap::new(),
            endnotes: HashMap::new(),
            fields: Fields::default(),
            left_out: LeftOut::default(),
            carried: None,
        }
    }

    /// The blocks of the whole body.
    pub(super) fn document(&mut self, body: Element<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.blocks(body, &mut blocks);
        blocks.extend(self.carried.take().map(Block::Paragraph));
        blocks
    }

    /// A note's words, its paragraphs apart by line breaks.
    pub(super) fn note(&mut self, note: Element<'_>) -> Words {
        let mut words = Words::default();
        for block in self.inner(note) {
            if let Block::Paragraph(more)
            | Block::Item { words: more, .. }
            | Block::Continuation(more)
            | Block::Term(more)
            | Block::Definition(more) = block
                && !more.is_empty()
            {
                if !words.is_empty() {
                    words.push_break();
                }
                words.append(more);
            }
        }
        words
    }

    /// The blocks of something that stands apart from the text around it.
    pub(super) fn inner(&mut self, holder: Element<'_>) -> Vec<Block> {
        let carried = self.carried.take();
        let fields = std::mem::take(&mut self.fields);
        let blocks = self.document(holder);
        self.fields = fields;
        self.carried = carried;
        blocks
    }

    /// Adds the blocks in an element that holds paragraphs and tables.
    pub(super) fn blocks(&mut self, holder: Element<'_>, blocks: &mut Vec<Block>) {
        for element in holder.elements() {
            match element.name() {
                "p" => self.paragraph(element, blocks),
                "tbl" => {
                    let table = self.table(element);
                    blocks.push(Block::Table(table));
                }
                "sdt" => {
                    if let Some(content) = self.control(element) {
                        self.blocks(content, blocks);
                    }
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(element) {
                        self.blocks(chosen, blocks);
                    }
                }
                "ins" | "moveTo" | "customXml" | "smartTag" => self.blocks(element, blocks),
                "altChunk" => self.left_out.objects += 1,
                _ => {}
            }
        }
    }

    /// What stands in a content control, unless it is a table of contents or asks for words that nobody wrote.
    pub(super) fn control<'t>(&mut self, control: Element<'t>) -> Option<Element<'t>> {
        let properties = control.child("sdtPr");
        let gallery = properties.and_then(|found| found.descendant("docPartGallery")?.attribute("val"));
        if gallery.is_some_and(|gallery| gallery == "Table of Contents") {
            self.left_out.contents += 1;
            return None;
        }
        let asks = properties.and_then(|found| found.child("showingPlcHdr")).is_some_and(super::styles::is_on);
        control.child("sdtContent").filter(|_| !asks)
    }
}

/// The one of several forms of the same content that is read.
pub(super) fn chosen(alternatives: Element<'_>) -> Option<Element<'_>> {
    let fallback = alternatives.child("Fallback");
    let choice = alternatives.child("Choice");
    let says = |form: &Element<'_>| form.descendant("t").is_some();
    choice.filter(says).or(fallback.filter(says)).or(choice).or(fallback)
}
