//! Which terms does a guide define?

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::acronyms::find_acronyms;
use super::error::CorpusError;
use super::fold::fold_letters;
use super::passage::Splitter;
use super::tables::{line_at, parse_table};

/// A term of the guide with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The term as the guide writes it: `EHR`.
    pub term: String,
    /// What it stands for: `electronic health record`.
    pub expansion: Option<String>,
    /// Other ways to write it.
    pub aliases: Vec<String>,
}

impl Term {
    /// The term with all that it is called: itself, its expansion, its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let own = std::iter::once(&self.term).chain(&self.expansion).chain(&self.aliases);
        own.map(String::as_str)
    }

    /// Whether a text names it, whatever its capitals and marks.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold_letters(name);
        self.names().any(|own| fold_letters(own) == name)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossaryFile {
    #[serde(default)]
    term: Vec<TermTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TermTable {
    term: Spanned<String>,
    expansion: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

/// The terms written down in a `glossary.toml`.
///
/// # Errors
/// When it does not parse, has an unknown key, or a term is empty.
pub(super) fn parse_glossary(file: &str, text: &str) -> Result<Vec<Term>, CorpusError> {
    let parsed: GlossaryFile = parse_table(file, text)?;
    parsed.term.into_iter().map(|table| term(file, text, table)).collect()
}

/// The line of each term of a `glossary.toml`; none where it does not parse.
pub(super) fn term_lines(text: &str) -> Vec<usize> {
    let parsed: GlossaryFile = toml::from_str(text).unwrap_or_default();
    parsed.term.iter().map(|table| line_at(text, table.term.span().start)).collect()
}

fn term(file: &str, text: &str, table: TermTable) -> Result<Term, CorpusError> {
    let line = line_at(text, table.term.span().start);
    let term = table.term.into_inner().trim().to_owned();
    if term.is_empty() {
        return Err(CorpusError::Blank { file: file.to_owned(), line, what: "`term`" });
    }
    let trimmed = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let expansion = table.expansion.and_then(trimmed);
    let aliases = table.aliases.into_iter().filter_map(trimmed).collect();
    Ok(Term { term, expansion, aliases })
}

/// Adds the acronyms that the guide's headings and passages define and its glossary does not have.
pub(super) fn add_acronyms(glossary: &mut Vec<Term>, split: &Splitter) {
    let names = |term: &Term| {
        std::iter::once(&term.term).chain(&term.aliases).map(|name| fold_letters(name)).collect::<Vec<_>>()
    };
    let mut known: HashSet<String> = glossary.iter().flat_map(names).collect();
    let headings = split.sections.iter().filter_map(|section| section.path.last());
    let passages = split.passages.iter().map(|passage| &passage.text);
    for text in passages.chain(headings) {
        for (acronym, expansion) in find_acronyms(text) {
            if known.insert(fold_letters(&acronym)) {
                glossary.push(Term { term: acronym, expansion: Some(expansion), aliases: Vec::new() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_and_unknown_keys_refused() {
        let terms = parse_glossary("g", "[[term]]\nterm = \"EHR\"\naliases = [\"EMR\"]\n").unwrap();
        assert_eq!(terms[0].aliases, ["EMR"]);
        let error = parse_glossary("g", "[[term]]\nterm = \"EHR\"\nmeaning = \"x\"\n").unwrap_err().to_string();
        assert!(error.contains("line 3") && error.contains("meaning"), "{error}");
        assert!(parse_glossary("g", "[[term]]\nterm = \" \"\n").is_err());
    }
}
