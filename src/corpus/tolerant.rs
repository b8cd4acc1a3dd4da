//! What of an advisor's TOML file holds, where some of it is wrong?

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::block::{Note, Severity};
use super::error::CorpusError;
use super::tables::{LineStarts, line_at, parse_table, problem_of};

/// How many faults of a file are noted; one with more is no such file.
const MOST_FAULTS: usize = 100;

/// The tables of a TOML text without what in it is unknown or of another kind than wanted, each of which is noted. Of a text
/// that is no TOML at all nothing holds.
pub(super) fn parse_what_holds<T: DeserializeOwned + Default>(file: &str, text: &str) -> (T, Vec<Note>) {
    let (mut text, mut notes, mut told) = (text.to_owned(), Vec::new(), Vec::new());
    while notes.len() < MOST_FAULTS {
        let error = match toml::from_str::<T>(&text) {
            Ok(table) => return (table, notes),
            Err(error) => error,
        };
        let Some(fault) = error.span().and_then(|span| Fault::at(&text, span.start)) else { break };
        // An entry that lacks what was wrongly named in it was told of with that.
        if !fault.is_entry || !told.contains(&fault.entry) {
            let line = error.span().map_or(1, |span| line_at(&text, span.start));
            notes.push(noted(file, line, &problem_of(&error)));
        }
        told.push(fault.entry);
        blank(&mut text, fault.bytes);
    }
    let whole = parse_table::<toml::Table>(file, &text).err().and_then(|error| error.as_note());
    notes.extend(
        whole.map(|note| Note { text: format!("{}; until then nothing in the file holds", note.text), ..note }),
    );
    (T::default(), notes)
}

fn noted(file: &str, line: usize, problem: &str) -> Note {
    let error = CorpusError::Toml { file: file.to_owned(), line, problem: problem.to_owned() };
    error.as_note().unwrap_or(Note {
        severity: Severity::Error,
        file: file.to_owned(),
        line: Some(line),
        text: String::new(),
    })
}

/// What must go for the rest to be read.
struct Fault {
    bytes: Range<usize>,
    /// Where the table begins that it stands in.
    entry: usize,
    /// Whether it is that table, whole.
    is_entry: bool,
}

impl Fault {
    /// The least that holds a byte: an item of a list, a key with its value, a table under its header.
    fn at(text: &str, byte: usize) -> Option<Self> {
        let table = DeTable::parse(text).ok()?;
        let mut pairs = Vec::new();
        collect(text, table.get_ref(), &mut pairs);
        let headers = headers(text, &pairs);
        let next = headers.partition_point(|start| *start <= byte);
        let begin = next.checked_sub(1).map_or(0, |at| headers[at]);
        let end = headers.get(next).copied().unwrap_or(text.len());
        let pair = pairs.into_iter().find(|pair| pair.bytes.contains(&byte));
        Some(match pair {
            Some(Pair { bytes, items }) => {
                let item = items.into_iter().find(|item| item.contains(&byte)).map(|item| with_comma(text, item));
                Self { bytes: item.unwrap_or(bytes), entry: begin, is_entry: false }
            }
            None => Self { bytes: begin..end, entry: begin, is_entry: true },
        })
    }
}

/// A key with its value, and the places of the items where that is a list.
struct Pair {
    bytes: Range<usize>,
    items: Vec<Range<usize>>,
}

/// The keys that have their values behind an equals sign, also those of tables under headers.
fn collect(text: &str, table: &DeTable<'_>, pairs: &mut Vec<Pair>) {
    for (key, value) in table {
        let is_header = text[..key.span().start].trim_end_matches([' ', '\t', '"', '\'']).ends_with(['[', '.']);
        match value.get_ref() {
            DeValue::Table(below) if is_header => collect(text, below, pairs),
            DeValue::Array(tables) if is_header => {
                for below in tables.iter().filter_map(|value| value.get_ref().as_table()) {
                    collect(text, below, pairs);
                }
            }
            own => {
                let items = own.as_array().map(|list| list.iter().map(toml::Spanned::span).collect());
                pairs.push(Pair { bytes: key.span().start..value.span().end, items: items.unwrap_or_default() });
            }
        }
    }
}

