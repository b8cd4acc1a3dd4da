//! Where in an RTF file is the reader, and what has it read so far?

use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use preceptor_converted::Converted;

use crate::blocks::Block;
use crate::converted::convert;
use crate::error::FormatError;
use crate::left_out::LeftOut;
use crate::notes::{note_of, place_note};
use crate::words::Words;

use super::code_pages::language;
use super::headers::Headers;
use super::state::{Opening, Place, State};
use super::tables::Rows;
use super::tokens::Token;

/// A file as it is read.
pub(super) struct Reader {
    pub(super) state: State,
    outer: Vec<State>,
    pub(super) headers: Headers,
    pub(super) page: &'static Encoding,
    pub(super) default_font: i32,
    /// Bytes that have not become text yet.
    bytes: Vec<u8>,
    /// How many characters still stand in for the last one of Unicode.
    pub(super) to_skip: usize,
    /// The first half of a character beyond 16 bits.
    pub(super) half: Option<u16>,
    /// The next control word may be unknown, and its group is then left out.
    pub(super) optional: bool,
    /// The codes of all fields so far.
    pub(super) fields: Vec<String>,
    pub(super) title: String,
    pub(super) default_language: i32,
    /// How many bytes there are in each language.
    pub(super) languages: HashMap<i32, usize>,
    pub(super) left_out: LeftOut,
    pub(super) text: Text,
    outer_texts: Vec<Text>,
}

/// A text in the making: the document's, a note's or a text box's.
#[derive(Default)]
pub(super) struct Text {
    pub(super) blocks: Vec<Block>,
    pub(super) words: Words,
    /// What comes after the paragraph.
    pub(super) after: Vec<Block>,
    pub(super) label: Option<String>,
    pub(super) rows: Rows,
    /// What stands in the cell that is read.
    pub(super) cell: Vec<Block>,
    /// How far the open items with typed labels are indented.
    pub(super) indents: Vec<i32>,
}

impl Reader {
    /// A reader at the beginning of a file.
    pub(super) fn new() -> Self {
        Self {
            state: State::first(),
            outer: Vec::new(),
            headers: Headers::default(),
            page: WINDOWS_1252,
            default_font: 0,
            bytes: Vec::new(),
            to_skip: 0,
            half: None,
            optional: false,
            fields: Vec::new(),
            title: String::new(),
            default_language: 0,
            languages: HashMap::new(),
            left_out: LeftOut::default(),
            text: Text::default(),
            outer_texts: Vec::new(),
        }
    }

    /// Takes the next piece of the file.
    pub(super) fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Text(bytes) => self.add_bytes(bytes),
            Token::Hex(byte) => self.add_bytes(&[byte]),
            other => {
                self.flush();
                match other {
                    Token::Open => {
                        self.to_skip = 0;
                        self.outer.push(self.state);
                        self.state.opening = None;
                    }
                    Token::Close => self.close(),
                    Token::Word(name, number) => self.word(name, number),
                    Token::Symbol(symbol) => self.symbol(symbol),
                    Token::Text(_) | Token::Hex(_) => {}
                }
            }
        }
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        self.optional = false;
        let skipped = self.to_skip.min(bytes.len());
        self.to_skip -= skipped;
        self.bytes.extend(bytes.iter().skip(skipped));
    }

    /// Makes text of the bytes that have come so far.
    pub(super) fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let font = self.headers.font(self.state.font);
        if font.is_some_and(|font| font.symbols) && matches!(self.state.place, Place::Body | Place::Label) {
            let sign = if self.state.place == Place::Label { "•" } else { "" };
            return self.push(sign);
        }
        let encoding = font.and_then(|font| font.encoding).unwrap_or(self.page);
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        self.push(&text);
    }

    fn close(&mut self) {
        self.to_skip = 0;
        self.optional = false;
        let Some(outer) = self.outer.pop() else { return };
        let closed = std::mem::replace(&mut self.state, outer);
        match closed.opening {
            Some(Opening::Note) => {
                let blocks = self.end_text(closed);
                self.add_note(blocks);
            }
            Some(Opening::Frame) => {
                let blocks = self.end_text(closed);
                self.text.after.extend(blocks);
            }
            None => {}
        }
    }

    /// Begins a text that stands apart.
    pub(super) fn open_text(&mut self, opening: Opening) {
        self.state.opening = Some(opening);
        self.state.place = Place::Body;
        self.state.paragraph = super::state::Paragraph::default();
        self.outer_texts.push(std::mem::take(&mut self.text));
    }

    fn end_text(&mut self, state: State) -> Vec<Block> {
        let outer_state = std::mem::replace(&mut self.state, state);
        self.end_paragraph();
        self.end_table();
        self.state = outer_state;
        let outer = self.outer_texts.pop().unwrap_or_default();
        std::mem::replace(&mut self.text, outer).blocks
    }

    fn add_note(&mut self, blocks: Vec<Block>) {
        place_note(note_of(blocks), &mut self.text.words, &mut self.text.after);
    }

    /// All that was read.
    pub(super) fn finish(mut self) -> Result<Converted, FormatError> {
        self.flush();
        self.end_paragraph();
        self.end_table();
        let most = self.languages.iter().max_by_key(|(_, bytes)| **bytes).and_then(|(number, _)| language(*number));
        let language = most.or_else(|| language(self.default_language)).map(str::to_owned);
        let title = Some(self.title).filter(|title| !title.trim().is_empty());
        convert(self.text.blocks, title, language, &self.left_out)
    }
}
