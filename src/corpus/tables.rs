//! How are the guide's TOML files read, so that a mistake names its line?

use serde::de::DeserializeOwned;

use super::error::CorpusError;

/// The tables of a TOML text.
///
/// # Errors
/// When it does not parse or has a key that the type does not know, with the line.
pub(super) fn parse_table<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CorpusError> {
    toml::from_str(text).map_err(|error| CorpusError::Toml {
        file: file.to_owned(),
        line: error.span().map_or(1, |span| line_at(text, span.start)),
        problem: error.message().trim_end().replace('\n', ", "),
    })
}

/// The line a byte of a text stands on, counted from 1.
pub(super) fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}
