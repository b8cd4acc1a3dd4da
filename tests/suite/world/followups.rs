//! What may the bot do with an interaction's token after its first answer?

use std::time::Duration;

use serde_json::{Value, json};

use super::callbacks::TOKEN_LIFE;
use super::ids::Id;
use super::replies::{Arrival, What};
use super::rest::Outcome;
use super::routes::{Place, Route};
use super::server::{Answer, Call};
use super::shapes::{self, LOADING};
use super::state::{Refusal, State};
use super::{Inner, message_rules};

/// Does what a request with an interaction's token asks.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    let token = place.token.as_deref().unwrap_or_default();
    let now = inner.now();
    let mut state = inner.state();
    check_token(&state, token, now)?;
    if inner.options.check_bodies {
        check_body(place.route, &call.body)?;
    }
    if place.route == Route::Followup {
        return follow_up(inner, &mut state, (token, call));
    }
    let message = place.item.or(state.interactions[token].original);
    let message = message.filter(|id| state.messages.contains_key(id)).ok_or_else(unknown_message)?;
    match place.route {
        Route::Edit => edit(&mut state, token, (message, call)),
        Route::Fetch => Ok(Answer::json(200, state.messages[&message].json.clone())),
        _ => {
            let removed = state.messages.remove(&message).map(|stored| stored.json).unwrap_or_default();
            arrive(
                &state,
                token,
                Arrival {
                    what: What::Deleted,
                    body: Value::Null,
                    message: Some(message),
                    snapshot: removed,
                    at: call.at,
                },
            );
            Ok(Answer::json(204, Value::Null))
        }
    }
}

/// The refusal of a message that isn't there.
pub(crate) fn unknown_message() -> Refusal {
    Refusal::new(404, 10_008, "Unknown Message")
}

/// Refuses a token that is unknown, not answered yet, or too old.
fn check_token(state: &State, token: &str, now: Duration) -> Result<(), Refusal> {
    let interaction = state.interactions.get(token).ok_or_else(|| Refusal::new(404, 10_015, "Unknown Webhook"))?;
    if now.saturating_sub(interaction.created) > TOKEN_LIFE {
        return Err(Refusal::new(401, 50_027, "Invalid Webhook Token"));
    }
    // Until the first answer there is no webhook behind the token.
    if interaction.callback.is_none() {
        return Err(Refusal::new(404, 10_015, "Unknown Webhook"));
    }
    Ok(())
}

/// Refuses a body that breaks the rules of messages.
fn check_body(route: Route, body: &Value) -> Result<(), Refusal> {
    let errors = match route {
        Route::Followup => message_rules::new_message("", body),
        Route::Edit => message_rules::edit("", body),
        _ => Vec::new(),
    };
    if errors.is_empty() { Ok(()) } else { Err(Refusal::of_body(errors)) }
}

/// Makes a further message; the first one after a deferral takes the place of the one that waits.
fn follow_up(inner: &Inner, state: &mut State, from: (&str, &Call)) -> Outcome {
    let (token, call) = from;
    if let (true, Some(original)) = (state.interactions[token].thinking, state.interactions[token].original) {
        return edit(state, token, (original, call));
    }
    let message = state.interaction_message(inner, token, &call.body);
    let snapshot = state.messages[&message].json.clone();
    let answer = Answer::json(200, snapshot.clone());
    arrive(
        state,
        token,
        Arrival { what: What::Followup, body: call.body.clone(), message: Some(message), snapshot, at: call.at },
    );
    Ok(answer)
}

/// Changes a message of the interaction; who may see it stays as it was.
fn edit(state: &mut State, token: &str, of: (Id, &Call)) -> Outcome {
    let (message, call) = of;
    let Some(stored) = state.messages.get_mut(&message) else { return Err(unknown_message()) };
    shapes::write_body(&mut stored.json, &call.body);
    let flags = stored.json["flags"].as_u64().unwrap_or_default();
    stored.json["flags"] = json!(flags & !LOADING);
    stored.json["edited_timestamp"] = stored.json["timestamp"].clone();
    let snapshot = stored.json.clone();
    if let Some(interaction) = state.interactions.get_mut(token).filter(|known| known.original == Some(message)) {
        interaction.thinking = false;
    }
    let answer = Answer::json(200, snapshot.clone());
    arrive(
        state,
        token,
        Arrival { what: What::Edit, body: call.body.clone(), message: Some(message), snapshot, at: call.at },
    );
    Ok(answer)
}

/// Lets the person who waits for it know.
fn arrive(state: &State, token: &str, arrival: Arrival) {
    if let Some(interaction) = state.interactions.get(token) {
        interaction.inbox.arrive(arrival);
    }
}
