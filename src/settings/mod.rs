//! What did whoever runs this decide? Built-in defaults < a file < variables < flags, each value with its origin.

mod error;
mod file;
mod keys;
mod limits;
mod load;
mod show;

use std::ffi::OsString;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::answer::Policy;
use crate::engine::{self, CorpusParameters};
use crate::eval::Gates;
use crate::{index, model, search, telemetry};

pub use error::SettingsError;
pub use load::{Loaded, Sources};
pub use show::SECRETS;

/// Every key with its meaning and default.
pub const DEFAULTS: &str = include_str!("../../config/default.toml");

/// The settings in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where guides are.
    pub corpus: CorpusParameters,
    /// Where indexes lie.
    pub index: index::Parameters,
    /// What a match is worth.
    pub search: search::Parameters,
    /// When to speak.
    pub answer: Policy,
    /// Which model takes part in a search.
    pub model: model::Parameters,
    /// When an evaluation fails.
    pub eval: EvalSettings,
    /// Where log lines go.
    pub log: telemetry::Parameters,
}

/// The settings' `[eval]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvalSettings {
    /// The least that a question set must get.
    pub gates: Gates,
}

impl Settings {
    /// The defaults, with nothing read from outside.
    ///
    /// # Panics
    /// Never: a test reads the embedded defaults.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the defaults are part of the program and tested")]
    pub fn built_in() -> Self {
        toml::from_str(DEFAULTS).expect("the embedded defaults are valid")
    }

    /// What the engine needs of the settings.
    #[must_use]
    pub fn engine_parameters(&self) -> engine::Parameters {
        engine::Parameters {
            corpus: self.corpus.clone(),
            index: self.index.clone(),
            search: self.search.clone(),
            answer: self.answer.clone(),
            model: self.model.clone(),
            vectors: None,
        }
    }
}

/// Where the history of the question loop is kept: in the user's data folder, where there is one.
#[must_use]
pub fn history_file() -> Option<PathBuf> {
    history_in(std::env::var_os("XDG_DATA_HOME"), std::env::var_os("HOME"))
}

/// The history's place by these two variables.
///
/// # Source
/// A relative `XDG_DATA_HOME` is not valid and is ignored: XDG Base Directory Specification 0.8, "Basics".
fn history_in(data: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let absolute = |path: OsString| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
    let home = || home.and_then(absolute).map(|home| home.join(".local").join("share"));
    data.and_then(absolute).or_else(home).map(|folder| folder.join("preceptor").join("history.txt"))
}

#[cfg(test)]
mod tests;
