//! The way of a question through this module: normalize, correct, analyze, retrieve, rank.

use std::sync::Arc;

use super::asked_for::AskedFor;
use super::background::Background;
use super::concept::Concept;
use super::curated::{CuratedHit, Matcher};
use super::curations::Curations;
use super::headings::Headings;
use super::language::{is_foreign_to, is_other_language};
use super::lexicon::Lexicon;
use super::nearness::Nearness;
use super::normalize::normalize_in;
use super::parameters::Parameters;
use super::postings::Postings;
use super::query::Query;
use super::rank::{Hit, Matches, PARTS, rank};
use super::retrieve::{Retrieved, retrieve};
use super::said::Said;
use super::semantic::Semantic;
use super::shape::Shapes;
use super::spelling::{Mended, Speller};
use super::weights::{Mode, for_documents, for_passages, phrased};
use crate::corpus::{Guide, Language, is_foreign_little_word};
use crate::index::{Cosines, GuideIndex, IndexError, TextVectors};

/// Searches one guide.
#[derive(Debug)]
pub struct Searcher {
    by_words: Arc<ByWords>,
    /// What a search by meaning needs, where there is a model.
    pub(super) semantic: Option<Semantic>,
    weights: [f32; PARTS],
}

/// What a search by words needs, with a model or without.
#[derive(Debug)]
struct ByWords {
    lexicon: Lexicon,
    speller: Speller,
    postings: Postings,
    asked_for: AskedFor,
    shapes: Shapes,
    headings: Headings,
    background: Background,
    /// As of [`phrased`].
    phrased: f32,
    parameters: Parameters,
}

/// A question as it is understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The question as it was typed.
    pub asked: String,
    /// Its analyzed form.
    pub query: Query,
    /// The text after spelling correction, where that changed it.
    pub corrected: Option<String>,
    /// Its vector, where it is made already.
    pub vector: Option<Vec<f32>>,
}

/// Ranked passages for one question, with all that decided their order.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// The question as it was typed.
    pub asked: String,
    /// What was looked for.
    pub query: Query,
    /// The question after spelling correction, where that changed it.
    pub corrected: Option<String>,
    /// Best first.
    pub hits: Vec<Hit>,
    /// The likeness of the question to what the guide is known not to answer, by words, 0 to 1.
    pub gap: f32,
    /// How like the question is to a gap by meaning, 0 to 1; 0 without a model.
    pub gap_meaning: f32,
    /// What took part.
    pub mode: Mode,
}

impl Ranking {
    /// The share of the query's weight that stands in a hit's passage.
    #[must_use]
    pub fn coverage(&self, hit: &Hit) -> f32 {
        let held = |(at, _): &(usize, &Concept)| hit.explanation.concepts >> at & 1 == 1;
        let weight: f32 = self.query.concepts.iter().enumerate().filter(held).map(|(_, concept)| concept.idf).sum();
        weight / self.query.total_idf().max(1e-6)
    }
}

impl Searcher {
    /// A searcher for a guide and its index.
    ///
    /// # Errors
    /// When the index can't be read.
    pub fn new(
        guide: &Guide,
        index: &GuideIndex,
        semantic: Option<Semantic>,
        parameters: &Parameters,
    ) -> Result<Self, IndexError> {
        let postings = Postings::read(index, parameters)?;
        let lexicon = Lexicon::new(guide, index);
        let by_words = ByWords {
            headings: Headings::of(guide, &postings),
            asked_for: AskedFor::of(guide),
            shapes: Shapes::of(guide),
            background: Background::read(index)?,
            phrased: phrased(guide),
            speller: Speller::new(guide, &index.vocabulary, &lexicon, &postings),
            lexicon,
            postings,
            parameters: parameters.clone(),
        };
        let weights = for_passages(semantic.is_some(), by_words.phrased);
        Ok(Self { by_words: Arc::new(by_words), weights, semantic })
    }

    /// A searcher of the same guide that also knows what is meant.
    #[must_use]
    pub fn with_meaning(&self, semantic: Semantic) -> Self {
        let weights = for_passages(true, self.by_words.phrased);
        Self { by_words: Arc::clone(&self.by_words), weights, semantic: Some(semantic) }
    }

    /// This searcher for a collection of whole documents, each a passage, instead of a guide's paragraphs.
    #[must_use]
    pub fn of_documents(mut self) -> Self {
        if self.semantic.is_some() {
            self.weights = for_documents();
        }
        self
    }

    /// Whether a question is in another language than the guide, as far as the guide's is known.
    #[must_use]
    pub fn is_other_language(&self, question: &str, guide: &Guide, index: &GuideIndex) -> bool {
        guide.manifest.is_language_told() && self.looks_foreign(question, guide, index)
    }

    fn looks_foreign(&self, question: &str, guide: &Guide, index: &GuideIndex) -> bool {
        // A long word one slip away from a known one is misspelt, not foreign; short ones are near to too much.
        let misspelt =
            |word: &str| word.len() >= 6 && !is_foreign_little_word(word) && self.by_words.speller.is_slip(word);
        let said = |word: &str| index.vocabulary.knows(word) || self.by_words.lexicon.knows(word);
        match guide.manifest.language() {
            Language::English => is_other_language(question, said, misspelt),
            other => is_foreign_to(other, question, said),
        }
    }

    /// Whether what takes part in searches knows the meaning of words of many languages.
    #[must_use]
    pub fn knows_languages(&self) -> bool {
        self.semantic.as_ref().is_some_and(Semantic::knows_languages)
    }

    /// Whether a model takes part.
    #[must_use]
    pub fn is_semantic(&self) -> bool {
        self.semantic.is_some()
    }

