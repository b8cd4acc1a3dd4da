//! When are guides read anew while a service runs? When their files have changed, and when the process is told to by a hangup.
//!
//! They are read and indexed on a thread beside, and take the place of those before as a whole. Where that can't be, those before
//! go on answering.

use std::path::Path;
use std::thread;
use std::time::Duration;

use notify::event::{EventKind, MetadataKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{oneshot, watch};

use super::guides::reread;
use super::making::make_beside_the_bot;
use super::words;
use crate::engine::Engine;
use crate::settings::Settings;
use crate::telemetry::metrics;

/// How long nothing more must change before guides are read: an editor or `git pull` writes several files.
const QUIET: Duration = Duration::from_millis(500);

/// Engines that take the place of this one, as guides change: every clone of the receiver hears of each, which is read once. To be
/// called within a tokio runtime.
pub(super) fn engines(engine: &Engine, settings: &Settings) -> watch::Receiver<Engine> {
    let (sender, engines) = watch::channel(engine.clone());
    tokio::spawn(read_for_ever(engine.clone(), settings.clone(), sender));
    engines
}

async fn read_for_ever(mut engine: Engine, settings: Settings, engines: watch::Sender<Engine>) {
    let folder = settings.corpus.path.clone();
    let (changed, mut changes) = unbounded_channel();
    let watcher = watch(&folder, changed);
    let mut hangups = Hangups::listen();
    loop {
        tokio::select! {
            Some(()) = changes.recv(), if watcher.is_some() => settle(&mut changes).await,
            () = hangups.next() => tracing::info!("told to read the guides anew"),
        }
        if folder.as_os_str().is_empty() {
            tracing::info!("the guide is part of the program, so that there is nothing to read anew");
            continue;
        }
        let Some(read) = beside(engine.clone(), settings.clone()).await else { continue };
        engine = read.clone();
        if engines.send(read).is_err() {
            return;
        }
    }
}

/// What says that something in a folder has changed, for as long as it lives; `None` where there is no folder, or it can't be
/// watched.
fn watch(folder: &Path, changed: UnboundedSender<()>) -> Option<RecommendedWatcher> {
    if folder.as_os_str().is_empty() {
        return None;
    }
    let hear = move |event: notify::Result<notify::Event>| {
        // What can't be told apart may be a change.
        if event.map_or(true, |event| is_change(event.kind)) {
            // Nobody listens any more where the service ends.
            let _ = changed.send(());
        }
    };
    let watching = notify::recommended_watcher(hear).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(watcher)
    });
    watching.inspect_err(|why| tracing::warn!(%why, "changes of guides are not seen; send SIGHUP after a change")).ok()
}

/// Whether something was written, and not only read.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)))
}

/// Waits until nothing has changed for a while.
async fn settle(changes: &mut UnboundedReceiver<()>) {
    while let Ok(Some(())) = tokio::time::timeout(QUIET, changes.recv()).await {}
}

/// Reads the guides on a thread of its own; `None` where those before are to go on answering, which is said with the reason.
async fn beside(engine: Engine, settings: Settings) -> Option<Engine> {
    let (sender, read) = oneshot::channel();
    thread::spawn(move || {
        let read = reread(&engine, &settings).and_then(|read| match objection(&engine, &read) {
            Some(why) => Err(anyhow::anyhow!(why)),
            None => Ok(read),
        });
        // Nobody waits any more where the service ends.
        let _ = sender.send(read);
    });
    // Where the thread panics, the panic is logged.
    let read = read.await.unwrap_or_else(|_| Err(anyhow::anyhow!(words::reading_panicked())));
    metrics::reloaded(read.is_ok());
    match read {
        Ok(read) => {
            tracing::info!(guides = read.guides().count(), "guides are read anew");
            make_beside_the_bot(&read);
            Some(read)
        }
        Err(why) => {
            tracing::error!(why = words::failure(&why), "guides are not read anew; the ones before go on answering");
            None
        }
    }
}

/// Why guides that were read must not take the place of those before: one that answered can't be read any more, or not in full. One
/// whose folder is gone was taken away by somebody.
fn objection(before: &Engine, now: &Engine) -> Option<String> {
    let is_there = |id: &str| now.guide_by_id(id).is_ok();
    let lost = before.guides().find(|guide| !is_there(&guide.manifest.id));
    let note = now.left_out().iter().find(|note| !before.left_out().contains(note));
    if let (Some(guide), Some(note)) = (lost, note) {
        return Some(words::guide_lost(&guide.manifest.id, &words::note(note)));
    }
    let was_whole = |id: &str| before.guide_by_id(id).is_ok_and(|guide| words::unread_files(guide).is_none());
    now.guides().filter(|guide| was_whole(&guide.manifest.id)).find_map(words::unread_files)
}

/// Hangups, by which a process is told to read anew what it has read.
struct Hangups {
    #[cfg(unix)]
    signals: Option<tokio::signal::unix::Signal>,
}

impl Hangups {
    #[cfg(unix)]
    fn listen() -> Self {
        let signals = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup());
        Self { signals: signals.ok() }
    }

    #[cfg(not(unix))]
    fn listen() -> Self {
        Self {}
    }

    /// Waits for the next; for ever where none can be heard of.
    async fn next(&mut self) {
        #[cfg(unix)]
        if let Some(signals) = &mut self.signals
            && signals.recv().await.is_some()
        {
            return;
        }
        std::future::pending::<()>().await;
    }
}
