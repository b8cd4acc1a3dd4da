//! `preceptor data`: what is kept of a server, and how does it go?

use std::io::{IsTerminal as _, Write};

use anyhow::ensure;

use super::guild_id::wanted;
use super::kept::Kept;
use super::kept_args::{Data, DataCommand, Erase};
use super::outcome::Outcome;
use super::safe::write_json;
use super::words;
use crate::settings::Loaded;

/// Writes or erases all that is kept of a server.
///
/// # Errors
/// When no server is named, the store can't be opened, or the output can't be written.
pub(super) fn run(command: &Data, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let guild = wanted(command.guild)?;
    match &command.command {
        DataCommand::Export => {
            let data = Kept::open_existing(loaded)?.with(async |store| store.export(guild).await)?;
            write_json(&data, out)?;
            Ok(Outcome::Answered)
        }
        DataCommand::Erase(erase) => self::erase(guild, erase, loaded, out),
    }
}

fn erase(guild: u64, erase: &Erase, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let asked = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    ensure!(erase.yes || asked, words::erase_needs_yes());
    let kept = Kept::open_existing(loaded)?;
    if !erase.yes && !confirmed(guild)? {
        writeln!(out, "{}", words::not_erased())?;
        return Ok(Outcome::Declined);
    }
    let erased = kept.with(async |store| store.erase(guild).await)?;
    writeln!(out, "{}", words::erased(erased, guild))?;
    Ok(Outcome::Answered)
}

fn confirmed(guild: u64) -> std::io::Result<bool> {
    let mut asked = anstream::stderr();
    write!(asked, "{} ", words::really_erase(guild))?;
    asked.flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(answer.trim() == "yes")
}
