//! `preceptor search`: ranked passages, and with `--explain` why they stand where they stand.

use std::io::{IsTerminal as _, Write};

use super::args::Search;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::page::Page;
use super::safe::{safe, write_figures};
use super::why::{BELOW, explain, headline, wrapped};
use super::{notices, words};
use crate::engine::PassagesRecord;
use crate::search::Ranking;
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
        let desk = engine.default_desk();
        let ranking = desk.search(&question, most);
        write_figures(&PassagesRecord::new(&desk, &ranking), out)?;
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
