//! How does Discord send interactions over HTTP? Signed, to the address that is entered in the developer portal; the response is the
//! first answer.
//! <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback>

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::extract::State as Extension;
use axum::http::{HeaderMap, StatusCode, header};
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

use super::ids::Id;
use super::server::{Call, done};
use super::state::State;
use super::uploads::read_body;
use super::{Inner, World, routes};

/// How long Discord waits for the response.
const WITHIN: Duration = Duration::from_secs(3);
/// What the application's key is made of; nobody else has it.
const SEED: [u8; 32] = *b"the key of the application here.";

/// By which way the bot hears of interactions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Way {
    /// By the gateway's events.
    #[default]
    Gateway,
    /// By requests to its endpoint.
    Http,
}

thread_local! {
    static WAY: std::cell::Cell<Option<Way>> = const { std::cell::Cell::new(None) };
}

impl Way {
    /// The way of the worlds that this thread begins, unless their options say otherwise: that of the test, else the gateway, or
    /// with `WAY=http` in the environment HTTP.
    pub(crate) fn usual() -> Self {
        let wished = || std::env::var("WAY").is_ok_and(|way| way == "http").then_some(Self::Http);
        WAY.get().or_else(wished).unwrap_or_default()
    }

    /// Runs a test by this way.
    pub(crate) fn during(self, test: impl FnOnce()) {
        struct Before(Option<Way>);
        impl Drop for Before {
            fn drop(&mut self) {
                WAY.set(self.0);
            }
        }
        let _before = Before(WAY.replace(Some(self)));
        test();
    }
}

/// A request to an endpoint, signed or not.
#[derive(Clone)]
pub(crate) struct Delivery {
    pub(crate) body: String,
    pub(crate) timestamp: String,
    pub(crate) signature: String,
}

impl Delivery {
    /// A request with this body, as Discord signs it so many seconds from now.
    pub(crate) fn signed(body: &str, from_now_s: i64) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let timestamp = (i64::try_from(now.as_secs()).unwrap_or_default() + from_now_s).to_string();
        let signature = hex(&key().sign(format!("{timestamp}{body}").as_bytes()).to_bytes());
        Self { body: body.to_owned(), timestamp, signature }
    }

    /// Sends it.
    pub(crate) async fn send(&self, url: &str) -> Result<reqwest::Response, reqwest::Error> {
        let client = reqwest::Client::builder().timeout(WITHIN).no_proxy().build()?;
        let request = client.post(url).header(header::CONTENT_TYPE, "application/json");
        let signed =
            request.header("X-Signature-Ed25519", &self.signature).header("X-Signature-Timestamp", &self.timestamp);
        signed.body(self.body.clone()).send().await
    }

    /// Sends it, and gives the status of the response.
    pub(crate) async fn status(&self, url: &str) -> u16 {
        self.send(url).await.unwrap_or_else(|error| panic!("{url} does not answer: {error}")).status().as_u16()
    }
}

/// The application's public key, as the developer portal shows it.
pub(crate) fn public_key() -> String {
    hex(key().verifying_key().as_bytes())
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&SEED)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl World {
    /// By which way this world's bot hears of interactions.
    pub(crate) fn way(&self) -> Way {
        self.inner.options.way
    }

    /// Where the bot's endpoint is, once it is entered.
    pub(crate) async fn endpoint(&self) -> String {
        self.inner.until("the endpoint to be entered", |state| state.endpoint.is_some()).await;
        self.inner.state().endpoint.clone().unwrap_or_default()
    }

    /// Forgets where the bot's endpoint is, so that another one can be waited for.
    pub(crate) fn forget_endpoint(&self) {
        self.inner.state().endpoint = None;
    }

    /// Sends interactions to another address from now on.
    pub(crate) fn move_endpoint(&self, url: &str) {
        self.inner.state().endpoint = Some(url.to_owned());
    }
}

