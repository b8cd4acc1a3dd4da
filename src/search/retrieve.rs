//! Which passages and phrasings hold what a query looks for, and how much of it?

use super::concept::Concept;
use super::likeness::{common, common_otherwise, cosine};
use super::parameters::Parameters;
use super::postings::Postings;
use super::query::Query;

/// What the index says of one query: a number for each passage and each phrasing.
#[derive(Debug)]
pub(super) struct Retrieved {
    /// For each passage, its BM25F score.
    pub lexical: Vec<f32>,
    /// The most that BM25F gives a passage, each concept counted once.
    pub most_lexical: f32,
    /// For each passage, a bit for each concept of the query that it holds.
    pub concepts: Vec<u64>,
    /// For each passage, the weight of the query's word pairs that it holds.
    pub pairs: Vec<f32>,
    /// The weight of all the query's word pairs.
    pub all_pairs: f32,
    /// For each phrasing, its cosine with the question, 0 to 1.
    pub phrasings: Vec<f32>,
}

/// Walks the postings of all that a query looks for.
#[must_use]
pub(super) fn retrieve(query: &Query, postings: &Postings, parameters: &Parameters) -> Retrieved {
    let passages = postings.passages();
    let mut retrieved = Retrieved {
        lexical: vec![0.0; passages],
        most_lexical: query.total_idf() * (parameters.k1 + 1.0),
        concepts: vec![0; passages],
        pairs: vec![0.0; passages],
        all_pairs: 0.0,
        phrasings: retrieve_phrasings(query, postings),
    };
    let mut best = Best::new(passages);
    // A concept has a bit in 64 for each passage: a query has no more of them.
    for (at, concept) in query.concepts.iter().enumerate().filter(|(_, concept)| concept.known) {
        score(concept, postings, parameters.k1, &mut best);
        best.drain(|doc, score| {
            // What is said twice in a question is asked for twice, as in BM25.
            retrieved.lexical[doc] += f32::from(concept.count) * score;
            retrieved.concepts[doc] |= 1 << at;
        });
    }
    for pair in &query.pairs {
        let (list, weight) = postings.pair(pair);
        // Pairs that no passage has count as well: they lower the share that a passage can reach.
        retrieved.all_pairs += weight;
        list.iter().for_each(|doc| retrieved.pairs[*doc as usize] += weight);
    }
    retrieved
}

/// The best of several scores for each document, with a list of those that have one.
#[derive(Debug)]
struct Best {
    scores: Vec<f32>,
    touched: Vec<u32>,
    /// Sums over the stems of a variant of several, 0 between variants.
    sums: Vec<f32>,
}

impl Best {
    fn new(documents: usize) -> Self {
        Self { scores: vec![0.0; documents], touched: Vec::new(), sums: vec![0.0; documents] }
    }

    fn raise(&mut self, doc: u32, score: f32) {
        let best = &mut self.scores[doc as usize];
        if score > *best {
            // Every score is above 0, so that 0 says that nothing was raised yet.
            if *best == 0.0 {
                self.touched.push(doc);
            }
            *best = score;
        }
    }

    fn set(&mut self, doc: u32, score: f32) {
        let best = &mut self.scores[doc as usize];
        if *best == 0.0 {
            self.touched.push(doc);
        }
        *best = score;
    }

    // A query touches few of thousands: only those are visited and set back to 0 for the next concept.
    fn drain(&mut self, mut visit: impl FnMut(usize, f32)) {
        for doc in self.touched.drain(..) {
            visit(doc as usize, std::mem::take(&mut self.scores[doc as usize]));
        }
    }
}

/// Leaves in `best` what a concept gives each passage: its best variant's BM25F.
///
/// # Source
/// Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields, 2004.
fn score(concept: &Concept, postings: &Postings, k1: f32, best: &mut Best) {
    for variant in &concept.variants {
        let weight = concept.idf * variant.weight * (k1 + 1.0);
        if let [stem] = variant.stems.as_slice() {
            postings
                .frequencies(stem)
                .iter()
                .for_each(|(doc, frequency)| best.raise(*doc, weight * saturate(*frequency, k1)));
        } else {
            let stems: Vec<&[(u32, f32)]> = variant.stems.iter().map(|stem| postings.frequencies(stem)).collect();
            score_words(&stems, weight, k1, best);
        }
    }
}

/// A variant of several stems gives the mean of what they give, to the power 1.5: half of its words are worth a third of it.
fn score_words(stems: &[&[(u32, f32)]], weight: f32, k1: f32, best: &mut Best) {
    for (doc, frequency) in stems.iter().copied().flatten() {
        best.sums[*doc as usize] += saturate(*frequency, k1) / stems.len() as f32;
    }
    for (doc, _) in stems.iter().copied().flatten() {
        let mean = std::mem::take(&mut best.sums[*doc as usize]);
        best.raise(*doc, weight * mean * mean.sqrt());
    }
}

/// BM25's saturation of a frequency, 0 to 1.
fn saturate(frequency: f32, k1: f32) -> f32 {
    frequency / (k1 + frequency)
}

/// The likeness of the question to each phrasing: [`super::likeness`], by the lists of the question's stems.
fn retrieve_phrasings(query: &Query, postings: &Postings) -> Vec<f32> {
    let mut dots = vec![0.0_f32; postings.phrasing_norms.len()];
    let mut square = 0.0_f32;
    let mut best = Best::new(dots.len());
    for (at, (stem, concept)) in query.stems.iter().enumerate() {
        let (list, idf) = postings.phrasings(stem);
        let repeated = query.stems[..at].iter().any(|(before, _)| before == stem);
        // Filler that no phrasing has says nothing; content that none has lowers every likeness.
        if repeated || (list.is_empty() && concept.is_none()) {
            continue;
        }
        square += common(idf);
        for variant in
            concept.iter().flat_map(|at| &query.concepts[*at].variants).filter(|variant| variant.weight < 1.0)
        {
            // Of several words the lists would have to be joined first, for each way.
            if let [other] = variant.stems.as_slice() {
                let (list, other_idf) = postings.phrasings(other);
                list.iter().for_each(|doc| best.raise(*doc, common_otherwise(idf, other_idf, variant.weight)));
            }
        }
        // Last, for where a phrasing has the stem itself, nothing else counts.
        list.iter().for_each(|doc| best.set(*doc, common(idf)));
        best.drain(|doc, weight| dots[doc] += weight);
    }
    let length = square.sqrt();
    dots.iter().zip(&postings.phrasing_norms).map(|(dot, norm)| cosine(*dot, length, *norm)).collect()
}
