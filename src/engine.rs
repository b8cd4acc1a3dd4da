//! The one door to Preceptor: open guides, ask questions.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::answer::{Advice, Answer, Confidence, CuratedAnswer, Definition, Desk, Evidence, Policy};
use crate::corpus::{CorpusError, Guide, open_corpus, shipped_guide};
use crate::index::{self, GuideIndex, GuideVectors, IndexError, Progress, TextKey, TextVectors};
use crate::model::{self, Encoder, ModelError, Reader, Role};
use crate::search::{self, Audit, CuratedHit, Curations, Query, Ranking, Searcher, Semantic};

/// Where guides are; the settings' `[corpus]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorpusParameters {
    /// A folder of guide folders; empty for the guide shipped inside the program.
    pub path: PathBuf,
    /// The id of the guide that is asked where a question names none; empty for the first.
    pub default_guide: String,
}

/// All that an engine is told when it is opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameters {
    /// Where guides are.
    pub corpus: CorpusParameters,
    /// Where indexes lie.
    pub index: index::Parameters,
    /// What a match is worth.
    pub search: search::Parameters,
    /// When to speak.
    pub answer: Policy,
    /// Which model is used; an empty path is the shipped one, where the build has one.
    pub model: model::Parameters,
    /// Where the vectors that a model makes of guides are kept; `None` for memory alone.
    pub vectors: Option<PathBuf>,
}

/// Why an engine can't be opened, or can't be asked.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A guide can't be read.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// An index can't be built.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The model can't be used.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// No guide has this id.
    #[error("no guide has the id `{asked}`; there are: {there}")]
    UnknownGuide {
        /// The id that was asked for.
        asked: String,
        /// The ids there are, joined by commas.
        there: String,
    },
}

/// Guides with their indexes, ready to be asked.
///
/// # Example
/// ```
/// use preceptor::engine::Engine;
/// use preceptor::settings::Settings;
///
/// let engine = Engine::shipped(&Settings::built_in().engine_parameters())?;
/// let answer = engine.ask("do I need a license to work as a medical assistant?");
/// assert!(answer.evidence[0].text.contains("does not need a license"));
/// assert!(!engine.ask("when is the next train").is_answered());
/// # Ok::<(), preceptor::engine::EngineError>(())
/// ```
#[derive(Debug)]
pub struct Engine {
    shelves: Vec<Shelf>,
    default: usize,
    reader: Option<Arc<Reader>>,
    /// What makes vectors, and those of what advisors say.
    texts: Option<(Arc<Encoder>, TextVectors)>,
    policy: Policy,
}

/// One guide with what is needed to search it.
#[derive(Debug)]
struct Shelf {
    guide: Guide,
    index: GuideIndex,
    searcher: Searcher,
}

impl Engine {
    /// Opens the guides that the parameters name: a folder of them, or the one shipped inside the program.
    ///
    /// # Errors
    /// When a guide can't be read, an index can't be built, or no guide has the default's id.
    pub fn open(parameters: &Parameters, progress: Progress<'_>) -> Result<Self, EngineError> {
        let path = &parameters.corpus.path;
        let guides = if path.as_os_str().is_empty() { vec![shipped_guide()?] } else { open_corpus(path)? };
        Self::with_guides(guides, parameters, progress)
    }

    /// Opens the shipped guide in memory, with nothing on disk.
    ///
    /// # Errors
    /// When memory runs out.
    pub fn shipped(parameters: &Parameters) -> Result<Self, EngineError> {
        let guide = shipped_guide()?;
        let index = GuideIndex::in_memory(&guide)?;
        let encoder = open_encoder(&parameters.model)?;
        let reader = open_reader(&parameters.model)?;
        let shelf = Shelf::new(guide, index, parameters, encoder.as_ref(), &mut |_, _| {})?;
        let texts = texts(encoder, parameters);
        Ok(Self { shelves: vec![shelf], default: 0, reader, texts, policy: parameters.answer.clone() })
    }

    /// Opens guides that are already read.
    ///
    /// # Errors
    /// When an index can't be built, or no guide has the default's id.
    pub fn with_guides(
        guides: Vec<Guide>,
        parameters: &Parameters,
        progress: Progress<'_>,
    ) -> Result<Self, EngineError> {
        let encoder = open_encoder(&parameters.model)?;
        let mut shelves = Vec::with_capacity(guides.len());
        for guide in guides {
            let index = open_index(&guide, &parameters.index, progress)?;
            shelves.push(Shelf::new(guide, index, parameters, encoder.as_ref(), progress)?);
        }
        let reader = open_reader(&parameters.model)?;
        let texts = texts(encoder, parameters);
        let mut engine = Self { shelves, default: 0, reader, texts, policy: parameters.answer.clone() };
        if !parameters.corpus.default_guide.is_empty() {
            engine.default = engine.position(&parameters.corpus.default_guide)?;
        }
        Ok(engine)
    }

