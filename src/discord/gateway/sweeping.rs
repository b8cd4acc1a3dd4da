//! When does what members wrote go again? At the start, and every hour.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::now_ms;
use crate::discord::bot::Current;
use crate::guild::sweep;

/// How often it is looked at. Nothing is kept for longer than this beyond its time.
const EVERY: Duration = Duration::from_secs(3600);

/// Takes away what is kept no longer, for ever. It begins when every shard has said which guilds it has, so that a guild
/// that came back while the bot was away is not erased; where Discord can't be reached, that is not waited for.
pub(super) async fn sweep_for_ever(bots: Current) {
    let (boards, arrived) = {
        let bot = bots.load();
        (bot.boards.clone(), Arc::clone(&bot.arrived))
    };
    let Some(boards) = boards else { return };
    // Late is better than never: a guild's retention does not end because Discord is away.
    let _ = tokio::time::timeout(EVERY, arrived.all.notified()).await;
    let mut hours = tokio::time::interval(EVERY);
    loop {
        hours.tick().await;
        // Every process hears of an erasure by the guild's revision, this one too.
        match sweep(boards.store(), now_ms()).await {
            Ok(swept) if !swept.erased.is_empty() => boards.forget_erased(&bots.load().engine),
            Ok(_) => {}
            Err(why) => tracing::error!(%why, "what is kept no longer can't be taken away; trying again in an hour"),
        }
    }
}
