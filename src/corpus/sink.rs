//! Where do the readers put what they find?

use super::block::{Block, BlockKind, Note, Severity};
use super::document::Document;
use super::matter::FILL;
use super::pieces::{code_piece_starts, last_sentence, piece_starts};
use super::prose::Prose;
use super::span::Span;

/// A block longer than this is split at sentence ends; the seed guide's longest paragraph has 500.
pub(super) const LONG_PASSAGE_BYTES: usize = 900;

/// A heading longer than this is read as a paragraph, because every passage under it carries it.
pub(super) const HEADING_BYTES: usize = 300;

/// The most of an introduction that is kept as a block's context, so that a list under a long text stays small.
const CONTEXT_BYTES: usize = 400;

/// The blocks and notes of one document, as they are found.
pub(super) struct Sink<'a> {
    /// The document that is read.
    pub(super) document: &'a Document,
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
    /// The notes so far.
    pub(super) notes: Vec<Note>,
    lists: usize,
}

impl<'a> Sink<'a> {
    /// A sink for a document's blocks.
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, blocks: Vec::new(), notes: Vec::new(), lists: 0 }
    }

    /// The number of a new list or table.
    pub(super) fn new_list(&mut self) -> usize {
        self.lists += 1;
        self.lists - 1
    }

    /// Notes something about the place at `byte`.
    pub(super) fn note(&mut self, severity: Severity, byte: usize, text: String) {
        let line = Some(self.document.line_of(byte));
        self.notes.push(Note { severity, file: self.document.file.clone(), line, text });
    }

    /// A span without white space at its ends, never past the document's.
    pub(super) fn trimmed(&self, span: Span) -> Span {
        let raw = self.document.masked(span);
        let is_nothing = |c: char| c.is_whitespace() || c == FILL;
        let start = span.start + (raw.len() - raw.trim_start_matches(is_nothing).len());
        let span = Span::new(start, start + raw.trim_matches(is_nothing).len());
        self.document.matter.whole_tags(&self.document.text, span)
    }

    /// Adds a block as it is, when it has words of the document.
    pub(super) fn push(&mut self, block: Block) {
        if !block.text.is_empty() && !block.span.is_empty() {
            self.blocks.push(block);
        }
    }

    /// Adds a block whose text is `prose`, in pieces when it is too long for one passage.
    pub(super) fn push_prose(&mut self, block: Block, prose: &Prose) {
        if prose.text().len() <= LONG_PASSAGE_BYTES {
            return self.push(Block { text: prose.text().to_owned(), ..block });
        }
        let cut = if block.kind == BlockKind::Code { code_piece_starts } else { piece_starts };
        let starts = cut(prose.text(), LONG_PASSAGE_BYTES);
        self.note_split(&block, prose.text().len(), starts.len());
        for (nth, start) in starts.iter().enumerate() {
            let next = starts.get(nth + 1).copied();
            let text = prose.text()[*start..next.unwrap_or(prose.text().len())].trim().to_owned();
            let first = if nth == 0 { block.span.start } else { self.source_of(&block, prose, *start) };
            let last = next.map_or(block.span.end, |next| self.source_of(&block, prose, next));
            let span = self.trimmed(Span::new(first, last.max(first)));
            self.push(Block { span, text, ..block.clone() });
        }
    }

    /// Notes a list item whose label is gone.
    pub(super) fn note_lost_label(&mut self, byte: usize, rest: &str) {
        let beginning: String = rest.chars().take(40).collect();
        let text = format!("list item `: {beginning}…` lost its label; write the label before the colon");
        self.note(Severity::Warning, byte, text);
    }

    fn note_split(&mut self, block: &Block, bytes: usize, pieces: usize) {
        let text = format!(
            "too long for one passage ({bytes} bytes, {LONG_PASSAGE_BYTES} at most), so it was split into {pieces}; break it into shorter paragraphs"
        );
        self.note(Severity::Warning, block.span.start, text);
    }

    /// Where a piece begins in the source: on a character boundary inside the block.
    fn source_of(&self, block: &Block, prose: &Prose, text: usize) -> usize {
        let mut source = prose.source_of(text).clamp(block.span.start, block.span.end);
        while !self.document.text.is_char_boundary(source) {
            source -= 1;
        }
        source
    }

    /// The words of the paragraph right before, when it introduces what comes next.
    pub(super) fn introduction(&self) -> String {
        match self.blocks.last() {
            Some(block) if matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote) => shorten(&block.text),
            _ => String::new(),
        }
    }
}

/// An outer context and what comes under it, the inner words kept when both are too long.
pub(super) fn join_context(outer: &str, inner: &str) -> String {
    let inner = shorten(inner);
    if outer.is_empty() {
        inner
    } else if outer.len() + inner.len() < CONTEXT_BYTES {
        format!("{outer} {inner}").trim_end().to_owned()
    } else {
        inner
    }
}

/// A text if it is short enough for a context, else its last sentence, else that sentence's last words.
pub(super) fn shorten(text: &str) -> String {
    if text.len() <= CONTEXT_BYTES {
        return text.to_owned();
    }
    let sentence = last_sentence(text);
    let mut start = sentence.len().saturating_sub(CONTEXT_BYTES);
    while !sentence.is_char_boundary(start) {
        start += 1;
    }
    let tail = &sentence[start..];
    let from_word = if start == 0 { 0 } else { tail.find(char::is_whitespace).unwrap_or(0) };
    tail[from_word..].trim().to_owned()
}

/// Whether a header is kept whole as its rows' context.
pub(super) fn fits_context(text: &str) -> bool {
    text.len() <= CONTEXT_BYTES
}

/// A list item's text without the colon or dash that its lost label left, and whether there was one.
pub(super) fn lost_label(text: &str) -> Option<&str> {
    let rest = text.strip_prefix([':', '–', '—'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}
