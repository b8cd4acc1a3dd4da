//! How do a command's name and options, as a person types them, become an interaction's data?

use serde_json::{Value, json};

use super::ids::{Id, id_in};
use super::people::Person;
use super::shapes;
use super::state::State;

/// What a person types of a command.
pub(crate) struct Typed<'a> {
    /// The command's name and, after spaces, those of its subcommands.
    pub(crate) command: &'a str,
    /// The options that are filled in, by name.
    pub(crate) given: &'a Value,
    /// The option that is just being typed, with the text so far.
    pub(crate) focused: Option<(&'a str, &'a str)>,
}

impl Person {
    /// The data of a slash command; fails the test where Discord's client wouldn't let it be sent.
    pub(crate) fn command_data(&self, state: &State, typed: &Typed<'_>) -> Value {
        let mut names = typed.command.split(' ');
        let name = names.next().unwrap_or_default();
        let command = self.visible_command(state, name, 1);
        let mut resolved = json!({});
        let path: Vec<&str> = names.collect();
        let options = self.below(state, (command, &path), typed, &mut resolved);
        self.data(command, &json!({"options": options, "resolved": resolved}))
    }

    /// The data of a menu on a message.
    pub(crate) fn menu_data(&self, state: &State, name: &str, message: &Value) -> Value {
        let command = self.visible_command(state, name, 3);
        let id = message["id"].as_str().unwrap_or_default();
        let stored = id_in(&message["id"]).and_then(|id| state.messages.get(&id));
        let stored = stored.unwrap_or_else(|| panic!("there is no message {id} to use a menu on"));
        self.data(command, &json!({"target_id": id, "resolved": {"messages": {id: stored.json}}}))
    }

    /// The data of a command with what belongs to its use.
    #[expect(clippy::unused_self, reason = "it belongs with its siblings")]
    fn data(&self, command: &Value, more: &Value) -> Value {
        let mut data = json!({"id": command["id"], "name": command["name"], "type": command["type"]});
        for (key, value) in more.as_object().into_iter().flatten() {
            let empty =
                value.as_object().is_some_and(serde_json::Map::is_empty) || value.as_array().is_some_and(Vec::is_empty);
            if !empty {
                data[key] = value.clone();
            }
        }
        if let Some(guild) = command.get("guild_id") {
            data["guild_id"] = guild.clone();
        }
        data
    }

    /// The command that the person sees under a name.
    fn visible_command<'a>(&self, state: &'a State, name: &str, kind: u64) -> &'a Value {
        let command = state.command(self.guild(), name, kind).unwrap_or_else(|| {
            let names: Vec<_> = state.commands.iter().map(|command| command["name"].to_string()).collect();
            panic!("no command `{name}` of type {kind} is registered here, only {}", names.join(", "))
        });
        let allows = |part: &str, value: u64| {
            command[part].as_array().is_none_or(|list| list.iter().any(|known| *known == value))
        };
        let context = self.context(state);
        assert!(allows("contexts", context), "`{name}` isn't shown in context {context}");
        let installed = u64::from(self.user_app);
        assert!(allows("integration_types", installed), "`{name}` isn't shown to an installation of type {installed}");
        assert!(self.may_use(command), "{} lacks the permissions for `{name}`", self.name);
        command
    }

    /// Whether the person's permissions suffice for a command.
    fn may_use(&self, command: &Value) -> bool {
        let needed = &command["default_member_permissions"];
        let needed = needed.as_u64().or_else(|| id_in(needed));
        let administrator = self.permissions & shapes::ADMINISTRATOR != 0;
        self.guild().is_none()
            || administrator
            || needed.is_none_or(|needed| needed != 0 && self.permissions & needed == needed)
    }

    /// The options of a command, down the path of its subcommands.
    fn below(&self, state: &State, at: (&Value, &[&str]), typed: &Typed<'_>, resolved: &mut Value) -> Vec<Value> {
        let (command, path) = at;
        let known = command["options"].as_array().map_or(&[] as &[Value], Vec::as_slice);
        if let [name, rest @ ..] = path {
            let found =
                known.iter().find(|option| option["name"] == *name && matches!(option["type"].as_u64(), Some(1 | 2)));
            let found = found.unwrap_or_else(|| panic!("`{}` has no subcommand `{name}`", typed.command));
            let options = self.below(state, (found, rest), typed, resolved);
            return vec![json!({"name": name, "type": found["type"], "options": options})];
        }
        check_names(known, typed);
        let filled = known.iter().filter_map(|option| filled(state, (self.guild, option), typed, resolved));
        filled.collect()
    }
}

