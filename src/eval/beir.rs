//! What does a retrieval collection in BEIR's layout hold?
//!
//! `corpus.jsonl` {_id, title, text}, `queries.jsonl` {_id, text}, `qrels/*.tsv` (header; query-id, corpus-id, score).

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::{EvalError, json_lines, read};
use super::metrics::Grades;

/// A document of a collection.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CollectionDocument {
    /// Its name.
    #[serde(rename = "_id")]
    pub id: String,
    /// Its title; often empty.
    #[serde(default)]
    pub title: String,
    /// Its text.
    #[serde(default)]
    pub text: String,
}

/// A query of a collection.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CollectionTopic {
    /// Its name.
    #[serde(rename = "_id")]
    pub id: String,
    /// What is looked for.
    pub text: String,
}

/// Topic id → its judgements.
pub type Qrels = HashMap<String, Grades>;

/// A collection, read.
#[derive(Debug, Clone)]
pub struct Collection {
    /// The folder's name.
    pub name: String,
    /// Its documents, in the file's order.
    pub documents: Vec<CollectionDocument>,
    /// Its judged topics, in the file's order.
    pub topics: Vec<CollectionTopic>,
    /// Which documents are relevant to which topic.
    pub qrels: Qrels,
}

/// Whether a path is a folder in BEIR's layout.
#[must_use]
pub fn is_collection(path: &Path) -> bool {
    path.join("corpus.jsonl").is_file() && path.join("queries.jsonl").is_file()
}

impl Collection {
    /// Reads a folder in BEIR's layout; topics without a relevant document are left out, as trec_eval does.
    ///
    /// # Errors
    /// When a file is missing or a line is not as it should be; file and line are named.
    pub fn open(folder: &Path) -> Result<Self, EvalError> {
        let lines = |name: &str| folder.join(name);
        let documents = last_of_each_id(load(&lines("corpus.jsonl"))?, |document: &CollectionDocument| &document.id);
        let mut topics = last_of_each_id(load(&lines("queries.jsonl"))?, |topic: &CollectionTopic| &topic.id);
        let judgements = judgements(&folder.join("qrels"))?;
        let qrels = parse_qrels(&read(&judgements)?, &judgements.display().to_string())?;
        topics.retain(|topic| qrels.get(&topic.id).is_some_and(|grades| grades.values().any(|grade| *grade > 0)));
        let name = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Self { name, documents, topics, qrels })
    }
}

/// Of lines that share an id the last one counts, in the place of the first.
///
/// # Source
/// BEIR's own loader reads both files into dictionaries by `_id`.
fn last_of_each_id<T>(lines: Vec<T>, id: impl Fn(&T) -> &String) -> Vec<T> {
    let mut places: HashMap<String, usize> = HashMap::with_capacity(lines.len());
    let mut kept: Vec<T> = Vec::with_capacity(lines.len());
    for line in lines {
        match places.get(id(&line)) {
            Some(at) => kept[*at] = line,
            None => {
                places.insert(id(&line).clone(), kept.len());
                kept.push(line);
            }
        }
    }
    kept
}

fn load<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, EvalError> {
    json_lines(&read(path)?, &path.display().to_string())
}

/// `test.tsv` where it is there, else the only one.
fn judgements(folder: &Path) -> Result<PathBuf, EvalError> {
    let test = folder.join("test.tsv");
    if test.is_file() {
        return Ok(test);
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "tsv")).collect();
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(EvalError::Qrels(folder.to_owned())),
    }
}

fn parse_qrels(text: &str, file: &str) -> Result<Qrels, EvalError> {
    let mut qrels = Qrels::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let grade = cells.get(2).and_then(|cell| cell.parse::<f64>().ok());
        match (cells.as_slice(), grade) {
            ([topic, document, _], Some(grade)) => {
                qrels.entry((*topic).to_owned()).or_default().insert((*document).to_owned(), grade as i32);
            }
            // The header's third cell is a word.
            _ if at == 0 => {}
            _ => {
                let problem = "wants three cells: query-id, corpus-id and a number, with tabs between".to_owned();
                return Err(EvalError::Line { file: file.to_owned(), line: at + 1, problem });
            }
        }
    }
    Ok(qrels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_judgement_is_named_by_file_and_line() {
        let error = parse_qrels("query-id\tcorpus-id\tscore\n1\td2\t1\n1 d3 1\n", "test.tsv").unwrap_err();
        assert_eq!(
            error.to_string(),
            "test.tsv:3: wants three cells: query-id, corpus-id and a number, with tabs between"
        );
    }
}
