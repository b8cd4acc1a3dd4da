//! How does somebody sign in with Discord, and out again?
//!
//! The code flow of OAuth 2 with a state and PKCE. What both are made of is in a cookie of the browser that began: whoever has only the
//! address of the way back, or only the code, has nothing.
//!
//! # Source
//! RFC 6749, section 4.1; RFC 7636; RFC 9700, section 2.1.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use maud::html;
use serde::Deserialize;

use super::cookies::Cookie;
use super::frame::bare;
use super::refusal::Refusal;
use super::secret_key::SecretKey;
use super::state::Dashboard;
use super::visitor::Signed;
use super::words::{self, sign_in as said};
use crate::clock::{DAY_MS, now_ms};
use crate::guild::SESSION_IDLE_MS;
use crate::store::KeptSession;

/// What the code's verifier is made for.
const VERIFIER: &str = "verifier";
/// How long a session lasts at most: as long as Discord's token.
///
/// # Source
/// Discord's documentation, "Authorization Code Grant": `expires_in` is 604800 seconds.
const SESSION_MS: i64 = 7 * DAY_MS;

/// Where somebody wants to go.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    to: String,
}

/// What Discord sends somebody back with.
#[derive(Debug, Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
    error: Option<String>,
}

/// Sends somebody to Discord.
pub(super) async fn begin(
    State(dashboard): State<Arc<Dashboard>>,
    Query(Wanted { to }): Query<Wanted>,
) -> Result<Response, Refusal> {
    let places = &dashboard.places;
    let wanted = places.wanted(&to);
    let secret = SecretKey::fresh().ok_or(Refusal::NoRandomness)?;
    let url = dashboard.api.sign_in_url(secret.derived(&state_for(&wanted)), secret.derived(VERIFIER));
    let begun = format!("{}.{}", secret.text(), URL_SAFE_NO_PAD.encode(&wanted));
    Ok(([(header::SET_COOKIE, Cookie::SignIn.set(places, &begun))], Redirect::to(&url)).into_response())
}

/// Takes somebody back from Discord.
pub(super) async fn finish(
    State(dashboard): State<Arc<Dashboard>>,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, Refusal> {
    let places = &dashboard.places;
    let begun = Cookie::SignIn.read(places, &headers);
    let ended = (header::SET_COOKIE, Cookie::SignIn.take_away(places));
    let failed = |text: &str| {
        let page = bare(
            &dashboard.site,
            said::FAILED,
            html! { p { (text) } p { a href=(places.path("/sign-in")) { (said::AGAIN) } } },
        );
        (axum::http::StatusCode::BAD_REQUEST, AppendHeaders([ended.clone()]), page).into_response()
    };
    let Some((secret, wanted)) = begun.as_deref().and_then(read_begun) else { return Ok(failed(said::NOT_BEGUN)) };
    let wanted = places.wanted(&wanted);
    if !secret.is_derived(&state_for(&wanted), &back.state) {
        return Ok(failed(said::NOT_BEGUN));
    }
    if back.error.is_some() || back.code.is_empty() {
        return Ok(failed(said::REFUSED));
    }
    let token = match dashboard.api.token(back.code, secret.derived(VERIFIER)).await {
        Ok(token) => token,
        Err(why) => {
            tracing::warn!(%why, "nobody is signed in: Discord gives no token for its code; check `web.client_secret`");
            return Ok(failed(said::NO_TOKEN));
        }
    };
    // Who signs in anew is not signed in twice by one browser.
    if let Some(before) = Cookie::Session.read(places, &headers).and_then(|text| SecretKey::read(&text)) {
        dashboard.store().end_session(&before.id()).await?;
    }
    let session = match begin_session(&dashboard, token).await? {
        Some(secret) => (header::SET_COOKIE, Cookie::Session.set(places, &secret.text())),
        None => return Err(Refusal::DiscordAway),
    };
    Ok((AppendHeaders([ended, session]), Redirect::to(&wanted)).into_response())
}

/// Signs somebody out, here or everywhere.
pub(super) async fn sign_out(
    State(dashboard): State<Arc<Dashboard>>,
    Signed { visitor, fields, .. }: Signed,
) -> Result<Response, Refusal> {
    match fields.has("everywhere") {
        true => drop(dashboard.store().end_sessions(visitor.user).await?),
        false => dashboard.store().end_session(&visitor.session).await?,
    }
    dashboard.servers.remove(&visitor.session);
    // The session is over, whether Discord hears of it or not.
    if let Err(why) = dashboard.api.revoke(visitor.discord_token()).await {
        tracing::info!(%why, "a token is not taken back; it ends by itself");
    }
    let places = &dashboard.places;
    let page =
        bare(&dashboard.site, said::SIGNED_OUT, html! { p { a href=(places.path("/sign-in")) { (words::SIGN_IN) } } });
    Ok((AppendHeaders([(header::SET_COOKIE, Cookie::Session.take_away(places))]), page).into_response())
}

/// Keeps a session for the owner of a token; `None` where Discord does not say who that is.
async fn begin_session(dashboard: &Dashboard, token: String) -> Result<Option<SecretKey>, Refusal> {
    let account = match dashboard.api.account(&token).await {
        Ok(account) => account,
        Err(why) => {
            tracing::warn!(%why, "nobody is signed in: Discord does not say who it is");
            return Ok(None);
        }
    };
    let secret = SecretKey::fresh().ok_or(Refusal::NoRandomness)?;
    let (now, sealed) = (now_ms(), secret.seal(&token).ok_or(Refusal::NoRandomness)?);
    let session = KeptSession {
        id: secret.id(),
        member: account.id,
        name: account.global_name.unwrap_or(account.username),
        sealed,
        made_ms: now,
        seen_ms: now,
        ends_ms: now + SESSION_MS,
    };
    // Where no bot sweeps the store, those that are over go here.
    dashboard.store().purge_sessions(now, now - SESSION_IDLE_MS).await?;
    dashboard.store().begin_session(&session).await?;
    Ok(Some(secret))
}

/// The purpose of a state: it leads to one place alone.
fn state_for(wanted: &str) -> String {
    format!("state {wanted}")
}

/// The secret and the place in a cookie of [`begin`].
fn read_begun(text: &str) -> Option<(SecretKey, String)> {
    let (secret, wanted) = text.split_once('.')?;
    let wanted = String::from_utf8(URL_SAFE_NO_PAD.decode(wanted).ok()?).ok()?;
    Some((SecretKey::read(secret)?, wanted))
}
