//! What did whoever runs this decide? Built-in defaults < one file < variables < flags, each value with its origin.

mod cache;
mod data;
mod error;
mod file;
mod home;
mod keys;
mod limits;
mod load;
mod places;
mod secret_files;
mod secrets;
mod show;
mod terminal;

use serde::{Deserialize, Serialize};

use crate::answer::Policy;
use crate::engine::{self, CorpusParameters};
use crate::eval::Gates;
use crate::{discord, index, model, search, store, telemetry, web};

pub use data::{DataFolder, data_folder, editor, state_folder};
pub use error::SettingsError;
pub use load::{Loaded, Sources};
pub use places::Named;
pub use secrets::SECRETS;
pub use terminal::forces_color;

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
    /// How the bot reaches Discord, and what servers want of it.
    pub discord: discord::Parameters,
    /// Where what advisors and members add is kept.
    pub store: store::Parameters,
    /// Where people find the page of the guides.
    pub web: web::Parameters,
    /// Where log lines go.
    pub log: telemetry::Parameters,
    /// Where vectors of guides are kept; filled in by [`Settings::resolve`].
    #[serde(skip)]
    pub vectors: Option<std::path::PathBuf>,
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
            vectors: self.vectors.clone(),
            vectors_at_once: usize::MAX,
        }
    }
}

#[cfg(test)]
mod guilds_tests;
#[cfg(test)]
mod tests;
