//! Which gaps keep the guide from answering what it answers well? What an advisor took for a gap may stand there after all.

use rayon::prelude::*;

use crate::answer::Confidence;
use crate::cli::progress::Progress;
use crate::cli::words;
use crate::corpus::{Guide, Note, Severity};
use crate::engine::Engine;
use crate::settings::Settings;

/// How sure the guide must be of its answer without its gaps, for one of them to be doubted.
const SURE: Confidence = 0.85;
/// The share of the question's weight that must stand in the passage. Without its gaps a guide is sure of much that it does not
/// say (what an hour pays, where it speaks of pay); what that lacks is the very word that makes it a gap.
const WHOLE: f32 = 0.999;
/// How many gaps are asked on all cores between two reports of progress.
const AT_ONCE: usize = 64;

/// Asks the gaps of a guide that has none, and notes those that it answers surely with all that they speak of.
pub(super) fn silenced(guide: &Guide, settings: &Settings) -> anyhow::Result<Vec<Note>> {
    if guide.gaps.is_empty() {
        return Ok(Vec::new());
    }
    let mut progress = Progress::new("asking the gaps");
    let engine = without_gaps(guide, settings, &mut progress)?;
    let mut notes = Vec::new();
    for (chunk, gaps) in guide.gaps.chunks(AT_ONCE).enumerate() {
        progress.report(chunk * AT_ONCE, guide.gaps.len());
        let answering: Vec<_> = gaps.par_iter().map(|gap| answering(&engine, gap)).collect();
        for (at, (gap, found)) in gaps.iter().zip(answering).enumerate() {
            let Some((passage, sure)) = found else { continue };
            let text = words::silenced(guide, gap, passage, sure);
            let line = guide.lines.gaps.get(chunk * AT_ONCE + at).copied();
            // For an advisor to judge: of the shipped guide's gaps, all of them true ones, one in thirty is still such.
            notes.push(Note { severity: Severity::Info, file: "asked.toml".to_owned(), line, text });
        }
    }
    Ok(notes)
}

/// The passage that answers a question surely and whole, and how surely.
fn answering(engine: &Engine, question: &str) -> Option<(usize, Confidence)> {
    // The search alone tells most gaps apart, and takes a fraction of an answer's time.
    let ranking = engine.search(question, 1);
    ranking.hits.first().filter(|hit| ranking.coverage(hit) >= WHOLE)?;
    let answer = engine.ask(question);
    let evidence = answer.evidence.first().filter(|_| answer.confidence >= SURE)?;
    Some((evidence.passages.start, answer.confidence))
}

/// The same guide without its gaps, in memory: on the disk its index would take the other's place.
fn without_gaps(guide: &Guide, settings: &Settings, progress: &mut Progress) -> anyhow::Result<Engine> {
    let parameters = settings.engine_parameters().of_one_guide().in_memory();
    let open = Guide { gaps: Vec::new(), ..guide.clone() };
    Ok(Engine::with_guides(vec![open], &parameters, &mut |done, of| progress.report(done, of))?)
}
