//! Which paragraphs and items hold lines that stand for themselves: labelled questions and answers, questions, capitals?

use super::align::Alignment;
use super::headings::is_in_capitals;
use super::labels::{after_answer_label, after_question_label};
use crate::corpus::block::{Block, BlockKind};
use crate::corpus::document::Document;
use crate::corpus::span::Span;

/// The blocks, those divided whose lines are several.
pub(super) fn divide(document: &Document, blocks: Vec<Block>) -> Vec<Block> {
    let mut read = Vec::with_capacity(blocks.len());
    for block in blocks {
        let text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote);
        match text.then(|| starts(document, &block)).filter(|starts| !starts.is_empty()) {
            Some(starts) => read.extend(parts(document, &block, &starts)),
            None => read.push(block),
        }
    }
    read
}

/// Where in the document the lines begin that are parts of their own, but for the first.
fn starts(document: &Document, block: &Block) -> Vec<usize> {
    let source = document.slice(block.span);
    let Some((first, _)) = source.split_once('\n') else { return Vec::new() };
    let paragraph = block.kind == BlockKind::Paragraph;
    let capitals = paragraph && is_in_capitals(first.trim()) && source.contains(char::is_lowercase);
    let (mut asked, mut questions) = (false, is_question(first));
    let mut starts = Vec::new();
    let mut at = block.span.start;
    for (nth, line) in source.split_inclusive('\n').enumerate() {
        let words = bare(line);
        let label = after_question_label(words).is_some();
        let answer = asked && after_answer_label(words).is_some();
        let bare_question = nth > 1 && questions && paragraph && is_question(line);
        if nth > 0 && (label || answer || bare_question) || nth == 1 && capitals {
            starts.push(at);
        }
        asked |= label;
        questions &= !label;
        at += line.len();
    }
    starts
}

fn parts(document: &Document, block: &Block, starts: &[usize]) -> Vec<Block> {
    let alignment = Alignment::new(document, block);
    let cuts = starts.iter().filter_map(|start| alignment.text_at(*start));
    let mut ends: Vec<usize> = cuts.chain([block.text.len()]).collect();
    ends.dedup();
    let mut from = 0;
    let mut parts = Vec::new();
    for end in ends {
        let kept = alignment.part(from, end, block.kind);
        let first = from == 0;
        parts.extend(kept.map(|part| match first {
            // The first part keeps the item's mark.
            true => Block { span: part.span.join(Span::new(block.span.start, part.span.end)), ..part },
            false => part,
        }));
        from = end;
    }
    parts
}

/// A line without the marks before it.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['>', '-', '*', '+', '•', ' '])
}

/// Whether a line is a question without a label.
fn is_question(line: &str) -> bool {
    let words = bare(line).trim_end_matches(['*', '_', '\\', ' ']);
    words.ends_with('?') && words.starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '"' | '“' | '_'))
}
