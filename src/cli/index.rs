//! `preceptor index`: builds indexes on disk, or says whether they are current.

use std::io::Write;

use anyhow::ensure;

use super::args::Index;
use super::guides::{open_guides, tell_left_out, tell_misfits};
use super::outcome::Outcome;
use super::progress::Progress;
use super::words;
use crate::corpus::{Guide, Severity};
use crate::index::{GuideIndex, index_folder};
use crate::settings::Settings;

/// Builds the indexes of the guides that are not current, or only says which those are.
///
/// # Errors
/// When a guide can't be read or the disk says no.
pub(super) fn run(index: &Index, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let root = &settings.index.path;
    ensure!(!root.as_os_str().is_empty(), words::no_index_folder());
    let mut outcome = Outcome::Answered;
    let corpus = open_guides(index.path.as_deref(), settings)?;
    tell_left_out(&corpus.left_out);
    if index.check && corpus.left_out.iter().any(|note| note.severity == Severity::Error) {
        outcome = Outcome::Failed;
    }
    for guide in corpus.guides {
        let place = index_folder(root, &guide);
        let current = GuideIndex::is_current(root, &guide);
        let line = match (current, index.check) {
            (true, _) if !index.force => words::index_current(&guide, &place),
            (false, true) => words::index_stale(&guide),
            _ => {
                build(&guide, index.force, settings)?;
                words::index_built(&guide, &place)
            }
        };
        writeln!(out, "{line}")?;
        tell_misfits(&guide);
        if index.check {
            outcome = outcome.worse(checked(&guide, current));
        }
    }
    Ok(outcome)
}

/// How a guide stands: with entries that fit no longer, with another index than its own, or well.
fn checked(guide: &Guide, current: bool) -> Outcome {
    match guide.notes.iter().any(|note| note.severity == Severity::Error) {
        true => Outcome::Failed,
        false if current => Outcome::Answered,
        false => Outcome::Declined,
    }
}

fn build(guide: &Guide, force: bool, settings: &Settings) -> anyhow::Result<()> {
    let mut progress = Progress::new(words::INDEXING);
    let mut report = |done, of| progress.report(done, of);
    let root = &settings.index.path;
    if force {
        GuideIndex::rebuilt(root, guide, &mut report)?;
    } else {
        GuideIndex::on_disk(root, guide, &mut report)?;
    }
    Ok(())
}
