//! Which gaps keep the guide from answering what it answers well? What an advisor took for a gap may stand there after all.

use std::path::PathBuf;

use crate::answer::Confidence;
use crate::cli::progress::Progress;
use crate::cli::words;
use crate::corpus::{Guide, Note, Severity};
use crate::engine::Engine;
use crate::settings::Settings;

/// How sure the guide must be of its answer without its gaps, for one of them to be doubted. Most gaps are near to something
/// that the guide does say; an answer surer than this is rarely beside the point.
const SURE: Confidence = 0.85;

/// Asks the gaps of a guide that has none, and notes those that it answers surely.
pub(super) fn silenced(guide: &Guide, settings: &Settings) -> anyhow::Result<Vec<Note>> {
    if guide.gaps.is_empty() {
        return Ok(Vec::new());
    }
    let mut progress = Progress::new("asking the gaps");
    let engine = without_gaps(guide, settings, &mut progress)?;
    let mut notes = Vec::new();
    for (at, gap) in guide.gaps.iter().enumerate() {
        progress.report(at, guide.gaps.len());
        let answer = engine.ask(gap);
        let sure = answer.is_answered() && answer.confidence >= SURE;
        if let Some(evidence) = answer.evidence.first().filter(|_| sure) {
            let text = words::silenced(guide, gap, evidence.passages.start, answer.confidence);
            let line = guide.lines.gaps.get(at).copied();
            notes.push(Note { severity: Severity::Warning, file: "asked.toml".to_owned(), line, text });
        }
    }
    Ok(notes)
}

/// The same guide without its gaps, in memory: on the disk its index would take the other's place.
fn without_gaps(guide: &Guide, settings: &Settings, progress: &mut Progress) -> anyhow::Result<Engine> {
    let mut parameters = settings.engine_parameters();
    parameters.corpus.default_guide.clear();
    (parameters.index.path, parameters.index.memory_bytes) = (PathBuf::new(), usize::MAX);
    let open = Guide { gaps: Vec::new(), ..guide.clone() };
    Ok(Engine::with_guides(vec![open], &parameters, &mut |done, of| progress.report(done, of))?)
}
