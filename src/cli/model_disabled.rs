//! `preceptor model` in a build without models.

use std::io::Write;

use super::args::Model;
use super::outcome::Outcome;
use crate::model::ModelError;
use crate::settings::Settings;

/// Says that this program was built without models.
///
/// # Errors
/// Always.
pub(super) fn run(_: &Model, _: &Settings, _: &mut dyn Write) -> anyhow::Result<Outcome> {
    Err(ModelError::NotBuiltIn.into())
}
