//! `preceptor faq import`: how do the entries of a file come into the store?

use std::fs;
use std::io::{Read as _, Write};
use std::path::Path;

use anyhow::{Context as _, ensure};
use serde_json::json;

use super::guides::guide_ids;
use super::kept::{Kept, is_standard, missing};
use super::kept_args::Import;
use super::outcome::Outcome;
use super::progress::Progress;
use super::safe::{safe, safe_lines, write_json};
use super::words;
use crate::clock::now_ms;
use crate::guild::{MOST_BYTES, Reading, is_guessed, read};
use crate::settings::Loaded;
use crate::store::{By, Content, Imported};

/// Fewest digits of an id of Discord's.
const ID_DIGITS: usize = 15;

/// Takes a file's entries into a server's, all of them or none.
///
/// # Errors
/// When the file can't be read, a row can't be kept, or the store can't be opened.
pub(super) fn run(guild: u64, import: &Import, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let contents = contents(import, loaded)?;
    let imported = match import.dry_run && missing(loaded)?.is_some() {
        // A trial makes no store.
        true => Imported { added: contents.len(), ..Imported::default() },
        false => keep(guild, import, &contents, loaded)?,
    };
    if import.json {
        let [added, edited, removed] = [imported.added, imported.edited, imported.removed];
        let unchanged = imported.unchanged;
        let record = json!({ "added": added, "edited": edited, "removed": removed, "unchanged": unchanged, "dry_run": import.dry_run });
        write_json(&record, out)?;
    } else {
        writeln!(out, "{}", words::imported(&imported, import.dry_run))?;
    }
    Ok(Outcome::Answered)
}

/// The entries of the file; how it was understood is said.
fn contents(import: &Import, loaded: &Loaded) -> anyhow::Result<Vec<Content>> {
    let guides = guide_ids(loaded)?;
    let mut guides: Vec<&str> = guides.iter().map(String::as_str).collect();
    let default = loaded.settings.corpus.default_guide.as_str();
    if let Some(only) = import.guide.as_deref() {
        ensure!(guides.contains(&only), words::no_such_guide(only, &guides));
        guides = vec![only];
    }
    let bytes = read_file(&import.file).with_context(|| words::cannot_read(&import.file))?;
    let read = read(&bytes, &guides).or_else(|error| match guides.iter().find(|guide| **guide == default) {
        // Rows that name no guide are of the one that is asked where nobody names any; others stay what is wrong.
        Some(default) => read(&bytes, &[*default]).map_err(|_| error),
        None => Err(error),
    });
    let Reading { contents, notes } = read.with_context(|| words::in_file(&import.file))?;
    for note in &notes {
        writeln!(anstream::stderr(), "{}", safe(&words::note_of_import(note)))?;
    }
    if is_guessed(&bytes) {
        writeln!(anstream::stderr(), "{}", safe_lines(words::guessed()))?;
    }
    Ok(contents)
}

fn keep(guild: u64, import: &Import, contents: &[Content], loaded: &mut Loaded) -> anyhow::Result<Imported> {
    let (by, guide) = (by(import), import.guide.as_deref());
    let kept = Kept::open(loaded)?;
    let _progress = Progress::spinning("importing");
    kept.with(async |store| match (import.dry_run, import.replace) {
        (true, replace) => store.try_import(guild, guide, contents, &by, replace).await,
        (false, true) => store.replace_entries(guild, guide, contents, &by).await,
        (false, false) => store.merge_entries(guild, contents, &by).await,
    })
}

/// As whom the entries are written.
fn by(import: &Import) -> By {
    let author = import.author.as_deref();
    let is_id = |name: &&str| name.len() >= ID_DIGITS && name.bytes().all(|byte| byte.is_ascii_digit());
    let member = author.filter(is_id).and_then(|id| id.parse().ok());
    let names: Vec<&str> = author.filter(|_| member.is_none()).into_iter().chain(import.role.as_deref()).collect();
    let role = if names.is_empty() { words::shell().to_owned() } else { names.join(", ") };
    By { member: member.unwrap_or_default(), role, at_ms: now_ms() }
}

/// A file's bytes, but never many more than are allowed: the rest is refused by its size.
fn read_file(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    if is_standard(file) {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
