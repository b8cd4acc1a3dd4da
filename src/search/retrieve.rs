//! Which passages and phrasings hold what a query looks for, and how much of it?

use super::concept::Concept;
use super::likeness::{common, common_otherwise, cosines};
use super::parameters::Parameters;
use super::postings::Postings;
use super::query::Query;

/// What the index says of one query: a number for each passage and each phrasing.
#[derive(Debug)]
pub(super) struct Retrieved {
    /// For each passage what it holds.
    pub passages: Vec<Held>,
    /// How many passages hold anything.
    pub matching: usize,
    /// The most that BM25F gives a passage, each concept counted once.
    pub most_lexical: f32,
    /// The weight of all the query's word pairs.
    pub all_pairs: f32,
    /// For each phrasing, its cosine with the question, 0 to 1.
    pub phrasings: Vec<f32>,
}

/// What a passage holds of a query. In one place, since whoever looks at one part of it looks at all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// Its BM25F score.
    pub lexical: f32,
    /// The weight of the query's word pairs in it.
    pub pairs: f32,
    /// A bit for each concept of the query.
    pub concepts: u64,
}

/// Walks the postings of all that a query looks for.
#[must_use]
pub(super) fn retrieve(query: &Query, postings: &Postings, parameters: &Parameters) -> Retrieved {
    let passages = postings.passages();
    let mut retrieved = Retrieved {
        passages: vec![Held::default(); passages],
        matching: 0,
        most_lexical: query.total_idf() * (parameters.k1 + 1.0),
        all_pairs: 0.0,
        phrasings: retrieve_phrasings(query, postings),
    };
    let mut best = Best::new(passages);
    // A concept has a bit in 64 for each passage: a query has no more of them.
    for (at, concept) in query.concepts.iter().enumerate().filter(|(_, concept)| concept.known) {
        score(concept, postings, parameters.k1, &mut best);
        best.drain(|doc, score| {
            // What is said twice in a question is asked for twice, as in BM25.
            let held = &mut retrieved.passages[doc];
            retrieved.matching += usize::from(held.concepts == 0);
            held.lexical += f32::from(concept.count) * score;
            held.concepts |= 1 << at;
        });
    }
    for pair in &query.pairs {
        let (list, weight) = postings.pair(pair);
        // Pairs that no passage has count as well: they lower the share that a passage can reach.
        retrieved.all_pairs += weight;
        list.iter().for_each(|doc| retrieved.passages[*doc as usize].pairs += weight);
    }
    retrieved
}

/// The best of several scores for each document, with a list of those that have one.
#[derive(Debug)]
struct Best {
    scores: Vec<f32>,
    touched: Vec<u32>,
    /// Sums over the stems of a variant of several, 0 between variants; empty before the first.
    sums: Vec<f32>,
}

impl Best {
    fn new(documents: usize) -> Self {
        Self { scores: vec![0.0; documents], touched: Vec::new(), sums: Vec::new() }
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
            postings.saturated(stem).iter().for_each(|(doc, saturated)| best.raise(*doc, weight * saturated));
        } else {
            let stems: Vec<&[(u32, f32)]> = variant.stems.iter().map(|stem| postings.saturated(stem)).collect();
            score_words(&stems, weight, best);
        }
    }
}

/// A variant of several stems gives the mean of what they give, to the power 1.5: half of its words are worth a third of it.
fn score_words(stems: &[&[(u32, f32)]], weight: f32, best: &mut Best) {
    best.sums.resize(best.scores.len(), 0.0);
    let share = 1.0 / stems.len() as f32;
    for list in stems {
        list.iter().for_each(|(doc, saturated)| best.sums[*doc as usize] += saturated * share);
    }
    for list in stems {
        for (doc, _) in *list {
            // Where an earlier stem was seen, nothing is left.
            let mean = std::mem::take(&mut best.sums[*doc as usize]);
            if mean > 0.0 {
                best.raise(*doc, weight * mean * mean.sqrt());
            }
        }
    }
}

/// The phrasings that say a concept in another way, and what that has in common with a stem of this inverse document frequency.
/// Ways of several words are left out: their lists would have to be joined first, for each way.
fn other_ways<'a>(
    query: &'a Query,
    concept: Option<usize>,
    idf: f32,
    postings: &'a Postings,
) -> impl Iterator<Item = (&'a [u32], f32)> {
    let variants = concept.map_or(&[][..], |at| &query.concepts[at].variants);
    variants.iter().filter(|variant| variant.weight < 1.0).filter_map(move |variant| {
        let [stem] = variant.stems.as_slice() else { return None };
        let (list, length) = postings.phrasings(stem);
        (!list.is_empty()).then_some((list, common_otherwise(idf, length, variant.weight)))
    })
}

/// The likeness of the question to each phrasing: [`super::likeness`], by the lists of the question's stems.
fn retrieve_phrasings(query: &Query, postings: &Postings) -> Vec<f32> {
    let mut dots = vec![0.0_f32; postings.inverse_norms.len()];
    let mut square = 0.0_f32;
    // By which stem each phrasing was last said; made for the first that has several ways, most questions have none.
    let mut said: Vec<usize> = Vec::new();
    for (at, (stem, concept)) in query.stems.iter().enumerate() {
        let (list, idf) = postings.phrasings(stem);
        let repeated = query.stems[..at].iter().any(|(before, _)| before == stem);
        // Filler that no phrasing has says nothing; content that none has lowers every likeness.
        if repeated || (list.is_empty() && concept.is_none()) {
            continue;
        }
        square += common(idf);
        let mut others: Vec<(&[u32], f32)> = other_ways(query, *concept, idf, postings).collect();
        if others.is_empty() {
            // Most stems, and all filler, whose lists are the longest, are said in one way alone.
            list.iter().for_each(|doc| dots[*doc as usize] += common(idf));
            continue;
        }
        // Where a phrasing has the stem itself, nothing else counts; else the best of the other ways. So whatever comes first
        // in this order counts.
        others.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        said.resize(dots.len(), usize::MAX);
        for (list, common) in std::iter::once((list, common(idf))).chain(others) {
            for doc in list.iter().map(|doc| *doc as usize) {
                if said[doc] != at {
                    (said[doc], dots[doc]) = (at, dots[doc] + common);
                }
            }
        }
    }
    cosines(&mut dots, square.sqrt(), &postings.inverse_norms);
    dots
}
