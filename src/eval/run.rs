//! How does the search rank a collection's documents, and how is that written down for trec_eval?

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::beir::{Collection, CollectionTopic, Qrels};
use super::metrics::{average_precision, ndcg_at, rank_run, recall_at, reciprocal_rank_at};
use crate::corpus::{BlockKind, Document, Format, Guide, Lines, Manifest, Passage, PassageId, Section, Span, Synonyms};
use crate::index::{GuideIndex, GuideVectors, IndexError, Progress};
use crate::model::Encoder;
use crate::search::{Parameters, Searcher, Semantic};

/// How many documents a run keeps for a topic; trec_eval's custom.
pub const RUN_DEPTH: usize = 1_000;

/// What was retrieved for each topic, best first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    /// Topic id, then document ids with their scores in trec_eval's order.
    pub topics: Vec<(String, Vec<(String, f32)>)>,
}

/// Measures averaged over a collection's topics.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CollectionScores {
    /// The collection's name.
    pub collection: String,
    /// How many topics were judged.
    pub topics: usize,
    /// Normalized discounted cumulative gain at 10.
    pub ndcg_at_10: f64,
    /// Recall at 5.
    pub recall_at_5: f64,
    /// Recall at 10.
    pub recall_at_10: f64,
    /// Recall at 100.
    pub recall_at_100: f64,
    /// Mean reciprocal rank, cut at 10.
    pub mrr_at_10: f64,
    /// Mean average precision.
    pub map: f64,
}

/// Searches a collection for all its topics; each document is one passage under its title.
///
/// `model` brings meaning into the search, with the folder that keeps the vectors it makes of the documents.
///
/// # Errors
/// When the index can't be built in memory.
pub fn run_collection(
    collection: &Collection,
    parameters: &Parameters,
    model: Option<(&Arc<Encoder>, Option<&Path>)>,
    progress: Progress<'_>,
) -> Result<Run, IndexError> {
    let guide = guide_of(collection);
    let index = GuideIndex::in_memory(&guide)?;
    let semantic = model
        .map(|(encoder, root)| Semantic::new(Arc::clone(encoder), GuideVectors::open(root, &guide, encoder, progress)));
    let searcher = Searcher::new(&guide, &index, semantic, parameters)?.of_documents();
    let retrieve = |topic: &CollectionTopic| {
        let hits = searcher.search(&topic.text, &guide, &index, RUN_DEPTH).hits;
        let scored = hits.iter().map(|hit| (collection.documents[hit.passage].id.clone(), hit.score)).collect();
        (topic.id.clone(), rank_run(scored))
    };
    Ok(Run { topics: collection.topics.iter().map(retrieve).collect() })
}

/// A collection as a guide: a section and a passage a document, nothing split.
fn guide_of(collection: &Collection) -> Guide {
    let mut text = String::new();
    let mut sections = Vec::new();
    let mut passages = Vec::new();
    for (at, document) in collection.documents.iter().enumerate() {
        let start = text.len();
        text.push_str(&document.text);
        let span = Span::new(start, text.len());
        text.push('\n');
        let (id, title) = (document.id.clone(), document.title.clone());
        sections.push(Section {
            path: vec![title],
            anchor: id.clone(),
            level: 1,
            document: 0,
            heading: Span::new(start, start),
            passages: at..at + 1,
        });
        passages.push(Passage {
            id: PassageId(id),
            document: 0,
            section: at,
            span,
            kind: BlockKind::Paragraph,
            text: document.text.clone(),
            context: String::new(),
            list: None,
        });
    }
    Guide {
        manifest: Manifest {
            id: collection.name.clone(),
            title: collection.name.clone(),
            language: "en".to_owned(),
            description: String::new(),
            source: String::new(),
        },
        documents: vec![Document::new("corpus.jsonl", Format::PlainText, text)],
        sections,
        passages,
        asked: Vec::new(),
        gaps: Vec::new(),
        glossary: Vec::new(),
        synonyms: Synonyms::default(),
        notes: Vec::new(),
        lines: Lines::default(),
        hash: String::new(),
        place: None,
    }
}

impl Run {
    /// The measures over all topics of a collection; a topic without results counts 0.
    #[must_use]
    pub fn score(&self, collection: &str, qrels: &Qrels) -> CollectionScores {
        let none = super::metrics::Grades::new();
        let mut sums = [0.0_f64; 6];
        for (topic, ranked) in &self.topics {
            let grades = qrels.get(topic).unwrap_or(&none);
            let ids: Vec<&str> = ranked.iter().map(|(id, _)| id.as_str()).collect();
            let values = [
                ndcg_at(10, &ids, grades),
                recall_at(5, &ids, grades),
                recall_at(10, &ids, grades),
                recall_at(100, &ids, grades),
                reciprocal_rank_at(10, &ids, grades),
                average_precision(&ids, grades),
            ];
            sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        }
        let [ndcg_at_10, recall_at_5, recall_at_10, recall_at_100, mrr_at_10, map] =
            sums.map(|sum| sum / self.topics.len().max(1) as f64);
        let (collection, topics) = (collection.to_owned(), self.topics.len());
        CollectionScores { collection, topics, ndcg_at_10, recall_at_5, recall_at_10, recall_at_100, mrr_at_10, map }
    }

    /// Writes the run as trec_eval reads it: `topic Q0 document rank score tag`, ranks from 1.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn write_trec(&self, tag: &str, to: &mut dyn Write) -> std::io::Result<()> {
        for (topic, ranked) in &self.topics {
            for (at, (document, score)) in ranked.iter().enumerate() {
                writeln!(to, "{topic} Q0 {document} {} {score:.6} {tag}", at + 1)?;
            }
        }
        Ok(())
    }
}

/// A table of several collections, one row each.
#[must_use]
pub fn collection_table(rows: &[CollectionScores]) -> String {
    let mut table = format!(
        "{:<16}{:>7}{:>9}{:>8}{:>8}{:>8}{:>8}{:>8}\n",
        "collection", "topics", "nDCG@10", "R@5", "R@10", "R@100", "MRR@10", "MAP"
    );
    for row in rows {
        let CollectionScores {
            collection,
            topics,
            ndcg_at_10,
            recall_at_5,
            recall_at_10,
            recall_at_100,
            mrr_at_10,
            map,
        } = row;
        table += &format!(
            "{collection:<16}{topics:>7}{ndcg_at_10:>9.3}{recall_at_5:>8.3}{recall_at_10:>8.3}{recall_at_100:>8.3}{mrr_at_10:>8.3}{map:>8.3}\n"
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_file_has_trec_s_six_columns() {
        let run = Run { topics: vec![("t1".into(), vec![("d2".into(), 1.5), ("d1".into(), 0.25)])] };
        let mut written = Vec::new();
        run.write_trec("ours", &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), "t1 Q0 d2 1 1.500000 ours\nt1 Q0 d1 2 0.250000 ours\n");
    }

    #[test]
    fn scores_average_over_topics_and_count_the_empty_ones() {
        let run = Run { topics: vec![("t1".into(), vec![("d1".into(), 1.0)]), ("t2".into(), Vec::new())] };
        let qrels = [("t1", "d1"), ("t2", "d2")].map(|(t, d)| (t.to_owned(), [(d.to_owned(), 1)].into())).into();
        let scores = run.score("c", &qrels);
        assert_eq!((scores.topics, scores.ndcg_at_10, scores.map), (2, 0.5, 0.5));
    }
}
