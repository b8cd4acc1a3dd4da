//! `preceptor coach`: asks an advisor how people ask for each passage, and says at once where each phrasing leads.

mod asked_file;
mod lines;
mod marked;
mod place;
mod said;
mod turns;
mod workshop;

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use self::lines::{Line, Lines};
use self::place::guide_folder;
pub(super) use self::place::{corpus_folder, kept_folder};
pub(super) use self::said::Lack;
use self::said::Said;
use self::turns::{Round, Turn};
use self::workshop::Workshop;
pub(super) use self::workshop::{Lead, Sum, Target, Trial};
use super::guides::tell_misfits;
use super::notices::wrapped;
use super::outcome::Outcome;
use super::page::Page;
use super::render::render_lines;
use super::safe::safe;
use super::workshop_args::Coach;
use super::{traces, words};
use crate::settings::{Settings, data_folder};

/// Asks an advisor for phrasings of each passage and says where each leads.
///
/// # Errors
/// When there is no such guide folder, or `asked.toml` can't be read or written.
pub(super) fn run(coach: &Coach, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let folder = guide_folder(&coach.guide, settings)?;
    let workshop = Workshop::open(&folder, settings)?;
    ensure!(!workshop.guide().passages.is_empty(), words::nothing_to_coach(&folder));
    traces::guide(workshop.guide());
    tell_misfits(workshop.guide());
    let memory = Memory::of(&folder);
    let is_watched = std::io::stdin().is_terminal();
    let page = Page::of_terminal(settings.answer.question_chars);
    let mut round = Round::new(workshop, memory.last().as_deref(), page, is_watched);
    let all_kept = if is_watched {
        at_a_terminal(&mut round, page, out)?;
        true
    } else {
        by_lines(&mut round, out)?
    };
    memory.remember(round.passage_id());
    let sum = words::coached(round.sum());
    writeln!(out, "{}", if is_watched { wrapped(&sum, page.width) } else { sum })?;
    Ok(if all_kept { Outcome::Answered } else { Outcome::Declined })
}

fn at_a_terminal(round: &mut Round, page: Page, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut editor = DefaultEditor::new()?;
    render_lines(&[words::coach_greeting(round.guide(), round.sum().silent)], &page, out)?;
    round.show(out)?;
    loop {
        out.flush()?;
        let line = match editor.readline("> ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted | ReadlineError::Eof) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        match round.turn(Said::of(&line), out) {
            Ok(Turn::Kept | Turn::Said) => {}
            Ok(Turn::Moved) => round.show(out)?,
            Ok(Turn::Over) => return Ok(()),
            Ok(Turn::Clash(trial)) => {
                round.show_clash(&trial, out)?;
                out.flush()?;
                let keeps =
                    editor.readline(words::keep_or_drop()).is_ok_and(|answer| answer.trim().starts_with(['k', 'K']));
                if keeps { round.keep(*trial, out)? } else { writeln!(out, "{}", words::dropped())? }
            }
            // A line that can't be kept is no reason to lose the next.
            Err(error) => render_lines(&[words::not_kept(None, &error)], &page, out)?,
        }
    }
}

/// Reads lines as they would be typed; whether all of them were kept.
fn by_lines(round: &mut Round, out: &mut dyn Write) -> anyhow::Result<bool> {
    let (mut all_kept, mut lines, mut last) = (true, Lines::of(std::io::stdin().lock()), 0);
    while let Some(Line { number, said }) =
        lines.next(|name| round.is_heading(name)).with_context(|| words::bad_coach_line(last + 1))?
    {
        last = number;
        let is_end = said == Said::Quit;
        match round.turn(said, out) {
            Ok(Turn::Kept | Turn::Said | Turn::Moved) => {}
            Ok(Turn::Over) => {
                if !is_end && lines.next(|_| false)?.is_some() {
                    all_kept = false;
                    writeln!(out, "{}", words::behind_the_last(number))?;
                }
                break;
            }
            Ok(Turn::Clash(trial)) => {
                all_kept = false;
                writeln!(out, "{}", safe(&words::clash(Some(number), &trial, round.guide())))?;
            }
            Err(error) => {
                all_kept = false;
                writeln!(out, "{}", safe(&words::not_kept(Some(number), &error)))?;
            }
        }
        out.flush()?;
    }
    Ok(all_kept)
}

/// Where the last session about a folder stopped.
struct Memory {
    file: Option<PathBuf>,
}

impl Memory {
    fn of(folder: &Path) -> Self {
        Self { file: data_folder().map(|data| data.remembered("coach", folder)) }
    }

    /// The passage that was shown last.
    fn last(&self) -> Option<String> {
        fs::read_to_string(self.file.as_ref()?).ok()
    }

    /// A session that can't be remembered begins with the first passage the next time; nothing is lost by it.
    fn remember(&self, passage: &str) {
        if let Some(file) = &self.file {
            let _ = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, passage));
        }
    }
}
