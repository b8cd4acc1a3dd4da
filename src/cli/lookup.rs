//! `preceptor lookup`: what a term stands for, and the passage that defines it.

use std::io::Write;

use serde_json::json;

use super::guides::open_engine_at_once;
use super::last::{Spot, remember};
use super::outcome::Outcome;
use super::render::{Page, render_lines, render_quote};
use super::safe::write_json;
use super::section::Read;
use super::study_args::Lookup;
use super::words;
use crate::answer::QuoteRecord;
use crate::engine::Engine;
use crate::settings::Settings;

/// How many terms are named where one is not there.
const NEAREST: usize = 3;

pub(super) fn run(lookup: &Lookup, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_at_once(lookup.guide.as_deref(), settings)?;
    let term = lookup.term.join(" ");
    if lookup.json {
        return write_record(&engine, &term, out);
    }
    let read = look_up(&engine, &term, &Page::of_terminal(settings.answer.question_chars), out)?;
    remember(&read.spots);
    Ok(read.outcome)
}

/// Writes what a term stands for, or which terms are like it.
pub(super) fn look_up(engine: &Engine, term: &str, page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    let Some(found) = engine.define(&engine.guide().manifest.id, term)? else {
        render_lines(&[words::unknown_term(term, &nearest(engine, term))], page, out)?;
        return Ok(Read { outcome: Outcome::Declined, offered: Vec::new(), spots: Vec::new() });
    };
    render_lines(&[words::stands_for(&found.term, found.expansion.as_deref())], page, out)?;
    if let Some(evidence) = &found.evidence {
        writeln!(out)?;
        render_quote(evidence, None, page, out)?;
    }
    Ok(Read { outcome: Outcome::Answered, offered: Vec::new(), spots: Spot::of_all(&found.evidence) })
}

fn nearest<'a>(engine: &'a Engine, term: &str) -> Vec<&'a str> {
    engine.guide().terms_like(term, NEAREST).into_iter().map(|term| term.term.as_str()).collect()
}

fn write_record(engine: &Engine, term: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let found = engine.define(&engine.guide().manifest.id, term)?;
    let near = if found.is_none() { nearest(engine, term) } else { Vec::new() };
    write_json(
        &json!({
            "asked": term,
            "term": found.as_ref().map(|found| &found.term),
            "expansion": found.as_ref().and_then(|found| found.expansion.as_ref()),
            "quote": found.as_ref().and_then(|found| found.evidence.as_ref()).map(QuoteRecord::new),
            "nearest": near,
        }),
        out,
    )?;
    Ok(if found.is_some() { Outcome::Answered } else { Outcome::Declined })
}
