//! `preceptor completions`: what a shell needs to complete our commands.

use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, ensure};
use clap::ValueEnum as _;
use clap_complete::Shell;

use super::args::Completions;
use super::kept::is_standard;
use super::outcome::Outcome;
use super::words;

const PROGRAM: &str = "preceptor";

/// Writes a shell's completions, or every shell's into a folder.
///
/// # Errors
/// When the output or a file can't be written.
pub(super) fn run(
    completions: &Completions,
    mut command: clap::Command,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let to_folder = completions.to.as_ref().filter(|folder| !is_standard(folder) || completions.shell.is_none());
    if let Some(folder) = to_folder {
        ensure!(!is_standard(folder), words::no_folder_on_standard_output());
        let shells = completions.shell.map_or_else(|| Shell::value_variants().to_vec(), |shell| vec![shell]);
        write_all(&shells, &mut command, folder).with_context(|| words::cannot_write(folder))?;
        writeln!(out, "{}", words::completions_written(shells.len(), folder))?;
    } else if let Some(shell) = completions.shell {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command, PROGRAM, &mut script);
        out.write_all(&script)?;
    }
    Ok(Outcome::Answered)
}

fn write_all(shells: &[Shell], command: &mut clap::Command, folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    shells.iter().try_for_each(|shell| clap_complete::generate_to(*shell, command, PROGRAM, folder).map(|_| ()))
}
