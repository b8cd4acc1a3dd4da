//! `preceptor ask` on a terminal without a question: a loop with line editing and history.

use std::io::Write;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::asker::Asker;
use super::making::make_beside_the_loop;
use super::outcome::Outcome;
use super::render::{Page, render_found};
use super::safe::safe;
use super::{search, words};
use crate::settings::{Settings, data_folder};

pub(super) fn run(asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut editor = DefaultEditor::new()?;
    let history = data_folder().map(|data| data.history());
    if let Some(path) = &history {
        // No history yet is the usual first start.
        let _ = editor.load_history(path);
    }
    writeln!(out, "{}", words::greeting(&asker.engine))?;
    let mut last = String::new();
    make_beside_the_loop(&asker.engine);
    let mut by_words = asker.engine.missing_vectors() > 0;
    loop {
        out.flush()?;
        if by_words && asker.engine.missing_vectors() == 0 {
            by_words = false;
            writeln!(anstream::stderr(), "{}", words::vectors_made())?;
        }
        match editor.readline("? ") {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => {
                // A history that can't grow is no reason to stop answering.
                let _ = editor.add_history_entry(line.trim());
                if !turn(line.trim(), &mut last, asker, settings, out)? {
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
    asker: &Asker,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<bool> {
    match line {
        ":quit" | ":q" | ":exit" => return Ok(false),
        ":help" | ":h" => writeln!(out, "{}", words::loop_help())?,
        ":why" if last.is_empty() => writeln!(out, "{}", words::nothing_asked_yet())?,
        ":why" => drop(search::explain(&asker.engine, last, settings.search.hits.min(5), out)?),
        command if command.starts_with(':') => writeln!(out, "{}", safe(&words::unknown_loop_command(command)))?,
        question => {
            render_found(&asker.ask(question)?, &Page::of_terminal(settings.answer.question_chars), out)?;
            question.clone_into(last);
        }
    }
    writeln!(out)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;

    /// What the loop writes for some lines, and whether it goes on after the last.
    fn turns(lines: &[&str]) -> (String, bool) {
        let settings = Settings::built_in();
        let asker = Asker { engine: Engine::shipped(&settings.engine_parameters()).unwrap(), board: None };
        let (mut last, mut out, mut on) = (String::new(), Vec::new(), true);
        for line in lines {
            on = turn(line, &mut last, &asker, &settings, &mut out).unwrap();
        }
        (String::from_utf8(out).unwrap(), on)
    }

    #[test]
    fn a_question_is_answered_and_why_explains_it() {
        let (text, on) = turns(&["what does EHR stand for", ":why"]);
        assert!(text.contains("guide.md line") && text.contains("looked for") && on, "{text}");
    }

    #[test]
    fn why_before_a_question_says_that_there_is_none() {
        assert_eq!(turns(&[":why"]).0.trim(), words::nothing_asked_yet());
    }

    #[test]
    fn quit_leaves_and_an_unknown_command_does_not() {
        assert!(!turns(&[":quit"]).1);
        let (text, on) = turns(&[":who\u{1b}[2J"]);
        assert!(text.contains(":help") && !text.contains('\u{1b}') && on, "{text}");
    }
}
