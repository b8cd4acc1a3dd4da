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
}
