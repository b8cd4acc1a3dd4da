//! Which paragraphs are terms with their meanings? By their styles, or in a file without styles by how they are indented.

use crate::blocks::{Block, Marker};
use crate::words::Words;

/// The longest term without a style that says so, in bytes.
const TERM_BYTES: usize = 60;

/// Fewer terms without such a style are paragraphs with quotes below.
const TERMS: usize = 2;

/// Blocks in which each term is an item with its meaning, and indented paragraphs are paragraphs.
pub(crate) fn join_terms(blocks: Vec<Block>) -> Vec<Block> {
    let terms = indented_terms(&blocks);
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut term: Option<Words> = None;
    let mut defined = false;
    for (block, is_term) in blocks.into_iter().zip(terms) {
        match block {
            Block::Paragraph(words) if is_term => joined.extend(term.replace(words).map(bare)),
            Block::Term(words) => joined.extend(term.replace(words).map(bare)),
            Block::Definition(words) | Block::Indented(words) if term.is_some() => {
                let label = term.take().map(|term| labelled(&term)).unwrap_or_default();
                joined.push(Block::Item { level: 0, marker: Marker::Term(label), words });
                defined = true;
                continue;
            }
            Block::Definition(words) if defined => {
                joined.push(Block::Continuation(words));
                continue;
            }
            Block::Definition(words) | Block::Indented(words) => joined.push(Block::Paragraph(words)),
            other => {
                joined.extend(term.take().map(bare));
                joined.push(other);
            }
        }
        defined = false;
    }
    joined.extend(term.map(bare));
    joined
}

/// A term that nothing explains.
fn bare(term: Words) -> Block {
    Block::Paragraph(term.in_bold())
}

fn labelled(term: &Words) -> String {
    let line = term.flat();
    let mark = if line.plain.ends_with([':', '?', '!', '.']) { "" } else { ":" };
    let label = line.markdown;
    format!("**{label}**{mark}")
}

/// For each block, whether it is a short line over a single indented paragraph, several of which follow each other.
fn indented_terms(blocks: &[Block]) -> Vec<bool> {
    let pair = |at: usize| {
        let short = match blocks.get(at) {
            Some(Block::Paragraph(words)) => {
                let line = words.flat();
                line.plain.len() <= TERM_BYTES && !line.bold && !line.plain.ends_with(['.', '!', '?', ':', ';', ','])
            }
            _ => false,
        };
        let below = matches!(blocks.get(at + 1), Some(Block::Indented(_)));
        short && below && !matches!(blocks.get(at + 2), Some(Block::Indented(_)))
    };
    let mut terms = vec![false; blocks.len()];
    let mut at = 0;
    while at < blocks.len() {
        let count = (0..).take_while(|nth| pair(at + 2 * nth)).count();
        if count >= TERMS {
            for nth in 0..count {
                if let Some(term) = terms.get_mut(at + 2 * nth) {
                    *term = true;
                }
            }
        }
        at += (2 * count).max(1);
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Look;

    fn words(text: &str) -> Words {
        let mut words = Words::default();
        words.push(text, Look::default(), None);
        words
    }

    fn read(blocks: Vec<Block>) -> String {
        crate::write::write(&join_terms(blocks))
    }

    #[test]
    fn terms_stand_with_their_meanings() {
        let blocks = vec![
            Block::Term(words("Oar")),
            Block::Definition(words("A long paddle.")),
            Block::Definition(words("It floats.")),
            Block::Term(words("Cox?")),
            Block::Definition(words("Who steers.")),
            Block::Term(words("Bow")),
            Block::Paragraph(words("Text.")),
        ];
        let expected = "- **Oar**: A long paddle.\n\n  It floats.\n- **Cox?** Who steers.\n\n**Bow**\n\nText.\n";
        assert_eq!(read(blocks), expected);
    }

    #[test]
    fn lines_over_indented_paragraphs_are_terms_if_there_are_several() {
        let pair = |term: &str| [Block::Paragraph(words(term)), Block::Indented(words("It floats."))];
        assert_eq!(
            read(pair("Oar").into_iter().chain(pair("Buoy")).collect()),
            "- **Oar**: It floats.\n- **Buoy**: It floats.\n"
        );
        assert_eq!(read(pair("Oar").into()), "Oar\n\nIt floats.\n");
        let said = [pair("He said:"), pair("She said:")].concat();
        assert_eq!(read(said), "He said:\n\nIt floats.\n\nShe said:\n\nIt floats.\n");
    }
}
