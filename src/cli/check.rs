//! `preceptor check`: what was inferred from a guide, and what looks wrong in it.

mod audit;
mod paste;
mod silenced;
mod sums;

use std::io::Write;

use self::audit::audited;
use self::paste::stanzas;
use self::silenced::silenced;
pub(super) use self::sums::summed;
use super::args::Check;
use super::guides::open_guides;
use super::notices;
use super::outcome::Outcome;
use super::progress::Progress;
use super::safe::{safe, safe_lines, write_json};
use super::words;
use crate::corpus::{Document, Guide, Note, Place, Severity, lint, lint_folder};
use crate::engine::Engine;
use crate::settings::Settings;

/// Says what in a guide folder or a pasted text is wrong or inferred.
///
/// # Errors
/// When there is no guide to read, or the output can't be written.
pub(super) fn run(check: &Check, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut worst = Severity::Info;
    let corpus = open_guides(check.path.as_deref(), settings)?;
    for note in &corpus.left_out {
        worst = worst.max(note.severity);
        match check.json {
            true => write_json(&words::left_out_record(note), out)?,
            false => writeln!(out, "{}", safe(&words::note(note)))?,
        }
    }
    for guide in &corpus.guides {
        let notes = notes(guide, settings)?;
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
fn notes(guide: &Guide, settings: &Settings) -> anyhow::Result<Vec<Note>> {
    let misnamed = guide.place.as_ref().and_then(Place::folder).map(lint_folder).unwrap_or_default();
    // That a misnamed file is not read is said with the name that it should have.
    let is_told = |note: &&Note| note.severity == Severity::Info && misnamed.iter().any(|own| own.file == note.file);
    let read = guide.notes.iter().filter(|note| note.line.is_some() || !is_told(note));
    let mut notes: Vec<Note> = read.cloned().chain(lint(guide)).collect();
    notes.extend(misnamed.iter().cloned());
    if !(guide.asked.is_empty() && guide.gaps.is_empty()) {
        let parameters = settings.engine_parameters().of_one_guide();
        let mut progress = Progress::new(words::INDEXING);
        let engine = Engine::with_guides(vec![guide.clone()], &parameters, &mut |done, of| progress.report(done, of))?;
        drop(progress);
        notes.extend(audited(&engine));
        notes.extend(silenced(&engine, &parameters)?);
    }
    notes.iter_mut().for_each(|note| without_strange_line(guide, note));
    notes.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| (&a.file, a.line).cmp(&(&b.file, b.line))));
    notes.dedup();
    Ok(notes)
}

/// Takes the line from a note of a file that is no text: it is one of the Markdown that was made of it.
fn without_strange_line(guide: &Guide, note: &mut Note) {
    let is_converted = |document: &&Document| {
        document.file == note.file && document.original.as_ref().is_some_and(|original| original.file.is_none())
    };
    if guide.documents.iter().any(|document| is_converted(&document)) {
        note.line = None;
    }
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
