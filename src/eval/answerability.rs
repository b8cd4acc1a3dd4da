//! Does the reader tell a paragraph that answers from one that is merely about the same?
//!
//! A collection in BEIR's layout with `unanswerable.jsonl` {_id, text, paragraph}: questions about a paragraph which it does
//! not answer. Each of `queries.jsonl` is read with its own paragraph, by the judgements, and each of these with its own.
//! The reader sees about a hundred words at once, so a paragraph is read in stretches, and the best stretch counts.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::beir::{Collection, CollectionDocument};
use super::error::{EvalError, json_lines, read};
use super::metrics::area_under_curve;
use crate::corpus::sentences;
use crate::index::Progress;
use crate::model::Reader;

/// What the strength of the best span adds to the reader's judgement.
const SPAN_WEIGHT: f32 = 0.3;
/// Words of a paragraph that are read at once: with question and title they stay within the reader's 160 tokens.
const STRETCH_WORDS: usize = 80;
/// How many pairs are read between two signs of life.
const PAIRS_AT_ONCE: usize = 64;

/// A question with a paragraph that is about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// What is asked.
    pub question: &'a str,
    /// The title above the paragraph; often empty.
    pub title: &'a str,
    /// What may answer.
    pub paragraph: &'a str,
    /// Whether it does.
    pub answers: bool,
}

/// A question that a paragraph of a collection does not answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Unanswerable {
    /// What is asked.
    pub text: String,
    /// The id of the paragraph.
    pub paragraph: String,
}

/// How well answered and unanswered questions are told apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answerability {
    /// The collection's name.
    pub collection: String,
    /// How many questions their paragraphs answer.
    pub answerable: usize,
    /// How many they don't.
    pub unanswerable: usize,
    /// The chance that an answered question is judged higher than an unanswered one; equal counts half.
    pub auc: f64,
}

/// Reads the questions of a collection that its paragraphs do not answer.
///
/// # Errors
/// When `unanswerable.jsonl` is missing, a line is not as it should be, or names a paragraph that is not there.
pub fn load_unanswerable(folder: &Path, collection: &Collection) -> Result<Vec<Unanswerable>, EvalError> {
    let path = folder.join("unanswerable.jsonl");
    if !path.is_file() {
        return Err(EvalError::NoUnanswerable(folder.to_owned()));
    }
    let file = path.display().to_string();
    let found: Vec<Unanswerable> = json_lines(&read(&path)?, &file)?;
    let there = documents_by_id(collection);
    match found.iter().find(|question| !there.contains_key(question.paragraph.as_str())) {
        Some(Unanswerable { paragraph, .. }) => Err(EvalError::NoParagraph { file, paragraph: paragraph.clone() }),
        None => Ok(found),
    }
}

/// Every question of a collection with its own paragraph; an answerable one with the best-judged of its paragraphs.
#[must_use]
pub fn pairs<'a>(collection: &'a Collection, unanswerable: &'a [Unanswerable]) -> Vec<Pair<'a>> {
    let documents = documents_by_id(collection);
    let answered = collection.topics.iter().filter_map(|topic| {
        let grades = collection.qrels.get(&topic.id)?;
        // Of equals the first by id, so that the same file gives the same pairs.
        let (best, _) = grades.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))?;
        let paragraph = documents.get(best.as_str())?;
        Some(Pair::new(&topic.text, paragraph, true))
    });
    let unanswered = unanswerable.iter().filter_map(|asked| {
        let paragraph = documents.get(asked.paragraph.as_str())?;
        Some(Pair::new(&asked.text, paragraph, false))
    });
    answered.chain(unanswered).collect()
}

impl<'a> Pair<'a> {
    fn new(question: &'a str, document: &'a CollectionDocument, answers: bool) -> Self {
        Self { question, title: &document.title, paragraph: &document.text, answers }
    }
}

fn documents_by_id(collection: &Collection) -> HashMap<&str, &CollectionDocument> {
    collection.documents.iter().map(|document| (document.id.as_str(), document)).collect()
}

