//! What did a person type, and what do they see? One file a command; all words in `words.rs`.

mod args;
mod as_asked;
mod ask;
mod asker;
mod backup;
mod batch;
mod bot;
mod check;
mod cite;
mod coach;
mod compare;
mod completions;
mod config;
mod data;
mod doctor;
mod eval;
mod faq;
mod faq_import;
mod gaps;
mod guide_folder;
mod guides;
mod guild_id;
mod import;
mod index;
mod init;
mod interactions;
mod kept;
mod kept_args;
mod last;
mod lookup;
mod making;
mod man;
#[cfg(feature = "semantic")]
mod model;
#[cfg(not(feature = "semantic"))]
#[path = "model_disabled.rs"]
mod model;
mod notices;
mod open;
mod outcome;
mod page;
mod progress;
mod quiz;
mod ready;
mod reload;
mod render;
mod repl;
mod safe;
mod search;
mod section;
mod serve;
mod serving;
mod since;
mod study_args;
mod topics;
mod traces;
mod typed;
mod version;
mod why;
mod words;
mod workshop_args;

use std::io::Write;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::CommandFactory;

use self::args::{Arguments, Bot, Command};
use self::notices::Notices;
use self::outcome::Outcome;
use crate::settings::{Loaded, Sources, data_folder, forces_color};
use crate::telemetry;

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    if forces_color() {
        ColorChoice::Always.write_global();
    }
    let arguments = match typed::read() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    choose(&arguments);
    let mut out = AutoStream::auto(std::io::stdout().lock());
    let outcome = dispatch(&arguments, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    outcome.unwrap_or_else(report).into()
}

/// What holds for the whole process, by what was typed: colors, and where notices go.
fn choose(arguments: &Arguments) {
    arguments.color.choice().write_global();
    match &arguments.command {
        _ if arguments.quiet => notices::send(Notices::Hushed),
        Command::Bot(Bot { check: false, .. }) | Command::Serve(_) => notices::send(Notices::Logged),
        _ => {}
    }
}

/// Modes to functions, in one place. Completions and manual pages alone go without settings: they are made where none are yet.
fn dispatch(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let started = || start(arguments);
    let settings = || start(arguments).map(|loaded| loaded.settings);
    match &arguments.command {
        Command::Completions(completions) => completions::run(completions, Arguments::command(), out),
        Command::Man(man) => man::run(man, Arguments::command(), out),
        Command::Bot(bot) => bot::run(bot, &mut started()?, out),
        Command::Serve(serve) => serve::run(serve, &mut started()?),
        Command::Ready(ready) => ready::run(ready, &settings()?, out),
        Command::Doctor(doctor) => doctor::run(doctor, &mut started()?, out),
        Command::Gaps(gaps) => gaps::run(gaps, &mut started()?, out),
        Command::Faq(command) => faq::run(command, &mut started()?, out),
        Command::Backup(backup) => backup::backup(backup, &mut started()?, out),
        Command::Restore(restore) => backup::restore(restore, &mut started()?, out),
        Command::Data(command) => data::run(command, &mut started()?, out),
        Command::Ask(ask) => ask::run(ask, &mut started()?, out),
        Command::Section(section) => section::run(section, &settings()?, out),
        Command::Topics(topics) => topics::run(topics, &settings()?, out),
        Command::Lookup(lookup) => lookup::run(lookup, &settings()?, out),
        Command::Compare(compare) => compare::run(compare, &settings()?, out),
        Command::Quiz(quiz) => quiz::run(quiz, &settings()?, out),
        Command::Open(open) => started().and_then(|_| open::run(open, out)),
        Command::Search(search) => search::run(search, &settings()?, out),
        Command::Import(import) => started().and_then(|_| import::run(import, out)),
        Command::Index(index) => index::run(index, &settings()?, out),
        Command::Check(check) => check::run(check, &settings()?, out),
        Command::Eval(eval) => eval::run(eval, &settings()?, out),
        Command::Init(init) => init::run(init, &settings()?, out),
        Command::Coach(coach) => coach::run(coach, &settings()?, out),
        Command::Model(command) => model::run(command, &settings()?, out),
        Command::Config => config::run(&started()?, out),
    }
}

/// The settings in force, after which log lines go where they say. To be called once.
fn start(arguments: &Arguments) -> anyhow::Result<Loaded> {
    let mut loaded = load(arguments)?;
    loaded.settings.resolve(data_folder().as_ref());
    let colors = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
    telemetry::start(&loaded.settings.log, colors);
    traces::settings(&loaded);
    loaded.passed_over.iter().for_each(|told| notices::tell(&words::warning(told)));
    Ok(loaded)
}

fn load(arguments: &Arguments) -> anyhow::Result<Loaded> {
    let mut sources = Sources::of_process(arguments.config.clone());
    if arguments.quiet {
        sources.flags.push(("log.level", "--quiet", "error".to_owned()));
    }
    let loaded = sources.load()?;
    let untouched = loaded.origins.get("log.level").is_some_and(|(_, origin)| origin == "default");
    // Whoever starts a service sees that it is there and answers; a command's output is its answer.
    let least = u8::from(matches!(arguments.command, Command::Bot(_) | Command::Serve(_)) && untouched);
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
    notices::tell_failure(&words::failure(&error));
    Outcome::Failed
}
