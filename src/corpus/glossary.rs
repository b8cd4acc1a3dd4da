//! Which terms does a guide define?

use std::collections::HashMap;

use serde::Deserialize;
use toml::Spanned;

use super::acronyms::find_acronyms;
use super::block::Note;
use super::definitions::find_definitions;
use super::error::CorpusError;
use super::fold::fold_letters;
use super::guide::Term;
use super::passage::Splitter;
use super::tables::line_at;
use super::tolerant::parse_what_holds;

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

/// Adds the acronyms that the guide's headings and passages define: to the glossary's term of the same name, where it does
/// not say itself what it stands for, else as a term of their own.
pub(super) fn add_acronyms(glossary: &mut Vec<Term>, split: &Splitter) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for (at, term) in glossary.iter().enumerate() {
        for name in std::iter::once(&term.term).chain(&term.aliases) {
            let first = *known.entry(fold_letters(name)).or_insert(at);
            // Of several entries of a name, the one that says what it stands for is meant.
            if glossary[first].expansion.is_none() && term.expansion.is_some() {
                known.insert(fold_letters(name), at);
            }
        }
    }
    let headings = split.sections.iter().filter_map(|section| section.path.last());
    let passages = split.passages.iter().map(|passage| &passage.text);
    let texts: Vec<&String> = passages.chain(headings).collect();
    let in_brackets = texts.iter().flat_map(|text| find_acronyms(text));
    // What is said in plain words is less sure to be a definition.
    for (acronym, expansion) in in_brackets.chain(texts.iter().flat_map(|text| find_definitions(text))) {
        match known.get(&fold_letters(&acronym)) {
            None => {
                known.insert(fold_letters(&acronym), glossary.len());
                glossary.push(Term { term: acronym, expansion: Some(expansion), aliases: Vec::new() });
            }
            Some(at) => glossary[*at].learn(expansion),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Guide;

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

    fn guide(text: &str, glossary: &str) -> Guide {
        let files = [("guide.md", text), ("glossary.toml", glossary)];
        Guide::from_files("yard", files.map(|(name, text)| (name.to_owned(), text.into())).into()).unwrap()
    }

    #[test]
    fn what_the_text_says_holds_where_an_entry_s_own_words_take_no_part() {
        let text = "# Yard\n\nThe rigid inflatable boat (RIB) is towed. VHF means very high frequency.\n";
        for (entry, expansion) in [
            ("term = \"RIB\"\nexpansion = 7\n", "rigid inflatable boat"),
            ("term = \"RIB\"\nmeaning = \"a bone\"\n", "rigid inflatable boat"),
            ("term = \"rib\"\nexpansion = \" \"\n", "rigid inflatable boat"),
            ("term = 7\nexpansion = \"a bone\"\n", "rigid inflatable boat"),
            ("term = \"tender\"\naliases = [\"RIB\"]\n", "rigid inflatable boat"),
            ("term = \"RIB\"\n[[term]]\nterm = \"rib\"\nexpansion = \"a bone\"\n", "a bone"),
            ("term = \"RIB\"\nexpansion = \"a bone\"\n", "a bone"),
        ] {
            let guide = guide(text, &format!("[[term]]\n{entry}"));
            let all = guide.glossary.iter().filter(|term| term.is_called("RIB"));
            let said: Vec<&str> = all.filter_map(|term| term.expansion.as_deref()).collect();
            assert_eq!(said, [expansion], "{entry}");
            assert_eq!(guide.term("RIB").unwrap().expansion.as_deref(), Some(expansion), "{entry}");
        }
    }

    #[test]
    fn an_alias_that_is_what_the_text_says_stands_once() {
        let guide = guide(
            "# Yard\n\nVHF means very high frequency.\n",
            "[[term]]\nterm = \"VHF\"\naliases = [\"Very high frequency\", \"radio\"]\n",
        );
        let term = guide.term("vhf").unwrap();
        assert_eq!(
            (term.expansion.as_deref(), &term.aliases[..]),
            (Some("very high frequency"), &["radio".to_owned()][..])
        );
    }
}
