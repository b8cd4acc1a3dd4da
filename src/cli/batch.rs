//! `preceptor ask --batch`: JSON lines in, one JSON answer a line out, in the same order.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

use super::asker::Asker;
use super::outcome::Outcome;
use super::safe::write_json;
use super::words;
use crate::answer::AnswerRecord;

/// One line of a batch; keys of its own are ignored.
#[derive(Debug, Deserialize)]
struct BatchLine {
    #[serde(default)]
    id: Option<String>,
    question: String,
}

pub(super) fn run(path: &Path, asker: &Asker, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let input: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(BufReader::new(
            File::open(path).with_context(|| format!("can't read the batch `{}`", path.display()))?,
        ))
    };
    for (at, line) in input.lines().enumerate() {
        let line = line.with_context(|| format!("can't read batch line {}", at + 1))?;
        // Some editors mark the start of a file so.
        let line = line.trim_start_matches('\u{feff}');
        if line.trim().is_empty() {
            continue;
        }
        let asked: BatchLine = match serde_json::from_str(line) {
            Ok(asked) => asked,
            Err(error) => {
                out.flush()?;
                anyhow::bail!(words::bad_batch_line(at + 1, &error));
            }
        };
        let found = asker.ask(&asked.question)?;
        let (entries, id) = (found.quotes(), asked.id.as_deref());
        let record = AnswerRecord::among(id, &asked.question, &found.among, &entries, found.elapsed_us);
        write_json(&record, out)?;
    }
    Ok(Outcome::Answered)
}
