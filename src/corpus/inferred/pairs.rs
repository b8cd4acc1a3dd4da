//! Which blocks are questions with their answers? A pair is a section: the question its heading, the answer its text.

use super::align::{Alignment, is_marked, line_around};
use super::labels::{after_answer_label, after_question_label, answer_inside, is_answer_label, is_question_label};
use super::pair_rows::PairTables;
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::{Document, Format};
use crate::corpus::plain::style::inner_sentence;
use crate::corpus::sink::HEADING_BYTES;

/// Fewer questions without a label than this are asked in passing.
const QUESTIONS: usize = 2;

/// The most words of a question without a label.
const QUESTION_WORDS: usize = 20;

/// The deepest level.
const DEEPEST: u8 = 6;

/// Makes sections of questions with their answers, in whatever way they are written.
pub(super) fn read_pairs(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let bare = (0..blocks.len()).filter(|at| asks_bare(document, &blocks, *at).is_some()).count() >= QUESTIONS;
    let tables = PairTables::of(&blocks);
    let numbered = blocks.iter().any(is_numbered);
    let mut pairs = Pairs { document, notes, tables, numbered, above: 0, open: false, named: false, read: Vec::new() };
    for at in 0..blocks.len() {
        pairs.take(&blocks, at, bare);
    }
    pairs.read
}

struct Pairs<'a> {
    document: &'a Document,
    notes: &'a mut Vec<Note>,
    /// The tables with a pair in every row.
    tables: PairTables,
    /// Whether headings that ask nothing have numbers, which those of questions keep therefore.
    numbered: bool,
    /// The level of the last heading that is no question.
    above: u8,
    /// Whether the last heading is a question, so that an answer's label is one.
    open: bool,
    /// Whether a heading said no more than `Question`.
    named: bool,
    read: Vec<Block>,
}

impl Pairs<'_> {
    fn take(&mut self, blocks: &[Block], at: usize, bare: bool) {
        let block = &blocks[at];
        match block.kind {
            BlockKind::Heading { level } => self.take_heading(blocks, at, level),
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote => self.take_text(blocks, at, bare),
            BlockKind::TableRow => self.take_row(block),
            BlockKind::Code => self.read.push(block.clone()),
        }
    }

    fn take_heading(&mut self, blocks: &[Block], at: usize, level: u8) {
        let block = &blocks[at];
        let body = blocks.get(at + 1).is_some_and(|next| !matches!(next.kind, BlockKind::Heading { .. }));
        if is_question_label(&block.text) && body && has_answer_heading(blocks, at) {
            self.named = true;
            return;
        }
        if self.open && is_answer_label(&block.text) {
            return;
        }
        let marked = is_marked(self.document, block);
        let rest = after_question_label(&block.text).filter(|rest| !rest.is_empty());
        // The label of a bold question is gone already when its heading is read.
        let line = line_around(self.document, block.span.start).trim_start_matches(['#', ' ', '*', '_']);
        if rest.is_some() || after_question_label(line).is_some() {
            let start = rest.map_or(0, |rest| block.text.len() - rest.len());
            let level = if marked || self.is_plain() { level } else { self.level() };
            let answer = answer_inside(&block.text).or_else(|| answer_beside(blocks, at, start));
            let end = answer.unwrap_or(block.text.len());
            self.push_question(block, start, end.max(start), Some(level));
            if end < block.text.len() {
                self.push_answer(block, end);
            }
            return;
        }
        let first = level == 1 && self.read.is_empty() && !marked && body && block.text.ends_with('?');
        let level = if first { 2 } else { level };
        if let Some(start) = numbered_question(&block.text).filter(|_| !self.numbered && !marked && body) {
            return self.push_question(block, start, block.text.len(), Some(level));
        }
        self.open = false;
        self.above = if block.text.ends_with('?') && !marked { self.above } else { level };
        self.read.push(Block { kind: BlockKind::Heading { level }, ..block.clone() });
    }

    fn take_row(&mut self, row: &Block) {
        let Some(((question, asked), (answer, answered))) = self.tables.pair(self.document, row) else {
            return self.read.push(row.clone());
        };
        let block = |kind, span, text| Block { kind, span, text, context: String::new(), list: None };
        let heading = block(BlockKind::Heading { level: self.level() }, asked, question);
        self.note(&heading);
        self.read.push(heading);
        self.read.push(block(BlockKind::Paragraph, answered, answer));
    }

    fn take_text(&mut self, blocks: &[Block], at: usize, bare: bool) {
        let block = &blocks[at];
        let text = block.text.as_str();
        if std::mem::take(&mut self.named) {
            return self.push_question(block, 0, text.len(), None);
        }
        if let Some(rest) = after_question_label(text).filter(|rest| !rest.is_empty()) {
            let start = text.len() - rest.len();
            if let Some(answer) = answer_inside(text).filter(|answer| *answer > start) {
                self.push_question(block, start, answer, None);
                return self.push_answer(block, answer);
            }
            let body = blocks.get(at + 1).filter(|next| !matches!(next.kind, BlockKind::Heading { .. }));
            let answered = body.is_some_and(|next| after_answer_label(&next.text).is_some());
            // The last question of all may have none.
            let unanswered = self.open && at + 1 == blocks.len();
            if text.len() <= HEADING_BYTES && (answered || (body.is_some() || unanswered) && text.ends_with('?')) {
                return self.push_question(block, start, text.len(), None);
            }
            if let Some(answer) = answer_beside(blocks, at, start) {
                self.push_question(block, start, answer, None);
                return self.push_answer(block, answer);
            }
        }
        if self.open && after_answer_label(text).is_some_and(|rest| !rest.is_empty()) {
            return self.push_answer(block, 0);
        }
        match asks_bare(self.document, blocks, at).filter(|_| bare) {
            Some(end) => {
                self.push_question(block, 0, end, None);
                if end < text.len() {
                    self.push_answer(block, end);
                }
            }
            None => self.read.push(block.clone()),
        }
    }

    /// A plain text's readers know the level of what they have made a heading.
    fn is_plain(&self) -> bool {
        self.document.format == Format::PlainText
    }

    fn level(&self) -> u8 {
        (self.above + 1).clamp(2, DEEPEST)
    }

    /// Adds the words from `start` to `end` of a block as a question.
    fn push_question(&mut self, block: &Block, start: usize, end: usize, level: Option<u8>) {
        let kind = BlockKind::Heading { level: level.unwrap_or_else(|| self.level()) };
        let Some(heading) = Alignment::new(self.document, block).part(start, end, kind) else {
            return self.read.push(block.clone());
        };
        if !matches!(block.kind, BlockKind::Heading { .. }) {
            self.note(&heading);
        }
        self.open = true;
        self.read.push(heading);
    }

    fn note(&mut self, heading: &Block) {
        let text = format!("`{}` was read as a heading: it is a question with its answer below", heading.text);
        let line = Some(self.document.line_of(heading.span.start));
        self.notes.push(Note { severity: Severity::Info, file: self.document.file.clone(), line, text });
    }

    /// Adds the words from `start` on as an answer, less its label.
    fn push_answer(&mut self, block: &Block, start: usize) {
        let rest = &block.text[start..];
        let rest = after_answer_label(rest).unwrap_or(rest);
        let part = Alignment::new(self.document, block).part(
            block.text.len() - rest.len(),
            block.text.len(),
            BlockKind::Paragraph,
        );
        self.read.extend(part);
    }
}