    /// Corrects and analyzes a question.
    #[must_use]
    pub fn understand(&self, question: &str, guide: &Guide, index: &GuideIndex) -> Understood {
        self.understand_among(question, guide, index, &Curations::default())
    }

    /// Corrects and analyzes a question to a guide and what advisors say; their words are no misspellings.
    #[must_use]
    pub fn understand_among(
        &self,
        question: &str,
        guide: &Guide,
        index: &GuideIndex,
        curations: &Curations,
    ) -> Understood {
        let plain = normalize_in(question, guide.manifest.language());
        self.understand_plain(question, plain, guide, index, curations)
    }

    /// As [`Self::understand_among`], of a question that is normalized already.
    #[must_use]
    pub fn understand_plain(
        &self,
        question: &str,
        plain: String,
        guide: &Guide,
        index: &GuideIndex,
        curations: &Curations,
    ) -> Understood {
        let ByWords { lexicon, postings, .. } = &*self.by_words;
        let said = Said { guide, vocabulary: &index.vocabulary, lexicon, postings, curations };
        let Mended { text: corrected, otherwise } = self.mend(&plain, &said, index);
        let query = Query::new(corrected.clone().unwrap_or(plain), &otherwise, lexicon, postings);
        Understood { asked: question.to_owned(), query, corrected, vector: None }
    }

    /// Nothing is mended in another language than English: its words are no misspellings of English ones.
    fn mend(&self, plain: &str, said: &Said<'_>, index: &GuideIndex) -> Mended {
        if said.guide.manifest.language() != Language::English {
            return Mended::default();
        }
        let mended = self.by_words.speller.mend(plain, said);
        let foreign = || self.looks_foreign(plain, said.guide, index);
        if mended.changes_words() && foreign() { Mended::default() } else { mended }
    }

    /// The best passages for a question.
    #[must_use]
    pub fn search(&self, question: &str, guide: &Guide, index: &GuideIndex, most: usize) -> Ranking {
        self.search_for(self.understand(question, guide, index), guide, most)
    }

    /// The best passages for a question that is understood already.
    #[must_use]
    pub fn search_for(&self, understood: Understood, guide: &Guide, most: usize) -> Ranking {
        let Understood { asked: typed, query, corrected, vector } = understood;
        let retrieved = retrieve(&query, &self.by_words.postings, &self.by_words.parameters);
        let cosines = self.semantic.as_ref().map(|semantic| match vector {
            Some(vector) => semantic.vectors().cosines(&vector),
            None => semantic.cosines(&query.text),
        });
        let hits = self.rank(guide, &query, &retrieved, cosines.as_ref(), most);
        let asked = guide.asked.len();
        Ranking {
            hits,
            gap: likest(&retrieved.phrasings[asked..]),
            gap_meaning: cosines.as_ref().map_or(0.0, |cosines| likest(&cosines.phrasings[asked..])),
            mode: if cosines.is_some() { Mode::Meaning } else { Mode::Words },
            asked: typed,
            query,
            corrected,
        }
    }

    /// The vector of a question, where there is a model.
    #[must_use]
    pub fn vector(&self, query: &Query) -> Option<Vec<f32>> {
        self.semantic.as_ref().map(|semantic| semantic.vector(&query.text))
    }

    /// The likest of what advisors say by words, the likest first.
    #[must_use]
    pub fn curated(&self, query: &Query, curations: &Curations, most: usize) -> Vec<CuratedHit> {
        self.curated_among(query, curations, most, None)
    }

    /// The likest of what advisors say, the likest first; by meaning, too, where all of it has vectors by now.
    #[must_use]
    pub fn curated_by_meaning(
        &self,
        understood: &Understood,
        curations: &Curations,
        vectors: &TextVectors,
        most: usize,
    ) -> Vec<CuratedHit> {
        let nearness = understood.vector.as_deref().and_then(|vector| Nearness::of(vector, curations, vectors));
        self.curated_among(&understood.query, curations, most, nearness.as_ref())
    }

    fn curated_among(
        &self,
        query: &Query,
        curations: &Curations,
        most: usize,
        nearness: Option<&Nearness>,
    ) -> Vec<CuratedHit> {
        if curations.is_empty() {
            return Vec::new();
        }
        Matcher::new(query, curations, &self.by_words.background).hits(most, nearness)
    }

    /// The best passages for one side of a comparison, which is already corrected.
    #[must_use]
    pub fn search_part(&self, part: &str, guide: &Guide, most: usize) -> Vec<Hit> {
        let query = Query::new(part.to_owned(), &[], &self.by_words.lexicon, &self.by_words.postings);
        let retrieved = retrieve(&query, &self.by_words.postings, &self.by_words.parameters);
        let cosines = self.semantic.as_ref().map(|semantic| semantic.cosines(&query.text));
        self.rank(guide, &query, &retrieved, cosines.as_ref(), most)
    }

    /// How like a phrasing is to each phrasing of the guide, then to each of its gaps, by words; 0 to 1.
    #[must_use]
    pub fn likeness_of_phrasing(&self, phrasing: &str) -> Vec<f32> {
        let query = Query::new(phrasing.to_owned(), &[], &self.by_words.lexicon, &self.by_words.postings);
        retrieve(&query, &self.by_words.postings, &self.by_words.parameters).phrasings
    }

    fn rank(
        &self,
        guide: &Guide,
        query: &Query,
        retrieved: &Retrieved,
        cosines: Option<&Cosines>,
        most: usize,
    ) -> Vec<Hit> {
        let ByWords { asked_for, shapes, headings, .. } = &*self.by_words;
        let weights = self.weights;
        rank(Matches { guide, query, retrieved, cosines, asked_for, shapes, headings, weights }, most)
    }
}

fn likest(likenesses: &[f32]) -> f32 {
    likenesses.iter().copied().fold(0.0, f32::max)
}
