//! Where does each stem stand, and how much does it weigh there? The index's postings, read once and weighted.
//!
//! BM25F adds up a stem's frequencies in all fields before it saturates them, so they are added up and saturated when the
//! index is opened, and a question walks one list a stem instead of five.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::likeness::inverse;
use super::parameters::Parameters;
use crate::index::{GuideIndex, IndexError, IndexField};

/// A passage field and what a stem in it counts beside one in the text.
const FIELD_WEIGHTS: [(IndexField, f32); 5] = [
    (IndexField::Text, 1.0),
    (IndexField::Heading, 0.8),
    (IndexField::Asked, 0.6),
    (IndexField::Context, 0.35),
    (IndexField::Glossary, 0.3),
];

/// All postings of a guide.
#[derive(Debug, Default)]
pub(super) struct Postings {
    stems: FxHashMap<Box<str>, StemPostings>,
    /// The stems that the texts of passages have, in order.
    text_stems: Vec<Box<str>>,
    pairs: FxHashMap<Box<str>, Range<usize>>,
    saturated: Vec<(u32, f32)>,
    phrasings: Vec<u32>,
    pair_passages: Vec<u32>,
    passages: usize,
    phrasing_count: usize,
    /// What the length of each phrasing's vector of inverse document frequencies divides by.
    pub inverse_norms: Vec<f32>,
}

/// What is known of one stem.
#[derive(Debug, Clone, Default)]
struct StemPostings {
    /// Inverse document frequency in the first field that has the stem.
    idf: f32,
    in_text: bool,
    saturated: Range<usize>,
    phrasings: Range<usize>,
}

impl Postings {
    /// Reads and weighs an index's postings.
    ///
    /// # Errors
    /// When the index can't be read.
    pub(super) fn read(index: &GuideIndex, parameters: &Parameters) -> Result<Self, IndexError> {
        let mut postings = Self { passages: index.passages, phrasing_count: index.phrasings, ..Self::default() };
        postings.read_passages(index, parameters)?;
        postings.read_phrasings(index)?;
        postings.read_pairs(index)?;
        Ok(postings)
    }

    fn read_passages(&mut self, index: &GuideIndex, parameters: &Parameters) -> Result<(), IndexError> {
        let mut lists: FxHashMap<Box<str>, Vec<(u32, f32)>> = FxHashMap::default();
        for (field, weight) in FIELD_WEIGHTS {
            index.for_each_term(field, |stem, doc_freq, documents| {
                if field == IndexField::Text {
                    self.text_stems.push(stem.into());
                }
                let list = lists.entry(stem.into()).or_default();
                if list.is_empty() {
                    let known = StemPostings {
                        idf: index.idf(doc_freq),
                        in_text: field == IndexField::Text,
                        ..StemPostings::default()
                    };
                    self.stems.insert(stem.into(), known);
                }
                let normal = |length: f32| 1.0 - parameters.b + parameters.b * length;
                list.extend(documents.map(|(doc, frequency, length)| (doc, weight * frequency / normal(length))));
            })?;
        }
        for (stem, mut list) in lists {
            list.sort_unstable_by_key(|(doc, _)| *doc);
            let start = self.saturated.len();
            for (doc, frequency) in list {
                match self.saturated[start..].last_mut() {
                    Some(last) if last.0 == doc => last.1 += frequency,
                    _ => self.saturated.push((doc, frequency)),
                }
            }
            // Once here, not at every question: a division takes longer than all else that is done with a posting.
            self.saturated[start..]
                .iter_mut()
                .for_each(|(_, frequency)| *frequency = saturate(*frequency, parameters.k1));
            let end = self.saturated.len();
            self.stems.entry(stem).or_default().saturated = start..end;
        }
        Ok(())
    }

    fn read_phrasings(&mut self, index: &GuideIndex) -> Result<(), IndexError> {
        let mut squares = vec![0.0_f32; index.phrasings];
        index.for_each_term(IndexField::Phrasing, |stem, doc_freq, documents| {
            let weight = idf(index.phrasings, doc_freq as usize).powi(2);
            let start = self.phrasings.len();
            for (doc, _, _) in documents {
                let at = doc as usize - index.passages;
                squares[at] += weight;
                self.phrasings.push(at as u32);
            }
            self.stems.entry(stem.into()).or_default().phrasings = start..self.phrasings.len();
        })?;
        self.inverse_norms = squares.into_iter().map(|square| inverse(square.sqrt())).collect();
        Ok(())
    }

    fn read_pairs(&mut self, index: &GuideIndex) -> Result<(), IndexError> {
        index.for_each_term(IndexField::Pairs, |pair, _, documents| {
            let start = self.pair_passages.len();
            self.pair_passages.extend(documents.map(|(doc, _, _)| doc));
            self.pairs.insert(pair.into(), start..self.pair_passages.len());
        })
    }

    /// Each passage with a stem, and the stem's weighted, length-normalized frequency there, saturated: 0 to 1.
    pub(super) fn saturated(&self, stem: &str) -> &[(u32, f32)] {
        self.stems.get(stem).map_or(&[], |known| &self.saturated[known.saturated.clone()])
    }

    /// Inverse document frequency of a stem among the passages; `None` for one that no passage has.
    pub(super) fn idf(&self, stem: &str) -> Option<f32> {
        self.stems.get(stem).filter(|known| !known.saturated.is_empty()).map(|known| known.idf)
    }

    /// Every stem that a passage has, in no order.
    pub(super) fn stems(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().filter(|(_, known)| !known.saturated.is_empty()).map(|(stem, _)| &**stem)
    }

    /// Inverse document frequency of a stem that no passage has.
    pub(super) fn unknown_idf(&self) -> f32 {
        idf(self.passages, 0)
    }

    /// Whether a stem stands in the text of a passage itself.
    pub(super) fn in_text(&self, stem: &str) -> bool {
        self.stems.get(stem).is_some_and(|known| known.in_text)
    }

    /// Whether a stem that stands in the text of a passage begins like this.
    pub(super) fn begins_in_text(&self, beginning: &str) -> bool {
        let at = self.text_stems.partition_point(|stem| **stem < *beginning);
        self.text_stems.get(at).is_some_and(|stem| stem.starts_with(beginning))
    }

    /// The phrasings with a stem, stop words counted, and its inverse document frequency among them.
    pub(super) fn phrasings(&self, stem: &str) -> (&[u32], f32) {
        let list = self.stems.get(stem).map_or(&[][..], |known| &self.phrasings[known.phrasings.clone()]);
        (list, idf(self.phrasing_count, list.len()))
    }

    /// The passages with a pair of neighbouring stems, and the pair's inverse document frequency.
    pub(super) fn pair(&self, pair: &str) -> (&[u32], f32) {
        let list = self.pairs.get(pair).map_or(&[][..], |range| &self.pair_passages[range.clone()]);
        (list, idf(self.passages, list.len()))
    }

    /// How many passages there are.
    pub(super) fn passages(&self) -> usize {
        self.passages
    }
}

/// BM25's saturation of a frequency, 0 to 1.
fn saturate(frequency: f32, k1: f32) -> f32 {
    frequency / (k1 + frequency)
}

/// Inverse document frequency as BM25 has it.
///
/// # Source
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; the `1 +` is Lucene's.
fn idf(documents: usize, doc_freq: usize) -> f32 {
    crate::index::inverse_document_frequency(documents, doc_freq)
}
