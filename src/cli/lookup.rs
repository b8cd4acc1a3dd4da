//! `preceptor lookup`: what a term stands for, and the passage that defines it.

use std::io::Write;

use serde_json::json;

use super::guides::open_engine_at_once;
use super::last::{Spot, remember};
use super::outcome::Outcome;
use super::page::Page;
use super::render::{render_lines, render_quote};
use super::safe::write_json;
use super::section::{Read, choices};
use super::study_args::Lookup;
use super::words;
use crate::answer::{Evidence, QuoteRecord};
use crate::engine::Engine;
use crate::settings::Settings;

/// How many terms are named where one is not there.
const NEAREST: usize = 3;

/// Shows what a guide says of a term.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(lookup: &Lookup, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_at_once(lookup.guide.as_deref(), settings)?;
    let term = lookup.term.join(" ");
    if lookup.json {
        return write_record(&engine, &term, out);
    }
    let read = look_up(&engine, &term, &Page::of_answers(settings.answer.question_chars, &engine), out)?;
    remember(&read.spots);
    Ok(read.outcome)
}

/// Writes what a term stands for in each guide that has it, or which terms are like it.
pub(super) fn look_up(engine: &Engine, term: &str, page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    let found: Vec<_> = engine.definitions(term).collect();
    let mut read = Read { outcome: Outcome::Answered, ..Read::nothing() };
    if found.is_empty() {
        render_lines(&[words::unknown_term(term, &nearest(engine, term))], page, out)?;
        return Ok(Read { outcome: Outcome::Declined, ..read });
    }
    for (at, (guide, found)) in found.into_iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        render_lines(&[words::stands_for(&found.term, found.expansion.as_deref())], page, out)?;
        if let Some(evidence) = &found.evidence {
            writeln!(out)?;
            render_quote(evidence, None, page, out)?;
        }
        let section = |quote: &Evidence| Some(guide.passages.get(quote.passages.start)?.section);
        read.offered.extend(choices(&guide.manifest.id, found.evidence.iter().filter_map(section)));
        read.spots.extend(Spot::of_all(&found.evidence));
    }
    Ok(read)
}

/// Of all guides that are asked, as many as one guide names.
fn nearest<'a>(engine: &'a Engine, term: &str) -> Vec<&'a str> {
    let mut near: Vec<&str> = Vec::new();
    for name in engine.asked().flat_map(|guide| guide.terms_like(term, NEAREST)).map(|term| term.term.as_str()) {
        if !near.contains(&name) {
            near.push(name);
        }
    }
    near
}

fn write_record(engine: &Engine, term: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (guide, found) =
        engine.definitions(term).next().map_or_else(|| (engine.guide(), None), |(guide, found)| (guide, Some(found)));
    let near = if found.is_none() { nearest(engine, term) } else { Vec::new() };
    write_json(
        &json!({
            "asked": term,
            "guide": guide.manifest.id,
            "term": found.as_ref().map(|found| &found.term),
            "expansion": found.as_ref().and_then(|found| found.expansion.as_ref()),
            "quote": found.as_ref().and_then(|found| found.evidence.as_ref()).map(QuoteRecord::new),
            "nearest": near,
        }),
        out,
    )?;
    Ok(if found.is_some() { Outcome::Answered } else { Outcome::Declined })
}
