//! `preceptor config`: the settings in force, secrets hidden, each with where it came from.

use std::io::Write;

use super::outcome::Outcome;
use crate::settings::Loaded;

pub(super) fn run(loaded: &Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    write!(out, "{}", loaded.show())?;
    Ok(Outcome::Answered)
}
