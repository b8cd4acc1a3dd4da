//! `preceptor topics`: what a guide is about, as the outline of its sections.

use std::io::Write;

use serde_json::json;

use super::guides::open_engine_by_words;
use super::outcome::Outcome;
use super::safe::{safe, write_json};
use super::section::section_record;
use super::study_args::Topics;
use super::words;
use crate::corpus::Guide;
use crate::settings::Settings;

pub(super) fn run(topics: &Topics, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_by_words(topics.guide.as_deref(), settings)?;
    let guide = engine.guide();
    if topics.json {
        let sections: Vec<_> = (0..guide.sections.len()).map(|at| section_record(guide, at)).collect();
        write_json(&json!({"guide": guide.manifest.id, "title": guide.manifest.title, "sections": sections}), out)?;
    } else {
        write_outline(guide, false, out)?;
    }
    Ok(if guide.sections.is_empty() { Outcome::Declined } else { Outcome::Answered })
}

/// Writes the sections, each under the one that it is a part of; numbered for one who can choose.
pub(super) fn write_outline(guide: &Guide, numbered: bool, out: &mut dyn Write) -> std::io::Result<()> {
    for at in 0..guide.sections.len() {
        let path = guide.numbered_path(at);
        let Some((heading, above)) = path.split_last() else { continue };
        let number = numbered.then_some(at + 1);
        writeln!(out, "{}", safe(&words::topic(number, above.len(), heading)))?;
    }
    Ok(())
}
