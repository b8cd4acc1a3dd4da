//! What does Discord tell the bot when a person uses it?

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::endpoints::{Delivery, Way};
use super::ids::{Id, base64url, id_in};
use super::people::Person;
use super::replies::{Inbox, Pending};
use super::shapes;
use super::state::{Interaction, State};

/// The kinds of interaction, as Discord numbers them.
pub(crate) const COMMAND: u64 = 2;
/// A button was pressed or something chosen.
pub(crate) const COMPONENT: u64 = 3;
/// An option is being typed.
pub(crate) const AUTOCOMPLETE: u64 = 4;
/// A modal was sent.
pub(crate) const MODAL: u64 = 5;

/// What a person does with the bot.
pub(crate) struct Deed {
    /// One of the kinds above.
    pub(crate) kind: u64,
    /// The interaction's `data`.
    pub(crate) data: Value,
    /// The message whose component was used.
    pub(crate) source: Option<Id>,
    /// The deed in words, for failures.
    pub(crate) what: String,
}

impl Person {
    /// Sends an interaction to the bot.
    pub(crate) fn dispatch(&self, deed: Deed) -> Pending {
        let json = self.envelope(&self.inner.state(), &deed);
        self.send(json, deed.source, deed.what)
    }

    /// Sends an interaction with any data, whatever Discord's client would let through.
    pub(crate) fn sends_data(&self, kind: u64, data: Value) -> Pending {
        let what = format!("{}'s interaction with the data {data}", self.name);
        self.dispatch(Deed { kind, data, source: None, what })
    }

    /// Sends an interaction of any form, registered under the id and token it gets here unless it brings its own.
    pub(crate) fn send(&self, json: Value, source: Option<Id>, what: String) -> Pending {
        let (pending, json, token) = self.register(json, source, what);
        match self.inner.options.way {
            Way::Gateway => self.inner.state().emit(self.guild(), 0, ("INTERACTION_CREATE", &json)),
            Way::Http => self.inner.deliver(json, token),
        }
        pending
    }

    /// Registers an interaction that the test itself brings to an endpoint.
    pub(crate) fn hands_over(&self, json: Value) -> (Pending, Delivery) {
        let source = id_in(&json["message"]["id"]);
        let (pending, json, _) = self.register(json, source, format!("{}'s interaction by hand", self.name));
        (pending, Delivery::signed(&json.to_string(), 0))
    }

    /// Registers an interaction under its id and token; gives the whole of it, and the token.
    fn register(&self, mut json: Value, source: Option<Id>, what: String) -> (Pending, Value, String) {
        let now = self.inner.now();
        let mut state = self.inner.state();
        let id = state.ids.next();
        let token = base64url(format!("interaction:{id}:{:032x}", id.wrapping_mul(0x9E37_79B9_7F4A_7C15)).as_bytes());
        for (key, value) in [("id", json!(id.to_string())), ("token", json!(token))] {
            if let Some(object) = json.as_object_mut() {
                object.entry(key).or_insert(value);
            }
        }
        let id = id_in(&json["id"]).unwrap_or(id);
        let token = json["token"].as_str().map_or(token, ToOwned::to_owned);
        let inbox = Arc::<Inbox>::default();
        let interaction = Interaction { created: now, ..self.interaction(&json, id, source, Arc::clone(&inbox)) };
        state.interactions.insert(token.clone(), interaction);
        let (inner, dispatched) = (Arc::clone(&self.inner), Instant::now());
        (Pending { inner, id, inbox, what, source, dispatched }, json, token)
    }

    /// What the world keeps of an interaction.
    fn interaction(&self, json: &Value, id: Id, source: Option<Id>, inbox: Arc<Inbox>) -> Interaction {
        let user = json["member"]["user"].as_object().or(json["user"].as_object()).cloned().map(Value::Object);
        Interaction {
            id,
            kind: json["type"].as_u64().unwrap_or_default(),
            user: user.unwrap_or_else(|| json!({"id": self.id.to_string()})),
            channel: self.channel,
            owners: json["authorizing_integration_owners"].clone(),
            created: Duration::ZERO,
            callback: None,
            original: None,
            thinking: false,
            source,
            inbox,
            over_http: self.inner.options.way == Way::Http,
        }
    }

    /// The whole interaction but its id and token.
    pub(crate) fn envelope(&self, state: &State, deed: &Deed) -> Value {
        let channel = &state.channels[&self.channel];
        let user = shapes::user(&state.users[&self.id]);
        let mut json = json!({
            "application_id": self.inner.application.to_string(), "type": deed.kind, "version": 1, "data": deed.data,
            "channel_id": self.channel.to_string(),
            "channel": shapes::interaction_channel(channel, self.permissions, &user),
            "app_permissions": state.bot_may(channel).to_string(), "locale": self.locale, "entitlements": [],
            "entitlement_sku_ids": [], "attachment_size_limit": 10_485_760,
            "context": self.context(state), "authorizing_integration_owners": self.owners(),
        });
        if let Some(guild) = self.guild() {
            json["guild_id"] = json!(guild.to_string());
            let locale = state.locales.of(guild);
            json["guild_locale"] = json!(locale);
            json["guild"] = json!({"id": guild.to_string(), "locale": locale, "features": []});
            json["member"] = shapes::member(&state.users[&self.id]);
            json["member"]["roles"] = state.roles_of(Some(guild), self.id);
            json["member"]["permissions"] = json!(self.permissions.to_string());
        } else {
            json["user"] = user;
        }
        if let Some(stored) = deed.source.and_then(|id| state.messages.get(&id)) {
            json["message"] = stored.json.clone();
        }
        json
    }

    /// Where the person is: 0 in a guild, 1 with the bot alone, 2 in another private channel.
    pub(crate) fn context(&self, state: &State) -> u64 {
        match state.channels[&self.channel].kind {
            1 => 1,
            3 => 2,
            _ => 0,
        }
    }

    /// For whom the app is installed.
    fn owners(&self) -> Value {
        match self.guild() {
            _ if self.user_app => json!({"1": self.id.to_string()}),
            Some(guild) => json!({"0": guild.to_string()}),
            None => json!({"0": "0"}),
        }
    }

    /// The guild that the person is in now.
    pub(crate) fn guild(&self) -> Option<Id> {
        self.guild
    }
}
