//! How are the guide's TOML files read, so that a mistake names its line?

use serde::de::DeserializeOwned;

use super::error::CorpusError;
use crate::nearest::nearest;

/// A key less like an unknown one than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.7;

/// The tables of a TOML text.
///
/// # Errors
/// When it does not parse or has a key that the type does not know, with the line.
pub(super) fn parse_table<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CorpusError> {
    toml::from_str(text).map_err(|error| CorpusError::Toml {
        file: file.to_owned(),
        line: error.span().map_or(1, |span| line_at(text, span.start)),
        problem: problem_of(&error),
    })
}

/// What the parser said, on one line.
pub(super) fn problem_of(error: &toml::de::Error) -> String {
    let said = error.message().trim_end().replace('\n', ", ");
    match said.strip_prefix("invalid type: ").and_then(|said| said.split_once(", expected ")) {
        Some((what, "a sequence")) => format!("{what} stands where a list is wanted, as in `[\"…\"]`"),
        Some((what, "a string")) => format!("{what} stands where a text in quotation marks is wanted"),
        _ => with_nearest(&said),
    }
}

/// What the parser said; of an unknown key, with the known one that is most like it.
fn with_nearest(problem: &str) -> String {
    let Some(rest) = problem.strip_prefix("unknown field `") else { return problem.to_owned() };
    let mut names = rest.split('`').step_by(2);
    let unknown = names.next().unwrap_or_default();
    match nearest(unknown, names, LEAST_LIKENESS) {
        Some(nearest) => format!("unknown field `{unknown}`, did you mean `{nearest}`?"),
        None => problem.to_owned(),
    }
}

/// The line a byte of a text stands on, counted from 1.
pub(super) fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

/// Where the lines of a text begin, for a file of many.
pub(super) struct LineStarts(Vec<usize>);

impl LineStarts {
    /// The beginnings of a text's lines.
    pub(super) fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// The first byte of each line.
    pub(super) fn bytes(&self) -> impl Iterator<Item = usize> {
        self.0.iter().copied()
    }

    /// The line a byte stands on, counted from 1.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start <= byte)
    }
}
