//! How does a request reach Discord for certain, and take effect once?
//!
//! serenity's own limiter does not work behind another base address and never retries, so requests go this way.

use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use reqwest::header::CONTENT_LENGTH;
use reqwest::multipart::{Form, Part};
use secrecy::{ExposeSecret as _, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serenity::all::{LightMethod, Route};
use twilight_http_ratelimiting::{Endpoint, Method, RateLimitHeaders, RateLimiter};

use super::doors::Doors;
use super::file::File;
use super::multipart;
use crate::telemetry::metrics::{self, Retry};

/// Requests a second over all routes but interactions. <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>
const GLOBAL_LIMIT: u16 = 50;
/// How often a request is sent that Discord or the network fails.
const ATTEMPTS: u32 = 5;
/// The pause after the first failure; each one after it is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// No rate limit that is longer than this is waited for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// After this long without an answer, a request counts as failed.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Where Discord keeps what members send along.
const FILES: [&str; 2] = ["https://cdn.discordapp.com/", "https://media.discordapp.net/"];
/// What every path begins with.
const API: &str = "https://discord.com/api/v10/";

/// Why a request did not reach its end.
#[derive(Debug, thiserror::Error)]
pub(in crate::discord) enum Undelivered {
    /// Discord refuses it, and would again.
    #[error("Discord refuses: {status} {code} {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own code. <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>
        code: u64,
        /// Discord's words.
        message: String,
    },
    /// Neither Discord nor the network let it through, however often it was tried.
    #[error("Discord can't be reached: {0}")]
    Unreachable(String),
    /// What was to be sent, or what came back, is not what it should be.
    #[error("unreadable: {0}")]
    Unreadable(String),
}

impl Undelivered {
    /// Whether an interaction's token is no longer good for anything.
    pub(in crate::discord) fn is_expired(&self) -> bool {
        // 10062 unknown interaction, 10015 unknown webhook, 50027 invalid webhook token.
        matches!(self, Self::Refused { code: 10062 | 10015 | 50027, .. })
    }

    /// Whether the interaction has its answer already: an earlier attempt had come through.
    fn is_answered(&self) -> bool {
        matches!(self, Self::Refused { code: 40060, .. })
    }
}

/// Sends requests, waits as Discord says, and tries again what failed.
#[derive(Debug)]
pub(in crate::discord) struct Courier {
    /// The interactions whose first answer is the response to a request of Discord's.
    pub doors: Doors,
    client: reqwest::Client,
    token: SecretString,
    api_url: Option<String>,
    limiter: RateLimiter,
    paused_until: Mutex<Option<Instant>>,
    /// What time it was for Discord when it first answered.
    first_date: OnceLock<String>,
}

/// What Discord says of a refusal, or of a limit that was reached.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Complaint {
    code: u64,
    message: String,
    retry_after: Option<f64>,
    global: bool,
}

/// One request.
struct Letter<'a> {
    method: LightMethod,
    route: Route<'a>,
    params: Option<Vec<(&'static str, String)>>,
    body: Option<Vec<u8>>,
    files: &'a [File],
    /// Whether an attempt that may have taken effect is the last one.
    once: bool,
}

/// How one attempt ended.
enum Attempt {
    Done(Vec<u8>),
    Refused(Undelivered),
    Limited { wait: Duration, global: bool },
    Failed { why: String, unsent: bool },
}

impl Courier {
    /// A courier to Discord, or to another base address. It must be made within a tokio runtime.
    ///
    /// # Errors
    /// When the system's TLS can't be set up.
    pub(in crate::discord) fn new(token: &str, api_url: &str) -> Result<Self, reqwest::Error> {
        let authorization = if token.starts_with("Bot ") { token.to_owned() } else { format!("Bot {token}") };
        Ok(Self {
            doors: Doors::default(),
            client: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .timeout(TIMEOUT)
                .tcp_nodelay(true)
                // What is tried again, and when, is decided here; reqwest would keep a copy of each request for it.
                .retry(reqwest::retry::never().max_retries_per_request(0))
                .build()?,
            token: SecretString::from(authorization),
            api_url: Some(api_url.to_owned()).filter(|url| !url.is_empty()),
            limiter: RateLimiter::new(GLOBAL_LIMIT),
            paused_until: Mutex::new(None),
            first_date: OnceLock::new(),
        })
    }

