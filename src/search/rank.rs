//! In which order do passages answer a query, and what decided it?

use super::query::Query;
use super::retrieve::Retrieved;
use crate::corpus::Guide;

/// What each part of a match is worth; tuned on `corpus/medical-assistant/eval`.
const WEIGHTS: Features = Features { lexical: 1.3, pairs: 0.15, phrasing: 1.0, section: 0.3, definition: 0.3 };

/// The parts of a passage's score, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Features {
    /// BM25F over the most the query could get.
    pub lexical: f32,
    /// The share of the query's word pairs that stand together in the passage.
    pub pairs: f32,
    /// The likest phrasing that asks for the passage.
    pub phrasing: f32,
    /// The best lexical part of a passage in the same section.
    pub section: f32,
    /// 1 where the question asks what a term means and the passage spells it out.
    pub definition: f32,
}

/// One retrieved passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Index into [`Guide::passages`].
    pub passage: usize,
    /// Relevance, comparable within one query.
    pub score: f32,
    /// From 1.
    pub rank: usize,
    /// Why.
    pub explanation: Explanation,
}

/// Why a score is what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The parts before their weights.
    pub features: Features,
    /// A bit for each concept of the query that the passage holds.
    pub concepts: u64,
    /// The likest phrasing, as an index into [`Guide::asked`].
    pub asked: Option<usize>,
}

impl Features {
    /// The weighted sum.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.weighted().iter().map(|(_, value)| value).sum()
    }

    /// Each part by name, weighted.
    #[must_use]
    pub fn weighted(&self) -> [(&'static str, f32); 5] {
        [
            ("words", WEIGHTS.lexical * self.lexical),
            ("word pairs", WEIGHTS.pairs * self.pairs),
            ("asked as", WEIGHTS.phrasing * self.phrasing),
            ("section", WEIGHTS.section * self.section),
            ("definition", WEIGHTS.definition * self.definition),
        ]
    }
}

/// The best passages for what was retrieved, best first; ties fall to the passage that stands first.
#[must_use]
pub(super) fn rank(guide: &Guide, query: &Query, retrieved: &Retrieved, most: usize) -> Vec<Hit> {
    let phrasing = best_phrasings(guide, retrieved);
    let full = query.total_idf() * 2.2;
    let share = |value: f32, of: f32| if of > 0.0 { (value / of).min(1.0) } else { 0.0 };
    let mut sections = vec![0.0_f32; guide.sections.len()];
    for (at, passage) in guide.passages.iter().enumerate() {
        let best = &mut sections[passage.section];
        *best = best.max(share(retrieved.lexical[at], full));
    }
    let mut hits: Vec<Hit> = Vec::new();
    for (at, passage) in guide.passages.iter().enumerate() {
        let (asked, likeness) = phrasing[at];
        if retrieved.lexical[at] == 0.0 && likeness == 0.0 {
            continue;
        }
        let features = Features {
            lexical: share(retrieved.lexical[at], full),
            pairs: share(retrieved.pairs[at], retrieved.all_pairs),
            phrasing: likeness,
            section: sections[passage.section],
            definition: f32::from(u8::from(query.definitions.binary_search(&at).is_ok())),
        };
        let explanation = Explanation { features, concepts: retrieved.concepts[at], asked };
        hits.push(Hit { passage: at, score: features.score(), rank: 0, explanation });
    }
    keep_best(hits, most)
}

fn keep_best(mut hits: Vec<Hit>, most: usize) -> Vec<Hit> {
    let order = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.passage.cmp(&b.passage));
    if hits.len() > most && most > 0 {
        hits.select_nth_unstable_by(most - 1, order);
    }
    hits.truncate(most);
    hits.sort_unstable_by(order);
    for (at, hit) in hits.iter_mut().enumerate() {
        hit.rank = at + 1;
    }
    hits
}

/// For each passage its likest phrasing and how like it is.
fn best_phrasings(guide: &Guide, retrieved: &Retrieved) -> Vec<(Option<usize>, f32)> {
    let mut best = vec![(None, 0.0_f32); guide.passages.len()];
    for (at, (asked, likeness)) in guide.asked.iter().zip(&retrieved.phrasings).enumerate() {
        for slot in &mut best[asked.target.clone()] {
            if *likeness > slot.1 {
                *slot = (Some(at), *likeness);
            }
        }
    }
    best
}
