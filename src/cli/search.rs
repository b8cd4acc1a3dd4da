//! `preceptor search`: ranked passages, and with `--explain` why they stand where they stand.

use std::io::Write;

use serde_json::json;

use super::args::Search;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::safe::{safe, write_json};
use super::words;
use crate::answer::Signals;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::search::{Hit, Query, Ranking};
use crate::settings::Settings;

/// How much of a passage a line shows, in characters.
const GLIMPSE: usize = 90;

pub(super) fn run(search: &Search, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine(search.guide.as_deref(), settings)?;
    let question = search.question.join(" ");
    let most = settings.search.hits;
    if search.json {
        let ranking = engine.search(&question, most);
        write_json(&record(&engine, &question, &ranking), out)?;
        return Ok(found(&ranking));
    }
    if search.explain {
        return Ok(found(&explain(&engine, &question, most, out)?));
    }
    let ranking = engine.search(&question, most);
    for hit in &ranking.hits {
        writeln!(out, "{}", safe(&headline(engine.guide(), hit)))?;
    }
    if ranking.hits.is_empty() {
        writeln!(out, "{}", words::no_passage())?;
    }
    Ok(found(&ranking))
}

fn found(ranking: &Ranking) -> Outcome {
    if ranking.hits.is_empty() { Outcome::Declined } else { Outcome::Answered }
}

/// Writes the ranked passages with the parts of their scores, and how the question was understood.
pub(super) fn explain(engine: &Engine, question: &str, most: usize, out: &mut dyn Write) -> anyhow::Result<Ranking> {
    let ranking = engine.search(question, most);
    writeln!(out, "{}", safe(&words::looked_for(&ranking.query.kind)))?;
    for concept in &ranking.query.concepts {
        writeln!(out, "{}", safe(&words::concept(concept)))?;
    }
    writeln!(out, "{}", words::signals(&Signals::of(&ranking, engine.guide()), engine.confidence(&ranking)))?;
    for hit in &ranking.hits {
        writeln!(out, "{}", safe(&headline(engine.guide(), hit)))?;
        for line in parts(engine.guide(), &ranking.query, hit) {
            writeln!(out, "      {}", safe(&line))?;
        }
    }
    if ranking.hits.is_empty() {
        writeln!(out, "{}", words::no_passage())?;
    }
    Ok(ranking)
}

/// Why a hit stands where it stands, a line for each reason.
fn parts(guide: &Guide, query: &Query, hit: &Hit) -> Vec<String> {
    let explanation = &hit.explanation;
    let held = query.concepts.iter().enumerate().filter(|(at, _)| explanation.concepts >> at & 1 == 1);
    let held: Vec<&str> = held.map(|(_, concept)| concept.words.as_str()).collect();
    let mut lines = vec![words::score_parts(&explanation.weighted())];
    lines.extend((!held.is_empty()).then(|| words::holds(&held)));
    lines.extend(explanation.asked.map(|at| words::asked_as(&guide.asked[at].phrasing)));
    lines
}

fn headline(guide: &Guide, hit: &Hit) -> String {
    let passage = &guide.passages[hit.passage];
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let mut chars = passage.text.chars();
    let glimpse: String = chars.by_ref().take(GLIMPSE).collect();
    let more = if chars.next().is_some() { "…" } else { "" };
    format!("{:>3}. {:.3}  {heading}: {glimpse}{more}", hit.rank, hit.score)
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
        "signals": Signals::of(ranking, engine.guide()),
        "confidence": engine.confidence(ranking),
        "gap": ranking.gap,
        "hits": ranking.hits.iter().map(hit).collect::<Vec<_>>(),
    })
}
