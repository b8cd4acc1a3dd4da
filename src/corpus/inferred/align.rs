//! Where in a document do the words of a block stand?

use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::Document;
use crate::corpus::span::Span;

/// A block's words with their places.
pub(super) struct Alignment<'a> {
    block: &'a Block,
    words: Vec<Word>,
}

/// A word of a block's text.
#[derive(Debug, Clone, Copy)]
struct Word {
    /// Its first byte in the text.
    text: usize,
    /// Where it stands in the document.
    source: Span,
}

impl<'a> Alignment<'a> {
    /// Finds the words one after the other; those that markup divides are passed over.
    pub(super) fn new(document: &Document, block: &'a Block) -> Self {
        let source = document.slice(block.span);
        let (mut words, mut from, mut at) = (Vec::new(), 0, 0);
        for word in block.text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if let (false, Some(found)) = (bare.is_empty(), source[from..].find(bare)) {
                let start = block.span.start + from + found;
                words.push(Word { text: at, source: Span::new(start, start + bare.len()) });
                from += found + bare.len();
            }
            at += word.len();
        }
        Self { block, words }
    }

    /// The words of a stretch of the text as a block of their own; nothing when it has none.
    pub(super) fn part(&self, start: usize, end: usize, kind: BlockKind) -> Option<Block> {
        let text = self.block.text[start..end].trim().to_owned();
        let mut inside = self.words.iter().filter(|word| (start..end).contains(&word.text)).copied();
        // A label may stand right before a word: `Q:Where`.
        let cut = self.words.iter().find(|word| word.text < start && start < word.text + word.source.len());
        let cut = cut.map(|word| Word {
            text: start,
            source: Span::new(word.source.start + start - word.text, word.source.end),
        });
        let first = cut.or_else(|| inside.next())?;
        let last = inside.next_back().unwrap_or(first);
        let heading = matches!(kind, BlockKind::Heading { .. });
        // What ends with the block keeps the marks that close it; a heading has none.
        let whole = end >= self.block.text.len() && !heading;
        let span = Span::new(first.source.start, if whole { self.block.span.end } else { last.source.end });
        let context = if heading || kind == BlockKind::Paragraph { String::new() } else { self.block.context.clone() };
        let list = if context.is_empty() { None } else { self.block.list };
        (!text.is_empty()).then_some(Block { kind, span, text, context, list })
    }

    /// Where in the text the words begin that stand at a place of the document or after it.
    pub(super) fn text_at(&self, source: usize) -> Option<usize> {
        self.words.iter().find(|word| word.source.start >= source).map(|word| word.text)
    }
}

/// The line of a document that a byte stands on, without white space at its ends.
pub(super) fn line_around(document: &Document, byte: usize) -> &str {
    let text = &document.text;
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    text[start..end].trim()
}

/// Whether marks say that a block is a heading: `#` before it, a line below it, or a tag.
pub(super) fn is_marked(document: &Document, block: &Block) -> bool {
    let line = line_around(document, block.span.start);
    let below = document.text[block.span.end..].split('\n').nth(1).unwrap_or_default().trim();
    let ruled = !below.is_empty() && (below.chars().all(|c| c == '=') || below.chars().all(|c| c == '-'));
    line.starts_with('#') || line.starts_with('<') || ruled
}
