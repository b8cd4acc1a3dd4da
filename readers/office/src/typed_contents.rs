//! Which blocks are a table of contents that no program made?

use preceptor_converted::{Piece, typed_contents};

use crate::blocks::Block;
use crate::words::Words;

/// Takes tables of contents that somebody typed out of a file's blocks, with their names; says how many.
pub(crate) fn take_typed_contents(blocks: &mut Vec<Block>) -> usize {
    let pieces: Vec<Piece> = blocks.iter().map(piece).collect();
    let found = typed_contents(&pieces);
    let mut kept = vec![true; blocks.len()];
    for range in &found {
        kept.iter_mut().take(range.end).skip(range.start).for_each(|kept| *kept = false);
    }
    let mut kept = kept.into_iter();
    blocks.retain(|_| kept.next().unwrap_or(true));
    found.len()
}

fn piece(block: &Block) -> Piece {
    match block {
        Block::Title(words) | Block::Heading { words, .. } => Piece::Heading(words.flat().plain),
        Block::Term(words) => Piece::Bold(plain(words)),
        Block::Paragraph(words) if words.lines().iter().all(|line| line.bold) => Piece::Bold(plain(words)),
        Block::Paragraph(words)
        | Block::Item { words, .. }
        | Block::Continuation(words)
        | Block::Definition(words)
        | Block::Indented(words) => Piece::Plain(plain(words)),
        Block::Code(_) | Block::Table(_) => Piece::Other,
    }
}

fn plain(words: &Words) -> Vec<String> {
    words.lines().into_iter().map(|line| line.plain).collect()
}
