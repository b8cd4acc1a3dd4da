//! Which shards does the bot run, by what Discord says at the start? Where Discord can't be reached it is asked again, for as long
//! as it takes.

use std::time::Duration;

use serde::Deserialize;
use serenity::all::{LightMethod, Route};

use super::error::ServiceError;
use super::shards::ShardRange;
use crate::discord::bot::Bot;
use crate::discord::wire::courier::Undelivered;

/// The pause before Discord is asked once more, and how long it becomes at most. The courier has tried five times before.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

/// What Discord says of starts.
#[derive(Debug, Deserialize)]
struct Recommended {
    /// The gateway's address.
    url: String,
    shards: u32,
    session_start_limit: StartLimit,
}

#[derive(Debug, Deserialize)]
struct StartLimit {
    total: u32,
    remaining: u32,
    /// In milliseconds.
    reset_after: u64,
}

/// Why there is no plan.
enum Unplanned {
    /// Discord is away, which passes.
    Away(Undelivered),
    /// It will not be otherwise the next time.
    ForGood(ServiceError),
}

/// The shards to run, those asked for, else all that Discord recommends; and the gateway's address. Why that takes long is said
/// once, and again where the reason is another.
pub(super) async fn plan(bot: &Bot, asked: Option<ShardRange>) -> Result<(ShardRange, String), ServiceError> {
    let (mut pause, mut said) = (PAUSE.0, String::new());
    loop {
        match try_plan(bot, asked).await {
            Ok(planned) => return Ok(planned),
            Err(Unplanned::ForGood(why)) => return Err(why),
            Err(Unplanned::Away(why)) => {
                let why = why.to_string();
                if why != said {
                    tracing::error!(why, "no connection to Discord; it is tried again until there is one");
                    said = why;
                }
            }
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(PAUSE.1);
    }
}

async fn try_plan(bot: &Bot, asked: Option<ShardRange>) -> Result<(ShardRange, String), Unplanned> {
    let recommended = bot.courier.fetch::<Recommended>(LightMethod::Get, Route::GatewayBot, None::<&()>).await;
    let Recommended { url, shards, session_start_limit: limit } = recommended.map_err(|why| match why {
        Undelivered::Refused { status: 401, .. } => Unplanned::ForGood(ServiceError::BadToken),
        Undelivered::Refused { .. } => Unplanned::ForGood(ServiceError::Unreachable(why.to_string())),
        why => Unplanned::Away(why),
    })?;
    let plan = asked.unwrap_or(ShardRange { first: 0, last: shards.max(1) - 1, total: shards.max(1) });
    if limit.remaining < plan.count() {
        let minutes = limit.reset_after.div_ceil(60_000);
        return Err(Unplanned::ForGood(ServiceError::TooManyStarts { total: limit.total, minutes }));
    }
    Ok((plan, url))
}
