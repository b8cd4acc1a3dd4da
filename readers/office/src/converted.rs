//! What comes out of a file: its text as Markdown, and what the file says about itself.

use preceptor_converted::{Converted, is_contents_name};

use crate::blocks::Block;
use crate::error::FormatError;
use crate::left_out::LeftOut;
use crate::terms::join_terms;
use crate::typed_contents::take_typed_contents;
use crate::write::write;

/// The blocks of a file as Markdown.
///
/// # Errors
/// When they hold no words.
pub(crate) fn convert(
    mut blocks: Vec<Block>,
    title: Option<String>,
    language: Option<String>,
    left_out: &LeftOut,
) -> Result<Converted, FormatError> {
    let typed = take_typed_contents(&mut blocks);
    let blocks = without_contents_name(join_terms(blocks), left_out);
    let markdown = write(&blocks);
    if !markdown.chars().any(char::is_alphanumeric) {
        return Err(FormatError::NoText);
    }
    let title = title.as_deref().and_then(clean_title).or_else(|| title_block(&blocks));
    let language = language.as_deref().and_then(clean_language);
    let notes = LeftOut { contents: left_out.contents + typed, ..left_out.clone() }.notes();
    Ok(Converted { markdown, title, language, pages: Vec::new(), notes })
}

/// Blocks without the line that says that a table of contents follows, where one was left out.
fn without_contents_name(mut blocks: Vec<Block>, left_out: &LeftOut) -> Vec<Block> {
    if left_out.contents + left_out.contents_lines == 0 {
        return blocks;
    }
    let named = |at: usize, block: &Block| match block {
        Block::Paragraph(words) => is_contents_name(&words.flat().plain),
        // A heading may have a text of its own.
        Block::Heading { words, .. } => {
            let bare = blocks.get(at + 1).is_none_or(|next| matches!(next, Block::Heading { .. }));
            bare && is_contents_name(&words.flat().plain)
        }
        _ => false,
    };
    if let Some(at) = blocks.iter().enumerate().position(|(at, block)| named(at, block)) {
        blocks.remove(at);
    }
    blocks
}

fn title_block(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Title(words) => clean_title(&words.flat().plain),
        _ => None,
    })
}

/// A title without what programs put in of their own accord.
pub(crate) fn clean_title(title: &str) -> Option<String> {
    let title = title.strip_prefix("Microsoft Word - ").unwrap_or(title);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = title.to_lowercase();
    let empty = title.is_empty() || ["untitled", "word document", "unknown"].contains(&lower.as_str());
    (!empty).then_some(title)
}

/// A language as `en` or `de-AT`; none where it says nothing.
fn clean_language(language: &str) -> Option<String> {
    let language = language.trim().replace('_', "-");
    let tag = language.len() >= 2 && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    (tag && !["und", "zxx", "x-none", "none"].contains(&language.as_str())).then_some(language)
}
