//! Which settings are there, of which type, and which one did a misspelt name mean?

use std::collections::{BTreeMap, BTreeSet};

use toml::Value;

use super::DEFAULTS;
use crate::nearest::likest;

/// Settings of one layer by dotted name, each with its value and where it came from.
pub(super) type Entries = Vec<(String, (Value, String))>;

/// Every setting by its dotted name, with its default.
#[must_use]
pub(super) fn defaults() -> BTreeMap<String, Value> {
    flatten(&DEFAULTS.parse().unwrap_or_default())
}

/// The leaves of a table by their dotted names; a table with nothing in it counts as a leaf, so that a misspelt one is seen.
#[must_use]
pub(super) fn flatten(table: &toml::Table) -> BTreeMap<String, Value> {
    let mut leaves = BTreeMap::new();
    for (key, value) in table {
        match value {
            Value::Table(inner) if !inner.is_empty() => {
                leaves.extend(flatten(inner).into_iter().map(|(rest, value)| (format!("{key}.{rest}"), value)));
            }
            _ => {
                leaves.insert(key.clone(), value.clone());
            }
        }
    }
    leaves
}

/// The section whose entries have ids for names; the defaults hold the entry of id 0 in the place of all others.
const BY_ID: &str = "discord.guilds.";

/// The id of the entry that a dotted name is of, and what follows it; ids are written without leading zeros.
#[must_use]
pub(super) fn id_and_rest(key: &str) -> Option<(u64, &str)> {
    let entry = key.strip_prefix(BY_ID)?;
    let (digits, rest) = entry.split_at(entry.find('.').unwrap_or(entry.len()));
    digits.parse().ok().filter(|id: &u64| id.to_string() == digits).map(|id| (id, rest))
}

/// The dotted name of the same setting in entry 0, by which the defaults and limits know it; any other name as it is.
#[must_use]
pub(super) fn entry_0(key: &str) -> String {
    id_and_rest(key).map_or_else(|| key.to_owned(), |(_, rest)| format!("{BY_ID}0{rest}"))
}

/// The default of the setting of this name, where there is such a setting.
#[must_use]
pub(super) fn setting<'k>(key: &str, known: &'k BTreeMap<String, Value>) -> Option<&'k Value> {
    known.get(&entry_0(key))
}

/// The setting whose name is most like `key`, in the same entry where `key` is of one.
#[must_use]
pub(super) fn nearest(key: &str, known: &BTreeMap<String, Value>) -> String {
    let name = most_like(&entry_0(key), known);
    match (id_and_rest(key), id_and_rest(&name)) {
        (Some((id, _)), Some((_, rest))) => format!("{BY_ID}{id}{rest}"),
        _ => name,
    }
}

fn most_like(key: &str, known: &BTreeMap<String, Value>) -> String {
    let likeness = |name: &str| {
        let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
        strsim::jaro_winkler(key, name).max(strsim::jaro_winkler(&last(key), &last(name)) - 0.05)
    };
    // Of equals the last in the alphabet.
    likest(known.keys().rev(), 0.0, |name| likeness(name)).cloned().unwrap_or_default()
}

/// The type of a value in words.
#[must_use]
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::Datetime(_) => "a date",
        Value::Array(_) => "a list",
        Value::Table(_) => "a section",
        Value::String(_) => "text",
    }
}

/// Gives every entry by id what it does not set itself from entry 0.
pub(super) fn inherit(origins: &mut BTreeMap<String, (Value, String)>) {
    let ids: BTreeSet<u64> = origins.keys().filter_map(|key| id_and_rest(key)).map(|(id, _)| id).collect();
    let of_0 = |key: &str| id_and_rest(key).filter(|(id, _)| *id == 0).map(|(_, rest)| rest.to_owned());
    let entry: Vec<_> = origins.iter().filter_map(|(key, value)| Some((of_0(key)?, value.clone()))).collect();
    for (id, (rest, (value, origin))) in ids.iter().flat_map(|id| entry.iter().map(move |setting| (id, setting))) {
        let inherited = || (value.clone(), format!("{origin}, for `{BY_ID}0`"));
        origins.entry(format!("{BY_ID}{id}{rest}")).or_insert_with(inherited);
    }
}

/// A file's value as the setting's type, or `None` where it is another; a whole number will do for a number.
#[must_use]
pub(super) fn as_type_of(default: &Value, value: &Value) -> Option<Value> {
    match (default, value) {
        (Value::Float(_), Value::Integer(number)) => Some(Value::Float(*number as f64)),
        _ => default.same_type(value).then(|| value.clone()),
    }
}

/// A variable's text as the setting's type; text stays text, even `1e10`.
#[must_use]
pub(super) fn parse_as(default: &Value, text: &str) -> Option<Value> {
    match default {
        Value::Integer(_) => text.trim().parse().ok().map(Value::Integer),
        Value::Float(_) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Float),
        Value::Boolean(_) => text.trim().parse().ok().map(Value::Boolean),
        _ => Some(Value::String(text.to_owned())),
    }
}
