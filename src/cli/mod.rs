//! What did a person type, and what do they see? One file a command; all words in `words.rs`.

mod args;
mod as_asked;
mod ask;
mod asker;
mod backup;
mod batch;
mod bot;
mod check;
mod coach;
mod completions;
mod config;
mod data;
mod eval;
mod faq;
mod gaps;
mod guides;
mod index;
mod init;
mod kept;
mod kept_args;
mod making;
#[cfg(feature = "semantic")]
mod model;
#[cfg(not(feature = "semantic"))]
#[path = "model_disabled.rs"]
mod model;
mod outcome;
mod progress;
mod render;
mod repl;
mod safe;
mod search;
mod since;
mod words;
mod workshop_args;

use std::io::Write;
use std::process::ExitCode;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use clap::{CommandFactory, Parser};

use self::args::{Arguments, Color, Command};
use self::outcome::Outcome;
use self::safe::safe_lines;
use crate::settings::{Loaded, Sources, data_folder};
use crate::telemetry;

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = AutoStream::new(std::io::stdout().lock(), choice_for(arguments.color, &std::io::stdout()));
    let outcome = dispatch(&arguments, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    outcome.unwrap_or_else(report).into()
}

/// Whether a stream gets colors; by itself only a terminal that wants them does.
fn choice_for(color: Color, stream: &impl RawStream) -> ColorChoice {
    match color {
        Color::Auto => AutoStream::choice(stream),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

/// Modes to functions, in one place.
fn dispatch(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if let Command::Completions(completions) = &arguments.command {
        return completions::run(completions, Arguments::command(), out);
    }
    let mut loaded = load(arguments)?;
    loaded.settings.resolve(data_folder().as_ref());
    let colors = choice_for(arguments.color, &std::io::stderr()) != ColorChoice::Never;
    telemetry::start(&loaded.settings.log, colors);
    match &arguments.command {
        Command::Bot(bot) => return bot::run(bot, &mut loaded, out),
        Command::Gaps(gaps) => return gaps::run(gaps, &mut loaded, out),
        Command::Faq(command) => return faq::run(command, &mut loaded, out),
        Command::Backup(backup) => return backup::backup(backup, &mut loaded, out),
        Command::Restore(restore) => return backup::restore(restore, &mut loaded, out),
        Command::Data(command) => return data::run(command, &mut loaded, out),
        Command::Ask(ask) if ask.guild.is_some() => loaded.read_store_address()?,
        _ => {}
    }
    let settings = &loaded.settings;
    match &arguments.command {
        Command::Ask(ask) => ask::run(ask, settings, out),
        Command::Search(search) => search::run(search, settings, out),
        Command::Index(index) => index::run(index, settings, out),
        Command::Check(check) => check::run(check, settings, out),
        Command::Eval(eval) => eval::run(eval, settings, out),
        Command::Init(init) => init::run(init, settings, out),
        Command::Coach(coach) => coach::run(coach, settings, out),
        Command::Model(command) => model::run(command, settings, out),
        Command::Config => config::run(&loaded, out),
        Command::Completions(_)
        | Command::Bot(_)
        | Command::Gaps(_)
        | Command::Faq(_)
        | Command::Backup(_)
        | Command::Restore(_)
        | Command::Data(_) => Ok(Outcome::Answered),
    }
}

fn load(arguments: &Arguments) -> anyhow::Result<Loaded> {
    let mut sources = Sources::of_process(arguments.config.clone());
    let loaded = sources.load()?;
    let untouched = loaded.origins.get("log.level").is_some_and(|(_, origin)| origin == "default");
    // Whoever starts a bot sees that it is there and answers; a command's output is its answer.
    let least = u8::from(matches!(arguments.command, Command::Bot(_)) && untouched);
    let Some(level) = telemetry::louder(&loaded.settings.log.level, arguments.verbose.max(least)) else {
        return Ok(loaded);
    };
    sources.flags.push(("log.level", "--verbose", level.to_owned()));
    Ok(sources.load()?)
}

/// Says on standard error what failed; a reader that went away is no failure.
fn report(error: anyhow::Error) -> Outcome {
    let gone = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    if gone.into_iter().any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe) {
        return Outcome::Answered;
    }
    // Nothing is left to tell where even standard error is closed.
    let _ = writeln!(anstream::stderr(), "{}", safe_lines(&words::failure(&error)));
    Outcome::Failed
}
