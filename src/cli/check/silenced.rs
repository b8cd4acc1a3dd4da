//! Which gaps keep the guide from answering what it answers well, and which are answered all the same? What an advisor took for
//! a gap may stand there after all.

use rayon::prelude::*;

use crate::answer::{Answer, Confidence};
use crate::cli::progress::Progress;
use crate::cli::words;
use crate::corpus::{Guide, Note, Severity};
use crate::engine::{Engine, Parameters};

/// How sure the guide must be of its answer without its gaps, for one of them to be doubted.
const SURE: Confidence = 0.65;
/// The share of the question's weight that must stand in the passage. Without its gaps a guide is sure of much that it does not
/// say (what an hour pays, where it speaks of pay); what that lacks is the very word that makes it a gap.
const WHOLE: f32 = 0.999;
/// How many gaps are asked on all cores between two reports of progress.
const AT_ONCE: usize = 64;

/// What became of a gap.
enum Fate {
    /// A passage would answer it, were it none.
    Silences(usize, Confidence),
    /// A passage answers it although it is one.
    Answered(usize, Confidence),
}

/// Asks the gaps of a guide, with them and without, and notes those that silence an answer or do not silence one.
pub(super) fn silenced(engine: &Engine, parameters: &Parameters) -> anyhow::Result<Vec<Note>> {
    let guide = engine.guide();
    if guide.gaps.is_empty() {
        return Ok(Vec::new());
    }
    let mut progress = Progress::new(words::ASKING_GAPS);
    let open = Guide { gaps: Vec::new(), ..guide.clone() };
    // In memory: on the disk its index would take the other's place.
    let without = engine.anew(open, &parameters.clone().in_memory(), &mut |done, of| progress.report(done, of))?;
    let mut notes = Vec::new();
    for (chunk, gaps) in guide.gaps.chunks(AT_ONCE).enumerate() {
        progress.report(chunk * AT_ONCE, guide.gaps.len());
        let fates: Vec<_> = gaps.par_iter().map(|gap| fate(engine, &without, gap)).collect();
        for (at, (gap, fate)) in gaps.iter().zip(fates).enumerate() {
            let text = match fate {
                None => continue,
                Some(Fate::Silences(passage, sure)) => words::silenced(guide, gap, passage, sure),
                Some(Fate::Answered(passage, sure)) => words::answered_gap(guide, gap, passage, sure),
            };
            let line = guide.lines.gaps.get(chunk * AT_ONCE + at).copied();
            // For an advisor to judge: of the shipped guide's gaps, all of them true ones, some are still such.
            notes.push(Note { severity: Severity::Info, file: "asked.toml".to_owned(), line, text });
        }
    }
    Ok(notes)
}

fn fate(engine: &Engine, without: &Engine, gap: &str) -> Option<Fate> {
    if let Some((passage, sure)) = answering(&engine.default_desk().ask(gap)) {
        return Some(Fate::Answered(passage, sure));
    }
    // The search alone tells most gaps apart, and takes a fraction of an answer's time.
    let ranking = without.default_desk().search(gap, 1);
    ranking.hits.first().filter(|hit| ranking.coverage(hit) >= WHOLE)?;
    let (passage, sure) = answering(&without.default_desk().ask(gap)).filter(|(_, sure)| *sure >= SURE)?;
    Some(Fate::Silences(passage, sure))
}

/// The passage that answers, and how surely.
fn answering(answer: &Answer) -> Option<(usize, Confidence)> {
    Some((answer.evidence.first()?.passages.start, answer.confidence))
}
