//! `preceptor ask` on a terminal without a question: a loop with line editing and history.

use std::io::Write;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::asker::Asker;
use super::last::{Spot, remember};
use super::lookup::look_up;
use super::making::make_beside_the_loop;
use super::open::open_spot;
use super::outcome::Outcome;
use super::render::{Page, render_found, render_lines};
use super::safe::{safe, safe_lines};
use super::section::{Read, read_named, read_section};
use super::topics::write_outlines;
use super::why::explain;
use super::{notices, words};
use crate::answer::{Suggestion, is_distress};
use crate::corpus::Guide;
use crate::settings::{Settings, data_folder};

/// Most passages that `:why` explains.
const EXPLAINED: usize = 5;

/// What the last question leaves for the next line.
#[derive(Debug, Default)]
struct Talk {
    /// The last question; empty before the first.
    asked: String,
    /// The id of the guide that the last question was answered from.
    guide: String,
    /// The sections that were offered, to be chosen by number: each the id of its guide, and the index into its sections.
    choices: Vec<(String, usize)>,
    /// Where the quotes stand that were shown last.
    spots: Vec<Spot>,
}

pub(super) fn run(asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut editor = DefaultEditor::new()?;
    let history = data_folder().map(|data| data.history());
    if let Some(path) = &history {
        // No history yet is the usual first start.
        let _ = editor.load_history(path);
    }
    let greeting: Vec<String> = words::greeting(&asker.engine).lines().map(str::to_owned).collect();
    render_lines(&greeting, &Page::of_terminal(settings.answer.question_chars), out)?;
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

/// What a line of the loop asks for.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Quit,
    Help,
    Why,
    Topics,
    Section(&'a str),
    Lookup(&'a str),
    /// A quote to open, by its number.
    Open(usize),
    /// A section that was offered, by its number.
    Choice(usize),
    Unknown(&'a str),
    Question(&'a str),
}

/// One line of the loop; whether to go on.
fn turn(line: &str, talk: &mut Talk, asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<bool> {
    let engine = &asker.engine;
    let page = Page { choices: true, ..Page::of_answers(settings.answer.question_chars, engine) };
    match talk.understand(line) {
        Line::Quit => return Ok(false),
        Line::Help => writeln!(out, "{}", words::loop_help())?,
        Line::Why if talk.asked.is_empty() => writeln!(out, "{}", words::nothing_asked_yet())?,
        Line::Why => {
            let answered = engine.narrowed(&talk.guide)?;
            explain(&answered, &talk.asked, settings.search.hits.min(EXPLAINED), &page, out)?;
        }
        Line::Topics => {
            write_outlines(engine, true, out)?;
            let all = |guide: &Guide| choices(&guide.manifest.id, 0..guide.sections.len());
            talk.choices = engine.asked().flat_map(all).collect();
        }
        Line::Section(name) => talk.after(read_named(engine, name, &page, out)?),
        Line::Lookup(term) => talk.after(look_up(engine, term, &page, out)?),
        Line::Open(number) => {
            // An editor that does not start is no reason to leave.
            if let Err(error) = open_spot(&talk.spots, number, out) {
                writeln!(anstream::stderr(), "{}", safe_lines(&words::failure(&error)))?;
            }
        }
        Line::Choice(number) => match number.checked_sub(1).and_then(|at| talk.choices.get(at)) {
            Some((guide, section)) => {
                let read = read_section(&engine.narrowed(guide)?, *section, &page, out)?;
                talk.after(read);
            }
            None => writeln!(out, "{}", words::no_such_choice(talk.choices.len()))?,
        },
        Line::Unknown(command) => writeln!(out, "{}", safe(&words::unknown_loop_command(command)))?,
        Line::Question(question) => ask(question, talk, asker, &page, out)?,
    }
    writeln!(out)?;
    Ok(true)
}

fn ask(question: &str, talk: &mut Talk, asker: &Asker, page: &Page, out: &mut dyn Write) -> anyhow::Result<()> {
    let found = asker.ask(question)?;
    render_found(&found, page, out)?;
    talk.spots = found.spots();
    let sections = &asker.engine.guide_by_id(&found.guide)?.sections;
    let place = |offered: &Suggestion| sections.iter().position(|section| section.anchor == offered.anchor);
    // Beside an advisor's entry the guide's sections are not shown.
    let offered = found.among.answer.suggestions.iter().filter(|_| found.entries.is_empty());
    talk.choices = choices(&found.guide, offered.filter_map(place));
    talk.guide.clone_from(&found.guide);
    question.clone_into(&mut talk.asked);
    remember(&talk.spots);
    Ok(())
}

/// Sections of a guide as they may be chosen.
fn choices(guide: &str, sections: impl IntoIterator<Item = usize>) -> Vec<(String, usize)> {
    sections.into_iter().map(|section| (guide.to_owned(), section)).collect()
}

impl Talk {
    fn understand<'a>(&self, line: &'a str) -> Line<'a> {
        let (command, rest) =
            line.split_once(char::is_whitespace).map_or((line, ""), |(word, rest)| (word, rest.trim()));
        match (command, rest) {
            (":quit" | ":q" | ":exit" | "quit" | "exit", "") => Line::Quit,
            (":help" | ":h" | "help", "") => Line::Help,
            (":why", "") => Line::Why,
            (":topics", "") => Line::Topics,
            (":section", name) if !name.is_empty() => Line::Section(name),
            (":lookup", term) if !term.is_empty() => Line::Lookup(term),
            (":ask", question) if !question.is_empty() => Line::Question(question),
            (":open" | "open", "") => Line::Open(1),
            (":open" | "open", number) if number.bytes().all(|c| c.is_ascii_digit()) => {
                Line::Open(number.parse().unwrap_or(usize::MAX))
            }
            (command, _) if command.starts_with(':') => Line::Unknown(line),
            (number, "") => self.choice(number).map_or(Line::Question(line), Line::Choice),
            _ => Line::Question(line),
        }
    }

    /// The number that a line is, where sections were offered. One that is longer than any guide needs may be a question, such
    /// as a year.
    fn choice(&self, line: &str) -> Option<usize> {
        let number = line.parse().ok().filter(|_| line.bytes().all(|c| c.is_ascii_digit()))?;
        (!self.choices.is_empty() && (line.len() < 4 || number <= self.choices.len())).then_some(number)
    }

    /// Keeps what may be opened or chosen next; where nothing new is offered, what was stays.
    fn after(&mut self, read: Read) {
        if !read.offered.is_empty() {
            self.choices = choices(&read.guide, read.offered);
        }
        if !read.spots.is_empty() {
            self.spots = read.spots;
            remember(&self.spots);
        }
    }
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
        assert!(text.contains("guide.md:") && text.contains("looked for") && on, "{text}");
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
        let bare = anstream::adapter::strip_str(&text).to_string();
        let unwrapped = bare.split_whitespace().collect::<Vec<_>>().join(" ");
        for number in ["1", "2"] {
            assert!(unwrapped.contains(&format!("{}, guide.md:", offered(number))), "{number}: {text}");
        }
        assert!(text.contains("There are only the choices 1 to 3."), "{text}");
        let answered = turns(&["what does EHR stand for", "1"]).0;
        assert!(!answered.contains("choices"), "a number without choices is a question: {answered}");
    }

    #[test]
    fn the_outline_s_numbers_and_a_section_s_name_read_it() {
        let (text, _) = turns(&[":topics", "2"]);
        assert!(text.contains("   2  "), "{text}");
        assert!(turns(&[":section licensure"]).0.contains("Licensure and state requirements, guide.md:"));
        assert!(turns(&[":lookup EHR"]).0.contains("EHR"));
        let (text, on) = turns(&[":section zzz", "open 3"]);
        assert!(text.contains("no section `zzz`") && text.contains("no quote to open") && on, "{text}");
    }

    #[test]
    fn a_word_of_the_loop_is_a_question_after_ask() {
        let talk = Talk::default();
        assert_eq!(talk.understand(":ask help"), Line::Question("help"));
        assert_eq!(talk.understand("open 2"), Line::Open(2));
        assert_eq!(talk.understand("open hours"), Line::Question("open hours"));
        assert_eq!(talk.understand("help me"), Line::Question("help me"));
        assert_eq!(talk.understand(":section"), Line::Unknown(":section"));
        let offered = Talk { choices: choices("tea", 0..12), ..Talk::default() };
        assert_eq!(offered.understand("13"), Line::Choice(13));
        assert_eq!(offered.understand("2026"), Line::Question("2026"));
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
