//! How does the bot start, stay and leave?

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use serenity::all::{ClientBuilder, GatewayError, GatewayIntents};
use tokio::sync::watch;

use super::direct::Direct;
use super::dispatch::{Dispatcher, Framework};
use super::error::ServiceError;
use super::http::http;
use super::plan::plan;
use super::relay::{Hearers, Relay, Wires};
use super::shards::ShardRange;
use super::unread::Unread;
use super::upkeep::{Upkeep, close, leave};
use crate::discord::bot::Bot;
use crate::discord::commands;
use crate::discord::commands::Command;
use crate::discord::parameters::Parameters;
use crate::discord::words;
use crate::engine::Engine;
use crate::store::Store;
use crate::telemetry::{Monitor, Part};
use crate::web;

/// What the bot hears of: guilds it is in, messages there and direct ones. None is privileged, so that Discord leaves
/// out the text of messages that don't mention the bot.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILDS.union(GatewayIntents::GUILD_MESSAGES).union(GatewayIntents::DIRECT_MESSAGES);
/// How long Discord may take to say farewell.
const FAREWELL: Duration = Duration::from_millis(500);

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
    /// What tells of it to whoever watches it.
    pub monitor: Monitor,
    /// Engines that take the place of the one before, as they come.
    pub engines: watch::Receiver<Engine>,
}

/// The bot with all that it needs, which hears of nothing yet. What it answers with is the same whichever way it hears.
#[derive(Debug)]
pub struct Opened {
    /// What takes interactions and events.
    pub(in crate::discord) dispatcher: Arc<Dispatcher>,
    /// Engines that take the place of the one before, as they come.
    pub(in crate::discord) engines: watch::Receiver<Engine>,
    monitor: Monitor,
    shards: Option<ShardRange>,
}

impl Service {
    /// Runs until `stop` is done or Discord ends it for good; then takes nothing new, finishes what runs and leaves.
    ///
    /// # Errors
    /// When there is no token, or Discord refuses it. Where Discord can't be reached, it is tried again until it can.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<(), ServiceError> {
        self.open()?.run(stop).await
    }

    /// Makes the bot, which asks Discord nothing yet. It must be called within a tokio runtime.
    ///
    /// # Errors
    /// When there is no token, or the system's TLS can't be set up.
    pub fn open(self) -> Result<Opened, ServiceError> {
        if self.parameters.token.is_empty() {
            return Err(ServiceError::NoToken);
        }
        let mut all = commands::all();
        all.extend((self.more_commands)());
        super::localize::localize(&mut all);
        let mut bot = Bot::new(self.engine, self.parameters, self.question_chars, self.store)?;
        bot.web = self.web;
        let dispatcher = Dispatcher::new(Arc::new(ArcSwap::from_pointee(bot)), all);
        let (monitor, engines) = (self.monitor, self.engines);
        Ok(Opened { dispatcher: Arc::new(dispatcher), engines, monitor, shards: self.shards })
    }
}

impl Opened {
    /// Listens at the gateway until `stop` is done or Discord ends it for good; then takes nothing new, finishes what runs and
    /// leaves.
    ///
    /// # Errors
    /// When Discord refuses the token. Where it can't be reached, it is tried again until it can.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<(), ServiceError> {
        let Self { dispatcher, engines, monitor, shards } = self;
        let mut stop = std::pin::pin!(stop);
        monitor.health.set(Part::Guides, true);
        monitor.health.set(Part::Gateway, false);
        let bots = Arc::clone(dispatcher.bots());
        let bot = dispatcher.bot();
        let planned = tokio::select! {
            planned = plan(&bot, shards) => planned?,
            () = &mut stop => {
                // Interactions may have come over HTTP already.
                leave(&bot).await;
                close(&bot).await;
                tracing::info!("stopped");
                return Ok(());
            }
        };
        let (shards, gateway) = planned;
        dispatcher.runs(shards.count());
        let client = builder(&bot).framework(Framework(Arc::clone(&dispatcher)));
        let unread = Unread::new(Arc::clone(&dispatcher));
        let mut client = client.raw_event_handler(unread.clone()).await.map_err(ended)?;
        let direct = Direct::open(dispatcher, unread).await.map_err(ended)?;
        let wires = Wires::new(shards.count() as usize, Arc::clone(&monitor.health));
        let roster = Arc::clone(&bot.roster);
        let relay = Relay::open(&gateway, Hearers { wires, roster, direct }).await.map_err(ServiceError::Relay)?;
        *client.ws_url.lock().await = relay.url().map_err(ServiceError::Relay)?;
        let manager = Arc::clone(&client.shard_manager);
        // It would have the guides of now stay for as long as this runs.
        drop(bot);
        let upkeep = Upkeep::begin(&bots, engines);
        let relaying = tokio::spawn(relay.run());
        tracing::info!(shards = %shards, "connecting");
        let ended_by = tokio::select! {
            ended_by = client.start_shard_range(shards.first..shards.last, shards.total) => ended_by.map_err(ended),
            () = stop => Ok(()),
        };
        let bot = bots.load_full();
        leave(&bot).await;
        // Discord may be gone already; it notices by itself then.
        let _ = tokio::time::timeout(FAREWELL, manager.shutdown_all()).await;
        relaying.abort();
        drop(upkeep);
        close(&bot).await;
        tracing::info!("stopped");
        ended_by
    }
}

fn builder(bot: &Bot) -> ClientBuilder {
    ClientBuilder::new_with_http(http(bot), INTENTS)
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
