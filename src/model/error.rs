//! What can go wrong between a model's folder and a vector?

use std::path::PathBuf;

/// Why a model can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The program was built without the feature `semantic`.
    #[error("this program was built without models; build it with `--features semantic`")]
    NotBuiltIn,
    /// A file of the folder is not there or can't be read.
    #[error("can't read `{path}`; a model folder holds config.json, tokenizer.json and model.safetensors")]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is not what it should be.
    #[error("`{path}` can't be used: {what}")]
    Format {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// The model is of a kind that this program does not compute.
    #[error("`{path}`: {what} is not supported; {remedy}")]
    Unsupported {
        /// Which file says so.
        path: PathBuf,
        /// What it asks for.
        what: String,
        /// What would do.
        remedy: &'static str,
    },
}

#[cfg(feature = "semantic")]
impl ModelError {
    /// A reading error's constructor, for `map_err`.
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }

    /// A format error's constructor, for `map_err`.
    pub(super) fn format<E: std::fmt::Display>(path: impl Into<PathBuf>) -> impl FnOnce(E) -> Self {
        let path = path.into();
        move |what| Self::Format { path, what: what.to_string() }
    }
}
