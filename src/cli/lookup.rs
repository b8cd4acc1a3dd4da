//! `preceptor lookup`: what a term stands for, and the passage that defines it.

use std::io::Write;

use super::guides::open_engine_at_once;
use super::last::{Spot, remember};
use super::outcome::Outcome;
use super::page::Page;
use super::render::{render_lines, render_quote};
use super::safe::write_figures;
use super::section::{Read, choices};
use super::study_args::Lookup;
use super::words;
use crate::answer::Evidence;
use crate::engine::Engine;
use crate::settings::Settings;

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
        render_lines(&[words::unknown_term(term, &engine.terms_like(term))], page, out)?;
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

fn write_record(engine: &Engine, term: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let found = engine.look_up(term);
    write_figures(&found.record(term), out)?;
    Ok(if found.is_found() { Outcome::Answered } else { Outcome::Declined })
}
