//! Which settings are there, of which type, and which one did a misspelt name mean?

use std::collections::BTreeMap;

use toml::Value;

use super::DEFAULTS;

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

/// The setting whose name is most like `key`.
#[must_use]
pub(super) fn nearest(key: &str, known: &BTreeMap<String, Value>) -> String {
    let likeness = |name: &str| {
        let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
        strsim::jaro_winkler(key, name).max(strsim::jaro_winkler(&last(key), &last(name)) - 0.05)
    };
    let best = known.keys().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    best.cloned().unwrap_or_default()
}

/// The type of a setting in words.
#[must_use]
pub(super) fn type_name(default: &Value) -> &'static str {
    match default {
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        _ => "text",
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
