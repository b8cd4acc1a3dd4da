//! What is answered to a request that says it is Discord's?

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::Value;
use serenity::all::Context;
use tokio::sync::oneshot::{Receiver, Sender};
use tokio::sync::watch;

use super::claim::{home_of, is_ours};
use crate::clock::now_ms;
use crate::discord::bot::{Bot, Shared};
use crate::discord::gateway::bare;
use crate::discord::gateway::dispatch::Dispatcher;
use crate::discord::gateway::error::ServiceError;
use crate::discord::gateway::guilds::note_arrival;
use crate::discord::gateway::http::http;
use crate::discord::gateway::service::Opened;
use crate::discord::gateway::unread::Unread;
use crate::discord::wire::doors::FirstAnswer;
use crate::discord::wire::signature::{Signed, Verifier};
use crate::engine::Engine;

/// An interaction by which Discord sees whether the endpoint is there, and what it wants to hear.
/// <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-acknowledging-ping-requests>
const PING: u64 = 1;
const PONG: &[u8] = br#"{"type":1}"#;
/// What Discord says that its bodies are.
const JSON: &str = "application/json";
/// How long a first answer is waited for; Discord waits no longer.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback>
const WITHIN: Duration = Duration::from_secs(3);

/// What answers Discord's requests.
pub struct Endpoint {
    pub(super) dispatcher: Arc<Dispatcher>,
    pub(super) verifier: OnceLock<Verifier>,
    /// Engines that take the place of the one before, for a process without the gateway.
    pub(super) engines: watch::Receiver<Engine>,
    unread: Unread,
    context: Context,
}

/// What a request is answered by.
#[derive(Debug, Default)]
pub struct EndpointReply {
    /// The HTTP status.
    pub status: u16,
    /// What the body is; empty where there is none.
    pub content_type: String,
    /// The body.
    pub body: Vec<u8>,
    /// To be told when the connection takes the body. Dropped untold, it says that the connection was gone: the answer then goes
    /// another way.
    pub taken: Option<Sender<()>>,
}

impl std::fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Endpoint").field("knows_its_key", &self.verifier.get().is_some()).finish_non_exhaustive()
    }
}

impl Endpoint {
    /// The endpoint of a bot.
    ///
    /// # Errors
    /// When the loopback interface is not there.
    pub async fn open(opened: &Opened) -> Result<Arc<Self>, ServiceError> {
        let dispatcher = Arc::clone(&opened.dispatcher);
        let bot = dispatcher.bot();
        let (context, manager) =
            bare::context(http(&bot)).await.map_err(|why| ServiceError::Endpoint(why.to_string()))?;
        dispatcher.know(manager);
        let verifier = Verifier::new(&bot.parameters.public_key).map(OnceLock::from).unwrap_or_default();
        let (unread, engines) = (Unread::new(Arc::clone(&dispatcher)), opened.engines.clone());
        Ok(Arc::new(Self { dispatcher, verifier, engines, unread, context }))
    }

    /// Answers a request, if it is Discord's; nothing is begun for another. Where who asked goes away before the answer is there,
    /// the work goes on, and the answer goes to Discord by a request of ours.
    pub async fn answer(self: &Arc<Self>, signed: Signed<'_>, body: &[u8]) -> EndpointReply {
        // Not known yet: Discord could not be asked, and nobody can be believed.
        let Some(verifier) = self.verifier.get() else { return EndpointReply::of(503) };
        if !verifier.accepts(signed, body, now_ms().div_euclid(1000)) {
            return EndpointReply::of(401);
        }
        let Ok(interaction) = serde_json::from_slice::<Value>(body) else { return EndpointReply::of(400) };
        if interaction["type"].as_u64() == Some(PING) {
            return EndpointReply { status: 200, content_type: JSON.to_owned(), body: PONG.to_vec(), taken: None };
        }
        let Some(token) = interaction["token"].as_str().map(ToOwned::to_owned) else { return EndpointReply::of(400) };
        let bot = self.bot();
        let Some(waiting) = bot.courier.doors.open(&token) else { return EndpointReply::of(202) };
        tracing::debug!(interaction.id = interaction["id"].as_str(), "an interaction over HTTP");
        let endpoint = Arc::clone(self);
        tokio::spawn(async move {
            let _running = bot.running.token();
            let _door = Closing { bot: &bot, token };
            Box::pin(endpoint.take(&bot, interaction)).await;
        });
        EndpointReply::first(waiting).await
    }

    /// The bot, with the guides as they are now.
    pub(super) fn bot(&self) -> Shared {
        self.dispatcher.bot()
    }

    /// What the gateway tells a process that listens there, an interaction has to tell where none does.
    async fn take(&self, bot: &Bot, interaction: Value) {
        if let Some(guild) = home_of(&interaction) {
            bot.voice.note_locale(guild, interaction["guild_locale"].as_str().unwrap_or_default());
            note_arrival(bot, guild).await;
        }
        if is_ours(bot, &interaction).await {
            self.unread.received(&self.context, interaction).await;
        }
    }
}

/// Whatever becomes of an answer, a panic too: who waits for it hears the end.
struct Closing<'a> {
    bot: &'a Bot,
    token: String,
}

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.bot.courier.doors.close(&self.token);
    }
}

impl EndpointReply {
    fn of(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    /// The first answer as it comes. Where it comes another way, or by another process, or not in time, Discord wants to hear 202.
    async fn first(waiting: Receiver<FirstAnswer>) -> Self {
        match tokio::time::timeout(WITHIN, waiting).await {
            Ok(Ok(FirstAnswer { content_type, body, taken })) => {
                Self { status: 200, content_type, body, taken: Some(taken) }
            }
            _ => Self::of(202),
        }
    }
}