    /// The guides, in the order of their ids.
    pub fn guides(&self) -> impl Iterator<Item = &Guide> {
        self.shelves.iter().map(|shelf| &shelf.guide)
    }

    /// The guide that is asked where a question names none.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.shelves[self.default].guide
    }

    /// Makes another guide the one that is asked.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn choose(&mut self, id: &str) -> Result<(), EngineError> {
        self.default = self.position(id)?;
        Ok(())
    }

    /// Answers one question from the default guide.
    #[must_use]
    pub fn ask(&self, question: &str) -> Answer {
        self.desk(self.default).decide(question)
    }

    /// Answers one question from the guide with this id.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn ask_guide(&self, id: &str, question: &str) -> Result<Answer, EngineError> {
        Ok(self.desk(self.position(id)?).decide(question))
    }

    /// Answers one question from the guide with this id and from what the advisors of a guild say; `lean` is added to every
    /// threshold.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn ask_among(
        &self,
        id: &str,
        question: &str,
        curations: &Curations,
        lean: f32,
    ) -> Result<CuratedAnswer, EngineError> {
        self.ask_among_those(id, question, &Advice::of(curations, lean))
    }

    /// The same from what holds today alone, and what it says.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn ask_among_those(&self, id: &str, question: &str, advice: &Advice<'_>) -> Result<CuratedAnswer, EngineError> {
        Ok(self.desk(self.position(id)?).decide_among(question, advice))
    }

    /// Makes the vectors of what advisors say: of ways to ask ([`Role::Query`]) and of answers ([`Role::Passage`]). What has
    /// one already is passed over; how many were made. It takes about a millisecond a text: not for a thread that answers.
    pub fn learn(&self, texts: &[(&str, Role)]) -> usize {
        self.texts.as_ref().map_or(0, |(encoder, vectors)| vectors.learn(texts, encoder))
    }

    /// Lets go of the vectors of what advisors say no longer.
    pub fn forget(&self, keys: impl IntoIterator<Item = TextKey>) {
        if let Some((_, vectors)) = &self.texts {
            vectors.forget(keys);
        }
    }

    /// Lets go of all vectors of what advisors say that were not learned since the engine was opened.
    pub fn forget_unused(&self) {
        if let Some((_, vectors)) = &self.texts {
            vectors.forget_unused();
        }
    }

    /// What advisors say that is likest to a question, the likest first; the language is that of the guide with this id.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn curated(
        &self,
        id: &str,
        question: &str,
        curations: &Curations,
        most: usize,
    ) -> Result<Vec<CuratedHit>, EngineError> {
        let Shelf { guide, index, searcher, .. } = &self.shelves[self.position(id)?];
        let query = searcher.understand_among(question, guide, index, curations).query;
        Ok(searcher.curated(&query, curations, most))
    }

    /// The same by meaning, too, where there is a model and all of it was learned; not yet weighed.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn curated_by_meaning(
        &self,
        id: &str,
        question: &str,
        curations: &Curations,
        most: usize,
    ) -> Result<Vec<CuratedHit>, EngineError> {
        let desk = self.desk(self.position(id)?);
        let mut understood = desk.searcher.understand_among(question, desk.guide, desk.index, curations);
        Ok(desk.likest(&mut understood, curations, most))
    }

    /// The guide with this id.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn guide_by_id(&self, id: &str) -> Result<&Guide, EngineError> {
        Ok(&self.shelves[self.position(id)?].guide)
    }

    /// What a term of the glossary of a guide stands for, with the passage that defines it; `None` for no term of it.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn define(&self, id: &str, term: &str) -> Result<Option<Definition>, EngineError> {
        Ok(self.desk(self.position(id)?).define(term))
    }

    /// What a guide says of one side of a comparison; nothing where it does not speak of it.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn side(&self, id: &str, side: &str) -> Result<Vec<Evidence>, EngineError> {
        Ok(self.desk(self.position(id)?).side(side))
    }

    /// The quote of neighbouring passages of a guide, with what in it matches a question; `None` where the guide has no
    /// such passages.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn quote_again(
        &self,
        id: &str,
        question: &str,
        passages: &Range<usize>,
    ) -> Result<Option<Evidence>, EngineError> {
        Ok(self.desk(self.position(id)?).quote_again(question, passages))
    }

    /// Phrasings and headings of a guide that what is typed may become, best first.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn complete(&self, id: &str, typed: &str, most: usize) -> Result<Vec<String>, EngineError> {
        Ok(self.desk(self.position(id)?).complete(typed, most))
    }

    /// The best passages of the default guide for a question, with all that decided their order.
    #[must_use]
    pub fn search(&self, question: &str, most: usize) -> Ranking {
        self.desk(self.default).search(question, most)
    }

    /// The same for the guide with this id.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn search_guide(&self, id: &str, question: &str, most: usize) -> Result<Ranking, EngineError> {
        Ok(self.desk(self.position(id)?).search(question, most))
    }

    /// What a question to the guide with this id speaks of, by words alone, with nothing searched.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn understand(&self, id: &str, question: &str) -> Result<Query, EngineError> {
        let Shelf { guide, index, searcher, .. } = &self.shelves[self.position(id)?];
        Ok(searcher.understand(question, guide, index).query)
    }

    /// Whether a model takes part in searches.
    #[must_use]
    pub fn is_semantic(&self) -> bool {
        self.shelves[self.default].searcher.is_semantic()
    }

    /// How likely the best passage of a ranking of the default guide answers.
    #[must_use]
    pub fn confidence(&self, ranking: &Ranking) -> Confidence {
        self.desk(self.default).confidence(ranking)
    }

    /// What is quoted for a ranking of the default guide, whatever the confidence.
    #[must_use]
    pub fn quote(&self, ranking: &Ranking) -> Vec<Evidence> {
        self.desk(self.default).quote(ranking)
    }

    /// What each hit of a ranking would be quoted as, were it the best.
    #[must_use]
    pub fn candidates(&self, ranking: &Ranking) -> Vec<Evidence> {
        self.desk(self.default).candidates(ranking)
    }

    /// Asks every phrasing of the default guide and looks where it leads.
    pub fn audit(&self, progress: Progress<'_>) -> Audit {
        let shelf = &self.shelves[self.default];
        shelf.searcher.audit(&shelf.guide, &shelf.index, progress)
    }

    fn desk(&self, at: usize) -> Desk<'_> {
        let Shelf { guide, index, searcher } = &self.shelves[at];
        let texts = self.texts.as_ref().map(|(_, vectors)| vectors);
        Desk { guide, index, searcher, reader: self.reader.as_deref(), texts, policy: &self.policy }
    }

    fn position(&self, id: &str) -> Result<usize, EngineError> {
        self.shelves.iter().position(|shelf| shelf.guide.manifest.id == id).ok_or_else(|| EngineError::UnknownGuide {
            asked: id.to_owned(),
            there: self.guides().map(|guide| format!("`{}`", guide.manifest.id)).collect::<Vec<_>>().join(", "),
        })
    }
}

