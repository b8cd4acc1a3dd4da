//! `preceptor gaps`: what a guild's members ask and the guide does not say.

use std::io::Write;

use serde_json::json;

use super::args::Gaps;
use super::as_asked;
use super::guides::open_engine;
use super::kept::Kept;
use super::outcome::Outcome;
use super::safe::{safe, write_json};
use super::words;
use crate::clock::{now_ms, utc};
use crate::engine::Engine;
use crate::guild::{Boards, Gap, open_gaps, section_of};
use crate::settings::Loaded;
use crate::store::Period;

/// Lists the questions of a server that nothing answers.
///
/// # Errors
/// When the guide or the store can't be opened, or the output can't be written.
pub(super) fn run(gaps: &Gaps, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let kept = Kept::open_existing(loaded)?;
    let from_ms = gaps.since.begins_ms(utc(now_ms()));
    let mut questions = kept.with(async |store| store.gaps(gaps.guild, Period::since(from_ms)).await)?;
    if let Some(guide) = &gaps.guide {
        questions.retain(|question| question.asked.guide == *guide);
    }
    // By words alone: to embed thousands of questions would take longer than anyone waits.
    loaded.settings.model.enabled = false;
    let engine = open_engine(None, &loaded.settings)?;
    // What the guild's advisors say settles gaps.
    let board = kept.with(async |store| Boards::new(store.clone()).read(&engine, gaps.guild).await)?;
    let found = open_gaps(questions, &board, &engine);
    if gaps.as_asked {
        let bound = kept.with(async |store| store.phrasings(gaps.guild).await)?;
        return as_asked::write(&found, &bound, gaps.guide.as_deref(), &engine, out);
    }
    for gap in &found {
        let section = nearest(gap, &engine);
        if gaps.json {
            write_json(&record(gap, section.as_deref()), out)?;
        } else {
            writeln!(out, "{}", safe(&words::gap(gap, section.as_deref())))?;
        }
    }
    if found.is_empty() && !gaps.json {
        writeln!(out, "{}", words::no_gaps())?;
    }
    Ok(Outcome::Answered)
}

/// The heading of the nearest passage.
fn nearest(gap: &Gap, engine: &Engine) -> Option<String> {
    let guide = engine.guide_by_id(&gap.guide).ok()?;
    section_of(guide, gap.nearest.as_ref()?.id()?)?.path.last().cloned()
}

fn record(gap: &Gap, section: Option<&str>) -> serde_json::Value {
    json!({
        "question": gap.question,
        "guide": gap.guide,
        "asked": gap.asked,
        "declined": gap.declined,
        "unhelpful": gap.unhelpful,
        "nearest": gap.nearest.as_ref().map(|passage| json!({ "passage": passage, "section": section })),
        "questions": gap.questions.iter().map(|question| json!({
            "text": question.asked.text,
            "outcome": question.asked.outcome,
            "reason": question.asked.reason,
            "at_ms": question.asked.at_ms,
        })).collect::<Vec<_>>(),
    })
}