    /// What time it was for Discord when it first answered, as its answer says; `None` before that.
    pub(in crate::discord) fn first_date(&self) -> Option<&str> {
        self.first_date.get().map(String::as_str)
    }

    /// Sends a body and reads what comes back.
    pub(in crate::discord) async fn fetch<T: DeserializeOwned>(
        &self,
        method: LightMethod,
        route: Route<'_>,
        body: Option<&impl Serialize>,
    ) -> Result<T, Undelivered> {
        let answer = self.send(method, route, body).await?;
        serde_json::from_slice(&answer).map_err(|error| Undelivered::Unreadable(error.to_string()))
    }

    /// Registered commands, with their names in other languages.
    pub(in crate::discord) async fn fetch_with_localizations<T: DeserializeOwned>(
        &self,
        route: Route<'_>,
    ) -> Result<T, Undelivered> {
        self.fetch_with(route, vec![("with_localizations", "true".to_owned())]).await
    }

    /// Reads what is asked for by parameters of the address.
    pub(in crate::discord) async fn fetch_with<T: DeserializeOwned>(
        &self,
        route: Route<'_>,
        params: Vec<(&'static str, String)>,
    ) -> Result<T, Undelivered> {
        let letter =
            Letter { method: LightMethod::Get, route, params: Some(params), body: None, files: &[], once: false };
        let answer = self.send_letter(letter).await?;
        serde_json::from_slice(&answer).map_err(|error| Undelivered::Unreadable(error.to_string()))
    }

    /// Sends the first answer to an interaction; that it had come through before is as good.
    pub(in crate::discord) async fn call_back(
        &self,
        route: Route<'_>,
        body: &impl Serialize,
    ) -> Result<(), Undelivered> {
        self.call_back_with(route, body, &[]).await
    }

    /// Sends the first answer to an interaction, with files; that it had come through before is as good. Where the interaction
    /// came over HTTP and its request still waits, the response carries the answer.
    pub(in crate::discord) async fn call_back_with(
        &self,
        route: Route<'_>,
        body: &impl Serialize,
        files: &[File],
    ) -> Result<(), Undelivered> {
        if let Some(token) = token_of(&route).filter(|token| self.doors.is_open(token)) {
            let json = serde_json::to_vec(body).map_err(|error| Undelivered::Unreadable(error.to_string()))?;
            let (content_type, body) = multipart::body_of(json, files);
            if self.doors.let_out(token, content_type, body).await {
                return Ok(());
            }
        }
        match self.send_with(LightMethod::Post, route, Some(body), files).await {
            Err(undelivered) if undelivered.is_answered() => Ok(()),
            sent => sent.map(|_| ()),
        }
    }

    /// Sends a body; gives what comes back.
    pub(in crate::discord) async fn send(
        &self,
        method: LightMethod,
        route: Route<'_>,
        body: Option<&impl Serialize>,
    ) -> Result<Vec<u8>, Undelivered> {
        self.send_with(method, route, body, &[]).await
    }

    /// Sends a body with files; gives what comes back.
    pub(in crate::discord) async fn send_with(
        &self,
        method: LightMethod,
        route: Route<'_>,
        body: Option<&impl Serialize>,
        files: &[File],
    ) -> Result<Vec<u8>, Undelivered> {
        let bytes = body.map(serde_json::to_vec).transpose();
        let body = bytes.map_err(|error| Undelivered::Unreadable(error.to_string()))?;
        self.send_letter(Letter { method, route, params: None, body, files, once: false }).await
    }

    /// Sends a body that must not take effect twice where Discord can't tell: it is tried again only where the attempt before
    /// did not reach Discord, or was told to come later.
    pub(in crate::discord) async fn send_once(
        &self,
        route: Route<'_>,
        body: &impl Serialize,
        files: &[File],
    ) -> Result<(), Undelivered> {
        let body = serde_json::to_vec(body).map_err(|error| Undelivered::Unreadable(error.to_string()))?;
        let letter = Letter { method: LightMethod::Post, route, params: None, body: Some(body), files, once: true };
        self.send_letter(letter).await.map(|_| ())
    }

    /// Reads a file that a member sent along, from Discord's own servers for files and no others; of one that is bigger than
    /// `most` bytes, no more than that is read.
    pub(in crate::discord) async fn download(&self, url: &str, most: usize) -> Result<Vec<u8>, Undelivered> {
        let own = self.api_url.as_deref().is_some_and(|own| url.starts_with(&format!("{own}/")));
        if !own && !FILES.iter().any(|server| url.starts_with(server)) {
            return Err(Undelivered::Unreadable("a file that is not on Discord's servers".to_owned()));
        }
        let unreachable = |error: reqwest::Error| Undelivered::Unreachable(error.without_url().to_string());
        let mut response = self.client.get(url).send().await.map_err(unreachable)?;
        if !response.status().is_success() {
            return Err(Undelivered::Unreachable(format!("status {}", response.status())));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > most {
                return Err(Undelivered::Unreadable(format!("a file of more than {most} bytes")));
            }
        }
        Ok(bytes)
    }

    async fn send_letter(&self, letter: Letter<'_>) -> Result<Vec<u8>, Undelivered> {
        let (mut failures, mut waited) = (0, Duration::ZERO);
        loop {
            if !is_exempt(&letter.route) {
                self.wait_out_the_pause().await;
            }
            match self.attempt(&letter).await {
                Attempt::Done(answer) => return Ok(answer),
                Attempt::Refused(undelivered) => return Err(undelivered),
                Attempt::Limited { wait, .. } if waited + wait > LONGEST_WAIT => {
                    return Err(Undelivered::Unreachable(format!("rate limited for {} s more", wait.as_secs())));
                }
                Attempt::Limited { wait, global } => {
                    waited += wait;
                    metrics::retried(Retry::RateLimited);
                    tracing::warn!(wait_ms = wait.as_millis(), global, "rate limited");
                    if global {
                        self.pause(wait);
                    }
                    tokio::time::sleep(wait).await;
                }
                Attempt::Failed { why, unsent } => {
                    failures += 1;
                    if failures >= ATTEMPTS || (letter.once && !unsent) {
                        return Err(Undelivered::Unreachable(why));
                    }
                    metrics::retried(Retry::Failed);
                    tracing::debug!(failures, why, "trying again");
                    tokio::time::sleep(FIRST_PAUSE * 2_u32.pow(failures - 1)).await;
                }
            }
        }
    }

    async fn attempt(&self, letter: &Letter<'_>) -> Attempt {
        let Letter { method, route, .. } = *letter;
        // The first answer to an interaction counts against no limit, and has no time to lose.
        let permit = match route {
            Route::InteractionResponse { .. } => None,
            _ => Some(self.limiter.acquire(endpoint(method, &route)).await),
        };
        let request = serenity::http::Request::new(route, method);
        let form = letter.form();
        let request = if form.is_some() { request } else { request.body(letter.body.clone()) };
        let request = request.params(letter.params.clone());
        let built = request.build(&self.client, self.token.expose_secret(), self.api_url.as_deref());
        let request = match built {
            Ok(request) => request,
            Err(error) => return Attempt::Refused(Undelivered::Unreadable(error.to_string())),
        };
        let request = match form {
            Some(form) => one_length(request.multipart(form)),
            None => request.build(),
        };
        let request = match request {
            Ok(request) => request,
            Err(error) => return Attempt::Refused(Undelivered::Unreadable(error.without_url().to_string())),
        };
        match self.client.execute(request).await {
            Ok(response) => {
                self.first_date.get_or_init(|| header(response.headers(), "date").unwrap_or_default());
                if let Some(permit) = permit {
                    permit.complete(limit_of(response.headers()));
                }
                match read(response).await {
                    // What follows an answer that left by a door may overtake it.
                    Attempt::Refused(why) if why.is_expired() && self.may_be_early(route) => {
                        Attempt::Failed { why: why.to_string(), unsent: true }
                    }
                    attempt => attempt,
                }
            }
            // The address holds the interaction's token, so it is left out.
            Err(error) => Attempt::Failed { unsent: error.is_connect(), why: error.without_url().to_string() },
        }
    }

    /// Whether Discord may refuse a request only because it has not read the answer yet that went before it.
    fn may_be_early(&self, route: Route<'_>) -> bool {
        token_of(&route).is_some_and(|token| self.doors.may_be_unread(token))
    }

    fn pause(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut paused = self.paused_until.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *paused = Some(paused.map_or(until, |before| before.max(until)));
    }

    async fn wait_out_the_pause(&self) {
        loop {
            let until = *self.paused_until.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            match until {
                Some(until) if until > Instant::now() => tokio::time::sleep_until(until.into()).await,
                _ => return,
            }
        }
    }
}

impl Letter<'_> {
    /// The body as a form with files, where there are any.
    /// <https://discord.com/developers/docs/reference#uploading-files>
    fn form(&self) -> Option<Form> {
        let json = self.body.as_ref().map(|body| String::from_utf8_lossy(body).into_owned()).unwrap_or_default();
        let form = Form::new().text("payload_json", json);
        let with = |form: Form, (number, file): (usize, &File)| {
            form.part(format!("files[{number}]"), Part::bytes(file.bytes.clone()).file_name(file.name.clone()))
        };
        (!self.files.is_empty()).then(|| self.files.iter().enumerate().fold(form, with))
    }
}

