//! What does Discord send, to be changed by a test before it is sent?

use serde_json::{Value, json};

use super::asking::Typed;
use super::interactions::{COMMAND, COMPONENT, Deed};
use super::people::{Person, Written};
use super::replies::{Reply, components, label};

/// Interactions but their id and token, which they get when they are sent.
impl Person {
    /// A slash command.
    pub(crate) fn payload(&self, command: &str, options: Value) -> Value {
        let state = self.inner.state();
        let data = self.command_data(&state, &Typed { command, given: &options, focused: None });
        self.envelope(&state, &Deed { kind: COMMAND, data, source: None, what: String::new() })
    }

    /// A menu command on a message.
    pub(crate) fn menu_payload(&self, command: &str, message: &Value) -> Value {
        let state = self.inner.state();
        let data = self.menu_data(&state, command, message);
        self.envelope(&state, &Deed { kind: COMMAND, data, source: None, what: String::new() })
    }

    /// A press of a button by its label.
    pub(crate) fn press_payload(&self, reply: &Reply, button: &str) -> Value {
        let message = self.sees(reply);
        let found = components(&message).into_iter().find(|part| part["type"] == 2 && label(part) == button);
        let found = found.unwrap_or_else(|| panic!("there is no button `{button}`"));
        let data = json!({"component_type": 2, "custom_id": found["custom_id"], "id": 1});
        let source = Some(reply.id());
        self.envelope(&self.inner.state(), &Deed { kind: COMPONENT, data, source, what: String::new() })
    }
}

/// Messages but their id.
impl Person {
    /// A message of the person's, as the bot would be told of it.
    pub(crate) fn message_payload(&self, content: &str) -> Value {
        let mut state = self.inner.state();
        let made = self.made(&mut state, &Written { content, ..Written::default() });
        let mut message = state.told(&made, self.inner.bot);
        if let Some(object) = message.as_object_mut() {
            object.remove("id");
        }
        message
    }

    /// Tells the bot of a message of any form; gives the id that it gets.
    pub(crate) fn sends_raw_message(&self, mut message: Value) -> String {
        let mut state = self.inner.state();
        let id = state.ids.next();
        message["id"] = json!(id.to_string());
        state.keep_message(id, &message);
        let guild = super::ids::id_in(&message["guild_id"]);
        state.emit(guild, 0, ("MESSAGE_CREATE", &message));
        id.to_string()
    }
}
