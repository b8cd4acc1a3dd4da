//! How does a bot register its commands?

use serde_json::{Value, json};

use super::ids::{Id, id_in};
use super::rest::Outcome;
use super::routes::Place;
use super::server::{Answer, Call};
use super::state::{Refusal, State};
use super::{Inner, World, command_rules};

/// Does what a request about commands asks.
pub(crate) fn act(inner: &Inner, place: &Place, call: &Call) -> Outcome {
    if inner.options.check_bodies {
        let errors = command_rules::errors(&call.method, &call.body);
        if !errors.is_empty() {
            return Err(Refusal::of_body(errors));
        }
    }
    let mut state = inner.state();
    let scope = place.owner;
    if scope.is_some_and(|guild| !state.guilds.get(&guild).is_some_and(|guild| guild.has_bot)) {
        return Err(Refusal::new(403, 50_001, "Missing Access"));
    }
    let (status, body) = match (call.method.as_str(), place.item) {
        ("GET", None) => (200, Value::Array(state.commands_of(scope).cloned().collect())),
        ("PUT", _) => (200, state.replace_commands(inner, scope, &call.body)),
        ("POST", _) => state.add_command(inner, scope, &call.body),
        (method, item) => return state.one_command(method, item.unwrap_or_default(), &call.body),
    };
    let registers = call.method != "GET";
    state.registrations += usize::from(registers);
    Ok(Answer::json(status, body))
}

impl State {
    /// The commands of a guild, or the global ones.
    fn commands_of(&self, guild: Option<Id>) -> impl Iterator<Item = &Value> {
        self.commands.iter().filter(move |command| guild_of(command) == guild)
    }

    /// The command that is seen under a name and type in a guild, whose own commands come first.
    pub(crate) fn command(&self, guild: Option<Id>, name: &str, kind: u64) -> Option<&Value> {
        let named = |command: &&Value| command["name"] == name && command["type"] == kind;
        let own = guild.and_then(|guild| self.commands_of(Some(guild)).find(named));
        own.or_else(|| self.commands_of(None).find(named))
    }

    /// Puts these commands in place of all that a guild (or the world) has.
    fn replace_commands(&mut self, inner: &Inner, guild: Option<Id>, bodies: &Value) -> Value {
        let before: Vec<Value> = self.commands_of(guild).cloned().collect();
        self.commands.retain(|command| guild_of(command) != guild);
        let mut made = Vec::new();
        for body in bodies.as_array().into_iter().flatten() {
            let known = before.iter().find(|known| same(known, body));
            made.push(self.stored(inner, guild, (body, known)));
        }
        self.commands.extend(made.iter().cloned());
        Value::Array(made)
    }

    /// Adds one command, or overwrites the one with its name; says which by the status.
    fn add_command(&mut self, inner: &Inner, guild: Option<Id>, body: &Value) -> (u16, Value) {
        let known = self.commands_of(guild).find(|known| same(known, body)).cloned();
        let made = self.stored(inner, guild, (body, known.as_ref()));
        self.commands.retain(|command| guild_of(command) != guild || !same(command, body));
        self.commands.push(made.clone());
        (if known.is_some() { 200 } else { 201 }, made)
    }

    /// Reads, changes or removes one command.
    fn one_command(&mut self, method: &str, id: Id, body: &Value) -> Outcome {
        let at = self.commands.iter().position(|command| id_in(&command["id"]) == Some(id));
        let at = at.ok_or_else(|| Refusal::new(404, 10_063, "Unknown application command"))?;
        if method == "DELETE" {
            self.commands.remove(at);
            return Ok(Answer::json(204, Value::Null));
        }
        if let ("PATCH", Some(fields)) = (method, body.as_object()) {
            for (key, value) in fields {
                self.commands[at][key] = value.clone();
            }
        }
        Ok(Answer::json(200, self.commands[at].clone()))
    }

    /// A command as Discord keeps it, under the id it had before if it was known.
    fn stored(&mut self, inner: &Inner, guild: Option<Id>, from: (&Value, Option<&Value>)) -> Value {
        let (body, known) = from;
        let id =
            known.map_or_else(|| self.ids.next().to_string(), |known| known["id"].as_str().unwrap_or("0").to_owned());
        let mut command = json!({
            "id": id, "application_id": inner.application.to_string(), "version": self.ids.next().to_string(),
            "type": 1, "description": "", "default_member_permissions": null, "nsfw": false, "options": [],
            "dm_permission": true, "integration_types": [0], "contexts": null,
            "name_localizations": null, "description_localizations": null,
        });
        for (key, value) in body.as_object().into_iter().flatten() {
            command[key] = value.clone();
        }
        if let Some(guild) = guild {
            command["guild_id"] = json!(guild.to_string());
        }
        command
    }
}

impl World {
    /// Waits until the bot has registered commands, and gives all there are.
    pub(crate) async fn registered(&self) -> Vec<Value> {
        self.inner.until("the bot to register its commands", |state| state.registrations > 0).await;
        self.inner.state().commands.clone()
    }
}

/// The guild that a command belongs to.
fn guild_of(command: &Value) -> Option<Id> {
    id_in(&command["guild_id"])
}

/// Whether a body names a stored command: one name may be used once for each type.
fn same(stored: &Value, body: &Value) -> bool {
    stored["name"] == body["name"] && stored["type"].as_u64() == Some(body["type"].as_u64().unwrap_or(1))
}
