//! What may the bot do with messages in channels?

use std::time::Duration;

use serde_json::{Value, json};

use super::followups::unknown_message;
use super::ids::{Id, id_in};
use super::replies::{Arrival, What};
use super::rest::Outcome;
use super::routes::{Place, Route};
use super::server::{Answer, Call};
use super::shapes::{self, NewMessage};
use super::state::{Refusal, State, Stored};
use super::{Inner, message_rules};

/// How long Discord knows a nonce again. Its documentation says “the past few minutes”.
const NONCE_LIFE: Duration = Duration::from_secs(3 * 60);

/// Does what a request about a channel's messages asks.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    let mut state = inner.state();
    let channel = place.owner.unwrap_or_default();
    if !state.channels.contains_key(&channel) {
        return Err(Refusal::new(404, 10_003, "Unknown Channel"));
    }
    if place.route == Route::ChannelMessage {
        return create(inner, &mut state, (channel, call));
    }
    let id = place.item.unwrap_or_default();
    let here = |stored: &&Stored| stored.only_for.is_none() && id_in(&stored.json["channel_id"]) == Some(channel);
    let stored = state.messages.get(&id).filter(here).ok_or_else(unknown_message)?;
    let own = id_in(&stored.json["author"]["id"]) == Some(inner.bot);
    match place.route {
        Route::ChannelFetch => Ok(Answer::json(200, stored.json.clone())),
        Route::ChannelEdit if !own => Err(Refusal::new(403, 50_005, "Cannot edit a message authored by another user")),
        Route::ChannelEdit => edit(inner, &mut state, (id, call)),
        _ if !own => Err(Refusal::new(403, 50_013, "Missing Permissions")),
        _ => {
            state.messages.remove(&id);
            Ok(Answer::json(204, Value::Null))
        }
    }
}

/// Makes a message, unless it may not be or is one that was sent before.
fn create(inner: &Inner, state: &mut State, from: (Id, &Call)) -> Outcome {
    let (channel, call) = from;
    let channel = state.channels[&channel].clone();
    let mut call = call.clone();
    state.check_permissions(&channel, &mut call)?;
    let call = &call;
    let mut errors = if inner.options.check_bodies { message_rules::new_message("", &call.body) } else { Vec::new() };
    let (referenced, unknown) = state.referenced(&call.body);
    errors.extend(unknown);
    if !errors.is_empty() {
        return Err(Refusal::of_body(errors));
    }
    let now = inner.began.elapsed() + state.time_passed;
    if let Some(same) = state.sent_before(&call.body, now) {
        return Ok(Answer::json(200, same));
    }
    let id = state.ids.next();
    state.know_nonce(&call.body, id, now);
    let author = shapes::user(&state.users[&inner.bot]);
    let kind = if referenced.is_some() { 19 } else { 0 };
    let mut json = shapes::message(&NewMessage { id, channel: &channel, author, body: &call.body, kind });
    if let Some(referenced) = referenced {
        json["message_reference"] = call.body["message_reference"].clone();
        json["message_reference"]["channel_id"] = json!(channel.id.to_string());
        json["message_reference"]["type"] = json!(0);
        json["referenced_message"] = referenced;
    }
    let inbox = state.channel_inbox.clone();
    inbox.arrive(Arrival {
        what: What::ChannelMessage,
        body: call.body.clone(),
        message: Some(id),
        snapshot: json.clone(),
        at: call.at,
    });
    state.messages.insert(id, Stored { json: json.clone(), only_for: None, inbox });
    state.tell_of_message(&json, inner.bot);
    Ok(Answer::json(200, json))
}

/// Changes a message of the bot.
fn edit(inner: &Inner, state: &mut State, of: (Id, &Call)) -> Outcome {
    let (id, call) = of;
    let errors = if inner.options.check_bodies { message_rules::edit("", &call.body) } else { Vec::new() };
    if !errors.is_empty() {
        return Err(Refusal::of_body(errors));
    }
    let Some(stored) = state.messages.get_mut(&id) else { return Err(unknown_message()) };
    shapes::write_body(&mut stored.json, &call.body);
    stored.json["edited_timestamp"] = stored.json["timestamp"].clone();
    let snapshot = stored.json.clone();
    stored.inbox.arrive(Arrival {
        what: What::Edit,
        body: call.body.clone(),
        message: Some(id),
        snapshot: snapshot.clone(),
        at: call.at,
    });
    Ok(Answer::json(200, snapshot))
}

impl State {
    /// The message that a body replies to, or a complaint that there is none.
    fn referenced(&self, body: &Value) -> (Option<Value>, Option<(String, String)>) {
        let reference = &body["message_reference"];
        if reference.is_null() {
            return (None, None);
        }
        let id = id_in(&reference["message_id"]);
        match id.and_then(|id| self.messages.get(&id)) {
            Some(stored) => (Some(stored.json.clone()), None),
            None if reference["fail_if_not_exists"] == false => (None, None),
            None => (None, Some(("message_reference".to_owned(), "Unknown message".to_owned()))),
        }
    }

    /// The message that was sent a few minutes ago with the same nonce, in whichever channel, if the body asks that there be
    /// one alone.
    fn sent_before(&self, body: &Value, now: Duration) -> Option<Value> {
        let nonce = enforced(body)?;
        let (id, at) = self.nonces.get(&nonce)?;
        let known = now.saturating_sub(*at) < NONCE_LIFE;
        self.messages.get(id).filter(|_| known).map(|stored| stored.json.clone())
    }

    /// Remembers what nonce made a message.
    fn know_nonce(&mut self, body: &Value, id: Id, now: Duration) {
        if let Some(nonce) = enforced(body) {
            self.nonces.insert(nonce, (id, now));
        }
    }
}

/// The nonce of a body that asks for it to be enforced.
fn enforced(body: &Value) -> Option<String> {
    let nonce = Some(&body["nonce"]).filter(|nonce| !nonce.is_null() && body["enforce_nonce"] == true)?;
    Some(nonce.as_str().map_or_else(|| nonce.to_string(), ToOwned::to_owned))
}
