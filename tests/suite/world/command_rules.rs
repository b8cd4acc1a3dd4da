//! Which commands does Discord refuse to register, beyond what its API description says?

use std::collections::HashSet;

use serde_json::Value;

use super::message_rules::Errors;

/// What a command's names, descriptions and values may have together.
const COMMAND_TOTAL: usize = 8000;

/// Complaints about one command or about all that are put in place together.
pub(crate) fn errors(method: &str, body: &Value) -> Errors {
    let mut errors = Errors::new();
    match (method, body) {
        ("PUT", Value::Array(commands)) => {
            for kind in 1..=3 {
                let most = if kind == 1 { 100 } else { 15 };
                let count = commands.iter().filter(|command| kind_of(command) == kind).count();
                complain(&mut errors, count <= most, ("", "Maximum number of application commands reached"));
            }
            let names: HashSet<_> =
                commands.iter().map(|command| (kind_of(command), command["name"].as_str())).collect();
            complain(&mut errors, names.len() == commands.len(), ("", "Application command names must be unique"));
            for (index, command) in commands.iter().enumerate() {
                check_command(&mut errors, &index.to_string(), command);
            }
        }
        ("POST" | "PATCH", command) => check_command(&mut errors, "0", command),
        _ => {}
    }
    errors
}

/// Complains about a command.
fn check_command(errors: &mut Errors, path: &str, command: &Value) {
    let is_slash = kind_of(command) == 1;
    let name = command["name"].as_str().unwrap_or_default();
    if is_slash {
        check_name(errors, path, command);
        check_description(errors, path, command);
    } else {
        complain(errors, (1..=32).contains(&name.chars().count()), (path, "A menu's name has 1 to 32 characters"));
        let described = command["description"].as_str().is_some_and(|text| !text.is_empty());
        complain(errors, !described, (path, "A menu command has no description"));
    }
    check_options(errors, path, (&command["options"], 0));
    let total = text_of(command);
    complain(errors, total <= COMMAND_TOTAL, (path, "Command exceeds maximum size (8000)"));
}

/// Complains about options and, through them, subcommands.
fn check_options(errors: &mut Errors, path: &str, (options, depth): (&Value, usize)) {
    let options = options.as_array().map_or(&[] as &[Value], Vec::as_slice);
    complain(errors, options.len() <= 25, (path, "Must be 25 or fewer in length"));
    let names: HashSet<_> = options.iter().map(|option| option["name"].as_str()).collect();
    complain(errors, names.len() == options.len(), (path, "Option names must be unique"));
    let optional_at = options.iter().position(|option| !is_subcommand(option) && option["required"] != true);
    let required_at = options.iter().rposition(|option| option["required"] == true);
    let ordered = optional_at.is_none_or(|optional| required_at.is_none_or(|required| required < optional));
    complain(errors, ordered, (path, "Required options must be placed before non-required options"));
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.options.{index}");
        check_name(errors, &path, option);
        check_description(errors, &path, option);
        check_choices(errors, &path, option);
        complain(errors, depth < 2 || !is_subcommand(option), (&path, "Subcommands are nested too deeply"));
        if is_subcommand(option) {
            check_options(errors, &path, (&option["options"], depth + 1));
        }
    }
}

/// Complains about the values that an option may have.
fn check_choices(errors: &mut Errors, path: &str, option: &Value) {
    let choices = option["choices"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    complain(errors, choices.len() <= 25, (path, "Must be 25 or fewer choices"));
    let both = option["autocomplete"] == true && !choices.is_empty();
    complain(errors, !both, (path, "An option that is completed has no choices"));
    for choice in choices {
        let fits = |text: &Value| text.as_str().is_none_or(|text| (1..=100).contains(&text.chars().count()));
        complain(errors, fits(&choice["name"]) && fits(&choice["value"]), (path, "Choices have 1 to 100 characters"));
    }
}

/// Complains about the names that a slash command or option has in any language.
fn check_name(errors: &mut Errors, path: &str, of: &Value) {
    let path = format!("{path}.name");
    let other = of["name_localizations"].as_object().into_iter().flatten().map(|(_, name)| name);
    for name in std::iter::once(&of["name"]).chain(other).map(|name| name.as_str().unwrap_or_default()) {
        complain(errors, is_name(name), (&path, "Command name is invalid"));
    }
}

/// Complains about the descriptions that a slash command or option has in any language.
fn check_description(errors: &mut Errors, path: &str, of: &Value) {
    let path = format!("{path}.description");
    let other = of["description_localizations"].as_object().into_iter().flatten().map(|(_, text)| text);
    for text in std::iter::once(&of["description"]).chain(other).map(|text| text.as_str().unwrap_or_default()) {
        complain(errors, (1..=100).contains(&text.chars().count()), (&path, "Must be between 1 and 100 in length"));
    }
}

/// Whether a name has 1 to 32 letters, digits, `-`, `_` or `'`, and no capital that has a small form.
fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'') || ('\u{900}'..'\u{e80}').contains(&c);
    (1..=32).contains(&name.chars().count()) && name.chars().all(fits) && name.to_lowercase() == name
}

/// The characters of a command that count towards its size: in each text the longest of its languages.
fn text_of(of: &Value) -> usize {
    let length = |text: &Value| text.as_str().map_or(0, |text| text.chars().count());
    let longest = |name: &str, localized: &str| {
        let other = of[localized].as_object().into_iter().flatten().map(|(_, text)| length(text));
        other.chain([length(&of[name])]).max().unwrap_or_default()
    };
    let below = ["options", "choices"].into_iter().flat_map(|part| of[part].as_array().into_iter().flatten());
    longest("name", "name_localizations")
        + longest("description", "description_localizations")
        + length(&of["value"])
        + below.map(text_of).sum::<usize>()
}

/// The type of a command, which is a slash command where none is given.
fn kind_of(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(1)
}

/// Whether an option is a subcommand or a group of them.
fn is_subcommand(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

/// Complains unless something holds.
fn complain(errors: &mut Errors, holds: bool, (path, what): (&str, &str)) {
    if !holds {
        errors.push((path.to_owned(), what.to_owned()));
    }
}
