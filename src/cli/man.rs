//! `preceptor man`: the man pages, made of the same words as the help.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, ensure};
use clap_mangen::Man;

use super::args::ManPages;
use super::kept::is_standard;
use super::outcome::Outcome;
use super::words;

/// Writes the program's manual page, a command's, or all of them into a folder.
///
/// # Errors
/// When there is no such command, or the output or a file can't be written.
pub(super) fn run(man: &ManPages, command: clap::Command, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let pages = pages(command)?;
    if let Some(folder) = &man.to {
        ensure!(!is_standard(folder), words::no_folder_on_standard_output());
        write_all(&pages, folder)?;
        writeln!(out, "{}", words::pages_written(pages.len(), folder))?;
        return Ok(Outcome::Answered);
    }
    let wanted = std::iter::once("preceptor").chain(man.of.iter().map(String::as_str)).collect::<Vec<_>>().join("-");
    let page = pages.iter().find(|(name, _)| *name == wanted);
    ensure!(page.is_some(), words::no_such_page(&man.of));
    page.map_or(Ok(()), |(_, page)| out.write_all(page))?;
    Ok(Outcome::Answered)
}

/// Every command's page by its name, `preceptor-faq-import`, the program's own first.
fn pages(mut command: clap::Command) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    command = command.disable_help_subcommand(true);
    command.build();
    let mut pages = Vec::new();
    add(&command, &mut pages)?;
    Ok(pages)
}

fn add(command: &clap::Command, pages: &mut Vec<(String, Vec<u8>)>) -> anyhow::Result<()> {
    let mut page = Vec::new();
    // Commands have no version of their own.
    Man::new(command.clone().version(env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    // Building a command gives those below it names that hold the whole way.
    pages.push((command.get_display_name().unwrap_or(command.get_name()).to_owned(), page));
    let below = command.get_subcommands().filter(|below| below.get_name() != "help");
    below.into_iter().try_for_each(|below| add(below, pages))
}

fn write_all(pages: &[(String, Vec<u8>)], folder: &Path) -> anyhow::Result<()> {
    let failed = || words::cannot_write(folder);
    fs::create_dir_all(folder).with_context(failed)?;
    for (name, page) in pages {
        fs::write(folder.join(format!("{name}.1")), page).with_context(failed)?;
    }
    Ok(())
}
