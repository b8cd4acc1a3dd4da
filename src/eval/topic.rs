//! What is a question of an evaluation, and what would be right?

use std::path::Path;

use serde::Deserialize;

use super::error::{EvalError, json_lines, read};

/// A question with what a right quote must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Topic {
    /// Its name.
    pub id: String,
    /// What is asked.
    pub question: String,
    /// Its kind, for the table: `direct`, `typo`, `list`…
    pub kind: String,
    /// Headings; a right quote stands under one of them.
    pub section: Vec<String>,
    /// Groups of alternatives; a right quote holds one of each group.
    pub must: Vec<Vec<String>>,
    /// Whether the guide answers it.
    pub answerable: bool,
}

/// Reads a question set of JSON lines; keys that are not a topic's are ignored.
///
/// # Errors
/// When the file can't be read, or a line is not a topic; the line is named.
pub fn load_topics(path: &Path) -> Result<Vec<Topic>, EvalError> {
    json_lines(&read(path)?, &path.display().to_string())
}
