//! What can be chosen from the menus of a message? Texts, and roles, channels and people of the server.

use serde_json::Value;

use super::words;
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
    let chosen = |id: Id| {
        part["default_values"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|of| of["id"].as_str().and_then(|of| of.parse().ok()) == Some(id))
    };
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

/// What is named by numbers or labels, and the menu that has it.
pub(crate) fn picked<'a>(there: &'a [Menu], which: &str) -> Result<(&'a Menu, Vec<&'a str>), String> {
    let of_one =
        there.iter().find_map(|menu| Some((menu, which.strip_prefix(&format!("{}:", menu.placeholder))?.trim())));
    let (there, which) = match of_one {
        Some((menu, rest)) if rest != "none" => (std::slice::from_ref(menu), rest),
        _ => (there, which),
    };
    let options: Vec<(&Menu, &str)> =
        there.iter().flat_map(|menu| menu.options.iter().map(move |option| (menu, option.value.as_str()))).collect();
    if options.is_empty() && there.is_empty() {
        return Err(words::nothing_to_press());
    }
    let labels: Vec<String> =
        there.iter().flat_map(|menu| menu.options.iter().map(|option| option.label.clone())).collect();
    if let Some(name) = which.strip_suffix("none").map(|name| name.trim().trim_end_matches(':')) {
        let named = |menu: &&Menu| name.is_empty() || menu.placeholder.eq_ignore_ascii_case(name);
        let mut empty = there.iter().filter(|menu| menu.least == 0).filter(named);
        return match (empty.next(), empty.next()) {
            (Some(menu), None) => Ok((menu, Vec::new())),
            _ => Err(words::which_none(&there.iter().map(|menu| menu.placeholder.clone()).collect::<Vec<_>>())),
        };
    }
    // A label may itself have commas.
    let named: Vec<&str> = if chosen(which, &labels).is_some() { vec![which] } else { which.split(',').collect() };
    let mut found: Vec<(&Menu, &str)> = Vec::new();
    for name in named {
        let at = chosen(name.trim(), &labels).ok_or_else(|| words::no_such("option", name.trim(), &labels))?;
        found.push(options[at]);
    }
    let menu = found[0].0;
    let same = found.iter().all(|(other, _)| other.custom_id == menu.custom_id);
    same.then(|| (menu, found.iter().map(|(_, value)| *value).collect())).ok_or_else(words::two_menus)
}

/// The place of what is named by number, counted from 1, or by label in any case.
pub(crate) fn chosen(which: &str, labels: &[String]) -> Option<usize> {
    let number = which.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_number = number.filter(|at| *at < labels.len());
    let bare = |label: &str| label.trim_start_matches(['#', '@']).to_lowercase();
    by_number.or_else(|| labels.iter().position(|label| bare(label) == bare(which)))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
