//! What was typed, and what did somebody mean whose words are no command?

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser as _, ValueEnum as _};

use super::args::{Arguments, Color, Command};
use super::notices::tell_failure;
use super::version;
use super::words;
use crate::nearest::fewest_slips;

/// Reads the arguments of this process.
///
/// # Errors
/// With the exit code, where nothing is left to do: help or the version was asked for, or what was typed can't be understood,
/// which is told.
pub(super) fn read() -> Result<Arguments, ExitCode> {
    let typed: Vec<OsString> = std::env::args_os().collect();
    parse(&typed).map_err(|error| {
        let typed: Vec<String> = typed.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        answer(error, typed.get(1..).unwrap_or_default())
    })
}

/// Stands before a word of a question that looks like an option, until the others are told apart; nobody types it.
const WORD: char = '\u{e000}';

/// What was typed as arguments. An unknown option within a question is a word of it: `ask what does --fast skip`.
fn parse(typed: &[OsString]) -> Result<Arguments, clap::Error> {
    let mut words = typed.to_vec();
    loop {
        let error = match Arguments::try_parse_from(&words) {
            Ok(arguments) => return Ok(with_words(arguments)),
            Err(error) => error,
        };
        let Some(at) = word_of_question(&error, &words) else { return Err(error) };
        let mut word = OsString::from(WORD.to_string());
        word.push(&words[at]);
        words[at] = word;
    }
}

/// The words of a question as they were typed.
fn with_words(mut arguments: Arguments) -> Arguments {
    let question = match &mut arguments.command {
        Command::Ask(ask) => &mut ask.question,
        Command::Search(search) => &mut search.question,
        _ => return arguments,
    };
    for word in question {
        if let Some(bare) = word.strip_prefix(WORD) {
            *word = bare.to_owned();
        }
    }
    arguments
}

/// Where the unknown option stands, if a question has begun before it and it is no option misspelt.
fn word_of_question(error: &clap::Error, words: &[OsString]) -> Option<usize> {
    if error.kind() != ErrorKind::UnknownArgument || error.get(ContextKind::SuggestedArg).is_some() {
        return None;
    }
    let Some(ContextValue::String(unknown)) = error.get(ContextKind::InvalidArg) else { return None };
    let text = |at: usize| words[at].to_string_lossy();
    let command = (1..words.len()).find(|at| ["ask", "search"].contains(&&*text(*at)))?;
    let at =
        (command + 1..words.len()).find(|at| text(*at) == *unknown || text(*at).starts_with(&format!("{unknown}=")))?;
    let takes_value = |at: usize| ["--guide", "--guild", "--batch", "--config", "--color"].contains(&&*text(at));
    let is_word = |at: usize| !text(at).starts_with('-') && !takes_value(at - 1);
    (command + 1..at).any(is_word).then_some(at)
}

/// Tells what clap has to tell, or what we know better.
fn answer(mut error: clap::Error, typed: &[String]) -> ExitCode {
    if let Some(color) = color(typed) {
        color.write_global();
    }
    if error.kind() == ErrorKind::DisplayVersion && wants_details(typed) {
        // As for the version alone: who can't read it has gone away.
        let _ = writeln!(anstream::stdout(), "{}", version::details());
        return ExitCode::SUCCESS;
    }
    match meant(&error, typed) {
        Some(Meant::Command(name)) => {
            error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![name]));
        }
        Some(Meant::Question(question)) => {
            tell_failure(&words::no_command(&question));
            return ExitCode::from(2);
        }
        None => {}
    }
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// When to color, where that was typed though the rest was not understood.
fn color(typed: &[String]) -> Option<anstream::ColorChoice> {
    let next = typed.iter().skip(1).map(String::as_str).chain(std::iter::once(""));
    let values = typed.iter().zip(next).filter_map(|(word, next)| match word.as_str() {
        "--color" => Some(next),
        word => word.strip_prefix("--color="),
    });
    values.last().and_then(|value| Color::from_str(value, true).ok()).map(Color::choice)
}

fn wants_details(typed: &[String]) -> bool {
    let short = |word: &str| word.starts_with('-') && !word.starts_with("--") && word.contains('v');
    typed.iter().any(|word| word == "--verbose" || short(word))
}

/// What a word in a command's place was meant for.
#[derive(Debug, PartialEq, Eq)]
enum Meant {
    /// A command, misspelt.
    Command(String),
    /// A question; `ask` was left out.
    Question(String),
}

/// `None` where the word stands in another place, or after a command that has commands of its own.
fn meant(error: &clap::Error, typed: &[String]) -> Option<Meant> {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) else { return None };
    let at = typed.iter().position(|typed| typed == word)?;
    let command = Arguments::command();
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    if typed[..at].iter().any(|word| names.contains(&word.as_str())) {
        return None;
    }
    // A short word is two slips from too many.
    let most = if word.chars().count() < 5 { 1 } else { 2 };
    Some(match fewest_slips(&word.to_lowercase(), names, most) {
        Some(name) => Meant::Command(name.to_owned()),
        None => Meant::Question(typed[at..].join(" ")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(typed: &[&str]) -> Option<Meant> {
        let typed: Vec<String> = typed.iter().map(|word| (*word).to_owned()).collect();
        let all = std::iter::once("preceptor".to_owned()).chain(typed.iter().cloned());
        meant(&Arguments::try_parse_from(all).unwrap_err(), &typed)
    }

    #[test]
    fn an_unknown_option_within_a_question_is_a_word_of_it() {
        let parsed = |typed: &[&str]| {
            parse(&std::iter::once("preceptor").chain(typed.iter().copied()).map(OsString::from).collect::<Vec<_>>())
        };
        let asked = |typed: &[&str]| match parsed(typed).unwrap().command {
            Command::Ask(ask) => (ask.question.join(" "), ask.json, ask.guide),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            asked(&["ask", "what", "does", "--fast", "skip"]),
            ("what does --fast skip".to_owned(), false, None)
        );
        let with_options = asked(&["ask", "--guide", "a.md", "what", "is", "-x", "--y=2", "--json"]);
        assert_eq!(with_options, ("what is -x --y=2".to_owned(), true, Some("a.md".to_owned())));
        for wrong in
            [&["ask", "--fast", "what"][..], &["ask", "what", "--jsno"], &["ask", "--guide", "a.md", "--zzz", "what"]]
        {
            assert!(parsed(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_misspelt_command_is_told_from_a_question_without_ask() {
        let command = |name: &str| Some(Meant::Command(name.to_owned()));
        let question = |text: &str| Some(Meant::Question(text.to_owned()));
        assert_eq!(meaning(&["aks", "x"]), command("ask"));
        assert_eq!(meaning(&["chekc", "notes"]), command("check"));
        assert_eq!(meaning(&["serach", "x"]), command("search"));
        assert_eq!(meaning(&["do I need a license"]), question("do I need a license"));
        assert_eq!(meaning(&["--color", "never", "who", "is", "Alex"]), question("who is Alex"));
        assert_eq!(meaning(&["faq", "lst"]), None, "clap knows what `faq` has");
        assert_eq!(meaning(&["ask", "--gide", "x"]), None);
    }

    #[test]
    fn details_are_wanted_in_any_place() {
        let wants = |typed: &[&str]| wants_details(&typed.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(wants(&["--version", "--verbose"]) && wants(&["-vV"]) && wants(&["-v", "-V"]));
        assert!(!wants(&["--version"]) && !wants(&["-V"]));
    }
}
