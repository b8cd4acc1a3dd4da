//! How is a question set read that somebody keeps as a sheet: a question a row, and the heading under which its answer stands?

use std::path::Path;

use csv::{ReaderBuilder, StringRecord};
use serde::{Deserialize, Serialize};

use super::error::EvalError;
use super::scores::{Scores, share};
use super::topic::Topic;
use crate::corpus::{CorpusError, decode};

/// What the column of questions may be called, in any case.
const QUESTION: [&str; 3] = ["question", "q", "frage"];
/// What the column of headings may be called.
const HEADING: [&str; 4] = ["heading", "section", "abschnitt", "überschrift"];
/// What may stand between columns.
const DELIMITERS: [char; 3] = [';', '\t', ','];

/// Whether a file is a sheet, by its name's ending.
#[must_use]
pub fn is_sheet(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("tsv"))
}

/// Reads the topics of a sheet: columns `question` and `heading`, in any order and case, among others that are passed over;
/// without a heading, the guide does not answer. A topic's id is `line N`.
///
/// # Errors
/// When the file can't be read or is no text, a column is missing, or there is no question.
pub fn load_sheet(path: &Path) -> Result<Vec<Topic>, EvalError> {
    let bytes = std::fs::read(path).map_err(|source| EvalError::Io { path: path.to_owned(), source })?;
    let file = path.display().to_string();
    match decode(&file, &bytes) {
        Err(CorpusError::Empty { file }) => {
            let problem =
                "there is nothing in it; its first line names the columns, `question` and `heading`".to_owned();
            Err(EvalError::Line { file, line: 1, problem })
        }
        decoded => parse_sheet(&file, &decoded?.0),
    }
}

fn parse_sheet(file: &str, text: &str) -> Result<Vec<Topic>, EvalError> {
    let wrong = |line: usize, problem: String| EvalError::Line { file: file.to_owned(), line, problem };
    // The reader counts lines by their line feeds, and from the one before a record.
    let text = text.replace("\r\n", "\n");
    let (delimiter, skipped, table) = delimited(&text);
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter as u8).flexible(true).has_headers(true).from_reader(table.as_bytes());
    let headers = reader.headers().map_err(|error| wrong(1, error.to_string()))?.clone();
    let column =
        |names: &[&str]| headers.iter().position(|header| names.contains(&header.trim().to_lowercase().as_str()));
    let missing = |name: &str| {
        wrong(
            1 + skipped,
            format!("there is no column `{name}`; name the columns in the first line: `question` and `heading`"),
        )
    };
    let question = column(&QUESTION).ok_or_else(|| missing("question"))?;
    let heading = column(&HEADING).ok_or_else(|| missing("heading"))?;
    let mut topics = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, |place| place.line() as usize);
            wrong(line + skipped, error.to_string())
        })?;
        let line = record.position().map_or(0, |place| place.line() as usize) + skipped;
        topics.extend(topic(line, cell(&record, question), cell(&record, heading)));
    }
    if topics.is_empty() {
        return Err(wrong(1 + skipped, "there is no question below the first line; write one a line".to_owned()));
    }
    Ok(topics)
}

/// What stands between the columns, how many lines come before the names of the columns, and the text from there on.
fn delimited(text: &str) -> (char, usize, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim().to_lowercase();
    if let Some(named) = named.strip_prefix("sep=").and_then(|rest| rest.chars().next().or(Some('\t')))
        && DELIMITERS.contains(&named)
    {
        return (named, 1, rest);
    }
    let count = |delimiter: &char| first.matches(*delimiter).count();
    (DELIMITERS.into_iter().max_by_key(count).unwrap_or(','), 0, text)
}

fn cell(record: &StringRecord, at: usize) -> &str {
    record.get(at).unwrap_or_default().trim()
}

fn topic(line: usize, question: &str, heading: &str) -> Option<Topic> {
    let answerable = !heading.is_empty();
    (!question.is_empty()).then(|| Topic {
        id: format!("line {line}"),
        question: question.to_owned(),
        kind: if answerable { "answerable" } else { "unanswerable" }.to_owned(),
        section: if answerable { vec![heading.to_owned()] } else { Vec::new() },
        must: Vec::new(),
        answerable,
    })
}

/// The figures of one run over a sheet, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFigures {
    /// Questions that the guide answers.
    pub answerable: usize,
    /// Questions that it does not.
    pub unanswerable: usize,
    /// First quote under the right heading.
    pub right_at_1: usize,
    /// One of the first three.
    pub right_at_3: usize,
    /// Declined though it is there.
    pub missed: usize,
    /// Unanswerable ones that were declined.
    pub declined: usize,
}

impl From<&Scores> for SheetFigures {
    fn from(scores: &Scores) -> Self {
        let Scores { all, unanswerable, declined, .. } = *scores;
        let (answerable, right_at_1, right_at_3, missed) = (all.topics, all.right_at_1, all.right_at_3, all.missed);
        Self { answerable, unanswerable, right_at_1, right_at_3, missed, declined }
    }
}

impl SheetFigures {
    /// The shares right@1, right@3, missed and declined, each `None` where there is nothing to share.
    #[must_use]
    pub fn shares(&self) -> [Option<f64>; 4] {
        let of = |part, whole| (whole > 0).then(|| share(part, whole));
        [
            of(self.right_at_1, self.answerable),
            of(self.right_at_3, self.answerable),
            of(self.missed, self.answerable),
            of(self.declined, self.unanswerable),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String, Vec<String>)> {
        let topics = parse_sheet("q.csv", text).unwrap();
        topics.into_iter().map(|topic| (topic.id, topic.question, topic.section)).collect()
    }

    fn row(id: &str, question: &str, section: &[&str]) -> (String, String, Vec<String>) {
        (id.into(), question.into(), section.iter().map(|&name| name.into()).collect())
    }

    #[test]
    fn a_sheet_reads_whatever_stands_between_its_columns() {
        let wanted = [row("line 2", "when, and where?", &["Hours"]), row("line 4", "the fee", &[])];
        let lines = ["QUESTION,Heading", "\"when, and where?\",Hours", ",Fees", "the fee,"];
        assert_eq!(read(&lines.join("\n")), wanted);
        let lines = ["note;Section ; Question", "x;Hours;when, and where?", ";;", ";;the fee"];
        assert_eq!(read(&lines.join("\r\n")), wanted);
        assert_eq!(read("question\theading\nwhen, and where?\tHours\n\t\nthe fee\n"), wanted);
    }

    #[test]
    fn a_first_line_that_names_the_delimiter_is_no_row() {
        assert_eq!(read("sep=;\nquestion;heading\na, b;Fees\n"), [row("line 3", "a, b", &["Fees"])]);
    }

    #[test]
    fn what_is_missing_is_named_with_its_line() {
        let said = |text: &str| parse_sheet("q.csv", text).unwrap_err().to_string();
        assert!(said("Hours,when\n").contains("q.csv:1: there is no column `question`; name the columns"));
        assert!(said("question\nwhen\n").contains("there is no column `heading`"));
        assert!(said("question,heading\n\n").contains("there is no question"));
    }
}
