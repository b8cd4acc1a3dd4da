//! What can be chosen from the menus of a message? Texts, and roles, channels and people of the server.

use serde_json::Value;

use super::world::{Id, Person};

/// Discord's kinds of menus.
/// <https://discord.com/developers/docs/components/reference#component-object-component-types>
const TEXTS: u64 = 3;
const PEOPLE: u64 = 5;
const ROLES: u64 = 6;
const CHANNELS: u64 = 8;
const THREAD: u8 = 11;

/// One menu.
pub(crate) struct Menu {
    pub(crate) custom_id: String,
    pub(crate) placeholder: String,
    pub(crate) options: Vec<Choice>,
    /// Whether its options are ids of things of the server.
    pub(crate) of_ids: bool,
    pub(crate) least: u64,
}

/// One option of a menu.
pub(crate) struct Choice {
    pub(crate) label: String,
    pub(crate) about: String,
    pub(crate) value: String,
    pub(crate) chosen: bool,
}

/// The menus of a message, as a person sees them.
pub(crate) fn menus(message: &Value, person: &Person) -> Vec<Menu> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.filter_map(|part| menu(part, person)).collect()
}

fn menu(part: &Value, person: &Person) -> Option<Menu> {
    let kind = part["type"].as_u64().filter(|kind| (TEXTS..=CHANNELS).contains(kind) && *kind != 4)?;
    let options = match kind {
        TEXTS => part["options"].as_array().into_iter().flatten().map(text_option).collect(),
        kind => things(part, kind, person),
    };
    Some(Menu {
        custom_id: text(&part["custom_id"]),
        placeholder: text(&part["placeholder"]),
        options,
        of_ids: kind != TEXTS,
        least: part["min_values"].as_u64().unwrap_or(1),
    })
}

fn text_option(option: &Value) -> Choice {
    let [label, about, value] = ["label", "description", "value"].map(|key| text(&option[key]));
    Choice { label, about, value, chosen: option["default"] == true }
}

/// The roles, channels or people of the server that a menu shows.
fn things(part: &Value, kind: u64, person: &Person) -> Vec<Choice> {
    let chosen = |id: Id| part["default_values"].as_array().into_iter().flatten().any(|of| of["id"] == id.to_string());
    let shown = |kind: u8| part["channel_types"].as_array().is_none_or(|kinds| kinds.iter().any(|of| *of == kind));
    let state = person.inner.state();
    let Some(guild) = person.guild.and_then(|guild| state.guilds.get(&guild)) else { return Vec::new() };
    let there: Vec<(Id, String)> = match kind {
        ROLES => guild.roles.clone(),
        PEOPLE => state.users.values().map(|user| (user.id, user.name.clone())).collect(),
        _ => {
            let channels = guild.channels.iter().filter_map(|id| state.channels.get(id));
            let fits = channels.filter(|channel| channel.kind != THREAD && shown(channel.kind));
            fits.map(|channel| (channel.id, format!("#{}", channel.name.clone().unwrap_or_default()))).collect()
        }
    };
    let choice =
        |(id, label): (Id, String)| Choice { label, about: String::new(), value: id.to_string(), chosen: chosen(id) };
    there.into_iter().map(choice).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
