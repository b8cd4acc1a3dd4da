//! Where does a footnote or endnote stand? In parentheses where it is called, or after the paragraph if it is long.

use crate::blocks::Block;
use crate::words::Words;

/// A note longer than this stands as a paragraph after the one that calls it.
const NOTE_BYTES: usize = 300;

/// The words of all that a note is made of.
pub(crate) fn note_of(blocks: Vec<Block>) -> Words {
    let mut note = Words::default();
    for block in blocks {
        if let Block::Paragraph(words)
        | Block::Item { words, .. }
        | Block::Continuation(words)
        | Block::Term(words)
        | Block::Definition(words)
        | Block::Indented(words) = block
        {
            if !note.is_empty() {
                note.push_break();
            }
            note.append(words);
        }
    }
    note
}

/// Adds a note to the words so far, or to what comes after their paragraph; nothing where it has no words.
pub(crate) fn place_note(note: Words, words: &mut Words, after: &mut Vec<Block>) {
    if note.len() > NOTE_BYTES {
        after.push(Block::Paragraph(note));
    } else if !note.is_empty() {
        words.push_note(&note);
    }
}
