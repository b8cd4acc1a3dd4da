//! `preceptor section`: a section of the guide, whole.

use std::io::Write;

use super::guides::open_engine_by_words;
use super::last::{Spot, remember};
use super::outcome::Outcome;
use super::page::Page;
use super::render::{render_lines, render_quote};
use super::safe::write_figures;
use super::study_args::Section;
use super::{traces, words};
use crate::corpus::{Guide, SectionFound};
use crate::engine::Engine;
use crate::settings::Settings;

/// What was shown, for what may be typed next.
#[derive(Debug)]
pub(super) struct Read {
    /// How the command ends where nothing more is typed.
    pub(super) outcome: Outcome,
    /// The sections that are offered: each the id of its guide, and its index into [`Guide::sections`].
    pub(super) offered: Vec<(String, usize)>,
    /// Where the quotes that are shown stand.
    pub(super) spots: Vec<Spot>,
}

/// Shows the section of a name, or what the name may mean.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(section: &Section, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_by_words(section.guide.as_deref(), settings)?;
    engine.asked().for_each(traces::guide);
    let name = section.name.join(" ");
    if section.json {
        return write_record(&engine, &name, out);
    }
    let page = Page::of_answers(settings.answer.question_chars, &engine);
    let read = read_named(&engine, &name, &page, out)?;
    remember(&read.spots);
    Ok(read.outcome)
}

/// Writes the section of a name, in the guide that has it, or what it may mean.
pub(super) fn read_named(engine: &Engine, name: &str, page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    match &engine.with_section(name)[..] {
        [guide] => read_in(&engine.narrowed(&guide.manifest.id)?, name, page, out),
        [] if engine.asks_several() => {
            let nearest = engine.asked().filter_map(|guide| match guide.find_section(name) {
                SectionFound::Nearest(nearest) => Some(words::listed(
                    &words::guide_title(guide),
                    &nearest.iter().map(|at| guide.section_name(*at)).collect::<Vec<_>>(),
                ))
                .filter(|_| !nearest.is_empty()),
                _ => None,
            });
            let lines: Vec<String> = std::iter::once(words::no_such_section(name)).chain(nearest).collect();
            render_lines(&lines, page, out)?;
            Ok(Read::nothing())
        }
        [] => read_in(engine, name, page, out),
        several => {
            render_lines(&[words::in_several_guides(name, several)], page, out)?;
            Ok(Read::nothing())
        }
    }
}

impl Read {
    /// Nothing was shown.
    pub(super) const fn nothing() -> Self {
        Self { outcome: Outcome::Declined, offered: Vec::new(), spots: Vec::new() }
    }
}

/// Sections of the guide of an id as they may be chosen.
pub(super) fn choices(guide: &str, sections: impl IntoIterator<Item = usize>) -> Vec<(String, usize)> {
    sections.into_iter().map(|section| (guide.to_owned(), section)).collect()
}

/// Writes the section of a name in the engine's default guide, or what the name may mean there.
fn read_in(engine: &Engine, name: &str, page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    let guide = engine.guide();
    let (said, what, offered) = match guide.find_section(name) {
        SectionFound::One(at) => return read_section(engine, at, page, out),
        SectionFound::Several(several) => (words::several_sections(name), words::name_one(), several),
        SectionFound::Nearest(nearest) => (words::no_such_section(name), words::nearest_sections(), nearest),
    };
    render_lines(&[said], page, out)?;
    offer(guide, what, &offered, page, out)?;
    Ok(Read { offered: choices(&guide.manifest.id, offered), ..Read::nothing() })
}

/// Writes a section whole, with its citation, and names what stands right below it.
pub(super) fn read_section(engine: &Engine, at: usize, page: &Page, out: &mut dyn Write) -> anyhow::Result<Read> {
    let guide = engine.guide();
    let offered = guide.parts_of(at);
    let whole = engine.default_desk().whole_section(at);
    match &whole {
        Some(whole) => render_quote(whole, None, page, out)?,
        None => render_lines(&[words::empty_section(&guide.section_name(at))], page, out)?,
    }
    if !offered.is_empty() {
        writeln!(out)?;
        offer(guide, words::parts(), &offered, page, out)?;
    }
    let offered = choices(&guide.manifest.id, offered);
    Ok(Read { outcome: Outcome::Answered, offered, spots: Spot::of_all(&whole) })
}

/// Names sections, numbered for one who can choose.
fn offer(guide: &Guide, what: &str, sections: &[usize], page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    let names: Vec<String> = sections.iter().map(|at| guide.section_name(*at)).collect();
    match sections {
        [] => Ok(()),
        _ if page.choices => render_lines(&words::numbered(what, &names), page, out),
        _ => render_lines(&[words::listed(what, &names)], page, out),
    }
}

fn write_record(engine: &Engine, name: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let found = engine.look_for_section(name);
    write_figures(&found.record(name), out)?;
    Ok(if found.is_found() { Outcome::Answered } else { Outcome::Declined })
}
