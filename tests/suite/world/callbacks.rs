//! When may the bot answer an interaction, and what does its first answer do?

use std::time::Duration;

use serde_json::{Value, json};

use super::ids::{Id, id_in};
use super::replies::{Arrival, What};
use super::rest::Outcome;
use super::routes::Place;
use super::server::{Answer, Call};
use super::shapes::{self, EPHEMERAL, LOADING, NewMessage};
use super::state::{Interaction, Refusal, State, Stored};
use super::{Inner, message_rules};

/// How long Discord waits for the first answer.
const FIRST_ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// How long an interaction's token is good.
pub(crate) const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);

/// Takes the first answer to an interaction.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    let token = place.token.as_deref().unwrap_or_default();
    let now = inner.now();
    let mut state = inner.state();
    let kind = call.body["type"].as_u64().unwrap_or_default();
    let interaction = known(&state, token, place.owner)?;
    check_time(interaction, now)?;
    check_kind(interaction, kind)?;
    if inner.options.check_bodies {
        check_body(kind, &call.body)?;
    }
    let message = state.answer(inner, token, (kind, &call.body["data"]));
    let (id, inbox) = {
        let interaction = &state.interactions[token];
        (interaction.id, interaction.inbox.clone())
    };
    let snapshot = message.map(|id| state.messages[&id].json.clone()).unwrap_or_default();
    inbox.arrive(Arrival {
        what: What::Callback(kind),
        body: call.body.clone(),
        message,
        snapshot: snapshot.clone(),
        at: call.at,
    });
    if !call.query.contains("with_response=true") {
        return Ok(Answer::json(204, Value::Null));
    }
    Ok(Answer::json(200, callback_resource((id, kind), &snapshot)))
}

/// The interaction of a token, if the id in the path is its own.
fn known<'a>(state: &'a State, token: &str, id: Option<Id>) -> Result<&'a Interaction, Refusal> {
    let interaction = state.interactions.get(token).filter(|interaction| Some(interaction.id) == id);
    interaction.ok_or_else(|| Refusal::new(404, 10_062, "Unknown interaction"))
}

/// Refuses a second first answer, and one that comes too late.
fn check_time(interaction: &Interaction, now: Duration) -> Result<(), Refusal> {
    if interaction.callback.is_some() {
        return Err(Refusal::new(400, 40_060, "Interaction has already been acknowledged."));
    }
    if now.saturating_sub(interaction.created) > FIRST_ANSWER_WITHIN {
        return Err(Refusal::new(404, 10_062, "Unknown interaction"));
    }
    Ok(())
}

/// Refuses an answer of a kind that the interaction can't have.
fn check_kind(interaction: &Interaction, kind: u64) -> Result<(), Refusal> {
    let fits = match kind {
        4 | 5 => interaction.kind != 4,
        // A modal that a component opened may change the component's message.
        6 | 7 => interaction.source.is_some(),
        8 => interaction.kind == 4,
        9 => matches!(interaction.kind, 2 | 3),
        _ => false,
    };
    let what = format!("Interaction callback type {kind} doesn't fit an interaction of type {}", interaction.kind);
    if fits { Ok(()) } else { Err(Refusal::of_body(vec![("type".to_owned(), what)])) }
}

/// Refuses a body that breaks the rules of its kind.
fn check_body(kind: u64, body: &Value) -> Result<(), Refusal> {
    let data = &body["data"];
    let errors = match kind {
        4 => message_rules::new_message("data", data),
        7 => message_rules::edit("data", data),
        8 => message_rules::choices("data", data),
        9 => message_rules::modal("data", data),
        _ => Vec::new(),
    };
    if errors.is_empty() { Ok(()) } else { Err(Refusal::of_body(errors)) }
}

/// What a callback gives back where the bot asked for it.
fn callback_resource(of: (Id, u64), message: &Value) -> Value {
    let private = is_private(message);
    let interaction = json!({
        "id": of.0.to_string(), "type": 2, "response_message_id": message["id"],
        "response_message_loading": of.1 == 5, "response_message_ephemeral": private,
    });
    match message {
        Value::Null => json!({"interaction": interaction}),
        message => json!({"interaction": interaction, "resource": {"type": of.1, "message": message}}),
    }
}

/// Whether a message, or a body that makes one, is for one person alone.
fn is_private(message: &Value) -> bool {
    message["flags"].as_u64().is_some_and(|flags| flags & EPHEMERAL != 0)
}

impl State {
    /// Does what a first answer says, and gives the message that it made or changed.
    fn answer(&mut self, inner: &Inner, token: &str, answer: (u64, &Value)) -> Option<Id> {
        let (kind, data) = answer;
        let message = match kind {
            4 => Some(self.interaction_message(inner, token, data)),
            5 => {
                let flags = LOADING | data["flags"].as_u64().unwrap_or_default();
                Some(self.interaction_message(inner, token, &json!({"flags": flags})))
            }
            6 | 7 => self.interactions[token].source,
            _ => None,
        };
        if let (7, Some(stored)) = (kind, message.and_then(|id| self.messages.get_mut(&id))) {
            shapes::write_body(&mut stored.json, data);
        }
        let interaction = self.interactions.get_mut(token)?;
        interaction.callback = Some(kind);
        interaction.thinking = kind == 5;
        interaction.original = message;
        message
    }

    /// Makes a message that answers an interaction.
    pub(crate) fn interaction_message(&mut self, inner: &Inner, token: &str, body: &Value) -> Id {
        let id = self.ids.next();
        let interaction = &self.interactions[token];
        let channel = &self.channels[&interaction.channel];
        let mut author = shapes::user(&self.users[&inner.bot]);
        author["bot"] = json!(true);
        let kind = if interaction.kind == 2 { 20 } else { 0 };
        let mut json = shapes::message(&NewMessage { id, channel, author, body, kind });
        let user = interaction.user.clone();
        json["application_id"] = json!(inner.application.to_string());
        json["webhook_id"] = json!(inner.application.to_string());
        json["interaction_metadata"] = json!({
            "id": interaction.id.to_string(), "type": interaction.kind, "user": user,
            "authorizing_integration_owners": interaction.owners,
        });
        if interaction.kind == 3 {
            json["interaction_metadata"]["interacted_message_id"] =
                json!(interaction.source.unwrap_or_default().to_string());
        }
        if interaction.kind == 5 {
            // What opened the form; that it was a command is enough to be read.
            json["interaction_metadata"]["triggering_interaction_metadata"] = json!({
                "id": interaction.id.to_string(), "type": 2, "user": user,
                "authorizing_integration_owners": interaction.owners,
            });
        }
        let private = is_private(body);
        let only_for = private.then(|| id_in(&user["id"]).unwrap_or_default());
        let inbox = interaction.inbox.clone();
        if !private {
            self.tell_of_message(&json, inner.bot);
        }
        self.messages.insert(id, Stored { json, only_for, inbox });
        id
    }
}