/// Where in a labelled question that begins at `start` its answer begins, which has no label: after the question mark, when no
/// answer with a label follows and nothing more is asked.
fn answer_beside(blocks: &[Block], at: usize, start: usize) -> Option<usize> {
    let text = &blocks[at].text;
    let labelled = blocks.get(at + 1).is_some_and(|next| after_answer_label(&next.text).is_some());
    let end = start + text[start..].find(['?', '？'])?;
    let end = end + text[end..].chars().next().map_or(1, char::len_utf8);
    let answer = text[end..].trim_start_matches(['"', '”', ')', '*', '_']);
    let says = answer.starts_with(char::is_whitespace) && answer.trim_start().starts_with(char::is_alphanumeric);
    let fits = end - start <= HEADING_BYTES && !inner_sentence(&text[start..end]);
    (says && fits && !labelled && !answer.contains(['?', '？'])).then_some(text.len() - answer.trim_start().len())
}

/// Where the words of a question begin after its number.
fn numbered_question(text: &str) -> Option<usize> {
    after_number(text).filter(|_| text.ends_with(['?', '？']))
}

/// Whether a heading with a number names something.
fn is_numbered(block: &Block) -> bool {
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    heading && !block.text.ends_with(['?', '？']) && after_number(&block.text).is_some()
}

/// Where the words of a text begin after `3.` or `3)`.
fn after_number(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let words = rest.strip_prefix(['.', ')'])?.trim_start();
    let counted = (1..=3).contains(&(text.len() - rest.len())) && words.len() + 1 < rest.len();
    counted.then_some(text.len() - words.len())
}

/// Whether a heading `Answer` comes before the next heading of another kind.
fn has_answer_heading(blocks: &[Block], at: usize) -> bool {
    let next = blocks[at + 1..].iter().find(|block| matches!(block.kind, BlockKind::Heading { .. }));
    next.is_some_and(|next| is_answer_label(&next.text))
}

/// Where the question ends in a block that asks without a label, when an answer follows: in the block, or in the next.
fn asks_bare(document: &Document, blocks: &[Block], at: usize) -> Option<usize> {
    let block = &blocks[at];
    let source = document.slice(block.span);
    let end = block.text.find('?').map(|at| at + 1)?;
    let rest = block.text[end..].trim_start_matches(['"', '”', ')']);
    let question = &block.text[..end];
    let short = question.split_whitespace().count() <= QUESTION_WORDS && question.len() <= HEADING_BYTES;
    let starts =
        question.chars().next().is_some_and(|first| first.is_alphanumeric() || matches!(first, '¿' | '"' | '“'));
    if !short || !starts || inner_sentence(question) || question.contains([':', ';']) {
        return None;
    }
    if rest.trim().is_empty() {
        let next = blocks.get(at + 1)?;
        let text = matches!(next.kind, BlockKind::Paragraph | BlockKind::Quote) && !next.text.ends_with('?');
        let alone = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem);
        return (alone && text && !source.trim_end().contains('\n')).then_some(end);
    }
    let marked = source.find('?').map(|at| &source[at + 1..])?;
    let bold = marked.starts_with("**") || marked.starts_with("__");
    let broken = marked.trim_start_matches(['*', '_', ' ', '\\', '\r']).starts_with('\n');
    let opens = source.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '*' && c != '_');
    let whole = opens.starts_with("**") || opens.starts_with("__");
    (broken || bold && whole).then_some(end).filter(|_| !rest.trim_end().ends_with('?'))
}
