//! What is a paragraph of an RTF file, and where does its text go?

use std::rc::Rc;

use crate::blocks::Block;
use crate::field_codes::{CODE_BYTES, address, is_contents, is_page};
use crate::heading_names::Role;
use crate::labels::marker;
use crate::words::Look;

use super::reader::Reader;
use super::state::Place;

impl Reader {
    /// Adds text where it goes.
    pub(super) fn push(&mut self, text: &str) {
        match self.state.place {
            Place::Body => self.push_words(text),
            Place::Label => self.text.label.get_or_insert_default().push_str(text),
            Place::Title => self.title.push_str(text),
            Place::Fonts => self.headers.font_text(text),
            Place::Styles => self.headers.style_text(text),
            Place::Code => {
                if let Some(code) =
                    self.state.field.and_then(|nth| self.fields.get_mut(nth)).filter(|code| code.len() < CODE_BYTES)
                {
                    code.push_str(text);
                }
            }
            Place::Skipped | Place::Info => {}
        }
    }

    fn push_words(&mut self, text: &str) {
        let state = self.state;
        let code = state.field.and_then(|nth| self.fields.get(nth)).map(String::as_str).unwrap_or_default();
        let unread = is_contents(code) || is_page(code);
        if state.deleted || state.hidden || state.struck || unread {
            if !text.trim().is_empty() && !unread {
                self.left_out.changes += usize::from(state.deleted);
                self.left_out.hidden += usize::from(state.hidden);
                self.left_out.struck += usize::from(state.struck && !state.deleted && !state.hidden);
            }
            return;
        }
        let link = address(code).map(Rc::from);
        let mono = self.headers.font(state.font).is_some_and(|font| font.mono);
        *self.languages.entry(state.language).or_default() += text.len();
        self.text.words.push(text, Look { bold: state.bold, mono }, link.as_ref());
    }

    /// Ends a paragraph.
    pub(super) fn end_paragraph(&mut self) {
        let paragraph = self.state.paragraph;
        let mut words = std::mem::take(&mut self.text.words);
        // A label stands on one line, whatever its characters would do.
        let on_one_line = |label: String| label.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned();
        let label = self.text.label.take().map(on_one_line);
        let after = std::mem::take(&mut self.text.after);
        let role = match paragraph.outline {
            Some(level) if level < 9 => Some(Role::Heading(level + 1)),
            Some(_) => self.headers.role(paragraph.style).filter(|role| !matches!(role, Role::Heading(_))),
            None => self.headers.role(paragraph.style),
        };
        let typewritten = self.headers.font(self.default_font).is_some_and(|font| font.mono);
        let code = role == Some(Role::Code) || (words.is_mono() && !typewritten);
        if role.is_none()
            && label.is_none()
            && paragraph.hanging
            && let Some(marker) = words.take_label()
        {
            let level = self.typed_level(paragraph.indent);
            let block = Block::Item { level, marker, words };
            return self.add_blocks(paragraph.in_table, std::iter::once(block).chain(after).collect());
        }
        self.text.indents.clear();
        self.left_out.contents_lines += usize::from(role == Some(Role::Contents) && !words.is_empty());
        let indented = paragraph.indent > 0 && !paragraph.hanging && !paragraph.in_table;
        let block = match (role, label) {
            _ if words.is_empty() => code.then(|| Block::Code(String::new())),
            (Some(Role::Contents), _) => None,
            (Some(Role::Heading(level)), label) => Some(Block::Heading { level, words: numbered(label, words) }),
            (Some(Role::Title), _) => Some(Block::Title(words)),
            (_, Some(label)) if !label.is_empty() => {
                Some(Block::Item { level: paragraph.level, marker: marker(&label), words })
            }
            (_, None) if paragraph.listed && code => Some(Block::Code(words.verbatim())),
            (_, None) if paragraph.listed => Some(Block::Continuation(words)),
            (Some(Role::Continuation), _) => Some(Block::Continuation(words)),
            (Some(Role::Term), _) => Some(Block::Term(words)),
            (Some(Role::Definition), _) => Some(Block::Definition(words)),
            _ if code => Some(Block::Code(words.verbatim())),
            _ if indented => Some(Block::Indented(words)),
            _ => Some(Block::Paragraph(words)),
        };
        self.add_blocks(paragraph.in_table, block.into_iter().chain(after).collect());
    }

    /// How deep an item with a typed label stands among those before it.
    fn typed_level(&mut self, indent: i32) -> usize {
        while self.text.indents.last().is_some_and(|open| *open >= indent) {
            self.text.indents.pop();
        }
        self.text.indents.push(indent);
        self.text.indents.len() - 1
    }

    fn add_blocks(&mut self, in_table: bool, blocks: Vec<Block>) {
        if in_table {
            self.text.cell.extend(blocks);
        } else {
            if !blocks.is_empty() {
                self.end_table();
            }
            self.text.blocks.extend(blocks);
        }
    }

    /// Ends a cell, whose last paragraph has no end of its own.
    pub(super) fn end_cell(&mut self) {
        let in_table = std::mem::replace(&mut self.state.paragraph.in_table, true);
        self.end_paragraph();
        self.state.paragraph.in_table = in_table;
        let blocks = std::mem::take(&mut self.text.cell);
        self.text.rows.end_cell(blocks);
    }

    /// Ends the table that is read, if one is.
    pub(super) fn end_table(&mut self) {
        let rest = std::mem::take(&mut self.text.cell);
        self.text.blocks.extend(self.text.rows.end().map(Block::Table));
        self.text.blocks.extend(rest);
    }
}

/// A heading's words after the number that the program gave it.
fn numbered(label: Option<String>, words: crate::words::Words) -> crate::words::Words {
    let Some(label) = label.filter(|label| label.chars().any(char::is_alphanumeric)) else { return words };
    let mut whole = crate::words::Words::default();
    whole.push(&format!("{label} "), Look::default(), None);
    whole.append(words);
    whole
}
