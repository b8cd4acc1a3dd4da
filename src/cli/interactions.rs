//! How do the bot and the web face come together? Whatever either is told, the other one hears in its own words.

use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::sync::watch;

use crate::discord::{Endpoint, EndpointReply, Opened, Service, Signed, application_of};
use crate::engine::Engine;
use crate::settings::Settings;
use crate::store::Store;
use crate::telemetry::Monitor;
use crate::web::{Discord, Interactions, Secret, Server, SignedReply};

/// What the bot and the web face are made of alike.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    pub engine: Engine,
    /// Engines that take the place of the one before: each of the two hears of every one by a receiver of its own.
    pub engines: watch::Receiver<Engine>,
    pub store: Option<Store>,
    pub monitor: Monitor,
}

impl Shared {
    /// The bot, as the settings have it.
    pub(super) fn service(&self, settings: &Settings) -> Service {
        Service {
            engine: self.engine.clone(),
            store: self.store.clone(),
            parameters: settings.discord.clone(),
            question_chars: settings.answer.question_chars,
            web: settings.web.clone(),
            shards: None,
            more_commands: Vec::new,
            monitor: self.monitor.clone(),
            engines: self.engines.clone(),
        }
    }

    /// The web face, as the settings have it; Discord's interactions are answered where there is an endpoint.
    pub(super) fn server(&self, settings: &Settings, endpoint: Option<&Arc<Endpoint>>) -> Server {
        Server {
            engine: self.engine.clone(),
            store: self.store.clone(),
            parameters: settings.web.clone(),
            question_chars: settings.answer.question_chars,
            discord: sign_in(settings),
            interactions: endpoint.map(interactions),
            monitor: self.monitor.clone(),
            engines: self.engines.clone(),
        }
    }

    /// The endpoint, with the bot behind it; `None` where no token is set.
    ///
    /// # Errors
    /// When it can't be made.
    pub(super) async fn endpoint(&self, settings: &Settings) -> anyhow::Result<Option<Arc<Endpoint>>> {
        if settings.discord.token.is_empty() {
            if !settings.discord.public_key.is_empty() {
                tracing::warn!(
                    "`discord.public_key` is set and no token is: interactions are not answered; set `discord.token_file`"
                );
            }
            return Ok(None);
        }
        Ok(Some(endpoint(&self.service(settings).open()?).await?))
    }
}

/// The endpoint of a bot.
///
/// # Errors
/// When it can't be made.
pub(super) async fn endpoint(opened: &Opened) -> anyhow::Result<Arc<Endpoint>> {
    Ok(Endpoint::open(opened).await?)
}

fn interactions(endpoint: &Arc<Endpoint>) -> Interactions {
    let endpoint = Arc::clone(endpoint);
    Interactions::new(move |request| {
        let endpoint = Arc::clone(&endpoint);
        async move {
            let signed = Signed { signature: &request.signature, timestamp: &request.timestamp };
            let EndpointReply { status, content_type, body, taken } = endpoint.answer(signed, &request.body).await;
            SignedReply { status, content_type, body, taken }
        }
        .boxed()
    })
}

/// What lets people sign in with Discord: the application that is set, else the one that the bot's token names.
fn sign_in(settings: &Settings) -> Discord {
    let token = settings.discord.token.expose();
    let own = application_of(token).map(|id| id.to_string()).unwrap_or_default();
    let set = settings.web.client_id.trim();
    Discord {
        client_id: if set.is_empty() { own } else { set.to_owned() },
        client_secret: settings.web.client_secret.clone(),
        bot_token: Secret::new(token.strip_prefix("Bot ").unwrap_or(token)),
        api_url: settings.discord.api_url.clone(),
    }
}
