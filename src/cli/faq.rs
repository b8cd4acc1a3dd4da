//! `preceptor faq`: what have advisors written for a server?

use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, ensure};
use serde_json::json;
use tempfile::NamedTempFile;

use super::guild_id::wanted;
use super::kept::{Kept, is_standard};
use super::kept_args::{Export, Faq, FaqCommand, Which};
use super::outcome::Outcome;
use super::safe::{safe, write_json};
use super::{faq_import, words};
use crate::cli::guides::guide_ids;
use crate::clock::now_ms;
use crate::guild::{Form, lint, write};
use crate::settings::Loaded;
use crate::store::{Entry, Listing};

/// Lists, writes, reads or checks a server's entries.
///
/// # Errors
/// When no server is named, the store can't be opened, a row can't be kept, or the output can't be written.
pub(super) fn run(command: &Faq, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let guild = wanted(command.guild)?;
    match &command.command {
        FaqCommand::List(which) => list(guild, which, loaded, out),
        FaqCommand::Export(export) => self::export(guild, export, loaded, out),
        FaqCommand::Import(import) => faq_import::run(guild, import, loaded, out),
        FaqCommand::Lint(which) => check(guild, which, loaded, out),
    }
}

fn list(guild: u64, which: &Which, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let entries = entries(guild, which.guide.as_deref(), loaded)?;
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

fn export(guild: u64, export: &Export, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let entries = entries(guild, export.guide.as_deref(), loaded)?;
    let file = export.file.as_deref().filter(|file| !is_standard(file));
    let named = file.and_then(|file| Form::of_name(&file.to_string_lossy()));
    let form = if export.json { Form::Json } else { named.unwrap_or(Form::Csv) };
    let bytes = write(form, entries.iter().map(|entry| &entry.content));
    match file {
        Some(file) => {
            ensure!(export.json || named.is_some() || !is_workbook(file), words::no_workbooks(file));
            write_file(file, &bytes).with_context(|| words::cannot_write(file))?;
            writeln!(out, "{}", safe(&words::exported(entries.len(), file)))?;
        }
        // Past the filter of colors: the bytes are the answer.
        None => std::io::stdout().write_all(&bytes)?,
    }
    Ok(Outcome::Answered)
}

/// Whether a file's name says that it is a workbook, which we only read.
fn is_workbook(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xls" | "ods")
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

fn check(guild: u64, which: &Which, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let guides = guide_ids(loaded)?;
    let guides: Vec<&str> = guides.iter().map(String::as_str).collect();
    let entries = entries(guild, which.guide.as_deref(), loaded)?;
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
