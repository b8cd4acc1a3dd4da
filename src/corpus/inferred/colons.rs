//! Which bold lines with a colon, each over a list, part a section into several?

use super::headings::{CALLS, DEEPEST};
use crate::corpus::block::{Block, BlockKind, Note, Severity};
use crate::corpus::document::Document;

/// The most words of a name.
const WORDS: usize = 4;

/// Turns bold lines with a colon into headings where a section is two of them at least, each over a list.
pub(super) fn infer_colons(document: &Document, blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let mut blocks = blocks;
    let (mut at, mut level) = (0, 1);
    while at < blocks.len() {
        let heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
        if let BlockKind::Heading { level: above } = blocks[at].kind {
            level = above;
            at += 1;
            continue;
        }
        let end = blocks[at..].iter().position(heading).map_or(blocks.len(), |length| at + length);
        let names = names(document, &blocks[at..end]);
        for name in names.into_iter().map(|name| at + name) {
            let block = &mut blocks[name];
            block.kind = BlockKind::Heading { level: (level + 1).clamp(2, DEEPEST) };
            let text =
                format!("`{}` was read as a heading: it is bold and stands over a list as others do", block.text);
            let line = Some(document.line_of(block.span.start));
            notes.push(Note { severity: Severity::Info, file: document.file.clone(), line, text });
        }
        at = end;
    }
    blocks
}

/// Which blocks of a section are such lines; none where something else stands between their lists.
fn names(document: &Document, section: &[Block]) -> Vec<usize> {
    let is_name = |block: &Block| {
        let raw = document.slice(block.span);
        let words = block.text.trim_end_matches(':');
        let bold =
            raw.len() > 4 && raw.starts_with("**") && raw[2..].find("**").is_some_and(|end| raw.len() - end <= 5);
        let call = CALLS.contains(&words.to_lowercase().as_str());
        let colon = block.text.ends_with(':') && words.split_whitespace().count() <= WORDS;
        block.kind == BlockKind::Paragraph && bold && colon && !call
    };
    let names: Vec<usize> = (0..section.len()).filter(|at| is_name(&section[*at])).collect();
    let Some(first) = names.first().copied().filter(|_| names.len() > 1) else { return Vec::new() };
    let listed = section[first..].iter().all(|block| block.kind == BlockKind::ListItem || is_name(block));
    let each = names.iter().all(|at| section.get(at + 1).is_some_and(|next| next.kind == BlockKind::ListItem));
    if listed && each { names } else { Vec::new() }
}
