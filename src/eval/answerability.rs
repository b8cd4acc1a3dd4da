//! Does the reader tell a paragraph that answers from one that is merely about the same?
//!
//! A collection in BEIR's layout with `unanswerable.jsonl` {_id, text, paragraph}: questions about a paragraph which it does
//! not answer. Each of `queries.jsonl` is read with its own paragraph, by the judgements, and each of these with its own.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::beir::{Collection, CollectionDocument};
use super::error::{EvalError, json_lines, read};
use crate::index::Progress;
use crate::model::Reader;

/// What the strength of the best span adds to the reader's judgement.
const SPAN_WEIGHT: f32 = 0.3;
/// How many pairs are read between two signs of life.
const PAIRS_AT_ONCE: usize = 64;

/// A question with a paragraph that is about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// What is asked.
    pub question: &'a str,
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
        Some(Pair { question: &topic.text, paragraph: &paragraph.text, answers: true })
    });
    let unanswered = unanswerable.iter().filter_map(|asked| {
        let paragraph = documents.get(asked.paragraph.as_str())?;
        Some(Pair { question: &asked.text, paragraph: &paragraph.text, answers: false })
    });
    answered.chain(unanswered).collect()
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

/// How surely the reader says that a paragraph answers; only comparable.
fn judgement(reader: &Reader, pair: &Pair<'_>) -> f32 {
    let readings = reader.read(pair.question, &[pair.paragraph]);
    readings.first().map_or(f32::MIN, |reading| reading.answers + SPAN_WEIGHT * reading.span)
}

/// The chance that a right one stands above a wrong one, of judgements with whether each is right; 0.5 where one kind is
/// missing.
///
/// # Source
/// Mann and Whitney, 1947: the rank sum of the right ones, less its least, over the number of pairs; equals share a rank.
///
/// # Example
/// ```
/// use preceptor::eval::area_under_curve;
///
/// assert_eq!(area_under_curve(&[(0.9, true), (0.4, false), (0.4, true), (0.1, false)]), 0.875);
/// ```
#[must_use]
pub fn area_under_curve(judged: &[(f32, bool)]) -> f64 {
    let mut sorted = judged.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let right = sorted.iter().filter(|(_, right)| *right).count() as f64;
    let wrong = sorted.len() as f64 - right;
    if right == 0.0 || wrong == 0.0 {
        return 0.5;
    }
    let mut above = 0.0;
    let mut wrong_below = 0.0;
    for equals in sorted.chunk_by(|a, b| a.0 == b.0) {
        let here = equals.iter().filter(|(_, right)| *right).count() as f64;
        let wrong_here = equals.len() as f64 - here;
        above += here * (wrong_below + wrong_here / 2.0);
        wrong_below += wrong_here;
    }
    above / (right * wrong)
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
    fn chance_is_a_half_and_order_is_all_that_counts() {
        assert_eq!(area_under_curve(&[(1.0, true), (1.0, false)]), 0.5);
        assert_eq!(area_under_curve(&[(-3.0, false), (100.0, true), (-2.9, true)]), 1.0);
        assert_eq!(area_under_curve(&[(1.0, true)]), 0.5);
    }

    #[test]
    fn each_question_comes_with_its_own_paragraph() {
        let document =
            |id: &str| CollectionDocument { id: id.into(), title: String::new(), text: format!("about {id}") };
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
                Pair { question: "what is it", paragraph: "about p2", answers: true },
                Pair { question: "who made it", paragraph: "about p1", answers: false },
            ]
        );
    }
}
