//! What was typed, and what did somebody mean whose words are no command?

use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser as _, ValueEnum as _};

use super::args::{Arguments, Color};
use super::notices::tell_failure;
use super::version;
use super::words;

/// Reads the arguments of this process.
///
/// # Errors
/// With the exit code, where nothing is left to do: help or the version was asked for, or what was typed can't be understood,
/// which is told.
pub(super) fn read() -> Result<Arguments, ExitCode> {
    let typed: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    Arguments::try_parse().map_err(|error| answer(error, typed.get(1..).unwrap_or_default()))
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
    Some(match nearest(word, &names) {
        Some(name) => Meant::Command(name.to_owned()),
        None => Meant::Question(typed[at..].join(" ")),
    })
}

/// The command that a word is a slip away from; two in a long one.
fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let slips = |name: &str| strsim::damerau_levenshtein(name, &word.to_lowercase());
    let best = names.iter().copied().min_by_key(|name| slips(name))?;
    (slips(best) <= if word.chars().count() < 5 { 1 } else { 2 }).then_some(best)
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
