//! How do people let another site know who they are? Discord's side of OAuth 2: consent, codes, tokens, and what a token may ask.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{RawQuery, State as Extension};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use url::Url;
use url::form_urlencoded;

use super::ids::Id;
use super::people::Person;
use super::rest::Outcome;
use super::routes::Place;
use super::server::{Answer, Call};
use super::shapes;
use super::state::{Refusal, State};
use super::{Inner, World};

/// The scopes that the dashboard is known to ask for.
const SCOPES: &str = "identify guilds guilds.members.read";
/// The secret of the application.
pub(crate) const CLIENT_SECRET: &str = "the-secret-of-the-application";

/// Who has consented to what.
#[derive(Default)]
pub(crate) struct OAuth {
    /// Where a code may be sent to.
    redirect: String,
    /// Who sits before the browser that is sent here; nobody where consent is refused.
    at_the_browser: Option<Id>,
    codes: HashMap<String, Code>,
    /// Whose a token is.
    tokens: HashMap<String, Id>,
    made: u64,
    /// What people may do in guilds that they are members of; with `None`, nothing beyond the ordinary.
    members: HashMap<(Id, Id), u64>,
}

/// A code that was sent and not yet used.
struct Code {
    user: Id,
    challenge: String,
    redirect: String,
}

impl World {
    /// Registers where codes may be sent to.
    pub(crate) fn redirects_to(&self, redirect: &str) {
        self.inner.state().oauth.redirect = redirect.to_owned();
    }

    /// The one who sits before the browser and consents from now on; `None` refuses.
    pub(crate) fn sits_before_the_browser(&self, person: Option<&Person>) {
        self.inner.state().oauth.at_the_browser = person.map(|person| person.id);
    }

    /// Makes a person a member of a guild who may do this there.
    pub(crate) fn belongs(&self, person: &Person, guild: Id, permissions: u64) {
        self.inner.state().oauth.members.insert((person.id, guild), permissions);
    }

    /// Takes a person out of a guild.
    pub(crate) fn leaves(&self, person: &Person, guild: Id) {
        self.inner.state().oauth.members.remove(&(person.id, guild));
    }

    /// Takes back every token, as people do in their settings.
    pub(crate) fn takes_tokens_back(&self) {
        self.inner.state().oauth.tokens.clear();
    }

    /// How many tokens hold.
    pub(crate) fn tokens(&self) -> usize {
        self.inner.state().oauth.tokens.len()
    }
}

/// Asks who sits before the browser, and sends it back with a code.
pub(crate) async fn authorize(Extension(inner): Extension<Arc<Inner>>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let pairs: HashMap<_, _> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let given = |name: &str| pairs.get(name).map(String::as_str).unwrap_or_default();
    let mut state = inner.state();
    let wanted = [
        ("response_type", "code".to_owned()),
        ("client_id", inner.application.to_string()),
        ("redirect_uri", state.oauth.redirect.clone()),
        ("scope", SCOPES.to_owned()),
        ("code_challenge_method", "S256".to_owned()),
    ];
    for (name, wanted) in wanted {
        if given(name) != wanted {
            let complaint = format!("authorize with {name} `{}`, not `{wanted}`", given(name));
            state.unexpected.push(complaint.clone());
            return (StatusCode::BAD_REQUEST, complaint).into_response();
        }
    }
    let mut back = Url::parse(given("redirect_uri")).unwrap_or_else(|_| panic!("no address to send a code to"));
    match state.oauth.at_the_browser {
        Some(user) => {
            let code = state.oauth.fresh("code");
            let (challenge, redirect) = (given("code_challenge").to_owned(), given("redirect_uri").to_owned());
            back.query_pairs_mut().append_pair("code", &code);
            state.oauth.codes.insert(code, Code { user, challenge, redirect });
        }
        None => {
            back.query_pairs_mut().append_pair("error", "access_denied");
        }
    }
    back.query_pairs_mut().append_pair("state", given("state"));
    (StatusCode::FOUND, [(header::LOCATION, back.to_string())]).into_response()
}

/// Answers a request about tokens, or with one.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    let mut state = inner.state();
    match place.template {
        "/oauth2/token" => token(&mut state, inner, call),
        "/oauth2/token/revoke" => {
            is_application(inner, call)?;
            let form = Form::of(call);
            state.oauth.tokens.remove(form.get("token"));
            Ok(Answer::json(200, json!({})))
        }
        _ => of_owner(&state, place, call),
    }
}

/// The token that a code stands for: once, for who shows what its challenge was made of.
fn token(state: &mut State, inner: &Inner, call: &Call) -> Outcome {
    is_application(inner, call)?;
    let form = Form::of(call);
    let code = state.oauth.codes.remove(form.get("code"));
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form.get("code_verifier")));
    let fits = |code: &Code| {
        form.get("grant_type") == "authorization_code"
            && code.challenge == challenge
            && code.redirect == form.get("redirect_uri")
    };
    match code.filter(fits) {
        Some(code) => {
            let token = state.oauth.fresh("token");
            state.oauth.tokens.insert(token.clone(), code.user);
            let answer = json!({
                "access_token": token, "token_type": "Bearer", "expires_in": 604_800, "refresh_token": "unused", "scope": SCOPES,
            });
            Ok(Answer::json(200, answer))
        }
        None => Ok(Answer::json(400, json!({"error": "invalid_grant", "error_description": "Invalid code"}))),
    }
}

/// What the owner of a token may be told: who they are, where they are a member, and as what.
fn of_owner(state: &State, place: &Place, call: &Call) -> Outcome {
    let user = call.bearer.as_deref().and_then(|token| state.oauth.tokens.get(token)).copied();
    let Some(user) = user else { return Ok(Answer::json(401, json!({"message": "401: Unauthorized", "code": 0}))) };
    let body = match place.template {
        "/users/@me" => shapes::user(&state.users[&user]),
        "/users/@me/guilds" => guilds(state, user),
        _ => {
            let guild = place.owner.unwrap_or_default();
            if !state.oauth.members.contains_key(&(user, guild)) {
                return Ok(Answer::json(404, json!({"message": "Unknown Guild", "code": 10_004})));
            }
            let mut member = shapes::partial_member(user);
            member["user"] = shapes::user(&state.users[&user]);
            member["roles"] = state.roles_of(Some(guild), user);
            member
        }
    };
    Ok(Answer::json(200, body))
}

fn guilds(state: &State, user: Id) -> Value {
    let of = state.guilds.values().filter_map(|guild| Some((guild, state.oauth.members.get(&(user, guild.id))?)));
    of.map(|(guild, permissions)| {
        json!({
            "id": guild.id.to_string(), "name": guild.name, "icon": null, "banner": null, "features": [],
            "owner": guild.owner == Some(user), "permissions": permissions.to_string(),
        })
    })
    .collect()
}

/// Whether a request shows the application's id and secret.
fn is_application(inner: &Inner, call: &Call) -> Result<(), Refusal> {
    let wanted = format!("{}:{CLIENT_SECRET}", inner.application);
    let shown = call.basic.as_deref().and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok());
    match shown.is_some_and(|shown| shown == wanted.as_bytes()) {
        true => Ok(()),
        false => Err(Refusal::new(401, 0, "invalid_client")),
    }
}

impl OAuth {
    /// Something that nobody was given before.
    fn fresh(&mut self, what: &str) -> String {
        self.made += 1;
        format!("{what}-{}", self.made)
    }
}

/// A form's fields.
struct Form(HashMap<String, String>);

impl Form {
    fn of(call: &Call) -> Self {
        Self(form_urlencoded::parse(&call.form).into_owned().collect())
    }

    fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }
}