/// Enters the address of an endpoint, as in the developer portal: it must answer a ping, and refuse a signature that is wrong.
/// <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint>
pub(crate) async fn enter(
    Extension(inner): Extension<Arc<Inner>>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, String) {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let wanted: Value = serde_json::from_slice(&body).unwrap_or_default();
    let Some(url) = wanted["interactions_endpoint_url"].as_str() else {
        return (StatusCode::BAD_REQUEST, "no address".to_owned());
    };
    if given.and_then(|given| given.strip_prefix("Bot ")) != Some(&inner.token) {
        return (StatusCode::UNAUTHORIZED, "no token".to_owned());
    }
    match check(&inner, url).await {
        Ok(()) => {
            let mut state = inner.state();
            state.endpoint = Some(url.to_owned());
            state.entered += 1;
            drop(state);
            inner.changed();
            (StatusCode::OK, String::new())
        }
        Err(why) => {
            inner.state().unexpected.push(format!("the endpoint {url} is not taken: {why}"));
            (StatusCode::BAD_REQUEST, why)
        }
    }
}

async fn check(inner: &Inner, url: &str) -> Result<(), String> {
    let ping =
        json!({"id": "1", "application_id": inner.application.to_string(), "type": 1, "token": "ping", "version": 1});
    let ping = Delivery::signed(&ping.to_string(), 0);
    let forged = Delivery { signature: hex(&[7; 64]), ..ping.clone() };
    let refusal = forged.send(url).await.map_err(|error| error.to_string())?.status();
    if refusal != StatusCode::UNAUTHORIZED {
        return Err(format!("it answers a wrong signature by {refusal}"));
    }
    let pong = ping.send(url).await.map_err(|error| error.to_string())?;
    let (status, kind) = (pong.status(), pong.headers().get(header::CONTENT_TYPE).cloned());
    let body = pong.bytes().await.map_err(|error| error.to_string())?;
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let is_pong = status == StatusCode::OK && body == json!({"type": 1});
    if is_pong && kind.is_some_and(|kind| kind == "application/json") {
        return Ok(());
    }
    Err(format!("it answers a ping by {status} {body}"))
}

impl Inner {
    /// Sends an interaction to the endpoint, and takes the response as its first answer.
    pub(crate) fn deliver(self: &Arc<Self>, json: Value, token: String) {
        let (inner, url) = (Arc::clone(self), self.state().endpoint.clone());
        let url = url.unwrap_or_else(|| panic!("no endpoint is entered yet"));
        let id = super::ids::id_in(&json["id"]).unwrap_or_default();
        tokio::spawn(async move {
            let answered = Delivery::signed(&json.to_string(), 0).send(&url).await;
            let taken = match answered {
                Ok(response) => inner.take(response, (id, &token)).await,
                Err(error) => Err(format!("an interaction is lost: {error}")),
            };
            if let (Err(why), false) = (taken, inner.options.loses_interactions) {
                inner.state().unexpected.push(why);
            }
            inner.changed();
        });
    }

    /// Takes a response as a callback, by the same rules.
    async fn take(&self, response: reqwest::Response, (id, token): (Id, &str)) -> Result<(), String> {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.map_err(|error| error.to_string())?;
        if status == 202 && bytes.is_empty() {
            return Ok(());
        }
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let is_known = kind == "application/json" || kind.starts_with("multipart/form-data; boundary=");
        if status != 200 || !is_known {
            return Err(format!("an interaction is answered by {status} and `{kind}`"));
        }
        let (body, files) = read_body(&headers, &bytes);
        let path = format!("/api/v10/interactions/{id}/{token}/callback");
        let place = routes::place("POST", path.trim_start_matches("/api/v10/")).ok_or("no such interaction")?;
        let call = Call {
            method: "POST".to_owned(),
            path,
            query: String::new(),
            body,
            files,
            authorized: true,
            bearer: None,
            basic: None,
            form: Vec::new(),
            lengths: 1,
            at: Instant::now(),
        };
        let number = self.record(&call);
        self.observe(&call);
        let answer = done(self, &place, &call);
        self.decide(number, answer.status);
        Ok(())
    }
}

impl State {
    /// Whether an interaction that was sent over HTTP has no first answer yet, so that Discord knows nothing of its messages.
    pub(crate) fn awaits_response(&self, token: &str) -> bool {
        self.interactions.get(token).is_some_and(|interaction| interaction.over_http && interaction.callback.is_none())
    }
}
