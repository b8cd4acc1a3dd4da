//! `preceptor coach`: asks an advisor how people ask for each passage, and says at once where each phrasing leads.

mod place;
mod said;
mod turns;
mod workshop;

use std::fs;
use std::io::{BufRead as _, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

pub(super) use self::place::corpus_folder;
use self::place::guide_folder;
use self::said::Said;
use self::turns::{Round, Turn};
use self::workshop::Workshop;
pub(super) use self::workshop::{Lead, Sum, Target, Trial};
use super::outcome::Outcome;
use super::render::Page;
use super::safe::safe;
use super::words;
use super::workshop_args::Coach;
use crate::settings::{Settings, data_folder};

pub(super) fn run(coach: &Coach, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let folder = guide_folder(&coach.guide, settings)?;
    let workshop = Workshop::open(&folder, settings)?;
    ensure!(!workshop.guide().passages.is_empty(), words::nothing_to_coach(&folder));
    let memory = Memory::of(&folder);
    let is_watched = std::io::stdin().is_terminal();
    let page = Page::of_terminal(settings.answer.question_chars);
    let mut round = Round::new(workshop, memory.last().as_deref(), page, is_watched);
    let all_kept = if is_watched {
        at_a_terminal(&mut round, out)?;
        true
    } else {
        by_lines(&mut round, out)?
    };
    memory.remember(round.passage_id());
    writeln!(out, "{}", words::coached(round.sum()))?;
    Ok(if all_kept { Outcome::Answered } else { Outcome::Declined })
}

fn at_a_terminal(round: &mut Round, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut editor = DefaultEditor::new()?;
    writeln!(out, "{}", safe(&words::coach_greeting(round.guide(), round.sum().silent)))?;
    round.show(out)?;
    loop {
        out.flush()?;
        let line = match editor.readline("> ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted | ReadlineError::Eof) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        match round.turn(Said::of(&line), out)? {
            Turn::Kept | Turn::Said => {}
            Turn::Moved => round.show(out)?,
            Turn::Over => return Ok(()),
            Turn::Clash(trial) => {
                round.show_clash(&trial, out)?;
                out.flush()?;
                let keeps =
                    editor.readline(words::keep_or_drop()).is_ok_and(|answer| answer.trim().starts_with(['k', 'K']));
                if keeps { round.keep(*trial, out)? } else { writeln!(out, "{}", words::dropped())? }
            }
        }
    }
}

/// Reads lines as they would be typed; whether all of them were kept.
fn by_lines(round: &mut Round, out: &mut dyn Write) -> anyhow::Result<bool> {
    let mut all_kept = true;
    for (at, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.with_context(|| words::bad_coach_line(at + 1))?;
        match round.turn(Said::of(&line), out) {
            Ok(Turn::Kept | Turn::Said | Turn::Moved) => {}
            Ok(Turn::Over) => break,
            Ok(Turn::Clash(trial)) => {
                all_kept = false;
                writeln!(out, "{}", safe(&words::clash(&trial, round.guide())))?;
            }
            Err(error) => {
                all_kept = false;
                writeln!(out, "{}", safe(&words::not_kept(&error)))?;
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
