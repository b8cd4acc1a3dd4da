//! `preceptor topics`: what a guide is about, as the outline of its sections.

use std::io::Write;

use super::guides::open_engine_by_words;
use super::outcome::Outcome;
use super::page::Page;
use super::safe::{safe, write_json};
use super::study_args::Topics;
use super::{traces, words};
use crate::engine::{Engine, OutlineRecord};
use crate::settings::Settings;

/// Shows the headings of a guide.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(topics: &Topics, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_by_words(topics.guide.as_deref(), settings)?;
    engine.asked().for_each(traces::guide);
    if topics.json {
        engine.asked().try_for_each(|guide| write_json(&OutlineRecord::new(guide), out))?;
    } else {
        write_outlines(&engine, false, out)?;
    }
    let is_empty = engine.asked().all(|guide| guide.sections.is_empty());
    Ok(if is_empty { Outcome::Declined } else { Outcome::Answered })
}

/// Writes the sections of every guide that is asked, each under the one that it is a part of; numbered through all guides for
/// one who can choose.
pub(super) fn write_outlines(engine: &Engine, numbered: bool, out: &mut dyn Write) -> std::io::Result<()> {
    let mut before = 0;
    let columns = numbered.then(|| Page::of_terminal(0).width);
    for guide in engine.asked() {
        if engine.asks_several() {
            let gap = if before > 0 { "\n" } else { "" };
            writeln!(out, "{gap}{}", safe(&words::guide_title(guide)))?;
        }
        for ((at, section), heading) in guide.sections.iter().enumerate().zip(guide.heading_names()) {
            let Some((_, above)) = section.path.split_last() else { continue };
            let number = numbered.then_some(before + at + 1);
            let line = safe(&words::topic(number, above.len(), &heading));
            let indent = " ".repeat(words::topic(number, above.len(), "").chars().count());
            match columns {
                Some(columns) => writeln!(out, "{}", textwrap::fill(&line, hanging(columns, &indent)))?,
                None => writeln!(out, "{line}")?,
            }
        }
        before += guide.sections.len();
    }
    Ok(())
}

/// What goes on stands below where its heading begins, unless that is too far in.
fn hanging(columns: usize, indent: &str) -> textwrap::Options<'_> {
    let indent = if indent.len() * 2 < columns { indent } else { "" };
    textwrap::Options::new(columns).subsequent_indent(indent)
}
