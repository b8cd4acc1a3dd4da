//! How do guides that have changed get asked, without the models being opened anew?

use super::shelf::Shelf;
use super::{Engine, EngineError, Parameters, read_guides};
use crate::corpus::{Corpus, Guide};
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
    /// An engine for the guides that the folder of the parameters has now, with the models of this one and what it has learned of
    /// advisors' texts. This one stays as it is.
    ///
    /// # Errors
    /// When a guide can't be read, an index can't be built, or no guide has the default's id.
    pub fn reread(&self, parameters: &Parameters, progress: Progress<'_>) -> Result<Self, EngineError> {
        let Corpus { guides, left_out } = read_guides(&parameters.corpus)?;
        let encoder = self.meaning.as_ref().map(|meaning| &meaning.encoder);
        let open = |guide| Shelf::open(guide, parameters, encoder, progress);
        let shelves: Vec<Shelf> = guides.into_iter().map(open).collect::<Result<_, _>>()?;
        let (left_out, vectors) = (left_out.into(), parameters.vectors.clone());
        let mut engine =
            Self { shelves: shelves.into(), default: 0, narrowed: false, left_out, vectors, ..self.clone() };
        if !parameters.corpus.default_guide.is_empty() {
            engine.choose(&parameters.corpus.default_guide)?;
        }
        Ok(engine)
    }
}
