//! How does a field of an entry look in a cell of a table, and which phrasings does a cell name?

use std::borrow::Cow;

use super::columns::{Column, Field};
use crate::store::Content;

/// What separates phrasings that stand on one line.
const BETWEEN_PHRASINGS: [char; 2] = [';', '|'];

impl Column {
    /// The cell from which the field is read again; empty where the entry leaves it out.
    pub(super) fn cell(self, content: &Content) -> Cow<'_, str> {
        match self.field() {
            Field::Text(field) => Cow::from((field.of)(content)),
            Field::Optional(field) => Cow::from((field.of)(content).as_deref().unwrap_or_default()),
            Field::List(field) => Cow::from(phrasings_cell((field.of)(content))),
            Field::Day(field) => Cow::from((field.of)(content).map(|day| day.to_string()).unwrap_or_default()),
        }
    }
}

/// The phrasings in a cell: one a line, or, on one line, with `;` or `|` between them.
pub(super) fn phrasings(cell: &str) -> Vec<String> {
    let lines: Vec<&str> = match cell.contains('\n') {
        // Some spreadsheets end lines within a cell as those of the file.
        true => cell.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect(),
        false if cell.contains(BETWEEN_PHRASINGS) => cell.split(BETWEEN_PHRASINGS).map(str::trim).collect(),
        false => vec![cell],
    };
    lines.into_iter().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// The cell from which these phrasings are read again.
fn phrasings_cell(phrasings: &[String]) -> String {
    match phrasings {
        [only] if only.contains(BETWEEN_PHRASINGS) => format!("{only}\n"),
        several => several.join("\n"),
    }
}
