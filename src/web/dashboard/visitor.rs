//! Who is it that asks? Whoever has a session's cookie, as long as the session lasts.

use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, OriginalUri, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::cookies::Cookie;
use super::fields::{Fields, TOKEN};
use super::refusal::Refusal;
use super::secret_key::SecretKey;
use super::state::Dashboard;
use crate::clock::now_ms;
use crate::guild::SESSION_IDLE_MS;
use crate::store::StoreError;
use crate::web::secret::Secret;

/// The purpose of a form's token, made of the session's secret.
const FORM: &str = "form";
/// How much later somebody is seen again before that is kept: a session that is used does not write with every page.
const SEEN_EVERY_MS: i64 = 60_000;

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    /// Their account's id.
    pub user: u64,
    /// What they were called when they signed in.
    pub name: String,
    /// The session's id.
    pub session: String,
    /// What their browser alone knows.
    secret: SecretKey,
    /// Discord's token for them.
    token: Secret,
}

/// What somebody who is signed in sent by a form of ours.
#[derive(Debug)]
pub(super) struct Signed {
    /// Who sent it.
    pub visitor: Visitor,
    /// What it says.
    pub fields: Fields,
    /// The rest of the request.
    pub parts: Parts,
}

impl Visitor {
    /// The token of every form of theirs.
    pub(super) fn form_token(&self) -> String {
        self.secret.derived(FORM)
    }

    /// Discord's token for them, to be sent to Discord and written nowhere.
    pub(super) fn discord_token(&self) -> &str {
        self.token.expose()
    }
}

impl Dashboard {
    /// Who asks; `None` where nobody is signed in, or not any longer.
    ///
    /// # Errors
    /// When the store can't be read.
    pub(super) async fn visitor(&self, headers: &HeaderMap) -> Result<Option<Visitor>, StoreError> {
        let secret = Cookie::Session.read(&self.places, headers).and_then(|text| SecretKey::read(&text));
        let Some(secret) = secret else { return Ok(None) };
        let (id, now) = (secret.id(), now_ms());
        let Some(kept) = self.store().session(&id).await? else { return Ok(None) };
        let token = secret.open(&kept.sealed);
        let is_over = now >= kept.ends_ms || now - kept.seen_ms >= SESSION_IDLE_MS;
        let (false, Some(token)) = (is_over, token) else {
            self.store().end_session(&id).await?;
            return Ok(None);
        };
        if now - kept.seen_ms > SEEN_EVERY_MS {
            self.store().see_session(&id, now).await?;
        }
        Ok(Some(Visitor { user: kept.member, name: kept.name, session: id, secret, token: Secret::new(&token) }))
    }
}

impl FromRequestParts<Arc<Dashboard>> for Visitor {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, dashboard: &Arc<Dashboard>) -> Result<Self, Refusal> {
        let visitor = dashboard.visitor(&parts.headers).await?;
        // Below a server the address is cut by what led there.
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let wanted = || uri.path_and_query().map(|path| dashboard.places.in_full(path.as_str())).unwrap_or_default();
        visitor.ok_or_else(|| Refusal::sign_in(&dashboard.places, &wanted()))
    }
}

impl FromRequest<Arc<Dashboard>> for Signed {
    type Rejection = Refusal;

    async fn from_request(request: Request, dashboard: &Arc<Dashboard>) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        if !is_ours(&parts.headers, dashboard.places.origin()) {
            return Err(Refusal::Forged);
        }
        // What was written while the session ran out can't be taken, nor read again by address.
        let visitor = Visitor::from_request_parts(&mut parts, dashboard).await.map_err(Refusal::while_writing)?;
        let fields = Fields::read(Request::from_parts(parts.clone(), body)).await.ok_or(Refusal::Unread)?;
        if !visitor.secret.is_derived(FORM, fields.text(TOKEN)) {
            return Err(Refusal::Forged);
        }
        Ok(Self { visitor, fields, parts })
    }
}

/// Whether a browser says that a form stood on a page of ours. Every browser of today says so; what says nothing has the token of
/// the form to show all the same.
fn is_ours(headers: &HeaderMap, origin: &str) -> bool {
    let site = headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin");
    site && headers.get(header::ORIGIN).is_none_or(|found| found == origin)
}