/// A request with one length: serenity says 0 where it knows no body, and a form says its own.
fn one_length(request: reqwest::RequestBuilder) -> Result<reqwest::Request, reqwest::Error> {
    let mut request = request.build()?;
    let last = request.headers().get_all(CONTENT_LENGTH).iter().next_back().cloned();
    if let Some(length) = last {
        request.headers_mut().insert(CONTENT_LENGTH, length);
    }
    Ok(request)
}

async fn read(response: reqwest::Response) -> Attempt {
    let status = response.status();
    let retry_after = header::<f64>(response.headers(), "retry-after");
    let bytes = match response.bytes().await {
        Ok(bytes) => bytes,
        Err(error) => return Attempt::Failed { why: error.without_url().to_string(), unsent: false },
    };
    if status.is_success() {
        return Attempt::Done(bytes.into());
    }
    let complaint: Complaint = serde_json::from_slice(&bytes).unwrap_or_default();
    if status == reqwest::StatusCode::TOO_MANY_REQUESTS {
        let seconds = complaint.retry_after.or(retry_after).unwrap_or(1.0);
        let wait = Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST_WAIT);
        return Attempt::Limited { wait, global: complaint.global };
    }
    if status.is_server_error() {
        return Attempt::Failed { why: format!("status {status}"), unsent: false };
    }
    let Complaint { code, message, .. } = complaint;
    Attempt::Refused(Undelivered::Refused { status: status.as_u16(), code, message })
}

