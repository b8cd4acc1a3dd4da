//! `preceptor faq`: what have advisors written for a server?

use std::fs;
use std::io::{Read as _, Write};
use std::path::Path;

use anyhow::{Context as _, ensure};
use serde_json::json;
use tempfile::NamedTempFile;

use super::guides::open_guides;
use super::kept::{Kept, now_ms};
use super::kept_args::{Export, Faq, Import, Which};
use super::outcome::Outcome;
use super::progress::Progress;
use super::safe::{safe, safe_lines, write_json};
use super::words;
use crate::guild::{Form, MOST_BYTES, is_guessed, lint, read, write};
use crate::settings::Loaded;
use crate::store::{By, Entry, Listing};

/// As whom the shell writes.
const SHELL: &str = "shell";

pub(super) fn run(command: &Faq, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match command {
        Faq::List(which) => list(which, loaded, out),
        Faq::Export(export) => self::export(export, loaded, out),
        Faq::Import(import) => self::import(import, loaded, out),
        Faq::Lint(which) => check(which, loaded, out),
    }
}

fn list(which: &Which, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let entries = entries(which.guild, which.guide.as_deref(), loaded)?;
    for entry in &entries {
        if which.json {
            write_json(&words::entry_record(entry), out)?;
        }
    }
    if !which.json {
        for line in words::entry_table(&entries) {
            writeln!(out, "{}", safe(&line))?;
        }
    }
    Ok(Outcome::Answered)
}

fn export(export: &Export, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let entries = entries(export.guild, export.guide.as_deref(), loaded)?;
    let named = export.file.as_ref().and_then(|file| Form::of_name(&file.to_string_lossy()));
    let form = if export.json { Form::Json } else { named.unwrap_or(Form::Csv) };
    let bytes = write(form, entries.iter().map(|entry| &entry.content));
    match &export.file {
        Some(file) => {
            write_file(file, &bytes).with_context(|| words::cannot_write(file))?;
            writeln!(out, "{}", safe(&words::exported(entries.len(), file)))?;
        }
        // Past the filter of colors: the bytes are the answer.
        None => std::io::stdout().write_all(&bytes)?,
    }
    Ok(Outcome::Answered)
}

/// Writes a file whole or not at all.
fn write_file(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut partial = NamedTempFile::new_in(folder)?;
    partial.write_all(bytes)?;
    partial.as_file().sync_all()?;
    partial.persist(file)?;
    Ok(())
}

fn import(import: &Import, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let guides = guides(loaded)?;
    let mut guides: Vec<&str> = guides.iter().map(String::as_str).collect();
    if let Some(only) = import.guide.as_deref() {
        ensure!(guides.contains(&only), words::no_such_guide(only, &guides));
        guides = vec![only];
    }
    let bytes = read_file(&import.file).with_context(|| words::cannot_read(&import.file))?;
    let form = Form::of_name(&import.file.to_string_lossy()).unwrap_or_else(|| Form::of_content(&bytes));
    let contents = read(form, &bytes, &guides).with_context(|| words::in_file(&import.file))?;
    if is_guessed(&bytes) {
        writeln!(anstream::stderr(), "{}", safe_lines(words::guessed()))?;
    }
    let by = By { member: 0, role: SHELL.to_owned(), at_ms: now_ms() };
    let kept = Kept::open(loaded)?;
    let progress = Progress::spinning("importing");
    let (guild, guide) = (import.guild, import.guide.as_deref());
    let imported = kept.with(async |store| match (import.dry_run, import.replace) {
        (true, replace) => store.try_import(guild, guide, &contents, &by, replace).await,
        (false, true) => store.replace_entries(guild, guide, &contents, &by).await,
        (false, false) => store.merge_entries(guild, &contents, &by).await,
    })?;
    drop(progress);
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

/// A file's bytes, but never many more than are allowed: the rest is refused by its size.
fn read_file(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn check(which: &Which, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let guides = guides(loaded)?;
    let guides: Vec<&str> = guides.iter().map(String::as_str).collect();
    let entries = entries(which.guild, which.guide.as_deref(), loaded)?;
    let findings = lint(&entries, &guides, now_ms());
    for finding in &findings {
        if which.json {
            let what = finding.what.to_string();
            write_json(
                &json!({ "id": finding.entry, "question": finding.question, "kind": finding.what.kind(), "what": what }),
                out,
            )?;
        } else {
            writeln!(out, "{}", safe(&words::finding(finding)))?;
        }
    }
    if !which.json {
        writeln!(out, "{}", words::linted(entries.len(), findings.len()))?;
    }
    Ok(if findings.is_empty() { Outcome::Answered } else { Outcome::Declined })
}

fn entries(guild: u64, guide: Option<&str>, loaded: &mut Loaded) -> anyhow::Result<Vec<Entry>> {
    let listing = Listing { guide: guide.map(str::to_owned), limit: u32::MAX, ..Listing::default() };
    Ok(Kept::open_existing(loaded)?.with(async |store| store.entries(guild, &listing).await)?.entries)
}

/// The ids of the guides that there are.
fn guides(loaded: &Loaded) -> anyhow::Result<Vec<String>> {
    Ok(open_guides(None, &loaded.settings)?.into_iter().map(|guide| guide.manifest.id).collect())
}
