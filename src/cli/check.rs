//! `preceptor check`: what was inferred from a guide, and what looks wrong in it.

mod audit;
mod paste;
mod silenced;
mod sums;

use std::io::Write;
use std::path::{Path, PathBuf};

use self::audit::audited;
use self::paste::stanzas;
use self::silenced::silenced;
use self::sums::summed;
use super::args::Check;
use super::guides::open_guides;
use super::notices;
use super::outcome::Outcome;
use super::safe::{safe, safe_lines, write_json};
use super::words;
use crate::corpus::{Guide, Note, Severity, is_guide_folder, lint, lint_folder};
use crate::settings::Settings;

pub(super) fn run(check: &Check, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut worst = Severity::Info;
    let guides = open_guides(check.path.as_deref(), settings)?;
    let folders = folders(check.path.as_deref(), settings, guides.len());
    for (guide, folder) in guides.iter().zip(folders) {
        let notes = notes(guide, folder.as_deref(), settings)?;
        worst = notes.iter().map(|note| note.severity).max().unwrap_or(worst).max(worst);
        if check.json {
            write_json(&words::check_record(guide, &notes), out)?;
        } else {
            write_notes(guide, &notes, check, out)?;
        }
    }
    Ok(if worst == Severity::Error { Outcome::Failed } else { Outcome::Answered })
}

/// All that is said of a guide, the worst first, then by place.
fn notes(guide: &Guide, folder: Option<&Path>, settings: &Settings) -> anyhow::Result<Vec<Note>> {
    let mut notes: Vec<Note> = guide.notes.iter().cloned().chain(lint(guide)).collect();
    notes.extend(folder.map(lint_folder).unwrap_or_default());
    if !guide.asked.is_empty() {
        notes.extend(audited(guide, settings)?);
    }
    notes.extend(silenced(guide, settings)?);
    notes.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| (&a.file, a.line).cmp(&(&b.file, b.line))));
    notes.dedup();
    Ok(notes)
}

fn write_notes(guide: &Guide, notes: &[Note], check: &Check, out: &mut dyn Write) -> anyhow::Result<()> {
    let wanted = |note: &&Note| notices::are_wanted() || note.severity > Severity::Info;
    let shown: Vec<&Note> = notes.iter().filter(wanted).collect();
    for line in if check.all { shown.into_iter().map(words::note).collect() } else { summed(&shown) } {
        writeln!(out, "{}", safe(&line))?;
    }
    if check.all
        && let Some(stanzas) = stanzas(guide)
    {
        writeln!(out, "\n{}", safe_lines(&stanzas))?;
    }
    writeln!(out, "{}", safe(&words::check_summary(guide, notes)))?;
    Ok(())
}

/// The folder of each guide, in the guides' order; `None` for a single text, and for the guide in the program.
fn folders(path: Option<&Path>, settings: &Settings, guides: usize) -> Vec<Option<PathBuf>> {
    let none = || vec![None; guides];
    let corpus = Some(settings.corpus.path.as_path()).filter(|path| !path.as_os_str().is_empty());
    match path.or(corpus) {
        Some(path) if !path.is_dir() => none(),
        Some(path) if is_guide_folder(path) && guides == 1 => vec![Some(path.to_owned())],
        Some(path) => {
            let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
            let hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir() && !hidden(path)).collect();
            folders.sort();
            if folders.len() == guides { folders.into_iter().map(Some).collect() } else { none() }
        }
        None => none(),
    }
}
