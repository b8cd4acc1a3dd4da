//! Which paragraphs of a Markdown text are headings in capitals, as a word processor's export has them?

use super::align::is_marked;
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::plain::style::{inner_sentence, is_short};

/// More paragraphs in capitals in a row than this are no headings of one another.
const IN_A_ROW: usize = 3;

/// Fewer letters than this may be an abbreviation.
const LETTERS: usize = 3;

/// The deepest level.
pub(super) const DEEPEST: u8 = 6;

/// What warns in capitals without naming a part of the text.
pub(super) const CALLS: [&str; 7] = ["note", "warning", "tip", "important", "caution", "attention", "danger"];

/// Turns paragraphs in capitals that stand alone over a text into headings, and puts bold headings under them.
pub(super) fn infer_headings(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let chosen: Vec<bool> = (0..blocks.len()).map(|at| stands_over(document, &blocks, at)).collect();
    let mut levels = Levels { loud: is_loud(document, &blocks), ..Levels::default() };
    let mut blocks = blocks;
    for (at, block) in blocks.iter_mut().enumerate() {
        if chosen[at] {
            let level = levels.capitals(at == 0);
            block.kind = BlockKind::Heading { level };
            let text = format!("`{}` was read as a heading: it is in capitals and stands alone", block.text);
            let line = Some(document.line_of(block.span.start));
            notes.push(Note { severity: Severity::Info, file: document.file.clone(), line, text });
        } else if let BlockKind::Heading { level } = block.kind {
            block.kind = BlockKind::Heading { level: levels.other(document, block, level) };
        }
    }
    blocks
}

/// Whether a block is a line in capitals with a text below it.
fn stands_over(document: &Document, blocks: &[Block], at: usize) -> bool {
    let capitals = |block: &Block| {
        block.kind == BlockKind::Paragraph && !document.slice(block.span).contains('\n') && is_in_capitals(&block.text)
    };
    let row = blocks[at..].iter().take(IN_A_ROW + 1).take_while(|block| capitals(block)).count();
    let above = blocks[..at].iter().rev().take(IN_A_ROW).take_while(|block| capitals(block)).count();
    let below = blocks.get(at + row);
    capitals(&blocks[at]) && row + above <= IN_A_ROW && below.is_some()
}

/// Whether a short text is written in capitals and is no sentence.
pub(super) fn is_in_capitals(text: &str) -> bool {
    // Where letters have no case, as in Chinese, none are capitals.
    let letters = text.chars().filter(|character| character.is_uppercase()).count();
    let large = text.chars().filter(|character| character.is_alphabetic()).count() == letters;
    let call = CALLS.contains(&text.trim_end_matches([':', '!']).to_lowercase().as_str());
    let ends = text.ends_with(['.', '!', ',', ';']);
    letters >= LETTERS && large && is_short(text) && !ends && !inner_sentence(text) && !call && !text.contains('|')
}

/// Whether bold headings in capitals are a level of their own: there are two at least below the title, and one is the first.
fn is_loud(document: &Document, blocks: &[Block]) -> bool {
    let bold = blocks
        .iter()
        .skip(1)
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }) && !is_marked(document, block));
    let mut large = bold.map(|block| is_in_capitals(&block.text));
    large.next() == Some(true) && large.any(|large| large)
}

/// The levels given so far.
#[derive(Debug, Default)]
struct Levels {
    /// The last heading that marks say is one.
    marked: u8,
    /// The last heading in capitals since then.
    capitals: Option<u8>,
    /// Whether bold headings in capitals stand above other bold ones.
    loud: bool,
}

impl Levels {
    fn capitals(&mut self, first: bool) -> u8 {
        if first {
            return 1;
        }
        let level = (self.marked + 1).clamp(2, DEEPEST);
        self.capitals = Some(level);
        level
    }

    /// A heading's level: bold ones stand below those in capitals, unless they are in capitals themselves.
    fn other(&mut self, document: &Document, block: &Block, level: u8) -> u8 {
        if is_marked(document, block) {
            self.marked = level;
            self.capitals = None;
            return level;
        }
        if is_in_capitals(&block.text) && self.loud {
            self.capitals = Some(level).filter(|level| *level > 1);
            return level;
        }
        match self.capitals {
            Some(above) => (above + 1).clamp(level, DEEPEST),
            None => level,
        }
    }
}
