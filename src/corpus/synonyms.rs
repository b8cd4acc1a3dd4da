//! Which words mean the same in a guide?

use serde::{Deserialize, Serialize};

use super::block::Note;
use super::error::CorpusError;

/// One rule of Solr's synonym format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymRule {
    /// What a question may say, each a word or several.
    pub from: Vec<String>,
    /// What it then also means; the same words as `from` for an equivalence.
    pub to: Vec<String>,
}

/// All rules of a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// In the order of the file.
    pub rules: Vec<SynonymRule>,
}

impl Synonyms {
    /// Reads Solr's synonym format: `a, b, c` for words that mean the same, `a, b => c` for words that mean others too.
    ///
    /// `#` begins a comment line, and a backslash takes the meaning from the character after it.
    ///
    /// # Errors
    /// When a line is no rule, with its number.
    ///
    /// # Source
    /// <https://solr.apache.org/guide/solr/latest/indexing-guide/filters.html#synonym-graph-filter>
    pub fn parse(file: &str, text: &str) -> Result<Self, CorpusError> {
        let rules = rules(file, text).map(|(_, rule)| rule);
        Ok(Self { rules: rules.collect::<Result<_, _>>()? })
    }

    /// The rules of a text, each line of which that is none is noted, and the lines of the others.
    pub(super) fn parse_what_holds(file: &str, text: &str) -> (Self, Vec<usize>, Vec<Note>) {
        let (mut kept, mut lines, mut notes) = (Vec::new(), Vec::new(), Vec::new());
        for (line, rule) in rules(file, text) {
            match rule {
                Ok(rule) => {
                    kept.push(rule);
                    lines.push(line);
                }
                Err(error) => notes.extend(error.as_note()),
            }
        }
        (Self { rules: kept }, lines, notes)
    }
}

/// The lines that should hold a rule, by their numbers, with what they hold.
fn rules<'a>(file: &'a str, text: &'a str) -> impl Iterator<Item = (usize, Result<SynonymRule, CorpusError>)> + 'a {
    let lines = (1..).zip(text.lines().map(str::trim));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(move |(at, line)| {
        let wrong = |problem| CorpusError::Synonyms { file: file.to_owned(), line: at, problem };
        (at, parse_rule(line).map_err(wrong))
    })
}

fn parse_rule(line: &str) -> Result<SynonymRule, &'static str> {
    let mut sides = split_unescaped(line, "=>").into_iter();
    let (from, to, more) = (sides.next().unwrap_or_default(), sides.next(), sides.next());
    if more.is_some() {
        return Err("a rule has one `=>` at most");
    }
    let from = parse_terms(from)?;
    let to = to.map(parse_terms).transpose()?;
    match to {
        Some(to) => Ok(SynonymRule { from, to }),
        None if from.len() < 2 => Err("a word alone has no synonym"),
        None => Ok(SynonymRule { to: from.clone(), from }),
    }
}

fn parse_terms(side: &str) -> Result<Vec<String>, &'static str> {
    let terms: Vec<String> = split_unescaped(side, ",").into_iter().map(unescape).collect();
    if terms.iter().any(String::is_empty) { Err("a term is empty") } else { Ok(terms) }
}

/// The parts of a text between separators that no backslash stands before.
fn split_unescaped<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(character) = text[at..].chars().next() {
        if character == '\\' {
            at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
        } else if text[at..].starts_with(separator) {
            parts.push(&text[start..at]);
            at += separator.len();
            start = at;
        } else {
            at += character.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts
}

fn unescape(term: &str) -> String {
    let mut kept = String::new();
    let mut characters = term.trim().chars();
    while let Some(character) = characters.next() {
        kept.push(if character == '\\' { characters.next().unwrap_or('\\') } else { character });
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(from: &[&str], to: &[&str]) -> SynonymRule {
        let own = |terms: &[&str]| terms.iter().map(|term| (*term).to_owned()).collect();
        SynonymRule { from: own(from), to: own(to) }
    }

    #[test]
    fn equivalences_and_mappings_are_read() {
        let text = "# comment\r\n\npay, salary , how  much\nlicence => license, permit\na\\, b, c \\=> d\n";
        let rules = Synonyms::parse("synonyms.txt", text).unwrap().rules;
        let pay = ["pay", "salary", "how much"];
        assert_eq!(rules[0], rule(&pay, &pay));
        assert_eq!(rules[1], rule(&["licence"], &["license", "permit"]));
        assert_eq!(rules[2], rule(&["a, b", "c => d"], &["a, b", "c => d"]));
    }

    #[test]
    fn a_line_that_is_no_rule_is_named() {
        for (line, text) in [(1, "alone"), (2, "a, b\n=> c"), (1, "a => b => c"), (3, "\n\na,,b"), (1, "a =>")] {
            let error = Synonyms::parse("synonyms.txt", text).unwrap_err().to_string();
            assert!(error.starts_with(&format!("synonyms.txt:{line}: ")), "{error}");
        }
    }

    #[test]
    fn the_other_lines_hold_where_some_are_no_rules() {
        let (kept, lines, notes) = Synonyms::parse_what_holds("synonyms.txt", "alone\na, b\n# c\n,,\nd => e\n");
        assert_eq!((kept.rules.len(), lines), (2, vec![2, 5]));
        assert_eq!(notes.iter().map(|note| note.line).collect::<Vec<_>>(), [Some(1), Some(4)]);
    }
}
