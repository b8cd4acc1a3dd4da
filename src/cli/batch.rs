//! `preceptor ask --batch`: JSON lines in, one JSON answer a line out, in the same order. A line that can't be read is told in
//! its place, and the rest goes on.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asker::Asker;
use super::outcome::Outcome;
use super::safe::write_json;
use super::{notices, words};
use crate::answer::AnswerRecord;

/// One line of a batch; keys of its own are ignored.
#[derive(Debug, Deserialize)]
struct BatchLine {
    /// Whatever the caller calls the question by comes back as it is.
    #[serde(default)]
    id: Option<Value>,
    question: String,
}

/// An answer with the caller's own name for the question before it.
#[derive(Debug, Serialize)]
struct NamedRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    #[serde(flatten)]
    answer: AnswerRecord<'a>,
}

/// What stands in the place of an answer to a line that can't be read.
#[derive(Debug, Serialize)]
struct BadLine {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    /// Counted from 1.
    line: usize,
    error: String,
}

/// Answers the questions of a file, a line each, as JSON.
///
/// # Errors
/// When the file can't be read or a question not be answered, or the output can't be written.
pub(super) fn run(path: &Path, asker: &Asker, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut input = open(path)?;
    let (mut bad, mut all, mut bytes) = (0, 0, Vec::new());
    for at in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes).with_context(|| format!("can't read batch line {at}"))? == 0 {
            break;
        }
        match parse(&bytes) {
            Ok(None) => continue,
            Ok(Some(line)) => answer(line, asker, out)?,
            Err((id, error)) => {
                write_json(&BadLine { id, line: at, error }, out)?;
                bad += 1;
            }
        }
        all += 1;
    }
    if bad == 0 {
        return Ok(Outcome::Answered);
    }
    notices::tell(&words::bad_batch_lines(bad, all));
    Ok(Outcome::Failed)
}

fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let file = File::open(path).with_context(|| format!("can't read the batch `{}`", path.display()))?;
    Ok(Box::new(BufReader::new(file)))
}

/// A line's question; `None` for a blank line.
///
/// # Errors
/// With its id, where that can be read, and what is wrong.
fn parse(bytes: &[u8]) -> Result<Option<BatchLine>, (Option<Value>, String)> {
    let line = str::from_utf8(bytes).map_err(|_| (None, words::no_utf8().to_owned()))?;
    // Some editors mark the start of a file so.
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    if line.starts_with('[') {
        return Err((None, words::batch_of_a_list().to_owned()));
    }
    serde_json::from_str(line).map(Some).map_err(|error| {
        let id = serde_json::from_str::<Value>(line).ok().and_then(|value| value.get("id").cloned());
        (id, words::bad_batch_line(&error))
    })
}

fn answer(line: BatchLine, asker: &Asker, out: &mut dyn Write) -> anyhow::Result<()> {
    let found = asker.ask(&line.question)?;
    let answer = AnswerRecord::among(None, &line.question, &found.among, found.quotes(), found.elapsed_us);
    write_json(&NamedRecord { id: line.id.filter(|id| !id.is_null()), answer }, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_with_whatever_id_it_has_or_told_with_it() {
        let read = |line: &str| parse(line.as_bytes());
        let id = |line: &str| read(line).unwrap().unwrap().id;
        assert_eq!(id("{\"id\":1,\"question\":\"why\"}"), Some(1.into()));
        assert_eq!(id("\u{feff}{\"id\":\"q\",\"question\":\"why\"}\r\n"), Some("q".into()));
        assert_eq!(id("{\"question\":\"why\"}"), None);
        assert!(read(" \r\n").unwrap().is_none());
        let (id, error) = read("{\"id\":7,\"questoin\":\"why\"}").unwrap_err();
        assert_eq!(
            (id, error.as_str()),
            (Some(7.into()), "not a JSON object with a `question`: missing field `question`")
        );
        assert_eq!(parse(b"\xff\n").unwrap_err().1, words::no_utf8());
        assert_eq!(read("[{\"question\":\"why\"}]").unwrap_err().1, words::batch_of_a_list());
        assert!(!read("\"why\"").unwrap_err().1.contains("BatchLine"));
    }
}