/// Whether the limit over all routes does not count a route, which has no time to wait for it either.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints>
fn is_exempt(route: &Route<'_>) -> bool {
    matches!(
        route,
        Route::InteractionResponse { .. }
            | Route::WebhookOriginalInteractionResponse { .. }
            | Route::WebhookFollowupMessages { .. }
    )
}

/// The interaction's token, where a route has one.
fn token_of<'a>(route: &Route<'a>) -> Option<&'a str> {
    match *route {
        Route::InteractionResponse { token, .. }
        | Route::WebhookOriginalInteractionResponse { token, .. }
        | Route::WebhookFollowupMessages { token, .. } => Some(token),
        _ => None,
    }
}

fn endpoint(method: LightMethod, route: &Route<'_>) -> Endpoint {
    let method = match method {
        LightMethod::Delete => Method::Delete,
        LightMethod::Get => Method::Get,
        LightMethod::Patch => Method::Patch,
        LightMethod::Post => Method::Post,
        LightMethod::Put => Method::Put,
    };
    let path = route.path();
    Endpoint { method, path: path.strip_prefix(API).unwrap_or(&path).to_owned() }
}

fn limit_of(headers: &reqwest::header::HeaderMap) -> Option<RateLimitHeaders> {
    let seconds = header::<f64>(headers, RateLimitHeaders::RESET_AFTER)?;
    Some(RateLimitHeaders {
        bucket: headers.get(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: header(headers, RateLimitHeaders::LIMIT)?,
        remaining: header(headers, RateLimitHeaders::REMAINING)?,
        reset_at: Instant::now() + Duration::try_from_secs_f64(seconds).ok()?,
    })
}

fn header<T: std::str::FromStr>(headers: &reqwest::header::HeaderMap, name: &str) -> Option<T> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}
