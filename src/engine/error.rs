//! Why can't an engine be opened, or a guide be asked?

use crate::corpus::CorpusError;
use crate::index::IndexError;
use crate::model::ModelError;

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

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|nearest| format!(", did you mean `{nearest}`?")).unwrap_or_default()
}