impl Shelf {
    fn new(
        guide: Guide,
        index: GuideIndex,
        parameters: &Parameters,
        encoder: Option<&Arc<Encoder>>,
        progress: Progress<'_>,
    ) -> Result<Self, IndexError> {
        let semantic = encoder.map(|encoder| {
            let vectors = GuideVectors::open(parameters.vectors.as_deref(), &guide, encoder, progress);
            Semantic::new(Arc::clone(encoder), vectors)
        });
        let searcher = Searcher::new(&guide, &index, semantic, &parameters.search)?;
        Ok(Self { guide, index, searcher })
    }
}

/// The model of the parameters: the one that they name, else the shipped one; none where they want none or the build has
/// none to ship.
///
/// # Errors
/// When its folder can't be read or holds another kind of model.
pub fn open_encoder(parameters: &model::Parameters) -> Result<Option<Arc<Encoder>>, ModelError> {
    if !parameters.enabled {
        return Ok(None);
    }
    if parameters.path.as_os_str().is_empty() {
        return where_built_in(Encoder::shipped());
    }
    Ok(Some(Arc::new(Encoder::open(&parameters.path, parameters.precision)?)))
}

/// The vectors of what advisors say, where there is a model.
fn texts(encoder: Option<Arc<Encoder>>, parameters: &Parameters) -> Option<(Arc<Encoder>, TextVectors)> {
    encoder.map(|encoder| {
        let vectors = TextVectors::new(parameters.vectors.as_deref(), &encoder);
        (encoder, vectors)
    })
}

/// The shipped reader; none where the parameters want no model or the build has none.
///
/// # Errors
/// When the program was built with a damaged file.
pub fn open_reader(parameters: &model::Parameters) -> Result<Option<Arc<Reader>>, ModelError> {
    if parameters.enabled { where_built_in(Reader::shipped()) } else { Ok(None) }
}

fn where_built_in<T>(opened: Result<T, ModelError>) -> Result<Option<T>, ModelError> {
    match opened {
        Err(ModelError::NotBuiltIn) => Ok(None),
        opened => opened.map(Some),
    }
}

/// On disk where an index folder is there already or the guide is large, else in memory.
fn open_index(guide: &Guide, parameters: &index::Parameters, progress: Progress<'_>) -> Result<GuideIndex, IndexError> {
    let bytes: usize = guide.documents.iter().map(|document| document.text.len()).sum();
    if !parameters.path.is_dir() && bytes <= parameters.memory_bytes {
        return GuideIndex::in_memory(guide);
    }
    match GuideIndex::on_disk(&parameters.path, guide, progress) {
        // Another process is building it, or the disk is full or read-only: answers go on without the disk.
        Err(IndexError::Locked(_) | IndexError::Disk { .. }) if bytes <= parameters.memory_bytes => {
            GuideIndex::in_memory(guide)
        }
        opened => opened,
    }
}
