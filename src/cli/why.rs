//! Why is an answer what it is, in words that a person reads? `:why` in the loop, and `search --explain`.

use std::io::Write;

use super::page::Page;
use super::safe::safe;
use super::words;
use crate::answer::{HITS, Signals};
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::search::{Hit, Query, Ranking};

/// How much of a passage is shown, in characters.
const GLIMPSE: usize = 90;
/// How far in the lines below a passage stand, in columns.
pub(super) const BELOW: &str = "       ";

/// Writes how the question was understood, what its confidence rests on, and the ranked passages with what decided.
pub(super) fn explain(
    engine: &Engine,
    question: &str,
    most: usize,
    page: &Page,
    out: &mut dyn Write,
) -> anyhow::Result<Ranking> {
    let desk = engine.default_desk();
    // As many as for an answer: its confidence rests on all of them.
    let (guide, mut ranking) = (desk.guide, desk.search(question, most.max(HITS)));
    writeln!(out, "{}", safe(&words::looked_for(&ranking.query.kind)))?;
    for concept in &ranking.query.concepts {
        wrapped(&words::concept(concept), "    ", page, out)?;
    }
    write_grounds(&Signals::of(&ranking, guide), desk.confidence(&ranking), page, out)?;
    writeln!(out)?;
    ranking.hits.truncate(most);
    write_hits(guide, &ranking, page, out)?;
    Ok(ranking)
}

/// A table of what the confidence rests on.
fn write_grounds(signals: &Signals, confidence: f32, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "\n{}", words::confidence_from(&words::confidence(confidence)))?;
    for (what, value) in words::grounds(signals) {
        wrapped(&format!("  {value:>5}  {what}"), "         ", page, out)?;
    }
    Ok(())
}

fn write_hits(guide: &Guide, ranking: &Ranking, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    for hit in &ranking.hits {
        wrapped(&headline(guide, ranking, hit), BELOW, page, out)?;
        for line in parts(guide, &ranking.query, hit) {
            wrapped(&format!("{BELOW}{line}"), &format!("{BELOW}  "), page, out)?;
        }
    }
    if ranking.hits.is_empty() {
        writeln!(out, "{}", words::no_passage())?;
    }
    Ok(())
}

/// Writes a line as wide as the page, what goes on set in.
pub(super) fn wrapped(line: &str, indent: &str, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "{}", textwrap::fill(&safe(line), textwrap::Options::new(page.width).subsequent_indent(indent)))
}

/// A hit's rank, its odds beside the best one's, its heading and its first words.
pub(super) fn headline(guide: &Guide, ranking: &Ranking, hit: &Hit) -> String {
    let passage = &guide.passages[hit.passage];
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let best = ranking.hits.first().map_or(hit.score, |best| best.score);
    let share = words::share_of_best(hit.score / best.max(f32::MIN_POSITIVE));
    let mut chars = passage.text.chars();
    let glimpse: String = chars.by_ref().take(GLIMPSE).collect();
    let more = if chars.next().is_some() { "…" } else { "" };
    format!("{:>3}. {share:>5}  {heading}: {glimpse}{more}", hit.rank)
}

/// Why a hit stands where it stands, a line for each reason.
fn parts(guide: &Guide, query: &Query, hit: &Hit) -> Vec<String> {
    let explanation = &hit.explanation;
    let held = query.concepts.iter().enumerate().filter(|(at, _)| explanation.concepts >> at & 1 == 1);
    let held: Vec<&str> = held.map(|(_, concept)| concept.words.as_str()).collect();
    let mut lines = vec![words::for_and_against(&explanation.weighted())];
    lines.extend((!held.is_empty()).then(|| words::holds(&held)));
    lines.extend(explanation.asked.map(|at| words::asked_as(&guide.asked[at].phrasing)));
    lines.retain(|line| !line.is_empty());
    lines
}
