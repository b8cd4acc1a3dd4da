//! How does the bot start, stay and leave?

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use serenity::all::{ClientBuilder, GatewayError, GatewayIntents, HttpBuilder, LightMethod, Route};

use super::dispatch::{Dispatcher, Framework};
use super::relay::Relay;
use super::shards::ShardRange;
use super::sweeping::sweep_for_ever;
use super::unread::Unread;
use crate::discord::bot::Bot;
use crate::discord::commands;
use crate::discord::commands::Command;
use crate::discord::feedback;
use crate::discord::parameters::Parameters;
use crate::discord::wire::courier::Undelivered;
use crate::discord::words;
use crate::engine::Engine;
use crate::store::Store;
use crate::web;

/// What the bot hears of: guilds it is in, messages there and direct ones. None is privileged, so that Discord leaves
/// out the text of messages that don't mention the bot.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILDS.union(GatewayIntents::GUILD_MESSAGES).union(GatewayIntents::DIRECT_MESSAGES);
/// How long what runs may still run when the bot leaves.
const FINISH: Duration = Duration::from_millis(4000);
/// How long Discord may take to say farewell.
const FAREWELL: Duration = Duration::from_millis(500);
/// How often those are forgotten who asked nothing of late.
const FORGET: Duration = Duration::from_secs(60);
/// A guild's board is let go where nobody there asked in this many of such rounds.
const KEPT_ROUNDS: u32 = 30;
/// How often it is looked whether a digest is due.
const LOOK_FOR_DIGESTS: Duration = Duration::from_secs(15 * 60);
/// How long the last writes may take.
const WRITE: Duration = Duration::from_millis(400);

/// Why the bot can't run.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// There is no token.
    #[error("the bot has no token; set `discord.token_file` or the variable `PRECEPTOR__DISCORD__TOKEN`")]
    NoToken,
    /// The system's TLS can't be set up.
    #[error("can't set up TLS: {0}")]
    Tls(#[from] reqwest::Error),
    /// Discord does not take the token.
    #[error("Discord does not take the token; copy it anew from the developer portal (Bot, Reset Token)")]
    BadToken,
    /// Discord refuses an intent that was asked for.
    #[error("Discord refuses the bot's intents; it needs no privileged one, so see whether the application is limited")]
    BadIntents,
    /// Discord can't be reached.
    #[error("{0}; check the network and `discord.api_url`")]
    Unreachable(String),
    /// So many starts today that Discord would take the token away.
    #[error("this token was used for {total} starts today, all that Discord allows; wait {minutes} minutes")]
    TooManyStarts {
        /// Starts a day.
        total: u32,
        /// Minutes until starts are allowed again.
        minutes: u64,
    },
    /// The relay can't be opened.
    #[error(
        "the connection to Discord can't be set up: {0}; see whether `lo`, this machine's loopback interface, is there"
    )]
    Relay(std::io::Error),
    /// The connection ended for another reason.
    #[error("the connection to Discord ended: {0}")]
    Ended(String),
}

/// The bot, ready to run.
#[derive(Debug)]
pub struct Service {
    /// What answers.
    pub engine: Engine,
    /// The settings' `[discord]`, its token read.
    pub parameters: Parameters,
    /// The longest question that is read, in characters.
    pub question_chars: usize,
    /// Where the page of the guides is, to which citations link.
    pub web: web::Parameters,
    /// The shards to run; `None` for all that Discord recommends.
    pub shards: Option<ShardRange>,
    /// Where what advisors and members add is kept; `None` for nowhere: only the guide answers then.
    pub store: Option<Store>,
    /// Commands beside the bot's own.
    pub more_commands: fn() -> Vec<Command>,
}

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

