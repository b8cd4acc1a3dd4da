//! Why did a question go wrong? What won, what should have, and which part of the score decided.

use serde::Serialize;

use super::judge::is_right;
use super::topic::Topic;
use crate::engine::Engine;

/// What decided one missed question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explained {
    /// How sure the engine was.
    pub confidence: f32,
    /// What came first.
    pub won: Option<Place>,
    /// The best passage whose quote would have been right; `None` where none would, or nothing answers.
    pub should: Option<Place>,
    /// The parts of the score that set the two apart, by how much, the most telling first; above 0 for the winner.
    pub decided: Vec<(&'static str, f32)>,
}

/// One passage of a ranking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Place {
    /// From 1.
    pub rank: usize,
    /// The last heading above it.
    pub heading: String,
    /// Its first words.
    pub begins: String,
    /// The phrasing that is likest to the question.
    pub asked: Option<String>,
}

/// Explains a missed question from the default guide.
#[must_use]
pub fn explain(engine: &Engine, topic: &Topic) -> Explained {
    let desk = engine.default_desk();
    let ranking = desk.search(&topic.question, usize::MAX);
    let candidates = desk.candidates(&ranking);
    let right = candidates.iter().position(|quote| topic.answerable && is_right(topic, quote));
    let place = |at: usize| {
        let (guide, hit) = (desk.guide, &ranking.hits[at]);
        let passage = &guide.passages[hit.passage];
        Place {
            rank: hit.rank,
            heading: guide.section_of(passage).path.last().cloned().unwrap_or_default(),
            begins: passage.text.split_whitespace().take(8).collect::<Vec<_>>().join(" "),
            asked: hit.explanation.asked.map(|at| guide.asked[at].phrasing.clone()),
        }
    };
    let mut decided: Vec<(&'static str, f32)> = Vec::new();
    if let Some(right) = right.filter(|at| *at > 0) {
        let [won, should] = [0, right].map(|at| ranking.hits[at].explanation.weighted());
        decided = won.iter().zip(&should).map(|((name, won), (_, should))| (*name, won - should)).collect();
        decided.retain(|(_, by)| by.abs() > 0.01);
        decided.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        decided.truncate(3);
    }
    Explained {
        confidence: desk.confidence(&ranking),
        won: (!ranking.hits.is_empty()).then(|| place(0)),
        should: right.map(place),
        decided,
    }
}
