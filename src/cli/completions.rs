//! `preceptor completions`: what a shell needs to complete our commands.

use std::io::Write;

use super::args::Completions;
use super::outcome::Outcome;

pub(super) fn run(
    completions: &Completions,
    mut command: clap::Command,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut command, "preceptor", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Answered)
}
