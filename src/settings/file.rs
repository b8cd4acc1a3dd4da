//! What does a settings file say, and on which line?

use std::collections::BTreeMap;
use std::path::Path;

use toml::Value;
use toml::de::{DeTable, DeValue};

use super::error::SettingsError;
use super::keys::{Entries, as_type_of, entry_0, flatten, nearest, setting, type_name};
use super::limits::within;
use super::places::Named;
use super::secrets::{may_hold_a_secret, refuse_misplaced, secret_of};

/// The settings that a file sets, each with its line.
pub(super) fn read_file(path: &Path, named: Named, known: &BTreeMap<String, Value>) -> Result<Entries, SettingsError> {
    let unreadable = |source| SettingsError::Unreadable { path: path.to_owned(), remedy: named.remedy(), source };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let table: toml::Table = text
        .parse()
        .map_err(|error| SettingsError::Syntax { path: path.to_owned(), problem: syntax_problem(text, &error) })?;
    let lines = lines(text);
    let mut entries = Entries::new();
    for (key, value) in flatten(&table) {
        let line = lines.get(&key).copied().unwrap_or(1);
        let origin = format!("`{}` line {line}", path.display());
        if let Some(value) = checked(&key, &value, known, &origin)? {
            entries.push((key, (value, origin)));
        }
    }
    Ok(entries)
}

/// Where and what is wrong, with the line in question unless a secret may be on it.
fn syntax_problem(text: &str, error: &toml::de::Error) -> String {
    let whole = error.to_string();
    match whole.lines().next() {
        Some(place) if may_hold_a_secret(text) && error.span().is_some() => format!("{place}: {}", error.message()),
        _ => whole.trim_end().replace('\n', "\n  "),
    }
}

/// The value as the setting wants it; `None` for a section with nothing in it.
fn checked(
    key: &str,
    value: &Value,
    known: &BTreeMap<String, Value>,
    origin: &str,
) -> Result<Option<Value>, SettingsError> {
    if let Some(secret) = secret_of(key).filter(|secret| *secret != key || !value.is_str()) {
        let found = if secret == key { type_name(value) } else { "a section" };
        return Err(SettingsError::SecretNotText { key: secret, origin: origin.to_owned(), found });
    }
    let Some(default) = setting(key, known) else {
        let section = format!("{}.", entry_0(key));
        if value.is_table() && known.keys().any(|name| name.starts_with(&section)) {
            return Ok(None);
        }
        let nearest = nearest(key, known);
        return Err(SettingsError::UnknownKey { key: key.to_owned(), origin: origin.to_owned(), nearest });
    };
    refuse_misplaced(key, &value.to_string(), origin)?;
    let value = as_type_of(default, value).ok_or_else(|| SettingsError::WrongType {
        key: key.to_owned(),
        origin: origin.to_owned(),
        wanted: type_name(default),
        found: value.to_string(),
    })?;
    within(key, value, origin).map(Some)
}

/// The line, counted from 1, on which each key of a TOML text stands, by dotted name; empty for text that is not TOML.
pub(super) fn lines(text: &str) -> BTreeMap<String, usize> {
    let mut lines = BTreeMap::new();
    if let Ok(table) = DeTable::parse(text) {
        collect(table.get_ref(), "", text, &mut lines);
    }
    lines
}

fn collect(table: &DeTable<'_>, prefix: &str, text: &str, lines: &mut BTreeMap<String, usize>) {
    for (key, value) in table {
        let name = format!("{prefix}{}", key.get_ref());
        if let DeValue::Table(inner) = value.get_ref() {
            collect(inner, &format!("{name}."), text, lines);
        }
        lines.insert(name, text[..key.span().start].matches('\n').count() + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_knows_its_line_however_it_is_written() {
        let text = "answer.quotes = 2\n\n[search]\nk1 = 1.0\n[eval]\ngates = { declined = 0.5 }\n";
        let lines = lines(text);
        assert_eq!(lines["answer.quotes"], 1);
        assert_eq!(lines["search.k1"], 4);
        assert_eq!(lines["eval.gates.declined"], 6);
    }
}
