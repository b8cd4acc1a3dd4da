//! How do people ask for a passage? Reads `asked.toml` and finds what its selectors mean.

use serde::Deserialize;
use toml::Spanned;

use super::error::CorpusError;
use super::guide::Asked;
use super::passage::Splitter;
use super::selector::{Selector, Sought};
use super::tables::{line_at, parse_table};

/// `asked.toml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AskedFile {
    #[serde(default)]
    passage: Vec<PassageTable>,
    #[serde(default)]
    gap: Vec<GapTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PassageTable {
    section: Spanned<String>,
    starts: Option<Spanned<String>>,
    asked: Spanned<Vec<Spanned<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GapTable {
    /// What the questions are about, for the file's readers.
    topic: Option<Spanned<String>>,
    asked: Spanned<Vec<Spanned<String>>>,
}

/// The phrasings of an `asked.toml`, in its order, and the questions it says the guide does not answer.
///
/// # Errors
/// When the file does not parse, has an unknown key or an empty text, or a selector finds nothing or too much.
pub(super) fn parse_asked(file: &str, text: &str, split: &Splitter) -> Result<(Vec<Asked>, Vec<String>), CorpusError> {
    let parsed: AskedFile = parse_table(file, text)?;
    let selector = Selector::new(file, split);
    let mut asked = Vec::new();
    for table in &parsed.passage {
        let sought = Sought {
            section: table.section.get_ref(),
            section_line: line_at(text, table.section.span().start),
            starts: table.starts.as_ref().map(|starts| starts.get_ref().as_str()),
            starts_line: table.starts.as_ref().map_or(1, |starts| line_at(text, starts.span().start)),
        };
        let targets = selector.find(&sought)?;
        for phrasing in phrasings(file, text, &table.asked)? {
            asked.extend(targets.iter().map(|target| Asked { target: target.clone(), phrasing: phrasing.clone() }));
        }
    }
    let mut gaps = Vec::new();
    for table in &parsed.gap {
        if let Some(topic) = table.topic.as_ref().filter(|topic| topic.get_ref().trim().is_empty()) {
            return Err(blank(file, text, topic.span().start, "`topic`"));
        }
        gaps.extend(phrasings(file, text, &table.asked)?);
    }
    Ok((asked, gaps))
}

/// The trimmed phrasings of a list that must have some.
fn phrasings<'a>(
    file: &str,
    text: &str,
    list: &'a Spanned<Vec<Spanned<String>>>,
) -> Result<impl Iterator<Item = String> + 'a, CorpusError> {
    if list.get_ref().is_empty() {
        return Err(blank(file, text, list.span().start, "`asked`"));
    }
    match list.get_ref().iter().find(|phrasing| phrasing.get_ref().trim().is_empty()) {
        Some(phrasing) => Err(blank(file, text, phrasing.span().start, "a phrasing in `asked`")),
        None => Ok(list.get_ref().iter().map(|phrasing| phrasing.get_ref().trim().to_owned())),
    }
}

fn blank(file: &str, text: &str, byte: usize, what: &'static str) -> CorpusError {
    CorpusError::Blank { file: file.to_owned(), line: line_at(text, byte), what }
}
