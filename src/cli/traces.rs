//! What do `-vv` and `-vvv` tell beside what `-v` does? Where settings come from and what was opened; then what was looked for
//! and what each passage was worth.

use crate::corpus::Guide;
use crate::engine::Engine;
use crate::settings::Loaded;

/// Passages that a trace tells of.
const HITS: usize = 5;

/// Tells every setting that is not the default, with where it came from.
pub(super) fn settings(loaded: &Loaded) {
    for (key, (value, origin)) in loaded.origins.iter().filter(|(_, (_, origin))| origin != "default") {
        tracing::debug!(setting.key = %key, setting.value = %value, setting.origin = %origin, "set");
    }
}

/// Tells what was opened.
pub(super) fn guides(engine: &Engine) {
    for guide in engine.guides() {
        tracing::debug!(
            guide.id = %guide.manifest.id,
            guide.language = %guide.manifest.language,
            guide.documents = guide.documents.len(),
            guide.passages = guide.passages.len(),
            guide.phrasings = guide.asked.len(),
            guide.gaps = guide.gaps.len(),
            guide.by_meaning = engine.default_desk().is_semantic(),
            vectors.missing = engine.missing_vectors(),
            "opened"
        );
    }
}

/// Tells what was read, where no engine answers from it; at the most detail, section by section.
pub(super) fn guide(guide: &Guide) {
    tracing::info!(
        guide.id = %guide.manifest.id,
        guide.passages = guide.passages.len(),
        guide.notes = guide.notes.len(),
        "read"
    );
    for document in &guide.documents {
        tracing::debug!(guide.id = %guide.manifest.id, document.file = %document.file, document.bytes = document.text.len(), "read a text");
    }
    for section in &guide.sections {
        tracing::trace!(section.anchor = %section.anchor, section.level = section.level, section.passages = section.passages.len(), "found a section");
    }
}

/// Tells how a question was understood, and of the best passages which parts their scores have.
pub(super) fn question(engine: &Engine, question: &str) {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return;
    }
    let ranking = engine.default_desk().search(question, HITS);
    let concepts: Vec<&str> = ranking.query.concepts.iter().map(|concept| concept.words.as_str()).collect();
    tracing::debug!(
        question.kind = ?ranking.query.kind,
        question.concepts = %concepts.join(", "),
        question.corrected = ranking.corrected.is_some(),
        hits = ranking.hits.len(),
        gap.likeness = ranking.gap,
        "looked for"
    );
    for hit in &ranking.hits {
        let passage = &engine.guide().passages[hit.passage];
        tracing::trace!(
            passage.id = %passage.id.0,
            hit.rank = hit.rank,
            hit.score = hit.score,
            hit.parts = ?hit.explanation.weighted(),
            "found"
        );
    }
}
