//! Writes what the search finds for questions as JSON lines, for `training/` to learn ranking and confidence from.
//!
//! `cargo run --release --example dump -- [--words] GUIDE QUESTIONS [GUIDE QUESTIONS …]`
//!
//! A line a question: its judgements, what is known of it, and for each of the best hits the quote that it would be, what
//! the reader reads of it, whether that is right, and the parts of its score.

#![expect(clippy::print_stdout, reason = "a program that writes lines")]

use std::path::Path;

use preceptor::answer::{DeclineReason, Signals, reading_text};
use preceptor::corpus::{Guide, Language};
use preceptor::engine::Engine;
use preceptor::eval::{is_right, load_topics};
use preceptor::search::Specifics;
use preceptor::settings::Settings;
use serde_json::json;

/// How many hits are looked at.
const HITS: usize = 24;

fn main() -> anyhow::Result<()> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let semantic = words.first().is_none_or(|word| word != "--words");
    words.drain(..usize::from(!semantic));
    for pair in words.chunks_exact(2) {
        dump(Path::new(&pair[0]), Path::new(&pair[1]), semantic)?;
    }
    Ok(())
}

fn dump(guide: &Path, questions: &Path, semantic: bool) -> anyhow::Result<()> {
    let name = questions.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
    let guide = Guide::open(guide)?;
    let engine = open_engine(guide.clone(), semantic)?;
    // What is declined before any search is the same by words alone, and soon found.
    let by_words = open_engine(guide.clone(), false)?;
    for topic in load_topics(questions)? {
        let desk = engine.default_desk();
        let ranking = desk.search(&topic.question, HITS);
        let specifics = Specifics::of(&topic.question, Language::English);
        let quotes = desk.candidates(&ranking);
        let hits: Vec<_> = ranking
            .hits
            .iter()
            .zip(&quotes)
            .map(|(hit, quote)| {
                let read = reading_text(&guide, &quote.passages);
                let lack = specifics.lack(&read);
                json!({
                    "passages": [quote.passages.start, quote.passages.end],
                    "passage": hit.passage,
                    "right": topic.answerable && is_right(&topic, quote),
                    "score": hit.score.max(1e-30).ln(),
                    "parts": hit.explanation.features.values(),
                    "standard": hit.explanation.standard,
                    "coverage": ranking.coverage(hit),
                    "reading": hit.reading.map(|reading| [reading.answers, reading.span]),
                    "lack": [lack.labels, lack.numbers, lack.names, lack.negation],
                    "read": read,
                })
            })
            .collect();
        let line = json!({
            "guide": name, "id": topic.id, "kind": topic.kind, "answerable": topic.answerable,
            "section": topic.section, "must": topic.must,
            "question": topic.question, "asked": ranking.query.text, "searched": is_searched(&by_words, &topic.question, semantic),
            "known": ranking.query.known_share(), "concepts": ranking.query.concepts.len(),
            "weight": ranking.query.total_idf(), "gap": ranking.gap, "gap_meaning": ranking.gap_meaning,
            "phrasings": guide.asked.len(), "gaps": guide.gaps.len(), "all_passages": guide.passages.len(),
            "signals": Signals::of(&ranking, &guide).values(), "kind_of": format!("{:?}", ranking.query.kind),
            "hits": hits,
        });
        println!("{line}");
    }
    Ok(())
}

/// Whether the search decides at all: other languages, pleas and the like are declined before it. What is vague by words
/// or in no word like the guide may be understood by meaning.
fn is_searched(by_words: &Engine, question: &str, semantic: bool) -> bool {
    match by_words.default_desk().ask(question).declined {
        None => true,
        Some(DeclineReason::NotInGuide) => semantic,
        Some(DeclineReason::TooVague) => {
            semantic && !by_words.default_desk().search(question, 1).query.concepts.is_empty()
        }
        Some(_) => false,
    }
}

/// An engine that always speaks, so that only what is declined before any search is told apart.
fn open_engine(guide: Guide, semantic: bool) -> anyhow::Result<Engine> {
    let mut parameters = Settings::built_in().engine_parameters();
    (parameters.answer.threshold, parameters.answer.bare_threshold) = (0.0, 0.0);
    parameters.model.enabled = semantic;
    parameters.vectors = Some(std::env::temp_dir().join("preceptor-dump"));
    Ok(Engine::with_guides(vec![guide], &parameters, &mut |_, _| {})?)
}
