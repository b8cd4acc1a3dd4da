//! `preceptor search`: ranked passages, and with `--explain` why they stand where they stand.

use std::io::Write;

use serde_json::json;

use super::args::Search;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::plain::is_safe;
use super::words;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::search::{Hit, Ranking};
use crate::settings::Settings;

/// How much of a passage a line shows, in characters.
const GLIMPSE: usize = 90;

pub(super) fn run(search: &Search, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine(search.guide.as_deref(), settings)?;
    let question = search.question.join(" ");
    let most = settings.search.hits;
    if search.json {
        let ranking = engine.search(&question, most);
        writeln!(out, "{}", record(&engine, &question, &ranking))?;
        return Ok(found(&ranking));
    }
    if search.explain {
        explain(&engine, &question, most, out)?;
        return Ok(Outcome::Answered);
    }
    let ranking = engine.search(&question, most);
    for hit in &ranking.hits {
        writeln!(out, "{}", headline(engine.guide(), hit))?;
    }
    if ranking.hits.is_empty() {
        writeln!(out, "{}", words::no_passage())?;
    }
    Ok(found(&ranking))
}

fn found(ranking: &Ranking) -> Outcome {
    if ranking.hits.is_empty() { Outcome::Declined } else { Outcome::Answered }
}

/// The ranked passages with the parts of their scores, and how the question was understood.
pub(super) fn explain(engine: &Engine, question: &str, most: usize, out: &mut dyn Write) -> anyhow::Result<()> {
    let ranking = engine.search(question, most);
    writeln!(out, "looked for ({:?}):", ranking.query.kind)?;
    for concept in &ranking.query.concepts {
        let ways: Vec<String> = concept
            .variants
            .iter()
            .map(|variant| format!("{} ×{:.2}", variant.stems.join("+"), variant.weight))
            .collect();
        let known = if concept.known { "" } else { " (not in the guide)" };
        writeln!(out, "  {:<18} weight {:.2}{known}: {}", concept.words, concept.idf, ways.join(", "))?;
    }
    let signals = engine.signals(&ranking);
    writeln!(out, "confidence {:.3} from {}", signals.confidence(), serde_json::to_string(&signals)?)?;
    for hit in &ranking.hits {
        writeln!(out, "{}", headline(engine.guide(), hit))?;
        let parts: Vec<String> =
            hit.explanation.features.weighted().iter().map(|(name, value)| format!("{name} {value:.3}")).collect();
        writeln!(out, "      = {}", parts.join(" + "))?;
        let held = ranking.query.concepts.iter().enumerate().filter(|(at, _)| hit.explanation.concepts >> at & 1 == 1);
        let held: Vec<&str> = held.map(|(_, concept)| concept.words.as_str()).collect();
        writeln!(out, "      holds: {}", held.join(", "))?;
        if let Some(asked) = hit.explanation.asked.map(|at| &engine.guide().asked[at]) {
            writeln!(out, "      asked as: {}", asked.phrasing)?;
        }
    }
    Ok(())
}

fn headline(guide: &Guide, hit: &Hit) -> String {
    let passage = &guide.passages[hit.passage];
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let glimpse: String = passage.text.chars().filter(|c| is_safe(*c)).take(GLIMPSE).collect();
    format!("{:>3}. {:.3}  {heading}: {glimpse}", hit.rank, hit.score)
}

fn record(engine: &Engine, question: &str, ranking: &Ranking) -> serde_json::Value {
    let guide = engine.guide();
    let hit = |hit: &Hit| {
        let passage = &guide.passages[hit.passage];
        json!({
            "rank": hit.rank,
            "score": hit.score,
            "passage": passage.id.0,
            "path": guide.section_of(passage).path,
            "text": guide.quote_of(passage),
            "parts": hit.explanation.features,
            "asked": hit.explanation.asked.map(|at| &guide.asked[at].phrasing),
        })
    };
    json!({
        "question": question,
        "understood_as": ranking.corrected,
        "signals": engine.signals(ranking),
        "gap": ranking.gap,
        "hits": ranking.hits.iter().map(hit).collect::<Vec<_>>(),
    })
}
