//! The one door to Preceptor: how are guides opened, and who lends one to be asked?

mod anew;
mod error;
mod models;
mod parameters;
mod records;
mod revision;
mod several;
mod shelf;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::{Arc, Weak};

use self::revision::opened_as;
use self::shelf::Shelf;
use crate::answer::{Desk, Policy};
use crate::corpus::{Corpus, Guide, Language, Note, open_corpus, shipped_guide};
use crate::index::{Progress, TextVectors};
use crate::model::{Encoder, Reader};
use crate::nearest::likest;

pub use self::error::EngineError;
pub use self::models::{open_encoder, open_reader};
pub use self::parameters::{CorpusParameters, Parameters};
pub use self::records::{
    ComparisonRecord, GuideRecord, OutlineRecord, PassagesRecord, SectionLook, SectionLookRecord, SectionRecord,
    TermLook, TermLookRecord,
};
pub use crate::index::TextKey;
pub use crate::model::Role;

/// An id less like what was asked for than this (Jaro-Winkler, 0 to 1) is not suggested.
const LEAST_LIKENESS: f64 = 0.7;

/// Guides with their indexes, ready to be asked: [`Engine::desk`] lends one of them with all that can be asked of it. A clone has
/// the same guides.
///
/// # Example
/// ```
/// use preceptor::engine::Engine;
/// use preceptor::settings::Settings;
///
/// let engine = Engine::shipped(&Settings::built_in().engine_parameters())?;
/// let desk = engine.default_desk();
/// let answer = desk.ask("do I need a license to work as a medical assistant?");
/// assert!(answer.evidence[0].text.contains("does not need a license"));
/// assert!(!desk.ask("when is the next train").is_answered());
/// # Ok::<(), preceptor::engine::EngineError>(())
/// ```
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
    /// What of [`Engine::revision`] stays.
    opened_as: u64,
}

/// What makes vectors, and those of what advisors say.
#[derive(Debug, Clone)]
struct Meaning {
    encoder: Arc<Encoder>,
    texts: Arc<TextVectors>,
}

/// What tells an engine with its clones from others. It keeps no guide in memory.
#[derive(Debug, Clone)]
pub struct Edition(Weak<[Shelf]>);

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Weak::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Edition {}

/// The guides of a folder, and the shipped one where it is asked beside them.
fn read_guides(parameters: &CorpusParameters) -> Result<Corpus, EngineError> {
    let shipped = parameters.with_shipped.then(shipped_guide).transpose()?;
    let mut corpus = open_corpus(&parameters.path)?;
    // A copy of the shipped guide stands for it.
    let is_other = |shipped: &Guide| corpus.guides.iter().all(|guide| guide.manifest.id != shipped.manifest.id);
    let shipped = shipped.filter(is_other);
    corpus.guides.extend(shipped);
    Ok(corpus)
}

impl Engine {
    /// Opens the guides that the parameters name: a folder of them, or the one shipped inside the program.
    ///
    /// # Errors
    /// When a guide can't be read, an index can't be built, or no guide has the default's id.
    pub fn open(parameters: &Parameters, progress: Progress<'_>) -> Result<Self, EngineError> {
        if !parameters.corpus.path.as_os_str().is_empty() {
            let Corpus { guides, left_out } = read_guides(&parameters.corpus)?;
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
        // Its vectors are ready-made, so that none need be kept.
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
        let opened_as = opened_as(&shelves, encoder.as_ref().map(|encoder| encoder.id()), parameters);
        let mut engine = Self {
            shelves: shelves.into(),
            default: 0,
            narrowed: false,
            meaning: encoder.map(meaning),
            reader: open_reader(&parameters.model)?,
            policy: Arc::new(parameters.answer.clone()),
            vectors: parameters.vectors.clone(),
            left_out: Arc::default(),
            opened_as,
        };
        if !parameters.corpus.default_guide.is_empty() {
            engine.choose(&parameters.corpus.default_guide)?;
        }
        Ok(engine)
    }

    /// What tells this engine, with all its clones, from every other.
    #[must_use]
    pub fn edition(&self) -> Edition {
        Edition(Arc::downgrade(&self.shelves))
    }

    /// Whether an encoder takes part, by which guides are found by meaning, too.
    #[must_use]
    pub fn has_encoder(&self) -> bool {
        self.meaning.is_some()
    }

    /// How many vectors of guides are still to be made; until then guides that lack some answer by words.
    #[must_use]
    pub fn missing_vectors(&self) -> usize {
        self.shelves.iter().map(Shelf::missing).sum()
    }

    /// Makes the vectors of guides that are missing, guide after guide, on all cores; what is made is kept at once. A guide whose
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

    /// A number that tells what answers from what answered otherwise: the program's version, the guides' bytes, the settings and
    /// models, which guide was chosen, and how much is searched by meaning by now. Equal numbers give equal answers, in any process.
    #[must_use]
    pub fn revision(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.opened_as, self.default, self.narrowed, self.missing_vectors()).hash(&mut hasher);
        hasher.finish()
    }

    /// Makes another guide the one that is asked.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn choose(&mut self, id: &str) -> Result<(), EngineError> {
        (self.default, self.narrowed) = (self.position(id)?, true);
        Ok(())
    }

    /// All that can be asked of the guide with this id.
    ///
    /// # Errors
    /// When no guide has this id.
    pub fn desk(&self, id: &str) -> Result<Desk<'_>, EngineError> {
        Ok(self.desk_at(self.position(id)?))
    }

    /// All that can be asked of the guide that is asked where a question names none: [`Engine::desk`] of [`Engine::guide`].
    #[must_use]
    pub fn default_desk(&self) -> Desk<'_> {
        self.desk_at(self.default)
    }

    /// The guide with this id, to be read.
    ///
    /// # Errors
    /// As [`Engine::desk`].
    pub fn guide_by_id(&self, id: &str) -> Result<&Guide, EngineError> {
        Ok(&self.shelves[self.position(id)?].guide)
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

    /// The guide at a place, with all that can be asked of it.
    fn desk_at(&self, at: usize) -> Desk<'_> {
        let shelf = &self.shelves[at];
        let searcher = shelf.searcher();
        // The reader has a say where meaning has, and reads English.
        let english = shelf.guide.manifest.language() == Language::English;
        let reader = self.reader.as_deref().filter(|_| searcher.is_semantic() && english);
        let meaning = self.meaning.as_ref().filter(|_| searcher.is_semantic());
        let texts = meaning.map(|meaning| &*meaning.texts);
        Desk { guide: &shelf.guide, index: &shelf.index, searcher, reader, texts, policy: &self.policy }
    }

    /// The place of the guide with this id.
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
