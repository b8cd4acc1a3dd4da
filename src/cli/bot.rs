//! `preceptor bot`: the Discord bot, until it is told to stop.

use std::io::Write;

use anyhow::Context as _;

use super::args::Bot;
use super::guides::open_engine_at_once;
use super::making::make_beside_the_bot;
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::words;
use crate::discord::{Service, check};
use crate::settings::{Loaded, Settings};
use crate::store::{Store, StoreError};

/// Threads that answer beside the ones that talk to Discord; an answer keeps a core busy.
const ANSWERING_THREADS: usize = 4;

/// Answers in Discord until it is told to stop; with `--check`, says whether it could.
///
/// # Errors
/// When a setting is missing, the guide or the store can't be opened, or Discord refuses.
pub(super) fn run(bot: &Bot, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let read = loaded.read_secrets();
    if bot.check {
        return check_only(loaded, read.err().map(|error| error.to_string()), out);
    }
    read?;
    loaded.read_store_address()?;
    let settings = &loaded.settings;
    hide_what_panics_say();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(ANSWERING_THREADS)
        .build()
        .context("can't start threads")?;
    let engine = open_engine_at_once(None, settings)?;
    make_beside_the_bot(&engine);
    let service = Service {
        engine,
        store: runtime.block_on(open_store(settings))?,
        parameters: settings.discord.clone(),
        question_chars: settings.answer.question_chars,
        web: settings.web.clone(),
        shards: bot.shards,
        more_commands: Vec::new,
    };
    let ended = runtime.block_on(service.run(told_to_stop()));
    // What still runs after the bot has left is not waited for.
    runtime.shutdown_background();
    ended?;
    Ok(Outcome::Answered)
}

/// The store; `None` where no place for it is known.
async fn open_store(settings: &Settings) -> anyhow::Result<Option<Store>> {
    match Store::open(&settings.store).await {
        Ok(store) => Ok(Some(store)),
        Err(StoreError::NoPlace) => {
            tracing::warn!("there is no place for what advisors add, so that the guide alone answers; set `store.url`");
            Ok(None)
        }
        Err(why) => Err(why.into()),
    }
}

fn check_only(loaded: &Loaded, unread: Option<String>, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let settings = &loaded.settings;
    let engine = open_engine_at_once(None, settings)?;
    let guides: Vec<&str> = engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
    let (mut missing, invite) = check(&settings.discord, &guides, unread.is_none());
    missing.splice(0..0, unread);
    for line in &missing {
        writeln!(out, "{}", safe_lines(&words::missing(line)))?;
    }
    if let Some([to_server, to_member]) = invite {
        writeln!(out, "{}", words::invites(&to_server, &to_member))?;
    }
    if missing.is_empty() {
        writeln!(out, "{}", words::nothing_missing(engine.guides().count()))?;
    }
    Ok(if missing.is_empty() { Outcome::Answered } else { Outcome::Failed })
}

/// Done on an interrupt, or when the system asks the process to end.
async fn told_to_stop() {
    let interrupted = async {
        // Where interrupts can't be heard of, the process ends by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let ended = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut ended) => drop(ended.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = ended => {}
    }
}

/// A panic's words may be a member's: only its place is logged.
fn hide_what_panics_say() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}
