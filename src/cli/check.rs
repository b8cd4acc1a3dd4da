//! `preceptor check`: what was inferred from a guide, and what looks wrong in it.

use std::io::Write;

use super::args::Check;
use super::guides::open_guides;
use super::outcome::Outcome;
use super::progress::Progress;
use super::safe::safe;
use super::words;
use crate::corpus::{Guide, Note, Severity, lint};
use crate::engine::Engine;
use crate::settings::Settings;

pub(super) fn run(check: &Check, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut worst = Severity::Info;
    for guide in open_guides(check.path.as_deref(), settings)? {
        let mut notes: Vec<Note> = guide.notes.iter().cloned().chain(lint(&guide)).collect();
        if !guide.asked.is_empty() {
            notes.extend(audited(&guide, settings)?);
        }
        notes.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| (&a.file, a.line).cmp(&(&b.file, b.line))));
        for note in notes.iter().filter(|note| !(check.quiet && note.severity == Severity::Info)) {
            writeln!(out, "{}", safe(&words::note(note)))?;
            worst = worst.max(note.severity);
        }
        writeln!(out, "{}", safe(&words::check_summary(&guide, &notes)))?;
    }
    Ok(if worst == Severity::Error { Outcome::Failed } else { Outcome::Answered })
}

/// Where the phrasings lead when they are asked, as notes.
fn audited(guide: &Guide, settings: &Settings) -> anyhow::Result<Vec<Note>> {
    let mut parameters = settings.engine_parameters();
    parameters.corpus.default_guide.clear();
    let mut progress = Progress::new("asking the phrasings");
    let engine = Engine::with_guides(vec![guide.clone()], &parameters, &mut |done, of| progress.report(done, of))?;
    let audit = engine.audit(&mut |done, of| progress.report(done, of));
    let note = |severity, text| Note { severity, file: "asked.toml".to_owned(), line: None, text };
    let unreached = audit.unreached.iter().map(|at| note(Severity::Warning, words::unreached(guide, *at)));
    let astray = audit.astray.iter().map(|(asked, at)| note(Severity::Info, words::astray(guide, *asked, *at)));
    let alike = audit.alike.iter().map(|(first, second)| note(Severity::Info, words::alike(guide, *first, *second)));
    Ok(unreached.chain(astray).chain(alike).collect())
}
