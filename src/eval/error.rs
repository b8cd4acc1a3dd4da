//! What can go wrong while a question set or a collection is read?

use std::path::PathBuf;

use crate::corpus::CorpusError;

/// Why an evaluation can't be run.
#[derive(Debug, thiserror::Error)]
pub enum EvalError {
    /// A file or folder can't be read or written.
    #[error("can't read or write `{path}`; check the path and its permissions")]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A line is not what its file's format wants.
    #[error("{file}:{line}: {problem}")]
    Line {
        /// In which file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What is wrong, and what was wanted.
        problem: String,
    },
    /// A sheet is no text.
    #[error(transparent)]
    Text(#[from] CorpusError),
    /// A BEIR folder lacks its judgements, or has several and none called `test.tsv`.
    #[error("`{0}` has no judgements to use; put one `.tsv` there, or name the one to use `test.tsv`")]
    Qrels(PathBuf),
    /// Questions stand in a folder without the guide that they are about.
    #[error(
        "`{0}` has questions.jsonl but no guide; put it there as guide.md, .txt, .html, .docx or .pdf, or as a folder `guide`"
    )]
    NoGuide(PathBuf),
    /// A collection has no questions that its paragraphs don't answer.
    #[error(
        "`{0}` has no unanswerable.jsonl; put it there, a JSON object a line: `_id`, `text` and `paragraph`, an id of corpus.jsonl"
    )]
    NoUnanswerable(PathBuf),
    /// A question is about a paragraph that the collection lacks.
    #[error(
        "`{file}` names the paragraph `{paragraph}`, which corpus.jsonl lacks; take the question out or add the paragraph"
    )]
    NoParagraph {
        /// In which file.
        file: String,
        /// Its id.
        paragraph: String,
    },
}

/// The text of a file.
pub(super) fn read(path: &std::path::Path) -> Result<String, EvalError> {
    std::fs::read_to_string(path).map_err(|source| EvalError::Io { path: path.to_owned(), source })
}

/// The JSON lines of a text, empty ones skipped, each with its number from 1.
pub(super) fn json_lines<T: serde::de::DeserializeOwned>(text: &str, file: &str) -> Result<Vec<T>, EvalError> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| EvalError::Line {
                file: file.to_owned(),
                line: at + 1,
                problem: error.to_string(),
            })
        })
        .collect()
}