/// Has the reader judge every pair, on all cores.
#[must_use]
pub fn run_answerability(name: &str, pairs: &[Pair<'_>], reader: &Reader, progress: Progress<'_>) -> Answerability {
    let mut judged: Vec<(f32, bool)> = Vec::with_capacity(pairs.len());
    for some in pairs.chunks(PAIRS_AT_ONCE) {
        judged.par_extend(some.par_iter().map(|pair| (judgement(reader, pair), pair.answers)));
        progress(judged.len(), pairs.len());
    }
    let answerable = judged.iter().filter(|(_, answers)| *answers).count();
    Answerability {
        collection: name.to_owned(),
        answerable,
        unanswerable: judged.len() - answerable,
        auc: area_under_curve(&judged),
    }
}

/// How surely the reader says that a paragraph answers, by its best stretch; only comparable.
fn judgement(reader: &Reader, pair: &Pair<'_>) -> f32 {
    let stretches = stretches(pair.paragraph).into_iter().map(|stretch| format!("{}: {stretch}", pair.title));
    let stretches: Vec<String> = stretches.collect();
    let texts: Vec<&str> = stretches.iter().map(String::as_str).collect();
    let readings = reader.read(pair.question, &texts).into_iter();
    readings.map(|reading| reading.answers + SPAN_WEIGHT * reading.span).fold(f32::MIN, f32::max)
}

/// A paragraph in stretches of whole sentences; each begins with the last sentence of the one before, so that what goes
/// over two is read together. A longer sentence is a stretch of its own.
fn stretches(paragraph: &str) -> Vec<String> {
    let sentences = sentences(paragraph);
    let mut stretches: Vec<String> = Vec::new();
    let (mut from, mut words) = (0, 0);
    for (at, sentence) in sentences.iter().enumerate() {
        let own = sentence.split_whitespace().count();
        if at > from && words + own > STRETCH_WORDS {
            stretches.push(sentences[from..at].join(" "));
            let before = sentences[at - 1].split_whitespace().count();
            let joined = before + own <= STRETCH_WORDS && at - 1 > from;
            (from, words) = if joined { (at - 1, before) } else { (at, 0) };
        }
        words += own;
    }
    stretches.push(sentences[from..].join(" "));
    stretches
}

/// A table of several collections, one row each.
#[must_use]
pub fn answerability_table(rows: &[Answerability]) -> String {
    let mut table = format!("{:<16}{:>11}{:>14}{:>7}\n", "collection", "answerable", "unanswerable", "AUC");
    for Answerability { collection, answerable, unanswerable, auc } in rows {
        table += &format!("{collection:<16}{answerable:>11}{unanswerable:>14}{auc:>7.3}\n");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::CollectionTopic;

    #[test]
    fn a_paragraph_is_read_in_stretches_that_share_a_sentence() {
        let sentence = |word: &str| format!("{}.", vec![word; 30].join(" "));
        let paragraph = ["Alpha", "Bravo", "Charlie"].map(sentence).join(" ");
        assert_eq!(
            stretches(&paragraph),
            [["Alpha", "Bravo"].map(sentence).join(" "), ["Bravo", "Charlie"].map(sentence).join(" ")]
        );
        assert_eq!(stretches("Short. And sweet."), ["Short. And sweet."]);
        assert_eq!(stretches(""), [""]);
    }

    #[test]
    fn each_question_comes_with_its_own_paragraph() {
        let document =
            |id: &str| CollectionDocument { id: id.into(), title: "a town".into(), text: format!("about {id}") };
        let collection = Collection {
            name: "c".to_owned(),
            documents: vec![document("p1"), document("p2")],
            topics: vec![CollectionTopic { id: "q1".into(), text: "what is it".into() }],
            qrels: [("q1".to_owned(), [("p1".to_owned(), 0), ("p2".to_owned(), 1)].into())].into(),
        };
        let unanswerable = [Unanswerable { text: "who made it".into(), paragraph: "p1".into() }];
        let found = pairs(&collection, &unanswerable);
        assert_eq!(
            found,
            [
                Pair { question: "what is it", title: "a town", paragraph: "about p2", answers: true },
                Pair { question: "who made it", title: "a town", paragraph: "about p1", answers: false },
            ]
        );
    }
}
