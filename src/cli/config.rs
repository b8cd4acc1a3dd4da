//! `preceptor config`: the settings in force, secrets hidden, each with where it came from.

use std::io::Write;

use super::outcome::Outcome;
use super::safe::safe_lines;
use crate::settings::Loaded;

/// Shows every setting with where its value came from.
///
/// # Errors
/// When the output can't be written.
pub(super) fn run(loaded: &Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    write!(out, "{}", safe_lines(&loaded.show()))?;
    Ok(Outcome::Answered)
}
