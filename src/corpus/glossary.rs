//! Which terms does a guide define?

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::acronyms::find_acronyms;
use super::block::Note;
use super::error::CorpusError;
use super::fold::fold_letters;
use super::passage::Splitter;
use super::tables::line_at;
use super::tolerant::parse_what_holds;

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

/// The terms written down in a `glossary.toml` with their lines, and what in it can't be used.
pub(super) fn parse_glossary(file: &str, text: &str) -> (Vec<Term>, Vec<usize>, Vec<Note>) {
    let (parsed, mut notes) = parse_what_holds::<GlossaryFile>(file, text);
    let (mut terms, mut lines) = (Vec::new(), Vec::new());
    for table in parsed.term {
        let line = line_at(text, table.term.span().start);
        match term(table) {
            Some(term) => {
                terms.push(term);
                lines.push(line);
            }
            None => notes.extend(CorpusError::Blank { file: file.to_owned(), line, what: "`term`" }.as_note()),
        }
    }
    (terms, lines, notes)
}

/// `None` where the term is empty.
fn term(table: TermTable) -> Option<Term> {
    let trimmed = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let term = trimmed(table.term.into_inner())?;
    let expansion = table.expansion.and_then(trimmed);
    let aliases = table.aliases.into_iter().filter_map(trimmed).collect();
    Some(Term { term, expansion, aliases })
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
    fn terms_are_read_and_what_is_wrong_is_noted_while_the_rest_holds() {
        let (terms, ..) = parse_glossary("g", "[[term]]\nterm = \"EHR\"\naliases = [\"EMR\"]\n");
        assert_eq!(terms[0].aliases, ["EMR"]);
        let text = "[[term]]\nterm = \"EHR\"\nmeaning = \"x\"\n[[term]]\nterm = \" \"\n[[term]]\nterm = \"SOP\"\n";
        let (terms, lines, notes) = parse_glossary("g", text);
        assert_eq!(terms.iter().map(|term| term.term.as_str()).collect::<Vec<_>>(), ["EHR", "SOP"]);
        assert_eq!(lines, [2, 7]);
        let said: Vec<String> = notes.iter().map(|note| format!("{} {}", note.line.unwrap(), note.text)).collect();
        assert!(said[0].starts_with("3 unknown field `meaning`"), "{said:?}");
        assert_eq!(said[1], "5 `term` is empty; fill it in or remove it");
    }
}
