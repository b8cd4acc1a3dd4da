//! Does a table's first row name its columns? Asked where nothing in the file says so.

use super::columns::is_column_name;

/// The longest name of a column, in characters.
const NAME_CHARACTERS: usize = 40;

/// Words that stand in a row of facts, never over one.
const VALUES: [&str; 40] = [
    "yes",
    "no",
    "none",
    "free",
    "closed",
    "open",
    "n/a",
    "tbd",
    "ja",
    "nein",
    "keine",
    "frei",
    "geschlossen",
    "gratis",
    "kostenlos",
    "oui",
    "non",
    "fermé",
    "gratuit",
    "sí",
    "cerrado",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
];

/// Whether a table's first row names its columns, by its words and those below it.
///
/// In doubt it does not: a row of facts that is taken for a header is lost, a header taken for facts is only read once more.
#[must_use]
pub fn names_columns(first: &[&str], below: &[Vec<&str>]) -> bool {
    let said = || first.iter().filter(|name| !name.trim().is_empty());
    // A merged cell stands in each of its columns.
    let mut names: Vec<&str> = said().copied().collect();
    names.dedup();
    let distinct = names.iter().enumerate().all(|(nth, name)| !names[..nth].contains(name)) && names.len() > 1;
    // A corner may be left empty, nothing else.
    let full = first.len() > 1 && first.iter().skip(1).all(|name| !name.trim().is_empty());
    full && distinct
        && said().all(|name| is_name(name))
        && (known(said(), below) || stands_over_figures(first, below) || stands_over_sentences(first, below))
}

/// Whether a text is short and says nothing that only a row of facts would.
fn is_name(text: &str) -> bool {
    let text = text.trim().trim_matches('*');
    let lower = text.to_lowercase();
    let word = lower.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.']);
    let figure = text.chars().any(char::is_numeric) || text.contains(['@', '€', '£']) || text.contains("://");
    if is_column_name(text) {
        return true;
    }
    let ends = text.ends_with(['.', '!', ';', '?']);
    let value = VALUES.contains(&word) || VALUES.contains(&lower.as_str()) || word == "not";
    text.chars().count() <= NAME_CHARACTERS && !figure && !ends && !value
}

/// Whether at least half of the names are what columns are called, and the first column does not go on with such: `Contact`
/// over `Place` is a column of names.
fn known<'a>(names: impl Iterator<Item = &'a &'a str>, below: &[Vec<&str>]) -> bool {
    let known: Vec<bool> = names.map(|name| is_known(name)).collect();
    let count = known.iter().filter(|known| **known).count();
    let goes_on = || below.iter().any(|row| row.first().is_some_and(|cell| is_known(cell)));
    count > 0 && count * 2 >= known.len() && (count > 1 || known.len() > 2 || known.last() == Some(&true) || !goes_on())
}

/// Whether a name's first or last word, or that word for one of its things, is what columns are called.
fn is_known(name: &str) -> bool {
    let lower = name.trim().trim_matches('*').to_lowercase();
    let first = lower.split([' ', '/', '(']).next().unwrap_or_default().trim_end_matches(':');
    let last = lower.split([' ', '/', '-']).next_back().unwrap_or_default().trim_end_matches(':');
    [first, last].iter().any(|word| is_column_name(word) || is_column_name(word.strip_suffix('s').unwrap_or(word)))
}

/// Whether a column has figures in each of its rows, of which there are several, and none in the first.
fn stands_over_figures(first: &[&str], below: &[Vec<&str>]) -> bool {
    let number = |cell: &str| cell.chars().any(char::is_numeric);
    // Words that stand in two columns are merged ones, and no value of either.
    let merged = |row: &[&str], column: usize| {
        let same = |other: Option<&&str>| other.is_some() && other == row.get(column);
        same(column.checked_sub(1).and_then(|left| row.get(left))) || same(row.get(column + 1))
    };
    let figures = |column: usize| {
        let rows =
            || below.iter().filter(|row| !merged(row, column) || row.get(column).is_some_and(|cell| number(cell)));
        let cells = || rows().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        cells().count() > 1 && cells().all(|cell| number(cell))
    };
    (1..first.len()).any(figures)
}

/// Whether a column has a text of several words in each of its rows, of which there are several, and hardly one in the first.
fn stands_over_sentences(first: &[&str], below: &[Vec<&str>]) -> bool {
    let words = |cell: &str| cell.split_whitespace().count();
    let texts = |column: usize| {
        let cells = || below.iter().filter_map(move |row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        cells().count() > 2 && cells().all(|cell| words(cell) > 4)
    };
    let columns = first.iter().enumerate().skip(1);
    columns.filter(|(_, name)| words(name) < 3).any(|(column, _)| texts(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(rows: &[&[&str]]) -> bool {
        let below: Vec<Vec<&str>> = rows[1..].iter().map(|row| row.to_vec()).collect();
        names_columns(rows[0], &below)
    }

    #[test]
    fn names_of_columns_are_told_from_facts() {
        for header in [
            &[&["Item", "Price"][..], &["Rope", "12"]][..],
            &[&["Question", "Answer"], &["Is there tea?", "Yes, at four."]],
            &[&["", "Adults", "Children"], &["Pass", "12", "6"], &["Season", "90", "45"]],
            &[&["Boat", "Seats"], &["Heron", "4"], &["Swan", "2"]],
            &[&["Boat", "Seats", "Oars"], &["Heron", "4", "8"], &["Swan", "2", "4"], &["Ark", "sold", "sold"]],
            &[&["Aufgabe", "Wer"], &["Fegen", "Ada"]],
            &[&["Name", "Phone number"], &["Ada", "555-0103"]],
            &[
                &["Alarm", "Remedy"],
                &["Smoke", "leave by the north door"],
                &["Water", "turn off the main tap"],
                &["Gas", "open all windows at once"],
            ],
        ] {
            assert!(says(header), "{header:?}");
        }
        for facts in [
            &[&["Office", "555-0101"][..], &["Kiosk", "555-0102"]][..],
            &[&["Office", "Ada"], &["Kiosk", "Ben"]],
            &[&["Monday", "closed"], &["Tuesday", "9 to 5"], &["Friday", "9 to 6"]],
            &[&["Members", "free"], &["Guests", "4 €"], &["Children", "2 €"]],
            &[&["Sofa", "not taken"], &["Fridge", "35 $"], &["Oven", "30 $"]],
            &[&["Keys", ""], &["Room", "12"], &["Floor", "2"]],
            &[&["Contact", "Ada"], &["Place", "the north hall"], &["Subject", "knots"]],
            &[&["Bring a rope.", "Everybody"], &["1", "2"], &["3", "4"]],
        ] {
            assert!(!says(facts), "{facts:?}");
        }
    }
}
