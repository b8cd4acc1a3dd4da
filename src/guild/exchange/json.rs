//! How are entries written and read as JSON?

use serde_json::Value;

use super::error::{ExchangeError, Fault, Place};
use super::rows::{Row, Rows};
use super::{COLUMNS, REQUIRED};
use crate::guild::check::{nearest, parse_day, shown};
use crate::store::Content;

/// What our own lists say about an entry beside its content; an import gives it anew.
const OWN: [&str; 8] = ["id", "guild", "author", "author_role", "created_ms", "updated_ms", "revision", "removed"];

pub(super) fn write<'a>(contents: impl IntoIterator<Item = &'a Content>) -> Vec<u8> {
    let contents: Vec<&Content> = contents.into_iter().collect();
    // Texts and lists of texts can always be written.
    let mut bytes = serde_json::to_vec_pretty(&contents).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

pub(super) fn read(text: &str, guides: &[&str]) -> Result<Vec<Content>, ExchangeError> {
    let value: Value = serde_json::from_str(text).map_err(ExchangeError::NotJson)?;
    let Value::Array(entries) = value else { return Err(ExchangeError::NotAList) };
    let mut rows = Rows::new(guides);
    for (number, entry) in (1..).zip(&entries) {
        rows.add(Place::Entry(number), row(entry))?;
    }
    rows.finish()
}

fn row(entry: &Value) -> Row {
    let Value::Object(fields) = entry else {
        return (nothing(), vec![(None, Fault::Kind("an object with guide, question and answer"))]);
    };
    let mut faults: Vec<(Option<String>, Fault)> = Vec::new();
    let unknown = fields.keys().filter(|name| !COLUMNS.contains(&name.as_str()) && !OWN.contains(&name.as_str()));
    faults.extend(unknown.map(|name| (Some(shown(name)), Fault::UnknownName(nearest(name, &COLUMNS)))));
    let mut wrong = |name: &str, fault: Fault| faults.push((Some(name.to_owned()), fault));
    let mut text = |name: &'static str| match fields.get(name) {
        Some(Value::String(text)) => Some(text.clone()),
        None | Some(Value::Null) => {
            if REQUIRED.contains(&name) {
                wrong(name, Fault::Missing);
            }
            None
        }
        Some(_) => {
            wrong(name, Fault::Kind("a text"));
            None
        }
    };
    let [guide, question, answer] = REQUIRED.map(|name| text(name).unwrap_or_default());
    let (source_link, day) = (text("source_link"), text("expires"));
    let source_link = source_link.filter(|link| !link.trim().is_empty());
    let expires = parse_day(day.as_deref().unwrap_or_default()).unwrap_or_else(|problem| {
        wrong("expires", problem.into());
        None
    });
    let phrasings = phrasings(fields.get("phrasings")).unwrap_or_else(|| {
        wrong("phrasings", Fault::Kind("a list of texts"));
        Vec::new()
    });
    (Content { guide, question, phrasings, answer, source_link, expires }, faults)
}

fn phrasings(value: Option<&Value>) -> Option<Vec<String>> {
    match value {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(Value::Array(list)) => list.iter().map(|text| text.as_str().map(str::to_owned)).collect(),
        Some(_) => None,
    }
}

fn nothing() -> Content {
    let [guide, question, answer] = [const { String::new() }; 3];
    Content { guide, question, phrasings: Vec::new(), answer, source_link: None, expires: None }
}
