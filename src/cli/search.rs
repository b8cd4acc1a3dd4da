//! `preceptor search`: ranked passages, and with `--explain` why they stand where they stand.

use std::io::{IsTerminal as _, Write};

use serde_json::json;

use super::args::Search;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::page::Page;
use super::safe::{safe, write_json};
use super::why::{BELOW, explain, headline, wrapped};
use super::{notices, words};
use crate::answer::Signals;
use crate::engine::Engine;
use crate::search::{Concept, Hit, Ranking};
use crate::settings::Settings;

/// Shows the passages that fit a question best, or why they do.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(search: &Search, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine(search.guide.as_deref(), settings)?;
    let question = search.question.join(" ");
    let engine =
        if engine.asks_several() { engine.narrowed(&engine.likeliest(&question).manifest.id)? } else { engine };
    let most = settings.search.hits;
    if search.json {
        let ranking = engine.default_desk().search(&question, most);
        write_json(&record(&engine, &question, &ranking), out)?;
        return Ok(found(&ranking));
    }
    if search.explain {
        let page = Page::of_terminal(settings.answer.question_chars);
        return Ok(found(&explain(&engine, &question, most, &page, out)?));
    }
    let ranking = engine.default_desk().search(&question, most);
    if engine.guides().count() > 1 && notices::are_wanted() {
        writeln!(out, "{}", safe(&words::guide_title(engine.guide())))?;
    }
    for hit in &ranking.hits {
        let line = headline(engine.guide(), &ranking, hit);
        match std::io::stdout().is_terminal() {
            true => wrapped(&line, BELOW, &Page::of_terminal(settings.answer.question_chars), out)?,
            // A line a passage, for who searches in them.
            false => writeln!(out, "{}", safe(&line))?,
        }
    }
    if ranking.hits.is_empty() {
        writeln!(out, "{}", words::no_passage())?;
    }
    Ok(found(&ranking))
}

fn found(ranking: &Ranking) -> Outcome {
    if ranking.hits.is_empty() { Outcome::Declined } else { Outcome::Answered }
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
    let concept = |concept: &Concept| {
        let variants = concept.variants.iter().map(|variant| json!({"stems": variant.stems, "weight": variant.weight}));
        let variants: Vec<_> = variants.collect();
        json!({"words": concept.words, "weight": concept.idf, "known": concept.known, "variants": variants})
    };
    json!({
        "question": question,
        "guide": engine.guide().manifest.id,
        "understood_as": ranking.corrected,
        "concepts": ranking.query.concepts.iter().map(concept).collect::<Vec<_>>(),
        "signals": Signals::of(ranking, engine.guide()),
        "confidence": engine.default_desk().confidence(ranking),
        "gap": ranking.gap,
        "hits": ranking.hits.iter().map(hit).collect::<Vec<_>>(),
    })
}
