//! `preceptor ask` on a terminal without a question: a loop with line editing and history.

use std::io::Write;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

mod line;

use self::line::Known;
pub(super) use self::line::Lacks;
use self::line::Line;
use super::asker::Asker;
use super::compare::compare_two;
use super::last::{Spot, remember};
use super::lookup::look_up;
use super::making::make_beside_the_loop;
use super::notices::wrapped;
use super::open::open_spot;
use super::outcome::Outcome;
use super::page::Page;
use super::quiz::{Dealt, play};
use super::render::{render_found, render_lines};
use super::safe::safe_lines;
use super::section::{Read, choices, read_named, read_section};
use super::study_args::CARDS;
use super::topics::write_outlines;
use super::why::explain;
use super::{notices, words};
use crate::answer::{Evidence, Suggestion, is_distress};
use crate::corpus::{Guide, SectionFound};
use crate::engine::Engine;
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

/// Answers one question after another, until there is no line left.
///
/// # Errors
/// When a question can't be answered, or the output can't be written.
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

/// One line of the loop; whether to go on.
fn turn(line: &str, talk: &mut Talk, asker: &Asker, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<bool> {
    let engine = &asker.engine;
    let page = Page { choices: true, ..Page::of_answers(settings.answer.question_chars, engine) };
    match Line::of(line, &Knows { talk, engine }) {
        Line::Quit => return Ok(false),
        Line::Help => writeln!(out, "{}", wrapped(words::loop_help(), page.width))?,
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
        Line::Compare(a, b) => talk.after(compare_two(engine, [&a, &b], &page, out)?),
        Line::Quiz(section) => {
            play(engine, &Dealt { section, cards: CARDS, seed: None }, page, out)?;
        }
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
            None => render_lines(&[words::no_such_choice(talk.choices.len())], &page, out)?,
        },
        Line::Lacking(lacks) => render_lines(&[words::lacks(lacks).to_owned()], &page, out)?,
        Line::Unknown(command) => render_lines(&[words::unknown_loop_command(command)], &page, out)?,
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
    let guide = asker.engine.guide_by_id(&found.guide)?;
    let answer = &found.among.answer;
    talk.choices = if answer.is_answered() {
        // Quotes are numbered, too.
        let section = |quote: &Evidence| Some(guide.passages.get(quote.passages.start)?.section);
        choices(&found.guide, answer.evidence.iter().filter_map(section))
    } else {
        // Beside an advisor's entry the guide's sections are not shown.
        let offered = answer.suggestions.iter().filter(|_| found.entries.is_empty());
        choices(&found.guide, offered.filter_map(place))
    };
    talk.guide.clone_from(&found.guide);
    question.clone_into(&mut talk.asked);
    remember(&talk.spots);
    Ok(())
}

/// What a line is understood by.
struct Knows<'a> {
    talk: &'a Talk,
    engine: &'a Engine,
}

impl Known for Knows<'_> {
    fn choices(&self) -> usize {
        self.talk.choices.len()
    }

    fn is_section(&self, name: &str) -> bool {
        let is_one = |guide: &Guide| matches!(guide.find_section(name), SectionFound::One(_));
        self.engine.asked().any(is_one)
    }

    fn is_term(&self, name: &str) -> bool {
        self.engine.definitions(name).next().is_some()
    }
}

impl Talk {
    /// Keeps what may be opened or chosen next; where nothing new is offered, what was stays.
    fn after(&mut self, read: Read) {
        if !read.offered.is_empty() {
            self.choices = read.offered;
        }
        self.shown(read.spots);
    }

    /// Keeps where the quotes stand that were shown, where some were.
    fn shown(&mut self, spots: Vec<Spot>) {
        if !spots.is_empty() {
            self.spots = spots;
            remember(&self.spots);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(turns(&["3"]).0.contains("Nothing is offered"), "a number alone is no question");
    }

    #[test]
    fn a_number_after_an_answer_reads_the_section_of_that_quote() {
        let (text, _) = turns(&["what does EHR stand for", "1", "9"]);
        assert!(text.matches("guide.md:").count() >= 2 && text.contains("There "), "{text}");
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
    fn two_things_are_compared_and_a_command_without_its_word_says_what_to_write() {
        let (text, on) = turns(&[":compare CMA RMA", ":section", ":lookup", ":compare CMA"]);
        assert!(text.matches("guide.md:").count() >= 2 && on, "{text}");
        for lacks in [Lacks::Section, Lacks::Lookup, Lacks::Compare] {
            let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said.contains(words::lacks(lacks)), "{text}");
        }
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
