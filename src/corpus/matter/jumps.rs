//! Which blocks only say what stands where? Contents lists and rows of links make no passages.

use preceptor_converted::is_contents_name;

use super::super::block::{Block, BlockKind, Note, Severity};
use super::super::document::Document;

/// What the words of a block so far are: links to places in the guide, or more than that.
#[derive(Debug, Default)]
pub(in crate::corpus) struct LinkWatch {
    /// Within a link, and whether it leads to a place in the guide.
    inside: Option<bool>,
    local: usize,
    /// Those of them that lead out of this text.
    out: usize,
    others: bool,
}

impl LinkWatch {
    /// A link begins.
    pub(in crate::corpus) fn open(&mut self, to: &str) {
        let is_local = !to.contains(':') && !to.starts_with("//") && !to.is_empty();
        self.inside = Some(is_local);
        self.local += usize::from(is_local);
        self.out += usize::from(is_local && !to.starts_with('#'));
    }

    /// A link ends.
    pub(in crate::corpus) fn close(&mut self) {
        self.inside = None;
    }

    /// Words are read.
    pub(in crate::corpus) fn see(&mut self, words: &str) {
        self.others |= self.inside != Some(true) && words.chars().any(char::is_alphanumeric);
    }

    /// Whether the words are nothing but links to places in this text.
    pub(in crate::corpus) const fn jumps(&self) -> bool {
        self.local > 0 && self.out == 0 && !self.others
    }

    /// How many links there are, where there is nothing else; takes what was seen.
    pub(in crate::corpus) fn take(&mut self) -> usize {
        let seen = std::mem::take(self);
        if seen.others { 0 } else { seen.local }
    }
}

/// Takes away what stands together and is nothing but links to places in this text: a table of contents without a list, of
/// which `jumps` says where its blocks are. One alone may be a heading that leads to itself.
pub(in crate::corpus) fn drop_jumps(
    document: &Document,
    blocks: &mut Vec<Block>,
    jumps: &[usize],
    notes: &mut Vec<Note>,
) {
    let is_jump = |at: &usize| jumps.binary_search(at).is_ok();
    let together = |at: &usize| is_jump(&(at + 1)) || at.checked_sub(1).is_some_and(|above| is_jump(&above));
    let dropped: Vec<usize> = jumps.iter().copied().filter(|at| *at < blocks.len() && together(at)).collect();
    let Some(first) = dropped.first() else { return };
    let line = Some(document.line_of(blocks[*first].span.start));
    let text = "contents list was left out: its items only lead to places in the guide".to_owned();
    let lines: Vec<usize> = dropped.iter().map(|at| document.line_of(blocks[*at].span.start)).collect();
    notes.retain(|note| note.line.is_none_or(|line| lines.binary_search(&line).is_err()));
    notes.push(Note { severity: Severity::Info, file: document.file.clone(), line, text });
    let mut at = 0;
    blocks.retain(|_| {
        at += 1;
        dropped.binary_search(&(at - 1)).is_err()
    });
}

/// Takes headings away that had nothing but a contents list under them.
pub(in crate::corpus) fn drop_bare_contents(blocks: &mut Vec<Block>) {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let next_is_heading: Vec<bool> = (0..blocks.len()).map(|at| blocks.get(at + 1).is_none_or(is_heading)).collect();
    let mut at = 0;
    blocks.retain(|block| {
        at += 1;
        !(is_heading(block) && next_is_heading[at - 1] && is_contents_name(&block.text))
    });
}
