//! Does Discord know our commands? They are sent only where it has other ones.

use serde_json::{Map, Value};
use serenity::all::{ApplicationId, CreateCommand, GuildId, LightMethod, Route};

use crate::discord::bot::Bot;
use crate::discord::commands::Command;
use crate::discord::wire::courier::Undelivered;
use crate::discord::words::CommandIds;

/// What of a command is ours to say; the rest (ids, versions) is Discord's.
const OURS: [&str; 16] = [
    "autocomplete",
    "choices",
    "contexts",
    "default_member_permissions",
    "description",
    "description_localizations",
    "integration_types",
    "max_length",
    "max_value",
    "min_length",
    "min_value",
    "name",
    "name_localizations",
    "options",
    "required",
    "type",
];

/// Registers the commands everywhere, or in the guilds that the settings list.
pub(super) async fn register(bot: &Bot, application: ApplicationId, commands: &[Command]) -> Result<(), Undelivered> {
    let ours: Vec<CreateCommand> = commands.iter().flat_map(created).collect();
    let guilds = bot.parameters.register_in();
    if guilds.is_empty() {
        return renew(bot, application, None, &ours).await;
    }
    for guild in guilds {
        renew(bot, application, Some(GuildId::new(guild)), &ours).await?;
    }
    Ok(())
}

/// A command as Discord is told of it. poise leaves the names of menus in other languages out.
fn created(command: &Command) -> impl Iterator<Item = CreateCommand> {
    let menu = command.create_as_context_menu_command().map(|menu| {
        let names = command.name_localizations.iter();
        names.fold(menu, |menu, (locale, name)| menu.name_localized(locale.as_ref(), name.as_ref()))
    });
    command.create_as_slash_command().into_iter().chain(menu)
}

/// Sends the commands where Discord has other ones, and takes note of the ids that they have there, before it says so in the
/// log: then whatever names a command can be pressed.
async fn renew(
    bot: &Bot,
    application: ApplicationId,
    guild: Option<GuildId>,
    ours: &[CreateCommand],
) -> Result<(), Undelivered> {
    let route = match guild {
        Some(guild) => Route::GuildCommands { application_id: application, guild_id: guild },
        None => Route::Commands { application_id: application },
    };
    let there: Vec<Value> = bot.courier.fetch_with_localizations(route).await?;
    let wanted = serde_json::to_value(ours).map_err(|error| Undelivered::Unreadable(error.to_string()))?;
    let wanted = wanted.as_array().cloned().unwrap_or_default();
    if sorted(&there) == sorted(&wanted) {
        bot.voice.note_commands(guild, ids(&there));
        tracing::info!(commands = wanted.len(), "commands are current");
        return Ok(());
    }
    let registered: Vec<Value> = bot.courier.fetch(LightMethod::Put, route, Some(&ours)).await?;
    bot.voice.note_commands(guild, ids(&registered));
    tracing::info!(commands = wanted.len(), "commands are registered");
    Ok(())
}

/// The ids of slash commands, by which a text mentions them.
fn ids(commands: &[Value]) -> CommandIds {
    let slash = commands.iter().filter(|command| command["type"].as_u64().is_none_or(|kind| kind == 1));
    let named =
        slash.filter_map(|command| Some((command["name"].as_str()?.to_owned(), command["id"].as_str()?.parse().ok()?)));
    named.collect()
}

/// Commands in one order, each less what Discord adds and what says nothing.
fn sorted(commands: &[Value]) -> Vec<String> {
    let mut texts: Vec<String> = commands.iter().map(|command| plain(command).to_string()).collect();
    texts.sort();
    texts
}

fn plain(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut kept: Vec<(String, Value)> = object
                .iter()
                .filter(|(key, _)| OURS.contains(&key.as_str()))
                .map(|(key, value)| {
                    (key.clone(), if key.ends_with("_localizations") { by_locale(value) } else { plain(value) })
                })
                .filter(|(key, value)| says_something(key, value))
                .collect();
            kept.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(kept.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(values) => Value::Array(values.iter().map(plain).collect()),
        other => other.clone(),
    }
}

/// Names in other languages, in one order.
fn by_locale(names: &Value) -> Value {
    let mut names: Vec<(&String, &Value)> = names.as_object().into_iter().flatten().collect();
    names.sort_by_key(|(locale, _)| *locale);
    names.into_iter().map(|(locale, name)| (locale.clone(), name.clone())).collect::<Map<_, _>>().into()
}

/// Whether a value differs from what Discord takes where there is none: a slash command's type is 1.
fn says_something(key: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(values) => !values.is_empty(),
        Value::Object(values) => !values.is_empty(),
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => key != "type" || number.as_u64() != Some(1),
        Value::Bool(true) => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_discord_adds_makes_no_difference_and_a_word_does() {
        let ours =
            json!({ "name": "ask", "description": "Ask", "options": [{ "type": 3, "name": "q", "required": true }] });
        let theirs = json!({ "id": "1", "application_id": "2", "version": "3", "type": 1, "name": "ask", "nsfw": false,
            "description": "Ask", "name_localizations": null, "dm_permission": true, "default_member_permissions": null,
            "options": [{ "required": true, "name": "q", "type": 3, "description_localizations": null }] });
        assert_eq!(sorted(std::slice::from_ref(&ours)), sorted(&[theirs]));
        let other = json!({ "name": "ask", "description": "Ask it", "options": ours["options"] });
        assert_ne!(sorted(&[ours]), sorted(&[other]));
    }

    #[test]
    fn a_changed_subcommand_is_a_change_and_so_is_a_word_of_its_options() {
        let faq = |add: &str, guide: &str| {
            json!({ "name": "faq", "description": "Answers", "options": [
                { "type": 1, "name": "add", "description": add, "name_localizations": { "de": "neu", "fr": "ajouter" },
                  "options": [{ "type": 3, "name": "guide", "description": guide }] },
                { "type": 1, "name": "list", "description": "List" } ] })
        };
        let ours = faq("Add", "Which");
        let mut theirs = ours.clone();
        // Discord may give names in another order, and says what is not required.
        theirs["options"][0]["name_localizations"] = json!({ "fr": "ajouter", "de": "neu" });
        theirs["options"][0]["options"][0]["required"] = json!(false);
        theirs["options"][1]["options"] = json!([]);
        assert_eq!(sorted(std::slice::from_ref(&ours)), sorted(&[theirs]));
        let mut renamed = ours.clone();
        renamed["options"][0]["name_localizations"]["de"] = json!("hinzu");
        let mut fewer = ours.clone();
        fewer["options"].as_array_mut().unwrap().pop();
        for other in [faq("Add one", "Which"), faq("Add", "Which one"), renamed, fewer] {
            assert_ne!(sorted(std::slice::from_ref(&ours)), sorted(&[other]));
        }
    }
}
