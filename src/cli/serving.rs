//! What do the services, the bot and the web face, have in common: threads, guides, the store, and when to stop?

#[cfg(unix)]
use std::io::IsTerminal as _;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio_util::sync::CancellationToken;

use super::guides::open_engine_at_once;
use super::interactions::Shared;
use super::making::make_beside_the_bot;
use super::outcome::Outcome;
use super::reload::engines;
use crate::settings::Settings;
use crate::store::{Store, StoreError};
use crate::supervisor;
use crate::telemetry::{self, Health, Monitor, Part};
use crate::web::{HealthServer, ServerError};

/// Threads that answer beside the ones that talk to the network; an answer keeps a core busy.
const ANSWERING_THREADS: usize = 4;

/// How soon a store that was away is looked for, and how seldom at most; one that is there is looked at as seldom.
const PAUSE: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(5));

/// Opens the guides and the store, and runs services with them until they end; the process is ready when each of `parts` is.
///
/// # Errors
/// When the guides or the store can't be opened, or a service ends by an error.
pub(super) fn run_services(
    settings: &Settings,
    parts: &[Part],
    services: impl AsyncFnOnce(Shared) -> anyhow::Result<()>,
) -> anyhow::Result<Outcome> {
    hide_what_panics_say();
    let runtime = runtime()?;
    let monitor = Monitor::start(parts);
    // The web face tells of it where it listens itself.
    if parts.contains(&Part::Gateway) {
        runtime.block_on(serve_health(settings, &monitor))?;
    }
    let engine = open_engine_at_once(None, settings)?;
    make_beside_the_bot(&engine);
    let ended = runtime.block_on(async {
        let engines = engines(&engine, settings);
        let store = open_store(settings, &monitor).await?;
        services(Shared { engine, engines, store, monitor }).await
    });
    // What still runs after the services have left is not waited for.
    runtime.shutdown_background();
    telemetry::stop();
    ended.map(|()| Outcome::Answered)
}

/// The threads of a service.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let mut threads = tokio::runtime::Builder::new_multi_thread();
    let runtime =
        threads.enable_all().max_blocking_threads(ANSWERING_THREADS).build().context("can't start threads")?;
    runtime.spawn(supervisor::stay_alive());
    Ok(runtime)
}

/// The store; `None` where no place for it is known. One that can't be reached is tried again until it is there, and is looked
/// after from then on.
async fn open_store(settings: &Settings, monitor: &Monitor) -> anyhow::Result<Option<Store>> {
    match Store::open_or_wait(&settings.store).await {
        Ok((store, away)) => {
            if let Some(why) = &away {
                tracing::error!(%why, "the guide alone answers until the store is there; it is tried again until then");
            }
            monitor.health.set(Part::Store, away.is_none());
            tokio::spawn(look_after(store.clone(), Arc::clone(&monitor.health)));
            Ok(Some(store))
        }
        Err(StoreError::NoPlace) => {
            tracing::warn!("there is no place for what advisors add, so that the guide alone answers; set `store.url`");
            Ok(None)
        }
        Err(why) => Err(why.into()),
    }
}

/// Looks whether the store is there, for ever, and says so when that changes.
async fn look_after(store: Store, health: Arc<Health>) {
    let mut pause = PAUSE.0;
    loop {
        tokio::time::sleep(pause).await;
        match store.reach().await {
            Ok(()) => {
                if health.set(Part::Store, true) {
                    tracing::info!(store.place = store.place(), "the store is there");
                }
                pause = PAUSE.1;
            }
            Err(why) => {
                if health.set(Part::Store, false) {
                    tracing::error!(%why, "the store is away; it is tried again until it is there");
                    pause = PAUSE.0;
                }
                pause = (pause * 2).min(PAUSE.1);
            }
        }
    }
}

/// Says on an address of its own how the bot is and what it counted, where the settings name one.
async fn serve_health(settings: &Settings, monitor: &Monitor) -> Result<(), ServerError> {
    let listen = &settings.discord.health_listen;
    if !listen.is_empty() {
        tokio::spawn(HealthServer::open(listen, monitor.clone()).await?.run());
    }
    Ok(())
}

/// Done on an interrupt, when the system asks the process to end, or when the terminal goes at which it was started.
pub(super) async fn told_to_stop() {
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
        () = terminal_goes() => {}
    }
    supervisor::stopping();
}

/// Runs one of several services; when it ends, whatever the reason, the others are told to stop.
pub(super) async fn stopping<T>(stop: &CancellationToken, service: impl Future<Output = T>) -> T {
    let ended = service.await;
    stop.cancel();
    ended
}

/// Done when the terminal goes at which the process was started. Any other hangup has guides read anew.
async fn terminal_goes() {
    #[cfg(unix)]
    if std::io::stdin().is_terminal()
        && let Ok(mut hangups) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup())
    {
        while hangups.recv().await.is_some() && std::io::stdin().is_terminal() {}
        return;
    }
    std::future::pending().await
}

/// A panic's words may be a member's: only its place is logged.
fn hide_what_panics_say() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}
