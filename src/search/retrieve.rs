//! Which passages and phrasings hold what a query looks for, and how much of it?

use super::lexicon::Variant;
use super::parameters::Parameters;
use super::query::{Concept, Query};
use crate::index::{GuideIndex, IndexField};

/// A passage field and what a term in it counts beside one in the text.
const FIELD_WEIGHTS: [(IndexField, f32); 5] = [
    (IndexField::Text, 1.0),
    (IndexField::Heading, 0.8),
    (IndexField::Asked, 0.6),
    (IndexField::Context, 0.35),
    (IndexField::Glossary, 0.3),
];

/// What the index says of one query: a number for each passage and each phrasing.
#[derive(Debug)]
pub(super) struct Retrieved {
    /// For each passage, its BM25F score.
    pub lexical: Vec<f32>,
    /// For each passage, a bit for each concept of the query that it holds.
    pub concepts: Vec<u64>,
    /// For each passage, the weight of the query's word pairs that it holds.
    pub pairs: Vec<f32>,
    /// For each phrasing, its cosine with the question, 0 to 1.
    pub phrasings: Vec<f32>,
}

/// Reads the postings of all that a query looks for.
#[must_use]
pub(super) fn retrieve(query: &Query, index: &GuideIndex, parameters: &Parameters) -> Retrieved {
    let mut scratch = Scratch::new(index.passages);
    let mut retrieved = Retrieved {
        lexical: vec![0.0; index.passages],
        concepts: vec![0; index.passages],
        pairs: vec![0.0; index.passages],
        phrasings: retrieve_phrasings(query, index),
    };
    for (at, concept) in query.concepts.iter().enumerate().filter(|(_, concept)| concept.known) {
        scratch.score(concept, index, parameters);
        for doc in scratch.touched.drain(..) {
            retrieved.lexical[doc] += std::mem::take(&mut scratch.best[doc]);
            retrieved.concepts[doc] |= 1 << at;
        }
    }
    for pair in &query.pairs {
        let weight = index.idf(index.doc_freq(IndexField::Pairs, pair));
        index.for_each(IndexField::Pairs, pair, |doc, _, _| retrieved.pairs[doc] += weight);
    }
    retrieved
}

/// Per-passage sums that one concept after another uses.
struct Scratch {
    /// The best variant's score of the concept at hand.
    best: Vec<f32>,
    /// Passages whose `best` is set.
    touched: Vec<usize>,
    /// Field-weighted, length-normalized frequency of the stem at hand.
    frequency: Vec<f32>,
    /// Passages whose `frequency` is set.
    frequent: Vec<usize>,
}

impl Scratch {
    fn new(passages: usize) -> Self {
        Self { best: vec![0.0; passages], touched: Vec::new(), frequency: vec![0.0; passages], frequent: Vec::new() }
    }

    /// Leaves in `best` what the concept gives each passage: its best variant's BM25F.
    ///
    /// # Source
    /// Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields, 2004.
    fn score(&mut self, concept: &Concept, index: &GuideIndex, parameters: &Parameters) {
        for variant in &concept.variants {
            if let [stem] = variant.stems.as_slice() {
                self.count(stem, index, parameters);
                self.take_best(concept.idf * variant.weight, parameters.k1);
            } else {
                self.score_words(concept, variant, index, parameters);
            }
        }
    }

    /// A variant of several stems gives the mean of what they give, squared so that one of two stems is worth a quarter.
    fn score_words(&mut self, concept: &Concept, variant: &Variant, index: &GuideIndex, parameters: &Parameters) {
        let mut sums: Vec<(usize, f32)> = Vec::new();
        for stem in &variant.stems {
            self.count(stem, index, parameters);
            for doc in self.frequent.drain(..) {
                let saturated = saturate(std::mem::take(&mut self.frequency[doc]), parameters.k1);
                match sums.binary_search_by_key(&doc, |(doc, _)| *doc) {
                    Ok(at) => sums[at].1 += saturated,
                    Err(at) => sums.insert(at, (doc, saturated)),
                }
            }
        }
        let stems = variant.stems.len() as f32;
        for (doc, sum) in sums {
            let share = sum / stems / (parameters.k1 + 1.0);
            self.raise(doc, concept.idf * variant.weight * share * share.sqrt() * (parameters.k1 + 1.0));
        }
    }

    fn count(&mut self, stem: &str, index: &GuideIndex, parameters: &Parameters) {
        for (field, weight) in FIELD_WEIGHTS {
            index.for_each(field, stem, |doc, frequency, length| {
                if self.frequency[doc] == 0.0 {
                    self.frequent.push(doc);
                }
                self.frequency[doc] += weight * frequency / (1.0 - parameters.b + parameters.b * length);
            });
        }
    }

    fn take_best(&mut self, weight: f32, k1: f32) {
        for doc in std::mem::take(&mut self.frequent) {
            let score = weight * saturate(std::mem::take(&mut self.frequency[doc]), k1);
            self.raise(doc, score);
        }
    }

    fn raise(&mut self, doc: usize, score: f32) {
        if score > self.best[doc] {
            if self.best[doc] == 0.0 {
                self.touched.push(doc);
            }
            self.best[doc] = score;
        }
    }
}

fn saturate(frequency: f32, k1: f32) -> f32 {
    frequency * (k1 + 1.0) / (k1 + frequency)
}

/// Each phrasing's cosine with the question over squared inverse document frequencies, stop words and synonyms counted.
fn retrieve_phrasings(query: &Query, index: &GuideIndex) -> Vec<f32> {
    let mut dots = vec![0.0_f32; index.phrasings];
    let mut square = 0.0_f32;
    let mut seen: Vec<&str> = Vec::new();
    for (stem, concept) in &query.stems {
        if seen.contains(&stem.as_str()) {
            continue;
        }
        seen.push(stem);
        let doc_freq = index.doc_freq(IndexField::Phrasing, stem);
        let variants = concept.map(|at| &query.concepts[at].variants);
        if doc_freq == 0 && concept.is_none() {
            continue;
        }
        let own = index.phrasing_idf(doc_freq).powi(2);
        square += own;
        let mut best: Vec<(usize, f32)> = Vec::new();
        index.for_each(IndexField::Phrasing, stem, |doc, _, _| best.push((doc - index.passages, own)));
        for variant in variants.into_iter().flatten().filter(|variant| variant.weight < 1.0 && variant.stems.len() == 1)
        {
            let weight = own.sqrt()
                * index.phrasing_idf(index.doc_freq(IndexField::Phrasing, &variant.stems[0]))
                * variant.weight;
            index.for_each(IndexField::Phrasing, &variant.stems[0], |doc, _, _| {
                best.push((doc - index.passages, weight))
            });
        }
        best.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        best.dedup_by_key(|(doc, _)| *doc);
        for (doc, weight) in best {
            dots[doc] += weight;
        }
    }
    let length = square.sqrt().max(1e-6);
    dots.iter().zip(&index.phrasing_norms).map(|(dot, norm)| (dot / (length * norm.max(1e-6))).min(1.0)).collect()
}
