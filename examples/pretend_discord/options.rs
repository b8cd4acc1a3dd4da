//! Which options of a command are filled in by what stands after its name?

use serde_json::{Map, Value, json};

use super::words;

/// Kinds of options. <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type>
const INTEGER: u64 = 4;
const BOOLEAN: u64 = 5;
const USER: u64 = 6;
const NUMBER: u64 = 10;

/// Splits a text into options by name, as Discord's client shows them: `question: what is a CMA share: true`.
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

pub(crate) fn name_of(option: &Value) -> &str {
    option["name"].as_str().unwrap_or_default()
}

/// Where an option's name with a colon begins and ends, at the beginning of a word.
fn place<'a>(text: &str, option: &'a Value) -> Option<(usize, usize, &'a Value)> {
    let name = format!("{}:", name_of(option));
    let begins_word = |at: &usize| text[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let start = text.match_indices(&name).map(|(at, _)| at).find(begins_word)?;
    Some((start, start + name.len(), option))
}

fn value(option: &Value, text: &str) -> Result<Value, String> {
    let unfit = || words::unfit(name_of(option), text);
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
