//! The way of a question through this module: normalize, correct, analyze, retrieve, rank.

use super::language::is_other_language;
use super::lexicon::Lexicon;
use super::normalize::normalize;
use super::parameters::Parameters;
use super::postings::Postings;
use super::query::Query;
use super::rank::{Hit, rank};
use super::retrieve::{Retrieved, retrieve};
use super::spelling::Speller;
use crate::corpus::Guide;
use crate::index::{GuideIndex, IndexError};

/// Searches one guide.
#[derive(Debug)]
pub struct Searcher {
    lexicon: Lexicon,
    speller: Speller,
    postings: Postings,
    parameters: Parameters,
}

/// A question as it is understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// Its analyzed form.
    pub query: Query,
    /// The text after spelling correction, where that changed it.
    pub corrected: Option<String>,
}

/// Ranked passages for one question, with all that decided their order.
#[derive(Debug)]
pub struct Ranking {
    /// What was looked for.
    pub query: Query,
    /// The question after spelling correction, where that changed it.
    pub corrected: Option<String>,
    /// Best first.
    pub hits: Vec<Hit>,
    /// The likeness of the question to what the guide is known not to answer, 0 to 1.
    pub gap: f32,
}

impl Searcher {
    /// A searcher for a guide and its index.
    ///
    /// # Errors
    /// When the index can't be read.
    pub fn new(guide: &Guide, index: &GuideIndex, parameters: &Parameters) -> Result<Self, IndexError> {
        Ok(Self {
            lexicon: Lexicon::new(guide, index),
            speller: Speller::new(guide, &index.vocabulary),
            postings: Postings::read(index, parameters)?,
            parameters: parameters.clone(),
        })
    }

    /// Whether a question is in another language than the guide.
    #[must_use]
    pub fn is_other_language(&self, question: &str, index: &GuideIndex) -> bool {
        // A long word one slip away from a known one is misspelt, not foreign; short ones are near to too much.
        let misspelt = |word: &str| word.len() >= 6 && self.speller.nearest(word).is_some();
        is_other_language(question, |word| index.vocabulary.knows(word) || self.lexicon.knows(word) || misspelt(word))
    }

    /// Corrects and analyzes a question.
    #[must_use]
    pub fn understand(&self, question: &str, index: &GuideIndex) -> Understood {
        let plain = normalize(question);
        let corrected = self.speller.correct(&plain, &index.vocabulary, |word| self.lexicon.knows(word));
        let query = Query::new(corrected.clone().unwrap_or(plain), &self.lexicon, &self.postings);
        Understood { query, corrected }
    }

    /// The best passages for a question.
    #[must_use]
    pub fn search(&self, question: &str, guide: &Guide, index: &GuideIndex, most: usize) -> Ranking {
        let Understood { query, corrected } = self.understand(question, index);
        let retrieved = retrieve(&query, &self.postings, &self.parameters);
        let hits = rank(guide, &query, &retrieved, most);
        Ranking { hits, gap: gap(guide, &retrieved), query, corrected }
    }

    /// The best passages for one side of a comparison, which is already corrected.
    #[must_use]
    pub fn search_part(&self, part: &str, guide: &Guide, most: usize) -> Vec<Hit> {
        let query = Query::new(part.to_owned(), &self.lexicon, &self.postings);
        let retrieved = retrieve(&query, &self.postings, &self.parameters);
        rank(guide, &query, &retrieved, most)
    }
}

fn gap(guide: &Guide, retrieved: &Retrieved) -> f32 {
    retrieved.phrasings[guide.asked.len()..].iter().copied().fold(0.0, f32::max)
}