/// Where the headers of tables begin: lines with a bracket that are no part of a value.
fn headers(text: &str, pairs: &[Pair]) -> Vec<usize> {
    let starts = LineStarts::of(text);
    let begins = starts.bytes().map(|at| at + text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len());
    let is_header = |at: &usize| text[*at..].starts_with('[') && !pairs.iter().any(|pair| pair.bytes.contains(at));
    begins.filter(is_header).collect()
}

/// An item of a list with the comma behind it.
fn with_comma(text: &str, item: Range<usize>) -> Range<usize> {
    let behind = &text[item.end..];
    let blank = behind.len() - behind.trim_start().len();
    if behind[blank..].starts_with(',') { item.start..item.end + blank + 1 } else { item }
}

/// Blanks bytes, so that all others and the lines stay where they are.
fn blank(text: &mut String, bytes: Range<usize>) {
    let blanks: String = text[bytes.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(bytes, &blanks);
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq, Eq)]
    #[serde(deny_unknown_fields)]
    struct File {
        title: Option<String>,
        #[serde(default)]
        skip: Vec<String>,
        #[serde(default)]
        row: Vec<Row>,
    }

    #[derive(Debug, Deserialize, PartialEq, Eq)]
    #[serde(deny_unknown_fields)]
    struct Row {
        name: String,
        #[serde(default)]
        also: Vec<String>,
    }

    fn read(text: &str) -> (File, Vec<String>) {
        let (file, notes) = parse_what_holds("x.toml", text);
        (file, notes.into_iter().map(|note| format!("{}: {}", note.line.unwrap(), note.text)).collect())
    }

    fn row(name: &str, also: &[&str]) -> Row {
        Row { name: name.to_owned(), also: also.iter().map(|&name| name.to_owned()).collect() }
    }

    #[test]
    fn every_fault_is_named_once_and_the_rest_holds() {
        let text = "titel = \"é\"\ntitle = \"Mill\"\nskip = \"[a]\"\n\n[[row]]\nnam = \"x\"\n\n[[row]]\nname = \"y\"\nalos = 3 # why\n\
                    also = [\"a\",\n  7, \"b\"]\n\n[[rows]]\nname = \"z\"\n\n[[row]]\nname = \"last\"\nalso = [\n\"[[row]]\", 8]\n";
        let (file, notes) = read(text);
        assert_eq!((file.title.as_deref(), file.skip.len()), (Some("Mill"), 0));
        assert_eq!(file.row, [row("y", &["a", "b"]), row("last", &["[[row]]"])]);
        let lines: Vec<&str> = notes.iter().map(|note| note.split(':').next().unwrap()).collect();
        let mut sorted: Vec<usize> = lines.iter().map(|line| line.parse().unwrap()).collect();
        sorted.sort_unstable();
        assert_eq!(sorted, [1, 3, 6, 10, 12, 14, 20], "{notes:#?}");
        assert!(
            notes.iter().any(|note| note.starts_with("1: unknown field `titel`, did you mean `title`?")),
            "{notes:#?}"
        );
    }

    #[test]
    fn an_entry_that_lacks_a_key_is_noted_and_left_out() {
        let (file, notes) = read("[[row]]\n# none\n\n[[row]]\nname = \"y\"\n");
        assert_eq!(file.row, [row("y", &[])]);
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].starts_with("1: missing field `name`"), "{notes:?}");
    }

    #[test]
    fn of_what_is_no_toml_nothing_holds_and_the_line_is_named() {
        let (file, notes) = read("title = \"Mill\"\nskip = [\n");
        assert_eq!(file, File::default());
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].contains("until then nothing in the file holds"), "{notes:?}");
    }
}
