//! A model in a build without the feature `semantic`: there is none.

use std::path::Path;
use std::sync::Arc;

use super::error::ModelError;
use super::parameters::{Precision, Reading, Role};

/// A sentence-embedding model; in this build none can be opened.
#[derive(Debug)]
pub enum Encoder {}

impl Encoder {
    /// Says that the build has no models.
    ///
    /// # Errors
    /// Always [`ModelError::NotBuiltIn`].
    pub fn open(_folder: &Path, _precision: Precision) -> Result<Self, ModelError> {
        Err(ModelError::NotBuiltIn)
    }

    /// Says that the build has no models.
    ///
    /// # Errors
    /// Always [`ModelError::NotBuiltIn`].
    pub fn shipped() -> Result<Arc<Self>, ModelError> {
        Err(ModelError::NotBuiltIn)
    }

    /// What tells this model's vectors from another's.
    #[must_use]
    pub fn id(&self) -> &str {
        match *self {}
    }

    /// Whether it knows many languages.
    #[must_use]
    pub fn knows_languages(&self) -> bool {
        match *self {}
    }

    /// Numbers in a vector.
    #[must_use]
    pub fn dimension(&self) -> usize {
        match *self {}
    }

    /// The vector of a text.
    #[must_use]
    pub fn embed(&self, _text: &str, _role: Role) -> Vec<f32> {
        match *self {}
    }

    /// The vectors of some texts.
    #[must_use]
    pub fn embed_all(&self, _texts: &[(&str, Role)]) -> Vec<Vec<f32>> {
        match *self {}
    }
}

/// A judge of question and passage together; in this build there is none.
#[derive(Debug)]
pub enum Reader {}

impl Reader {
    /// Says that the build has no models.
    ///
    /// # Errors
    /// Always [`ModelError::NotBuiltIn`].
    pub fn shipped() -> Result<Arc<Self>, ModelError> {
        Err(ModelError::NotBuiltIn)
    }

    /// What the reader makes of each passage.
    #[must_use]
    pub fn read(&self, _question: &str, _passages: &[&str]) -> Vec<Reading> {
        match *self {}
    }
}
