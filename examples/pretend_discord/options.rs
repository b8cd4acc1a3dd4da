//! Which options of a command are filled in by what stands after its name?

use serde_json::{Map, Value, json};

use super::typed::word_of;
use super::words;

/// Kinds of options. <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type>
pub(crate) const SUBCOMMAND: u64 = 1;
const INTEGER: u64 = 4;
const BOOLEAN: u64 = 5;
const USER: u64 = 6;
const NUMBER: u64 = 10;
const FILE: u64 = 11;

/// The command of a name, or its subcommand where it has such: its whole name, what it takes, and what else was typed.
pub(crate) fn find<'a, 'b>(
    commands: &'a [Value],
    name: &str,
    text: &'b str,
) -> Result<(String, &'a Value, &'b str), String> {
    let found = commands.iter().find(|command| command["type"] == 1 && command["name"] == name);
    let found = found.ok_or_else(|| words::no_command(name))?;
    let below = subcommands(found);
    if below.is_empty() {
        return Ok((name.to_owned(), found, text));
    }
    let (word, rest) = word_of(text);
    let names = || below.iter().map(|below| name_of(below).to_owned()).collect::<Vec<_>>();
    let below = below.iter().find(|below| name_of(below) == word);
    let below = below.ok_or_else(|| words::no_such("subcommand", word, &names()))?;
    Ok((format!("{name} {word}"), below, rest))
}

/// The subcommands of a command.
pub(crate) fn subcommands(command: &Value) -> Vec<&Value> {
    command["options"].as_array().into_iter().flatten().filter(|option| option["type"] == SUBCOMMAND).collect()
}

/// Splits a text into options by name, as Discord's client shows them: `question: what is a CMA share: true`,
/// or with `=` in the place of the colon.
/// What stands before the first name is the first option.
pub(crate) fn split<'a>(command: &'a Value, text: &'a str) -> Result<Vec<(&'a Value, &'a str)>, String> {
    let known = command["options"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    let mut names: Vec<(usize, usize, &Value)> = known.iter().filter_map(|option| place(text, option)).collect();
    names.sort_by_key(|(start, ..)| *start);
    let first = names.first().map_or(text.len(), |(start, ..)| *start);
    let mut filled = Vec::new();
    if !text[..first].trim().is_empty() {
        let option = known.first().ok_or_else(|| words::no_options(command))?;
        filled.push((option, text[..first].trim()));
    }
    for (at, (_, after, option)) in names.iter().enumerate() {
        let end = names.get(at + 1).map_or(text.len(), |(start, ..)| *start);
        filled.push((*option, text[*after..end].trim()));
    }
    Ok(filled)
}

/// The options as a member's client sends them.
pub(crate) fn fill(command: &Value, text: &str) -> Result<Value, String> {
    let mut filled = Map::new();
    for (option, text) in split(command, text)? {
        filled.insert(name_of(option).to_owned(), value(option, text)?);
    }
    Ok(Value::Object(filled))
}

/// The members that a text names by options, who have to be there before.
pub(crate) fn members<'a>(command: &'a Value, text: &'a str) -> Vec<&'a str> {
    let filled = split(command, text).unwrap_or_default();
    filled.into_iter().filter(|(option, _)| option["type"] == USER).map(|(_, name)| bare(name)).collect()
}

/// The names of options that take a file.
pub(crate) fn files(command: &Value) -> Vec<&str> {
    let options = command["options"].as_array().into_iter().flatten();
    options.filter(|option| option["type"] == FILE).map(name_of).collect()
}

pub(crate) fn name_of(option: &Value) -> &str {
    option["name"].as_str().unwrap_or_default()
}

/// Where an option's name with a colon or `=` begins and ends, at the beginning of a word.
fn place<'a>(text: &str, option: &'a Value) -> Option<(usize, usize, &'a Value)> {
    let begins_word = |at: &usize| text[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let places = [':', '='].map(|mark| {
        let name = format!("{}{mark}", name_of(option));
        let start = text.match_indices(&name).map(|(at, _)| at).find(begins_word);
        start.map(|start| (start, start + name.len(), option))
    });
    places.into_iter().flatten().min_by_key(|(start, ..)| *start)
}

fn value(option: &Value, text: &str) -> Result<Value, String> {
    let unfit = || words::unfit(name_of(option), text);
    let choices = option["choices"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    if !choices.is_empty() {
        let named = |choice: &&Value| name_of(choice).eq_ignore_ascii_case(text);
        return choices.iter().find(named).map(|choice| choice["value"].clone()).ok_or_else(unfit);
    }
    match option["type"].as_u64() {
        Some(INTEGER) => text.parse::<i64>().map(|number| json!(number)).map_err(|_| unfit()),
        Some(NUMBER) => text.parse::<f64>().map(|number| json!(number)).map_err(|_| unfit()),
        Some(BOOLEAN) => match text.to_lowercase().as_str() {
            "true" | "yes" => Ok(json!(true)),
            "false" | "no" => Ok(json!(false)),
            _ => Err(unfit()),
        },
        Some(USER) => Ok(json!(bare(text))),
        _ => Ok(json!(text)),
    }
}

fn bare(name: &str) -> &str {
    name.trim_start_matches('@')
}