impl Service {
    /// Runs until `stop` is done or Discord ends it for good; then takes nothing new, finishes what runs and leaves.
    ///
    /// # Errors
    /// When there is no token, Discord refuses it, or can't be reached at the start.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<(), ServiceError> {
        if self.parameters.token.is_empty() {
            return Err(ServiceError::NoToken);
        }
        let mut all = commands::all();
        all.extend((self.more_commands)());
        super::localize::localize(&mut all);
        let asked = self.shards;
        let mut bot = Bot::new(self.engine, self.parameters, self.question_chars, self.store)?;
        bot.web = self.web;
        let bot = Arc::new(bot);
        let (shards, gateway) = plan(&bot, asked).await?;
        let dispatcher = Arc::new(Dispatcher::new(Arc::clone(&bot), all, shards.count()));
        let client = builder(&bot).framework(Framework(Arc::clone(&dispatcher)));
        let mut client = client.raw_event_handler(Unread::new(dispatcher)).await.map_err(ended)?;
        let relay = Relay::open(&gateway).await.map_err(ServiceError::Relay)?;
        *client.ws_url.lock().await = relay.url().map_err(ServiceError::Relay)?;
        let manager = Arc::clone(&client.shard_manager);
        make_decks(&bot);
        let forgetting = tokio::spawn(forget(Arc::clone(&bot)));
        let following = tokio::spawn(follow(Arc::clone(&bot)));
        let sweeping = tokio::spawn(sweep_for_ever(Arc::clone(&bot)));
        let telling = tokio::spawn(tell_weekly(Arc::clone(&bot)));
        let relaying = tokio::spawn(relay.run());
        tracing::info!(shards = %shards, "connecting");
        let ended_by = tokio::select! {
            ended_by = client.start_shard_range(shards.first..shards.last, shards.total) => ended_by.map_err(ended),
            () = stop => Ok(()),
        };
        leave(&bot).await;
        // Discord may be gone already; it notices by itself then.
        let _ = tokio::time::timeout(FAREWELL, manager.shutdown_all()).await;
        forgetting.abort();
        relaying.abort();
        following.abort();
        sweeping.abort();
        telling.abort();
        close(&bot).await;
        tracing::info!("stopped");
        ended_by
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

/// Takes nothing new and waits for what runs.
async fn leave(bot: &Bot) {
    bot.running.close();
    bot.leaving.cancel();
    tracing::info!(in_flight = bot.running.len(), "stopping");
    if tokio::time::timeout(FINISH, bot.running.wait()).await.is_err() {
        tracing::warn!(in_flight = bot.running.len(), "left before all was answered");
    }
}

/// Takes over what advisors change, by whichever process.
async fn follow(bot: Arc<Bot>) {
    if let Some(boards) = &bot.boards {
        boards.follow(&bot.engine).await;
    }
}

/// Sends the weekly digests that are due, now and as long as the bot is here.
async fn tell_weekly(bot: Arc<Bot>) {
    let mut looks = tokio::time::interval(LOOK_FOR_DIGESTS);
    while bot.boards.is_some() {
        looks.tick().await;
        feedback::send_digests(&bot).await;
    }
}

/// Writes what is still to be written.
async fn close(bot: &Bot) {
    let (Some(recorder), Some(boards)) = (&bot.recorder, &bot.boards) else { return };
    let written = tokio::time::timeout(WRITE, async {
        recorder.flush().await;
        boards.store().close().await;
    });
    if written.await.is_err() {
        tracing::warn!("left before all was written");
    }
}

async fn forget(bot: Arc<Bot>) {
    let mut rounds: u32 = 0;
    let mut minutes = tokio::time::interval(FORGET);
    loop {
        minutes.tick().await;
        bot.pace.forget();
        rounds = rounds.wrapping_add(1);
        if rounds.is_multiple_of(KEPT_ROUNDS) {
            bot.boards.iter().for_each(|boards| boards.forget());
        }
    }
}

/// serenity's own limiter does not work behind another base address; the courier has one.
fn builder(bot: &Bot) -> ClientBuilder {
    let mut http = HttpBuilder::new(bot.parameters.token.expose()).ratelimiter_disabled(true);
    if !bot.parameters.api_url.is_empty() {
        http = http.proxy(bot.parameters.api_url.as_str());
    }
    ClientBuilder::new_with_http(http.build(), INTENTS)
}

/// The shards to run, those asked for, else all that Discord recommends; and the gateway's address.
async fn plan(bot: &Bot, asked: Option<ShardRange>) -> Result<(ShardRange, String), ServiceError> {
    let recommended = bot.courier.fetch::<Recommended>(LightMethod::Get, Route::GatewayBot, None::<&()>).await;
    let Recommended { url, shards, session_start_limit: limit } = recommended.map_err(|why| match why {
        Undelivered::Refused { status: 401, .. } => ServiceError::BadToken,
        why => ServiceError::Unreachable(why.to_string()),
    })?;
    let plan = asked.unwrap_or(ShardRange { first: 0, last: shards.max(1) - 1, total: shards.max(1) });
    if limit.remaining < plan.count() {
        let minutes = limit.reset_after.div_ceil(60_000);
        return Err(ServiceError::TooManyStarts { total: limit.total, minutes });
    }
    Ok((plan, url))
}

fn ended(error: serenity::Error) -> ServiceError {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => ServiceError::BadToken,
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents | GatewayError::DisallowedGatewayIntents) => {
            ServiceError::BadIntents
        }
        other => ServiceError::Ended(other.to_string()),
    }
}

/// What is missing for the bot to run, in words; and, where the token's shape is right, the address that invites it.
/// `was_read` says whether the file of the token, where one is set, could be read.
#[must_use]
pub fn check(parameters: &Parameters, guides: &[&str], was_read: bool) -> (Vec<String>, Option<[String; 2]>) {
    let mut missing = Vec::new();
    let token = parameters.token.expose();
    let client = crate::discord::wire::shape::application_of(token);
    if token.is_empty() {
        // Where its file can't be read, that there is none is a consequence of it.
        missing.extend(was_read.then(|| ServiceError::NoToken.to_string()));
    } else if client.is_none() {
        missing.push(words::bad_shape().to_owned());
    }
    for (guild, wishes) in &parameters.guilds {
        if !wishes.default_guide.is_empty() && !guides.contains(&wishes.default_guide.as_str()) {
            missing.push(words::no_such_guide(*guild, &wishes.default_guide, guides));
        }
    }
    let permissions = crate::discord::wire::shape::LEAST.bits();
    (missing, client.map(|client| [words::invite(client, permissions), words::install(client)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_names_its_remedy() {
        let unreachable = Undelivered::Unreachable("status 502 Bad Gateway".to_owned()).to_string();
        let errors = [
            ServiceError::NoToken,
            ServiceError::BadToken,
            ServiceError::BadIntents,
            ServiceError::Unreachable(unreachable),
            ServiceError::TooManyStarts { total: 1000, minutes: 90 },
            ServiceError::Ended("Shard has too many guilds".to_owned()),
        ];
        insta::assert_snapshot!(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
}
