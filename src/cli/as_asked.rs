//! `preceptor gaps --as-asked`: what a server's members and advisors said, as entries of an `asked.toml`.

use std::io::Write;

use super::outcome::Outcome;
use super::safe::safe;
use super::words;
use crate::corpus::{Guide, PassageSelector, Selectors};
use crate::engine::Engine;
use crate::guild::{Gap, folded};
use crate::source::Source;
use crate::store::BoundPhrasing;

/// Ways to ask at most that are written for one gap, those asked first.
const WAYS: usize = 8;

/// Writes the phrasings that are bound to passages, then the gaps, all of one guide.
pub(super) fn write(
    gaps: &[Gap],
    bound: &[BoundPhrasing],
    named: Option<&str>,
    engine: &Engine,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let id = match named {
        Some(id) => id.to_owned(),
        None => the_one_guide(gaps, bound, engine)?,
    };
    let guide = engine.guide_by_id(&id)?;
    let selectors = Selectors::of(guide);
    let bound: Vec<&BoundPhrasing> = bound.iter().filter(|one| one.guide == id && !is_asked(guide, one)).collect();
    let is_new = |gap: &&Gap| gap.guide == id && !guide.gaps.iter().any(|known| folded(known) == folded(&gap.question));
    let gaps: Vec<&Gap> = gaps.iter().filter(is_new).collect();
    writeln!(out, "{}", safe(&words::as_asked(&id, bound.len(), gaps.len())))?;
    for (at, _) in guide.passages.iter().enumerate() {
        let own = bound.iter().filter(|one| one.passage == guide.passages[at].id.0);
        let phrasings: Vec<String> = own.map(|one| safe(&one.phrasing)).collect();
        if !phrasings.is_empty() {
            write!(out, "\n{}", entry(guide, &selectors, at, &phrasings))?;
        }
    }
    let is_there = |passage: &str| guide.passage_named(passage).is_some();
    for lost in bound.iter().filter(|one| !is_there(&one.passage)) {
        writeln!(out, "\n{}", safe(&words::bound_to_nothing(&lost.phrasing)))?;
    }
    gaps.iter().try_for_each(|gap| write!(out, "\n{}", gap_entry(gap, guide, &selectors)))?;
    Ok(Outcome::Answered)
}

/// The guide that all of it is about.
fn the_one_guide(gaps: &[Gap], bound: &[BoundPhrasing], engine: &Engine) -> anyhow::Result<String> {
    let mut ids: Vec<&str> = gaps.iter().map(|gap| gap.guide.as_str()).collect();
    ids.extend(bound.iter().map(|one| one.guide.as_str()));
    ids.sort_unstable();
    ids.dedup();
    match ids[..] {
        [] => Ok(engine.guide().manifest.id.clone()),
        [only] => Ok(only.to_owned()),
        _ => anyhow::bail!(words::several_guides(&ids)),
    }
}

/// Whether the guide itself has a phrasing already.
fn is_asked(guide: &Guide, bound: &BoundPhrasing) -> bool {
    let same = |at: usize| guide.passages[at].id.0 == bound.passage;
    guide.asked.iter().any(|asked| asked.target.clone().any(same) && folded(&asked.phrasing) == folded(&bound.phrasing))
}

/// The selector of a passage; where none finds it alone, that of its section.
fn named(guide: &Guide, selectors: &Selectors, at: usize) -> PassageSelector {
    selectors.name(at).unwrap_or_else(|| PassageSelector {
        section: guide.section_of(&guide.passages[at]).path.join(" > "),
        starts: None,
    })
}

fn entry(guide: &Guide, selectors: &Selectors, at: usize, phrasings: &[String]) -> String {
    words::passage_entry(&named(guide, selectors, at), phrasings)
}

/// A gap with the passage that is nearest as a suggestion; one that was answered, but badly, as a comment alone.
fn gap_entry(gap: &Gap, guide: &Guide, selectors: &Selectors) -> String {
    let mut ways: Vec<String> = Vec::new();
    for text in std::iter::once(&gap.question).chain(gap.questions.iter().map(|question| &question.asked.text)) {
        if !ways.iter().any(|way| folded(way) == folded(text)) {
            ways.push(safe(text));
        }
    }
    ways.truncate(WAYS);
    let nearest = gap.nearest.as_ref().and_then(Source::id).and_then(|id| guide.passage_named(id));
    let suggestion = nearest.map(|at| (safe(&words::place(guide, &(at..at + 1))), entry(guide, selectors, at, &ways)));
    words::gap_entry(gap, &ways, suggestion)
}
