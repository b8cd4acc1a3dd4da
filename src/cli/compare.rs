//! `preceptor compare`: two things side by side, each in the guide's own words.

use std::io::Write;

use anstyle::Style;

use super::guides::open_engine_at_once;
use super::last::{Spot, remember};
use super::outcome::Outcome;
use super::page::Page;
use super::render::{render_lines, render_quote};
use super::safe::{safe, write_figures};
use super::section::{Read, choices};
use super::study_args::Compare;
use super::words;
use crate::answer::{Comparison, Evidence};
use crate::engine::{ComparisonRecord, Engine};
use crate::settings::Settings;

/// Shows where a guide speaks of two things.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(compare: &Compare, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_at_once(compare.guide.as_deref(), settings)?;
    let names = [compare.a.as_str(), compare.b.as_str()];
    let (guides, compared) = engine.compare_in_any(names);
    let sides = match compared {
        Comparison::Empty => anyhow::bail!(words::empty_side()),
        Comparison::Same => anyhow::bail!(words::both_the_same()),
        Comparison::Sides(sides) => sides,
    };
    if compare.json {
        write_figures(&ComparisonRecord::new(names, guides, &sides), out)?;
    } else {
        write_sides(names, &sides, &Page::of_answers(settings.answer.question_chars, &engine), out)?;
        remember(&Spot::of_all(sides.iter().flatten()));
    }
    Ok(if sides.iter().all(Vec::is_empty) { Outcome::Declined } else { Outcome::Answered })
}

/// Two things side by side, in the loop, and what can be chosen then: the sections of the quotes, by their numbers.
pub(super) fn compare_two(engine: &Engine, names: [&str; 2], page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    let (guides, compared) = engine.compare_in_any(names);
    let sides = match compared {
        Comparison::Sides(sides) => sides,
        other => {
            let said = if other == Comparison::Empty { words::empty_side() } else { words::both_the_same() };
            render_lines(&[words::as_sentence(said)], page, out)?;
            return Ok(Read::nothing());
        }
    };
    write_sides(names, &sides, page, out)?;
    let offered = guides.into_iter().zip(&sides).flat_map(|(guide, quotes)| {
        let section = |quote: &Evidence| Some(guide.passages.get(quote.passages.start)?.section);
        choices(&guide.manifest.id, quotes.iter().filter_map(section))
    });
    let spots = Spot::of_all(sides.iter().flatten());
    Ok(Read { outcome: Outcome::Answered, offered: offered.collect(), spots })
}

fn write_sides(names: [&str; 2], sides: &[Vec<Evidence>; 2], page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    let bold = Style::new().bold();
    let mut number = 0;
    for (at, (name, quotes)) in names.into_iter().zip(sides).enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{bold}{}{bold:#}", safe(name.trim()))?;
        if quotes.is_empty() {
            render_lines(&[words::nothing_of(name.trim())], page, out)?;
        }
        for evidence in quotes {
            number += 1;
            render_quote(evidence, Some(number), page, out)?;
        }
    }
    Ok(())
}
