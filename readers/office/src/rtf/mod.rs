//! What does an RTF file say? Its groups and control words, read once from beginning to end.

mod code_pages;
mod controls;
mod headers;
mod paragraphs;
mod reader;
mod state;
mod tables;
mod tokens;

use crate::error::FormatError;
use preceptor_converted::Converted;

use reader::Reader;
use tokens::{Token, Tokens};

/// How deep groups may stand in each other.
const DEPTH: usize = 2000;

/// Reads a rich text file (`.rtf`).
///
/// # Errors
/// When it is no RTF, breaks off, nests too deep, or has no text.
pub fn read_rtf(bytes: &[u8]) -> Result<Converted, FormatError> {
    let damaged = |detail: &str| FormatError::Damaged { what: "the file", detail: detail.to_owned() };
    let mut reader = Reader::new();
    let mut depth = 0_usize;
    let start = bytes.iter().position(|byte| *byte == b'{').unwrap_or(bytes.len());
    let bytes = bytes.get(start..).unwrap_or_default();
    if !matches!(Tokens::new(bytes).nth(1), Some(Token::Word("rtf", _))) {
        return Err(damaged("it does not begin as RTF"));
    }
    for token in Tokens::new(bytes) {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Err(FormatError::TooDeep { limit: DEPTH });
        }
        reader.take(token);
        if token == Token::Close && depth == 0 {
            break;
        }
    }
    if depth > 0 {
        return Err(damaged("it breaks off"));
    }
    reader.finish()
}
