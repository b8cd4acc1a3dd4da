//! One guide with what is needed to search it: by words at once, and by meaning once its vectors are made.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::{EngineError, Parameters};
use crate::corpus::{Guide, Language, shipped_guide};
use crate::index::{self, Begun, GuideIndex, GuideVectors, IndexError, Progress, ready_guide};
use crate::model::Encoder;
use crate::search::{Searcher, Semantic};

/// A guide that can be asked.
#[derive(Debug)]
pub(super) struct Shelf {
    /// The guide that is asked.
    pub(super) guide: Guide,
    /// Its index, opened.
    pub(super) index: GuideIndex,
    by_words: Searcher,
    with_meaning: OnceLock<Searcher>,
    /// How many texts had no vector when it was opened, where those were not made then.
    left: usize,
}

impl Shelf {
    /// The guide that the program ships with; what is ready-made of it is not made again.
    pub(super) fn shipped(
        parameters: &Parameters,
        encoder: Option<&Arc<Encoder>>,
        progress: Progress<'_>,
    ) -> Result<Self, EngineError> {
        let Some(ready) = ready_guide() else {
            let guide = shipped_guide()?;
            let index = GuideIndex::in_memory(&guide)?;
            return Ok(Self::new(guide, index, parameters)?.with_vectors(parameters, encoder, progress));
        };
        let vectors = encoder.and_then(|encoder| Some((encoder, ready.vectors(encoder)?)));
        let shelf = Self::new(ready.guide, ready.index, parameters)?;
        let Some((encoder, vectors)) = vectors else {
            return Ok(shelf.with_vectors(parameters, encoder, progress));
        };
        shelf.add_meaning(encoder, vectors);
        Ok(shelf)
    }

    /// A guide with its index, which is opened or made.
    pub(super) fn open(
        guide: Guide,
        parameters: &Parameters,
        encoder: Option<&Arc<Encoder>>,
        progress: Progress<'_>,
    ) -> Result<Self, IndexError> {
        let index = open_index(&guide, &parameters.index, progress)?;
        Ok(Self::new(guide, index, parameters)?.with_vectors(parameters, encoder, progress))
    }

    fn new(guide: Guide, index: GuideIndex, parameters: &Parameters) -> Result<Self, IndexError> {
        let by_words = Searcher::new(&guide, &index, None, &parameters.search)?;
        Ok(Self { guide, index, by_words, with_meaning: OnceLock::new(), left: 0 })
    }

    /// Makes the guide's vectors, unless more are missing than may be made now.
    fn with_vectors(mut self, parameters: &Parameters, encoder: Option<&Arc<Encoder>>, progress: Progress<'_>) -> Self {
        // What an encoder of English makes of another language says nothing.
        let knows =
            |encoder: &&Arc<Encoder>| self.guide.manifest.language() == Language::English || encoder.knows_languages();
        let Some(encoder) = encoder.filter(knows) else { return self };
        let begun = Begun::of(parameters.vectors.as_deref(), &self.guide, encoder);
        if begun.missing() > parameters.vectors_at_once {
            self.left = begun.missing();
            return self;
        }
        let vectors = begun.finish(progress);
        self.add_meaning(encoder, vectors);
        self
    }

    /// How many of the guide's vectors are still to be made.
    pub(super) fn missing(&self) -> usize {
        if self.with_meaning.get().is_some() { 0 } else { self.left }
    }

    /// Makes the vectors that are missing, and searches with them from then on.
    pub(super) fn make_vectors(&self, root: Option<&Path>, encoder: &Arc<Encoder>, progress: Progress<'_>) {
        if self.missing() > 0 {
            self.add_meaning(encoder, GuideVectors::open(root, &self.guide, encoder, progress));
        }
    }

    fn add_meaning(&self, encoder: &Arc<Encoder>, vectors: GuideVectors) {
        self.with_meaning.get_or_init(|| self.by_words.with_meaning(Semantic::new(Arc::clone(encoder), vectors)));
    }

    /// What searches the guide now; one question keeps to it.
    pub(super) fn searcher(&self) -> &Searcher {
        self.with_meaning.get().unwrap_or(&self.by_words)
    }
}

/// On disk where an index folder is there already or the guide is large, else in memory.
fn open_index(guide: &Guide, parameters: &index::Parameters, progress: Progress<'_>) -> Result<GuideIndex, IndexError> {
    let bytes: usize = guide.documents.iter().map(|document| document.text.len()).sum();
    if !parameters.on_disk(&guide.manifest.id, bytes) {
        return GuideIndex::in_memory(guide);
    }
    // Where another process is building it, or the disk is full or read-only, answers go on without the disk.
    GuideIndex::on_disk(&parameters.path, guide, progress).or_else(|why| {
        tracing::warn!(guide.id = %guide.manifest.id, %why, "the index can't be kept, so it is held in memory");
        GuideIndex::in_memory(guide)
    })
}