/// Fails the test over an option that the command doesn't have.
fn check_names(known: &[Value], typed: &Typed<'_>) {
    let names: Vec<_> = known.iter().filter_map(|option| option["name"].as_str()).collect();
    let given = typed.given.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
    for name in given.chain(typed.focused.map(|(name, _)| name)) {
        assert!(names.contains(&name), "`{}` has no option `{name}`, only {names:?}", typed.command);
    }
}

/// One option with its value, if it has one.
fn filled(state: &State, of: (Option<Id>, &Value), typed: &Typed<'_>, resolved: &mut Value) -> Option<Value> {
    let option = of.1;
    let name = option["name"].as_str().unwrap_or_default();
    if let Some((_, text)) = typed.focused.filter(|(focused, _)| *focused == name) {
        assert!(option["autocomplete"] == true, "option `{name}` of `{}` isn't completed", typed.command);
        return Some(json!({"name": name, "type": option["type"], "value": text, "focused": true}));
    }
    let Some(value) = typed.given.get(name) else {
        let missing = option["required"] == true && typed.focused.is_none();
        assert!(!missing, "`{}` requires the option `{name}`", typed.command);
        return None;
    };
    let value = resolve(state, of, value, resolved);
    check_value(option, &value, typed);
    Some(json!({"name": name, "type": option["type"], "value": value}))
}

/// Fails the test over a value that Discord's client wouldn't take.
fn check_value(option: &Value, value: &Value, typed: &Typed<'_>) {
    let fits = match option["type"].as_u64() {
        Some(3 | 6 | 7 | 8 | 9 | 11) => value.is_string(),
        Some(4) => value.is_i64() || value.is_u64(),
        Some(5) => value.is_boolean(),
        Some(10) => value.is_number(),
        _ => false,
    };
    let length = value.as_str().map(|text| text.chars().count() as u64);
    let long = length.is_some_and(|length| length > option["max_length"].as_u64().unwrap_or(6000));
    let short = length.is_some_and(|length| length < option["min_length"].as_u64().unwrap_or(0));
    let number = value.as_f64();
    let outside = number.is_some_and(|number| {
        number < option["min_value"].as_f64().unwrap_or(f64::MIN)
            || number > option["max_value"].as_f64().unwrap_or(f64::MAX)
    });
    let choices = option["choices"].as_array().filter(|choices| !choices.is_empty());
    let listed = choices.is_none_or(|choices| choices.iter().any(|choice| choice["value"] == *value));
    let good = fits && !long && !short && !outside && listed;
    assert!(good, "`{}` doesn't take {value} for the option {option}", typed.command);
}

/// The id that a person, channel or role option stands for, whose object goes beside the options.
pub(crate) fn resolve(state: &State, of: (Option<Id>, &Value), value: &Value, resolved: &mut Value) -> Value {
    let (guild, option) = of;
    let text = value.as_str().unwrap_or_default();
    match option["type"].as_u64() {
        Some(6 | 9) => {
            let user = state.users.values().find(|user| user.name == text || user.id.to_string() == text);
            let user = user.unwrap_or_else(|| panic!("there is nobody called {text}"));
            let id = user.id.to_string();
            resolved["users"][&id] = shapes::user(user);
            resolved["members"][&id] = shapes::partial_member(user.id);
            resolved["members"][&id]["roles"] = state.roles_of(guild, user.id);
            resolved["members"][&id]["permissions"] = json!(shapes::ORDINARY_PERMISSIONS.to_string());
            json!(id)
        }
        Some(7) => {
            let named = |channel: &&super::state::Channel| {
                channel.name.as_deref() == Some(text) || channel.id.to_string() == text
            };
            let channel = state.channels.values().find(named).unwrap_or_else(|| panic!("there is no channel {text}"));
            let id = channel.id.to_string();
            resolved["channels"][&id] =
                shapes::interaction_channel(channel, shapes::ORDINARY_PERMISSIONS, &Value::Null);
            json!(id)
        }
        Some(11) => {
            let id = value["id"].clone();
            resolved["attachments"][id.as_str().unwrap_or_default()] = value.clone();
            id
        }
        Some(8) => {
            let role = state.role(guild.unwrap_or_else(|| panic!("there are no roles outside of guilds")), text);
            let id = role["id"].clone();
            resolved["roles"][id.as_str().unwrap_or_default()] = role;
            id
        }
        _ => value.clone(),
    }
}
