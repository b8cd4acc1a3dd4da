//! How does a guide that is being written get asked again after every change, without the models being opened anew?

use super::shelf::Shelf;
use super::{Engine, EngineError, Parameters};
use crate::corpus::Guide;
use crate::index::Progress;

impl Engine {
    /// An engine for one guide, with the models of this one. Vectors are taken from where the parameters keep them, so that
    /// a guide that has one phrasing more has one vector made.
    ///
    /// # Errors
    /// When the index can't be built.
    pub fn anew(&self, guide: Guide, parameters: &Parameters, progress: Progress<'_>) -> Result<Self, EngineError> {
        let encoder = self.meaning.as_ref().map(|meaning| &meaning.encoder);
        let shelf = Shelf::open(guide, parameters, encoder, progress)?;
        Ok(Self { shelves: vec![shelf].into(), default: 0, vectors: parameters.vectors.clone(), ..self.clone() })
    }

    /// What in the default guide is nearly the same question as the phrasing or gap at a place, and leads elsewhere. Places
    /// count the guide's phrasings, then its gaps.
    #[must_use]
    pub fn nearly_the_same(&self, at: usize) -> Vec<usize> {
        let shelf = &self.shelves[self.default];
        shelf.searcher().nearly_the_same(&shelf.guide, at)
    }
}
