//! Why does somebody not get what they asked for, and what do they see instead?

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use url::form_urlencoded::byte_serialize;

use super::places::Places;
use super::words::refusals as words;
use crate::engine::EngineError;
use crate::store::StoreError;

/// Why something is refused.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Nobody is signed in; where that is done.
    SignIn(String),
    /// Nobody is signed in any longer, and something was written.
    SignedOut(String),
    /// A form that is none of ours, or of another session.
    Forged,
    /// A form that can't be read, or is too long.
    Unread,
    /// No server of theirs.
    NotYours,
    /// An advisor wants what managers decide.
    ManagersOnly,
    /// There is no such thing here, or not any longer.
    Gone,
    /// Discord does not answer.
    DiscordAway,
    /// The system has no randomness.
    NoRandomness,
    /// The store does not do it.
    Store(StoreError),
}

impl Refusal {
    /// The way to sign in, and then to what was wanted.
    pub(super) fn sign_in(places: &Places, wanted: &str) -> Self {
        let wanted = places.wanted(wanted);
        let wanted: String = byte_serialize(wanted.as_bytes()).collect();
        Self::SignIn(places.path(&format!("/sign-in?to={wanted}")))
    }

    /// The same for somebody who has written something.
    pub(super) fn while_writing(self) -> Self {
        match self {
            Self::SignIn(path) => Self::SignedOut(path),
            other => other,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::SignedOut(_) => StatusCode::UNAUTHORIZED,
            Self::Forged | Self::ManagersOnly => StatusCode::FORBIDDEN,
            Self::Unread => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotYours | Self::Gone => StatusCode::NOT_FOUND,
            Self::DiscordAway => StatusCode::BAD_GATEWAY,
            Self::NoRandomness | Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn said(&self) -> (&'static str, &'static str) {
        match self {
            Self::SignIn(_) | Self::SignedOut(_) => words::SIGNED_OUT,
            Self::Forged => words::FORGED,
            Self::Unread => words::UNREAD,
            Self::NotYours => words::NOT_YOURS,
            Self::ManagersOnly => words::MANAGERS_ONLY,
            Self::Gone => words::GONE,
            Self::DiscordAway => words::DISCORD_AWAY,
            Self::NoRandomness => words::NO_RANDOMNESS,
            Self::Store(StoreError::Nul) => words::NUL,
            Self::Store(_) => words::STORE_AWAY,
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

/// A guide that is gone since the page was made.
impl From<EngineError> for Refusal {
    fn from(_: EngineError) -> Self {
        Self::Gone
    }
}

/// What stands on the page of a refusal, till it is put into its frame.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// Its heading.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Where one signs in, where that is the remedy.
    pub sign_in: Option<String>,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (title, text) = self.said();
        let mut response = self.status().into_response();
        let sign_in = match self {
            Self::SignIn(path) => return Redirect::to(&path).into_response(),
            Self::SignedOut(path) => Some(path),
            Self::Store(why) => {
                tracing::error!(%why, "the dashboard can't do what was asked");
                None
            }
            _ => None,
        };
        response.extensions_mut().insert(Said { title, text, sign_in });
        response
    }
}
