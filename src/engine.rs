//! The one door to Preceptor: open guides, ask questions.

mod anew;
mod models;
mod several;
mod shelf;

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use self::shelf::Shelf;
use crate::answer::{Advice, Answer, Comparison, Confidence, CuratedAnswer, Definition, Desk, Evidence, Policy};
use crate::corpus::{Corpus, CorpusError, Guide, Language, Note, open_corpus, shipped_guide};
use crate::index::{self, IndexError, Progress, TextVectors};
use crate::model::{self, Encoder, ModelError, Reader};
use crate::nearest::likest;
use crate::search::{self, Audit, CuratedHit, Curations, Query, Ranking};

pub use self::models::{open_encoder, open_reader};
pub use crate::index::TextKey;
pub use crate::model::Role;

/// An id less like what was asked for than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.7;

/// Where guides are; the settings' `[corpus]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorpusParameters {
    /// A folder of guide folders; empty for the guide shipped inside the program.
    pub path: PathBuf,
    /// The id of the guide that is asked where a question names none; empty for all, of which the surest answers.
    pub default_guide: String,
    /// Whether the shipped guide is asked beside those of the folder.
    pub with_shipped: bool,
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
    /// Most vectors of a guide that are made while it is opened. Where more are missing it answers by words, until
    /// [`Engine::make_vectors`] has made them.
    pub vectors_at_once: usize,
}

impl Parameters {
    /// The same for a guide of its own, which is none of the corpus's.
    #[must_use]
    pub fn of_one_guide(mut self) -> Self {
        self.corpus.default_guide.clear();
        self
    }

    /// The same with indexes in memory alone, whatever their size.
    #[must_use]
    pub fn in_memory(mut self) -> Self {
        (self.index.path, self.index.memory_bytes) = (PathBuf::new(), usize::MAX);
        self
    }
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
    #[error("no guide has the id `{asked}`{}; there are: {there}", did_you_mean(.nearest.as_deref()))]
    UnknownGuide {
        /// The id that was asked for.
        asked: String,
        /// The id most like it, where one is like it.
        nearest: Option<String>,
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
///
/// A clone has the same guides.
#[derive(Debug, Clone)]
pub struct Engine {
    shelves: Arc<[Shelf]>,
    default: usize,
    /// Whether the default was chosen; else it is only the first.
    narrowed: bool,
    /// `None` where no model takes part.
    meaning: Option<Meaning>,
    reader: Option<Arc<Reader>>,
    policy: Arc<Policy>,
    /// Where vectors are kept.
    vectors: Option<PathBuf>,
    left_out: Arc<[Note]>,
}

/// What makes vectors, and those of what advisors say.
#[derive(Debug, Clone)]
struct Meaning {
    encoder: Arc<Encoder>,
    texts: Arc<TextVectors>,
}

impl Engine {
    /// Opens the guides that the parameters name: a folder of them, or the one shipped inside the program.
    ///
    /// # Errors
    /// When a guide can't be read, an index can't be built, or no guide has the default's id.
    pub fn open(parameters: &Parameters, progress: Progress<'_>) -> Result<Self, EngineError> {
        let path = &parameters.corpus.path;
        if !path.as_os_str().is_empty() {
            let shipped = parameters.corpus.with_shipped.then(shipped_guide).transpose()?;
            let Corpus { mut guides, left_out } = open_corpus(path)?;
            // A copy of the shipped guide stands for it.
            guides
                .extend(shipped.filter(|shipped| guides.iter().all(|guide| guide.manifest.id != shipped.manifest.id)));
            return Ok(Self { left_out: left_out.into(), ..Self::with_guides(guides, parameters, progress)? });
        }
        let encoder = open_encoder(&parameters.model)?;
        Self::of(vec![Shelf::shipped(parameters, encoder.as_ref(), progress)?], encoder, parameters)
    }

    /// Opens the shipped guide in memory, with nothing on disk.
    ///
    /// # Errors
    /// When memory runs out.
    pub fn shipped(parameters: &Parameters) -> Result<Self, EngineError> {
        let mut parameters = parameters.clone().of_one_guide();
        (parameters.vectors, parameters.corpus.path) = (None, PathBuf::new());
        Self::open(&parameters, &mut |_, _| {})
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
        let open = |guide| Shelf::open(guide, parameters, encoder.as_ref(), progress);
        let shelves = guides.into_iter().map(open).collect::<Result<_, _>>()?;
        Self::of(shelves, encoder, parameters)
    }

    fn of(shelves: Vec<Shelf>, encoder: Option<Arc<Encoder>>, parameters: &Parameters) -> Result<Self, EngineError> {
        let meaning = |encoder: Arc<Encoder>| Meaning {
            texts: Arc::new(TextVectors::new(parameters.vectors.as_deref(), &encoder)),
            encoder,
        };
        let mut engine = Self {
            shelves: shelves.into(),
            default: 0,
            narrowed: false,
            meaning: encoder.map(meaning),
            reader: open_reader(&parameters.model)?,
            policy: Arc::new(parameters.answer.clone()),
            vectors: parameters.vectors.clone(),
            left_out: Arc::default(),
        };
        if !parameters.corpus.default_guide.is_empty() {
            engine.choose(&parameters.corpus.default_guide)?;
        }
        Ok(engine)
    }

    /// How many vectors are still to be made; until then guides that lack some answer by words.
    #[must_use]
    pub fn missing_vectors(&self) -> usize {
        self.shelves.iter().map(Shelf::missing).sum()
    }

    /// Makes the vectors that are missing, guide after guide, on all cores; what is made is kept at once. A guide whose
    /// vectors are made answers by words and meaning from then on, in all clones.
    pub fn make_vectors(&self, progress: Progress<'_>) {
        let (of, mut before) = (self.missing_vectors(), 0);
        for shelf in self.shelves.iter().filter(|shelf| shelf.missing() > 0) {
            let Some(Meaning { encoder, .. }) = &self.meaning else { return };
            let missing = shelf.missing();
            shelf.make_vectors(self.vectors.as_deref(), encoder, &mut |done, _| progress(before + done, of));
            before += missing;
        }
    }

    /// The guides, in the order of their ids.
    pub fn guides(&self) -> impl Iterator<Item = &Guide> {
        self.shelves.iter().map(|shelf| &shelf.guide)
    }

    /// What of the corpus folder is no guide that can be asked, and why.
    #[must_use]
    pub fn left_out(&self) -> &[Note] {
        &self.left_out
    }

    /// The guide that is asked where a question names none.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.shelves[self.default].guide
    }

    /// Whether one guide was chosen among several, by the settings or [`Engine::choose`].
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.narrowed
    }

