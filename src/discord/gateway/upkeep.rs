//! What does the bot do beside answering, and how does it leave? The same whether it hears of what is asked by the gateway or
//! over HTTP.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::sweeping::sweep_for_ever;
use crate::discord::bot::{Bot, Current};
use crate::discord::feedback;
use crate::engine::Engine;

/// How long what runs may still run when the bot leaves.
const FINISH: Duration = Duration::from_millis(4000);
/// How often those are forgotten who asked nothing of late.
const FORGET: Duration = Duration::from_secs(60);
/// A guild's board is let go where nobody there asked in this many of such rounds.
const KEPT_ROUNDS: u32 = 30;
/// How often it is looked whether a digest is due.
const LOOK_FOR_DIGESTS: Duration = Duration::from_secs(15 * 60);
/// How long the last writes may take.
const WRITE: Duration = Duration::from_millis(400);

/// What goes on beside the answers until this is dropped.
#[derive(Debug)]
pub(in crate::discord) struct Upkeep {
    _tasks: JoinSet<()>,
}

impl Upkeep {
    /// Begins it: forgetting, following what advisors change, sweeping, weekly digests, quiz cards, and answering by engines that
    /// come in the place of the one before.
    pub(in crate::discord) fn begin(bots: &Current, engines: watch::Receiver<Engine>) -> Self {
        make_decks(&bots.load_full());
        let mut tasks = JoinSet::new();
        tasks.spawn(forget(Arc::clone(bots)));
        tasks.spawn(follow(Arc::clone(bots)));
        tasks.spawn(sweep_for_ever(Arc::clone(bots)));
        tasks.spawn(tell_weekly(Arc::clone(bots)));
        tasks.spawn(take_over(Arc::clone(bots), engines));
        Self { _tasks: tasks }
    }
}

/// Takes nothing new and waits for what runs.
pub(in crate::discord) async fn leave(bot: &Bot) {
    bot.running.close();
    bot.leaving.cancel();
    tracing::info!(in_flight = bot.running.len(), "stopping");
    if tokio::time::timeout(FINISH, bot.running.wait()).await.is_err() {
        tracing::warn!(in_flight = bot.running.len(), "left before all was answered");
    }
}

/// Writes what is still to be written.
pub(in crate::discord) async fn close(bot: &Bot) {
    let (Some(recorder), Some(boards)) = (&bot.recorder, &bot.boards) else { return };
    let written = tokio::time::timeout(WRITE, async {
        recorder.flush().await;
        boards.store().close().await;
    });
    if written.await.is_err() {
        tracing::warn!("left before all was written");
    }
}

/// Makes the quiz cards of every guide beside, so that no quiz waits for them.
fn make_decks(bot: &Arc<Bot>) {
    let bot = Arc::clone(bot);
    tokio::task::spawn_blocking(move || {
        bot.engine.guides().for_each(|guide| {
            bot.deck(guide);
        })
    });
}

/// Puts engines that come in the place of the one before: what is asked from then on is answered by them.
async fn take_over(bots: Current, mut engines: watch::Receiver<Engine>) {
    while engines.changed().await.is_ok() {
        let engine = Arc::new(engines.borrow_and_update().clone());
        let bot = Arc::new(bots.load().with_engine(Arc::clone(&engine)));
        bots.store(Arc::clone(&bot));
        tracing::info!(guides = engine.guides().count(), "answers are from the guides as they are now");
        make_decks(&bot);
        if let Some(boards) = &bot.boards {
            boards.renew_all(&engine).await;
        }
    }
}

/// Takes over what advisors change, by whichever process.
async fn follow(bots: Current) {
    let boards = bots.load().boards.clone();
    if let Some(boards) = boards {
        boards.follow(|| Arc::clone(&bots.load().engine)).await;
    }
}

/// Sends the weekly digests that are due, now and as long as the bot is here.
async fn tell_weekly(bots: Current) {
    let mut looks = tokio::time::interval(LOOK_FOR_DIGESTS);
    while bots.load().boards.is_some() {
        looks.tick().await;
        feedback::send_digests(&bots.load_full()).await;
    }
}

async fn forget(bots: Current) {
    let mut rounds: u32 = 0;
    let mut minutes = tokio::time::interval(FORGET);
    loop {
        minutes.tick().await;
        let bot = bots.load();
        bot.pace.forget();
        rounds = rounds.wrapping_add(1);
        if rounds.is_multiple_of(KEPT_ROUNDS) {
            bot.boards.iter().for_each(|boards| boards.forget());
        }
    }
}
