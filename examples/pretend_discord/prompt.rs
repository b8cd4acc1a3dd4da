//! How do lines come in, from a person or a pipe, and their outcome out?

use std::io::{IsTerminal as _, Write};

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::session::Session;
use super::typed::Line;
use super::words;

/// Takes lines until they end or one says so.
pub(crate) async fn run(session: &mut Session, mut out: &mut dyn Write) -> anyhow::Result<()> {
    let by_hand = std::io::stdin().is_terminal();
    let mut editor = DefaultEditor::new()?;
    if by_hand {
        writeln!(out, "{}", words::help(&session.commands))?;
    }
    loop {
        session.show_news(&mut out).await?;
        match editor.readline("\n? ") {
            Ok(line) => {
                let line = line.trim();
                if !by_hand && !line.is_empty() {
                    writeln!(out, "\n? {line}")?;
                }
                // A history that can't grow is no reason to stop.
                let _ = editor.add_history_entry(line);
                match Line::read(line) {
                    Line::Empty => {}
                    Line::Quit => return Ok(()),
                    line => session.obey(line, &mut out).await?,
                }
            }
            Err(ReadlineError::Interrupted) => {}
            Err(ReadlineError::Eof) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        out.flush()?;
    }
}