    /// Makes another guide the one that is asked.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn choose(&mut self, id: &str) -> Result<(), EngineError> {
        (self.default, self.narrowed) = (self.position(id)?, true);
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
        self.meaning.as_ref().map_or(0, |meaning| meaning.texts.learn(texts, &meaning.encoder))
    }

    /// Lets go of the vectors of what advisors say no longer.
    pub fn forget(&self, keys: impl IntoIterator<Item = TextKey>) {
        if let Some(meaning) = &self.meaning {
            meaning.texts.forget(keys);
        }
    }

    /// Lets go of all vectors of what advisors say that were not learned since the engine was opened.
    pub fn forget_unused(&self) {
        if let Some(meaning) = &self.meaning {
            meaning.texts.forget_unused();
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
        let shelf = &self.shelves[self.position(id)?];
        let searcher = shelf.searcher();
        let query = searcher.understand_among(question, &shelf.guide, &shelf.index, curations).query;
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

    /// What a guide says of two things, side by side.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn compare(&self, id: &str, sides: [&str; 2]) -> Result<Comparison, EngineError> {
        Ok(self.desk(self.position(id)?).compare(sides))
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
        let shelf = &self.shelves[self.position(id)?];
        Ok(shelf.searcher().understand(question, &shelf.guide, &shelf.index).query)
    }

    /// Whether a model takes part in searches.
    #[must_use]
    pub fn is_semantic(&self) -> bool {
        self.shelves[self.default].searcher().is_semantic()
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
        shelf.searcher().audit(&shelf.guide, &shelf.index, progress)
    }

    fn desk(&self, at: usize) -> Desk<'_> {
        let shelf = &self.shelves[at];
        let searcher = shelf.searcher();
        // The reader has a say where meaning has, and reads English.
        let english = shelf.guide.manifest.language() == Language::English;
        let reader = self.reader.as_deref().filter(|_| searcher.is_semantic() && english);
        let meaning = self.meaning.as_ref().filter(|_| searcher.is_semantic());
        let texts = meaning.map(|meaning| &*meaning.texts);
        Desk { guide: &shelf.guide, index: &shelf.index, searcher, reader, texts, policy: &self.policy }
    }

    fn position(&self, id: &str) -> Result<usize, EngineError> {
        self.shelves.iter().position(|shelf| shelf.guide.manifest.id == id).ok_or_else(|| EngineError::UnknownGuide {
            asked: id.to_owned(),
            nearest: self.nearest_id(id),
            there: self.guides().map(|guide| format!("`{}`", guide.manifest.id)).collect::<Vec<_>>().join(", "),
        })
    }

    /// The id of the guide whose id or title is likest to a name.
    fn nearest_id(&self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        let likeness = |guide: &Guide| {
            let like = |own: &str| strsim::jaro_winkler(&own.to_lowercase(), &name);
            like(&guide.manifest.id).max(like(&guide.manifest.title))
        };
        // Of equals the last.
        let guides = self.shelves.iter().rev().map(|shelf| &shelf.guide);
        likest(guides, LEAST_LIKENESS, |guide| likeness(guide)).map(|guide| guide.manifest.id.clone())
    }
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!(", did you mean `{nearest}`?")).unwrap_or_default()
}
