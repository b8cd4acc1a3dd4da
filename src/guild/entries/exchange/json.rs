//! How are entries written and read as JSON: a list of objects, or an object a line?

use serde_json::{Map, Value};

use super::columns::{Column, Field};
use super::error::{ExchangeError, Fault, Place, Wanted};
use super::names::{Naming, namings};
use super::note::{Ignored, Reading};
use super::row::Row;
use super::rows::Rows;
use crate::guild::entries::check::shown;
use crate::store::Content;

/// What our own lists say about an entry beside its content; an import gives it anew.
const OWN: [&str; 8] = ["id", "guild", "author", "author_role", "created_ms", "updated_ms", "revision", "removed"];

/// Entries as one JSON array of objects, in UTF-8.
pub(super) fn write<'a>(contents: impl IntoIterator<Item = &'a Content>) -> Vec<u8> {
    let contents: Vec<&Content> = contents.into_iter().collect();
    // Texts and lists of texts can always be written.
    let mut bytes = serde_json::to_vec_pretty(&contents).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Whether a text is JSON by its beginning; a bracket alone may begin a table, too.
pub(super) fn begins(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}');
    match chars.next() {
        Some('[') => chars.next().is_none_or(|c| matches!(c, '{' | '[' | ']' | '"') || c.is_ascii_digit()),
        Some('{') => chars.next().is_none_or(|c| matches!(c, '"' | '}')),
        _ => false,
    }
}

/// Reads JSON: an array of entries, one entry, or one in each line.
///
/// # Errors
/// When it is no JSON, or entries of it can't be read; each is named.
pub(super) fn read(text: &str, guides: &[&str]) -> Result<Reading, ExchangeError> {
    let (mut rows, mut ignored) = (Rows::new(guides), Ignored::default());
    for (number, entry) in (1..).zip(&entries(text)?) {
        rows.add(row(Place::Entry(number), entry, &mut ignored))?;
    }
    Ok(Reading { contents: rows.finish()?, notes: ignored.note().into_iter().collect() })
}

/// The elements of a list, or the values one after another; a list may be the only one in an object.
fn entries(text: &str) -> Result<Vec<Value>, ExchangeError> {
    let values = serde_json::Deserializer::from_str(text).into_iter();
    let mut values = values.collect::<Result<Vec<Value>, _>>().map_err(ExchangeError::NotJson)?;
    match (values.pop(), values.len()) {
        (Some(Value::Array(entries)), 0) => Ok(entries),
        (Some(Value::Object(fields)), 0) if !is_entry(&fields) => the_list(fields),
        (Some(last @ Value::Object(_)), _) => {
            values.push(last);
            Ok(values)
        }
        _ => Err(ExchangeError::NotAList),
    }
}

fn is_entry(fields: &Map<String, Value>) -> bool {
    fields.keys().any(|name| Column::named(name).is_some_and(|column| Column::NEEDED.contains(&column)))
}

fn the_list(fields: Map<String, Value>) -> Result<Vec<Value>, ExchangeError> {
    let mut lists = fields.into_iter().filter_map(|(_, value)| match value {
        Value::Array(entries) => Some(entries),
        _ => None,
    });
    lists.next().filter(|_| lists.next().is_none()).ok_or(ExchangeError::NotAList)
}

fn row(place: Place, entry: &Value, ignored: &mut Ignored) -> Row {
    let mut row = Row::at(place);
    let Value::Object(fields) = entry else {
        row.faults.push((None, Fault::Kind(Wanted::Entry)));
        return row;
    };
    let fields: Vec<(&String, &Value)> = fields.iter().filter(|(name, _)| !OWN.contains(&name.as_str())).collect();
    let namings = namings(fields.iter().map(|(name, _)| name.as_str()));
    let names = |column| namings.contains(&Naming::Of(column));
    let missing: Vec<Column> = Column::NEEDED.into_iter().filter(|column| !names(*column)).collect();
    for ((name, value), naming) in fields.into_iter().zip(&namings) {
        match naming {
            Naming::Of(column) => set(&mut row, *column, value),
            Naming::Again(column) => row.wrong(*column, Fault::NameTwice),
            Naming::Nearly(column) => row.faults.push((Some(shown(name)), Fault::UnknownName(column.name()))),
            Naming::Nameless | Naming::Unknown => ignored.add(name),
        }
    }
    missing.into_iter().for_each(|column| row.wrong(column, Fault::Missing));
    row
}

fn set(row: &mut Row, column: Column, value: &Value) {
    match (column.field(), value) {
        (_, Value::String(text)) => row.set(column, text),
        (Field::List(field), Value::Array(list)) => {
            match list.iter().map(|text| text.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>() {
                Some(texts) => (field.within)(&mut row.content).extend(texts),
                None => row.wrong(column, Fault::Kind(Wanted::Texts)),
            }
        }
        (_, Value::Null) if Column::NEEDED.contains(&column) => row.wrong(column, Fault::Missing),
        (_, Value::Null) => {}
        (Field::List(_), _) => row.wrong(column, Fault::Kind(Wanted::Texts)),
        _ => row.wrong(column, Fault::Kind(Wanted::Text)),
    }
}
