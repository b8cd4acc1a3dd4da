//! Which guilds is the bot in, and when are the data of one that it left counted as left behind?

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use serenity::all::{Guild, GuildId, Ready};

use crate::clock::now_ms;
use crate::discord::bot::roster::shard_of;
use crate::discord::bot::{Bot, Shared};
use crate::discord::settings;
use crate::store::{Store, StoreError};

/// How long is waited before a store that was away is asked again which guilds it has.
const AGAIN: Duration = Duration::from_secs(5);

/// A shard says which guilds it has: others of its guilds of which something is kept were left while it was away, and
/// some may be back. Where the store is away, that is looked at again until it is there; before that, the shard does not count as
/// arrived, so that no guild that is back is erased.
pub(super) async fn compare(bot: &Shared, ready: Ready, shards: u32) {
    let Err(why) = try_compare(bot, &ready).await else { return bot.arrived.count(shards) };
    tell(&why);
    let bot = Arc::clone(bot);
    tokio::spawn(async move {
        while try_compare(&bot, &ready).await.is_err() {
            tokio::select! {
                () = tokio::time::sleep(AGAIN) => {}
                () = bot.leaving.cancelled() => return,
            }
        }
        bot.arrived.count(shards);
    });
}

async fn try_compare(bot: &Bot, ready: &Ready) -> Result<(), StoreError> {
    let Some(boards) = &bot.boards else { return Ok(()) };
    let (shard, total) = ready.shard.map_or((0, 1), |shard| (shard.id.get(), shard.total));
    let is_ours = |guild: &u64| shard_of(*guild, total) == u64::from(shard);
    let there: HashSet<u64> = ready.guilds.iter().map(|guild| guild.id.get()).collect();
    compare_in(bot, boards.store(), &there, is_ours).await
}

/// The same for a process that has no shards: these are all guilds that the bot is in. Done when they have been compared.
pub(in crate::discord) async fn compare_all(bot: &Bot, there: &HashSet<u64>) {
    let Some(boards) = &bot.boards else { return bot.arrived.count(1) };
    let mut is_said = false;
    while let Err(why) = compare_in(bot, boards.store(), there, |_| true).await {
        if !std::mem::replace(&mut is_said, true) {
            tell(&why);
        }
        tokio::time::sleep(AGAIN).await;
    }
    bot.arrived.count(1);
}

fn tell(why: &StoreError) {
    tracing::error!(%why, "which servers were left meanwhile is not known; it is looked at again until it is");
}

async fn compare_in(
    bot: &Bot,
    store: &Store,
    there: &HashSet<u64>,
    is_ours: impl Fn(&u64) -> bool,
) -> Result<(), StoreError> {
    let _turn = bot.departed.turn().await;
    // What has been said since the list was.
    let is_there = |guild: u64| bot.roster.says(GuildId::new(guild)).unwrap_or_else(|| there.contains(&guild));
    let departed: HashSet<u64> = store.departed().await?.into_iter().collect();
    let left = store.guilds().await?.into_iter().filter(&is_ours);
    for guild in left.filter(|guild| !is_there(*guild) && !departed.contains(guild)) {
        store.mark_left(guild, now_ms()).await?;
        bot.departed.lock().insert(guild);
    }
    for guild in departed {
        if is_there(guild) {
            store.mark_returned(guild).await?;
        } else if is_ours(&guild) {
            bot.departed.lock().insert(guild);
        }
    }
    Ok(())
}

/// The bot was taken out of a guild; where the guild is only out of reach for a while, nothing is to be done.
pub(super) async fn note_departure(bot: &Bot, guild: GuildId, is_unavailable: bool) {
    let Some(boards) = bot.boards.as_ref().filter(|_| !is_unavailable) else { return };
    let _turn = bot.departed.turn().await;
    if bot.roster.says(guild) == Some(true) {
        // It came back before this was looked at.
        return;
    }
    bot.gone.forget(guild);
    bot.departed.lock().insert(guild.get());
    match boards.store().mark_left(guild.get(), now_ms()).await {
        Ok(()) => tracing::info!(guild.id = guild.get(), "left; what is kept of it is erased in 30 days"),
        Err(why) => {
            tracing::error!(guild.id = guild.get(), %why, "left, but that can't be kept; the next start sees it")
        }
    }
}

/// A guild says what it has: the bot is in it, perhaps for the first time, perhaps again, and what was decided on may be gone.
pub(super) async fn note_guild(bot: &Bot, guild: &Guild) {
    note_arrival(bot, guild.id).await;
    if has_left(bot, guild.id) {
        return;
    }
    bot.look_for_gone(guild).await;
    settings::welcome(bot, guild).await;
}

/// Whether the bot was taken out of a guild again before an event of it was looked at.
fn has_left(bot: &Bot, guild: GuildId) -> bool {
    bot.roster.says(guild) == Some(false)
}

/// The bot is in a guild, perhaps again.
pub(in crate::discord) async fn note_arrival(bot: &Bot, guild: GuildId) {
    let Some(boards) = &bot.boards else { return };
    if !bot.departed.lock().contains(&guild.get()) {
        return;
    }
    let _turn = bot.departed.turn().await;
    if has_left(bot, guild) || !bot.departed.lock().remove(&guild.get()) {
        return;
    }
    match boards.store().mark_returned(guild.get()).await {
        Ok(()) => tracing::info!(guild.id = guild.get(), "back; what is kept of it stays"),
        Err(why) => {
            bot.departed.lock().insert(guild.get());
            tracing::error!(guild.id = guild.get(), %why, "back, but that can't be kept; the next start sees it");
        }
    }
}
