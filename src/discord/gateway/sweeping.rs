//! When does what members wrote go again? At the start, and every hour.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::Notify;

use crate::clock::now_ms;
use crate::discord::bot::Bot;
use crate::guild::sweep;

/// How often it is looked at. Nothing is kept for longer than this beyond its time.
const EVERY: Duration = Duration::from_secs(3600);

/// Which shards have said which guilds they have.
#[derive(Debug, Default)]
pub(in crate::discord) struct Arrived {
    shards: AtomicU32,
    all: Notify,
}

impl Arrived {
    /// One more shard has, of so many. One that begins a new session is counted once more, when all have long arrived.
    pub(super) fn count(&self, of: u32) {
        if self.shards.fetch_add(1, Ordering::Relaxed) + 1 >= of {
            self.all.notify_one();
        }
    }
}

/// Takes away what is kept no longer, for ever. It begins when every shard has said which guilds it has, so that a guild
/// that came back while the bot was away is not erased; where Discord can't be reached, that is not waited for.
pub(super) async fn sweep_for_ever(bot: Arc<Bot>) {
    let Some(boards) = &bot.boards else { return };
    // Late is better than never: a guild's retention does not end because Discord is away.
    let _ = tokio::time::timeout(EVERY, bot.arrived.all.notified()).await;
    let mut hours = tokio::time::interval(EVERY);
    loop {
        hours.tick().await;
        // Every process hears of an erasure by the guild's revision, this one too.
        match sweep(boards.store(), now_ms()).await {
            Ok(swept) if !swept.erased.is_empty() => boards.forget_erased(&bot.engine),
            Ok(_) => {}
            Err(why) => tracing::error!(%why, "what is kept no longer can't be taken away; trying again in an hour"),
        }
    }
}
