//! `preceptor ask` on a terminal without a question: a loop with line editing and history.

use std::io::Write;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::asker::Asker;
use super::making::make_beside_the_loop;
use super::outcome::Outcome;
use super::render::{Page, render_found, render_quote};
use super::safe::safe;
use super::{notices, search, words};
use crate::answer::{Suggestion, is_distress};
use crate::settings::{Settings, data_folder};

/// What the last question leaves for the next line.
#[derive(Debug, Default)]
struct Talk {
    /// The last question; empty before the first.
    asked: String,
    /// The sections that were offered, to be chosen by number.
    choices: Vec<Suggestion>,
}

pub(super) fn run(asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut editor = DefaultEditor::new()?;
    let history = data_folder().map(|data| data.history());
    if let Some(path) = &history {
        // No history yet is the usual first start.
        let _ = editor.load_history(path);
    }
    writeln!(out, "{}", words::greeting(&asker.engine))?;
    let mut talk = Talk::default();
    make_beside_the_loop(&asker.engine);
    let mut by_words = asker.engine.missing_vectors() > 0;
    loop {
        out.flush()?;
        if by_words && asker.engine.missing_vectors() == 0 {
            by_words = false;
            notices::tell(words::vectors_made());
        }
        match editor.readline("? ") {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => {
                if !is_distress(&line) {
                    // A history that can't grow is no reason to stop answering.
                    let _ = editor.add_history_entry(line.trim());
                }
                if !turn(line.trim(), &mut talk, asker, settings, out)? {
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
fn turn(line: &str, talk: &mut Talk, asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<bool> {
    match line {
        ":quit" | ":q" | ":exit" | "quit" | "exit" => return Ok(false),
        ":help" | ":h" | "help" => writeln!(out, "{}", words::loop_help())?,
        ":why" if talk.asked.is_empty() => writeln!(out, "{}", words::nothing_asked_yet())?,
        ":why" => drop(search::explain(&asker.engine, &talk.asked, settings.search.hits.min(5), out)?),
        command if command.starts_with(':') => writeln!(out, "{}", safe(&words::unknown_loop_command(command)))?,
        number if talk.offers(number) => open_choice(number, talk, asker, settings, out)?,
        question => {
            let found = asker.ask(question)?;
            render_found(&found, &page(settings), out)?;
            // Beside an advisor's entry the guide's sections are not shown.
            talk.choices = if found.entries.is_empty() { found.among.answer.suggestions } else { Vec::new() };
            question.clone_into(&mut talk.asked);
        }
    }
    writeln!(out)?;
    Ok(true)
}

fn page(settings: &Settings) -> Page {
    Page { choices: true, ..Page::of_terminal(settings.answer.question_chars) }
}

impl Talk {
    /// Whether a line is a choice: one digit, where sections were offered. A longer number may be a question, such as a year.
    fn offers(&self, line: &str) -> bool {
        !self.choices.is_empty() && matches!(line.as_bytes(), [b'0'..=b'9'])
    }
}

/// Shows the section that a number stands for.
fn open_choice(
    number: &str,
    talk: &Talk,
    asker: &Asker,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(choice) = at.and_then(|at| talk.choices.get(at)) else {
        return Ok(writeln!(out, "{}", words::no_such_choice(talk.choices.len()))?);
    };
    let guide = asker.engine.guide();
    let section = guide.sections.iter().find(|section| section.anchor == choice.anchor);
    let whole =
        section.map(|section| asker.engine.quote_again(&guide.manifest.id, "", &section.passages)).transpose()?;
    match whole.flatten() {
        Some(whole) => render_quote(&whole, &page(settings), out)?,
        None => writeln!(out, "{}", words::changed_choice())?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;

    /// What the loop writes for some lines, and whether it goes on after the last.
    fn turns(lines: &[&str]) -> (String, bool) {
        let settings = Settings::built_in();
        let asker = Asker { engine: Engine::shipped(&settings.engine_parameters()).unwrap(), board: None };
        let (mut talk, mut out, mut on) = (Talk::default(), Vec::new(), true);
        for line in lines {
            on = turn(line, &mut talk, &asker, &settings, &mut out).unwrap();
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
    fn a_number_opens_the_section_that_was_offered_until_another_question_is_asked() {
        let (text, on) = turns(&["tell me about it", "2", "9", "1"]);
        assert!(text.contains("Which of these do you mean? Type its number:") && on, "{text}");
        let offered = |number: &str| {
            let begins = format!("  {number}  ");
            text.lines()
                .find_map(|line| line.strip_prefix(&begins))
                .unwrap_or_else(|| panic!("{number}: {text}"))
                .to_owned()
        };
        for number in ["1", "2"] {
            assert!(text.contains(&format!("— {}, guide.md line ", offered(number))), "{number}: {text}");
        }
        assert!(text.contains("There are only the choices 1 to 3."), "{text}");
        let answered = turns(&["what does EHR stand for", "1"]).0;
        assert!(!answered.contains("choices"), "a number without choices is a question: {answered}");
    }

    #[test]
    fn help_and_quit_need_no_colon() {
        let (text, on) = turns(&["help"]);
        assert!(text.starts_with(words::loop_help()) && on, "{text}");
        assert!(!turns(&["quit"]).1 && !turns(&["exit"]).1);
        assert!(turns(&["how do I quit a job"]).1);
    }

    #[test]
    fn quit_leaves_and_an_unknown_command_does_not() {
        assert!(!turns(&[":quit"]).1);
        let (text, on) = turns(&[":who\u{1b}[2J"]);
        assert!(text.contains(":help") && !text.contains('\u{1b}') && on, "{text}");
    }
}
