//! Is a line of a pipe JSON, or the markup of some other file, and no phrasing?

use serde_json::Value;

use super::said::{Lack, Said};

/// What a column of headings may be called, in any case; as a key of JSON, too.
pub(super) const SECTION: [&str; 4] = ["section", "heading", "abschnitt", "überschrift"];
/// What a column of the first words of passages may be called, in any case; as a key of JSON, too.
pub(super) const STARTS: [&str; 3] = ["starts", "first words", "anfang"];
/// What a column of phrasings may be called, in any case; as a key of JSON, too.
pub(super) const PHRASING: [&str; 6] = ["phrasing", "question", "asked", "q", "frage", "formulierung"];
/// The keys of a gap in JSON.
const GAP: [&str; 1] = ["gap"];
/// What the lines of a file begin with that is no list of phrasings: tables, fences, tags.
const BEGINNINGS: [&str; 5] = ["|", "```", "~~~", "</", "<!"];

/// What a line of JSON says, or that a line is markup; `None` where it may be what somebody asks.
pub(super) fn read(line: &str) -> Option<Said> {
    let line = line.trim();
    match serde_json::from_str(line) {
        Ok(Value::Object(object)) => return Some(of_object(&object)),
        Ok(Value::Array(_)) => return Some(Said::Lacking(Lack::Words)),
        _ => {}
    }
    is_markup(line).then_some(Said::Lacking(Lack::Words))
}

/// A JSON object as a row of a sheet, its keys the names of the columns.
fn of_object(object: &serde_json::Map<String, Value>) -> Said {
    let is_known =
        |key: &String| [&SECTION[..], &STARTS, &PHRASING, &GAP].concat().contains(&key.to_lowercase().as_str());
    let field = |names: &[&str]| {
        let of = object.iter().find(|(key, _)| names.contains(&key.to_lowercase().as_str()));
        of.map_or(Some(""), |(_, value)| value.as_str()).map(str::trim)
    };
    let fields = [&SECTION[..], &STARTS, &PHRASING, &GAP].map(field);
    let [Some(section), Some(starts), Some(phrasing), Some(gap)] = fields else { return Said::Lacking(Lack::Keys) };
    match () {
        () if !object.keys().all(is_known) => Said::Lacking(Lack::Keys),
        () if section.is_empty() && starts.is_empty() && phrasing.is_empty() && !gap.is_empty() => {
            Said::named("!", "", gap)
        }
        () if !gap.is_empty() => Said::Lacking(Lack::Keys),
        () => match Said::named(section, starts, phrasing) {
            Said::Next => Said::Lacking(Lack::Phrasing),
            said => said,
        },
    }
}

/// Whether a line is plainly of a file's markup: brackets, keys with their values, tags, rows of a Markdown table.
fn is_markup(line: &str) -> bool {
    let bare = line.strip_prefix("- ").unwrap_or(line);
    let has_words = line.chars().filter(|c| c.is_alphanumeric()).count() > 0;
    !has_words && line.contains(['{', '}', '[', ']', '|'])
        || line.starts_with(['{', '}'])
        || line.starts_with('[') && line.trim_end_matches(',').ends_with(']')
        || BEGINNINGS.iter().any(|begins| line.starts_with(begins))
        || line
            .strip_prefix('<')
            .is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.contains('>'))
        || is_item(line)
        || is_pair(bare)
}

/// A text in quotation marks with the comma of a list behind it.
fn is_item(line: &str) -> bool {
    ['"', '\''].iter().any(|mark| line.starts_with(*mark) && line.len() > 2 && line.ends_with(&format!("{mark},")))
}

/// Whether all of a line stands in quotation marks, as the last item of a list does.
pub(super) fn is_quoted(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && ['"', '\''].iter().any(|mark| line.starts_with(*mark) && line.ends_with(*mark))
}

/// A key with its value: `section = "Fees"`, `"section": "Fees"`, `section: Fees`.
fn is_pair(line: &str) -> bool {
    let is_key = |key: &str| {
        let signs = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        !key.is_empty() && key.chars().all(signs)
    };
    let is_value = |value: &str| {
        value.starts_with(['"', '\'', '[', '{']) || ["true", "false"].contains(&value) || value.parse::<f64>().is_ok()
    };
    if let Some((key, value)) = line.split_once('=')
        && is_key(key.trim())
        && is_value(value.trim())
    {
        return true;
    }
    let Some((key, value)) = line.split_once(':') else { return false };
    let is_json = is_quoted(key) && !value.trim().is_empty();
    let named = key.trim().to_lowercase();
    let is_yaml = [&SECTION[..], &STARTS, &PHRASING, &GAP].concat().contains(&named.as_str());
    is_json || is_yaml && named.len() > 1
}

#[cfg(test)]
mod tests {
    use super::super::said::Wanted;
    use super::*;
    use crate::corpus::PassageSelector;

    fn wanted(phrasing: &str, insists: bool) -> Wanted {
        Wanted { phrasing: phrasing.to_owned(), insists }
    }

    #[test]
    fn an_object_of_known_keys_is_a_row() {
        let named =
            |starts: Option<&str>| PassageSelector { section: "Fees".into(), starts: starts.map(str::to_owned) };
        for (line, said) in [
            (r#"{"section": "Fees", "phrasing": "price?"}"#, Said::Named(named(None), wanted("price?", false))),
            (r#"{"Question": "+price?", "heading": "Fees"}"#, Said::Named(named(None), wanted("price?", true))),
            (
                r#"{"section":"Fees","starts":"A week","asked":"price?"}"#,
                Said::Named(named(Some("A week")), wanted("price?", false)),
            ),
            (r#"{"gap": "parking"}"#, Said::Gap(wanted("parking", false))),
            (r#"{"section": "!", "phrasing": "parking"}"#, Said::Gap(wanted("parking", false))),
            (r#"{"section": "Fees"}"#, Said::Lacking(Lack::Phrasing)),
            (r#"{"phrasing": "price?"}"#, Said::Lacking(Lack::Section)),
            ("{}", Said::Lacking(Lack::Phrasing)),
            (r#"{"section": "Fees", "phrasing": "price?", "tags": "x"}"#, Said::Lacking(Lack::Keys)),
            (r#"{"section": "Fees", "phrasing": ["price?"]}"#, Said::Lacking(Lack::Keys)),
            (r#"["price?"]"#, Said::Lacking(Lack::Words)),
        ] {
            assert_eq!(read(line), Some(said), "{line}");
        }
    }

    #[test]
    fn markup_is_no_phrasing_and_what_is_asked_is() {
        for line in [
            "[[passage]]",
            "[passage]",
            "section = \"Fees\"",
            "asked = [",
            "  \"how much\",",
            "]",
            "},",
            "{",
            "\"section\": \"Fees\",",
            "- section: Fees",
            "| Fees | how much |",
            "|---|---|",
            "<td>Fees</td>",
            "</table>",
            "```toml",
            "{\"section\": \"Fees\"",
            "count = 3",
        ] {
            assert_eq!(read(line), Some(Said::Lacking(Lack::Words)), "{line}");
        }
        for line in [
            "how much is it",
            "\"how much\" they said",
            "is x = y?",
            "what is 3 < 4",
            "<3 the tea?",
            "[urgent] where do I park",
            "hours: which ones?",
            "q: what",
            "where is it {really}",
            "12",
            "\"free tea\"",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
