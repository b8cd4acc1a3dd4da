//! `preceptor ask` on a terminal without a question: a loop with line editing and history.

use std::io::Write;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::ask::timed;
use super::outcome::Outcome;
use super::render::{Page, render_answer};
use super::{search, words};
use crate::engine::Engine;
use crate::settings::{Settings, history_file};

pub(super) fn run(engine: &Engine, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut editor = DefaultEditor::new()?;
    let history = history_file();
    if let Some(path) = &history {
        // No history yet is the usual first start.
        let _ = editor.load_history(path);
    }
    writeln!(out, "{}", words::greeting(engine))?;
    let mut last = String::new();
    loop {
        out.flush()?;
        match editor.readline("? ") {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => {
                // A history that can't grow is no reason to stop answering.
                let _ = editor.add_history_entry(line.trim());
                if !turn(line.trim(), &mut last, engine, settings, out)? {
                    break;
                }
            }
            Err(ReadlineError::Interrupted) => {}
            Err(ReadlineError::Eof) => break,
            Err(error) => return Err(error.into()),
        }
    }
    if let Some(path) = history {
        let saved = path.parent().map(std::fs::create_dir_all).transpose().map(|_| editor.save_history(&path));
        if !matches!(saved, Ok(Ok(()))) {
            tracing::warn!(history.path = %path.display(), "the history could not be saved");
        }
    }
    Ok(Outcome::Answered)
}

/// One line of the loop; whether to go on.
fn turn(
    line: &str,
    last: &mut String,
    engine: &Engine,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<bool> {
    match line {
        ":quit" | ":q" | ":exit" => return Ok(false),
        ":help" | ":h" => writeln!(out, "{}", words::loop_help())?,
        ":why" => search::explain(engine, last, settings.search.hits.min(5), out)?,
        command if command.starts_with(':') => writeln!(out, "{}", words::unknown_loop_command(command))?,
        question => {
            let (answer, _) = timed(engine, question);
            render_answer(&answer, &Page::of_terminal(settings.answer.question_chars), out)?;
            question.clone_into(last);
        }
    }
    writeln!(out)?;
    Ok(true)
}
