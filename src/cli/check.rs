//! `preceptor check`: what was inferred from a guide, and what looks wrong in it.

use std::io::Write;

use super::args::Check;
use super::guides::open_guides;
use super::outcome::Outcome;
use super::safe::safe;
use super::words;
use crate::corpus::{Note, Severity, lint};
use crate::settings::Settings;

pub(super) fn run(check: &Check, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut worst = Severity::Info;
    for guide in open_guides(check.path.as_deref(), settings)? {
        let mut notes: Vec<Note> = guide.notes.iter().cloned().chain(lint(&guide)).collect();
        notes.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| (&a.file, a.line).cmp(&(&b.file, b.line))));
        for note in notes.iter().filter(|note| !(check.quiet && note.severity == Severity::Info)) {
            writeln!(out, "{}", safe(&words::note(note)))?;
            worst = worst.max(note.severity);
        }
        writeln!(out, "{}", safe(&words::check_summary(&guide, &notes)))?;
    }
    Ok(if worst == Severity::Error { Outcome::Failed } else { Outcome::Answered })
}
