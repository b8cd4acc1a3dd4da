//! How does a phrasing get into an `asked.toml` that an advisor keeps, so that all else in it stays as it is?

use std::ops::Range;

use toml_edit::{Array, DocumentMut, RawString, Table, Value};

use super::selectors::{FILE, PassageSelector, Selectors};
use super::template::{TEMPLATE_ENTRY, quoted};
use crate::corpus::error::CorpusError;
use crate::corpus::tables::parse_table;

/// Indentation of a phrasing on a line of its own.
const INDENT: &str = "  ";

/// An `asked.toml` that is added to; its comments, its order and its line ends are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedEdit {
    text: String,
    carriage_returns: bool,
}

impl AskedEdit {
    /// The file as it is; empty where there is none yet.
    ///
    /// # Errors
    /// When it does not parse, with the line.
    pub fn new(text: &str) -> Result<Self, CorpusError> {
        let edit = Self { text: text.replace("\r\n", "\n"), carriage_returns: text.contains("\r\n") };
        edit.document().map(|_| edit)
    }

    /// The file as it is to be written.
    #[must_use]
    pub fn text(&self) -> String {
        if self.carriage_returns { self.text.replace('\n', "\r\n") } else { self.text.clone() }
    }

    /// Adds a phrasing for passages: to the entry that is theirs, else to the template's comment for them, which it wakes,
    /// else to a new entry at the end.
    ///
    /// # Errors
    /// When the file is written in a way that can't be added to.
    pub fn ask(&mut self, selectors: &Selectors, named: &PassageSelector, phrasing: &str) -> Result<(), CorpusError> {
        let target = selectors.find(named)?;
        let mut document = self.document()?;
        let own = last_table(&mut document, "passage", |table| means(table, selectors, &target));
        if let Some(list) = own.and_then(asked_of) {
            push(list, phrasing);
            return self.take(document.to_string());
        }
        if let Some(woken) = woken(&self.text, selectors, &target) {
            self.take(woken)?;
            return self.ask(selectors, named, phrasing);
        }
        let starts = named.starts.as_ref().map_or_else(String::new, |starts| format!("starts = {}\n", quoted(starts)));
        let entry = format!("[[passage]]\nsection = {}\n{starts}{}", quoted(&named.section), list_of(phrasing));
        self.append(&entry)
    }

    /// Adds a question that the guide does not answer: to the last gap without a topic, else to a new one at the end.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub fn gap(&mut self, question: &str) -> Result<(), CorpusError> {
        let mut document = self.document()?;
        if let Some(list) = last_table(&mut document, "gap", |table| !table.contains_key("topic")).and_then(asked_of) {
            push(list, question);
            return self.take(document.to_string());
        }
        self.append(&format!("[[gap]]\n{}", list_of(question)))
    }

    fn append(&mut self, entry: &str) -> Result<(), CorpusError> {
        let before = self.text.trim_end_matches('\n');
        let apart = if before.is_empty() { "" } else { "\n\n" };
        self.take(format!("{before}{apart}{entry}"))
    }

    /// The text is this from now on, if it reads.
    fn take(&mut self, text: String) -> Result<(), CorpusError> {
        let next = Self { text, ..*self };
        next.document()?;
        *self = next;
        Ok(())
    }

    fn document(&self) -> Result<DocumentMut, CorpusError> {
        // The reader of guides says what is wrong, as it will when the guide is opened.
        parse_table::<toml::Table>(FILE, &self.text)?;
        self.text.parse().map_err(|error: toml_edit::TomlError| CorpusError::Toml {
            file: FILE.to_owned(),
            line: 1,
            problem: error.message().to_owned(),
        })
    }
}

fn last_table<'d>(document: &'d mut DocumentMut, key: &str, wanted: impl Fn(&Table) -> bool) -> Option<&'d mut Table> {
    let tables = document.get_mut(key)?.as_array_of_tables_mut()?;
    let at = (0..tables.len()).rev().find(|at| tables.get(*at).is_some_and(&wanted))?;
    tables.get_mut(at)
}

fn asked_of(table: &mut Table) -> Option<&mut Array> {
    table.get_mut("asked")?.as_array_mut()
}

/// Whether an entry's selector means these passages and no others.
fn means(table: &Table, selectors: &Selectors, target: &Range<usize>) -> bool {
    let text = |key| table.get(key).and_then(|item| item.as_str()).map(str::to_owned);
    let Some(section) = text("section") else { return false };
    selectors.find(&PassageSelector { section, starts: text("starts") }).is_ok_and(|found| found == *target)
}

/// Puts a phrasing at a list's end, on a line of its own where the others have theirs; what comments stand behind the last
/// one stay there.
fn push(list: &mut Array, phrasing: &str) {
    let part = |text: Option<&RawString>| text.and_then(|text| text.as_str()).unwrap_or_default().to_owned();
    let trailing = part(Some(list.trailing()));
    let last = list.iter_mut().last();
    let (is_first, before) =
        (last.is_none(), last.as_ref().map(|last| part(last.decor().prefix())).unwrap_or_default());
    if !is_first && !before.contains('\n') && !trailing.contains('\n') {
        return list.push(one_line(phrasing));
    }
    let behind = last.map(|last| {
        let behind = part(last.decor().suffix());
        last.decor_mut().set_suffix("");
        behind
    });
    let indent = before.rsplit_once('\n').map_or(INDENT, |(_, indent)| indent);
    let mut value = Value::from(one_line(phrasing));
    value.decor_mut().set_prefix(format!("{}{}\n{indent}", behind.unwrap_or_default().trim_end(), trailing.trim_end()));
    list.push_formatted(value);
    list.set_trailing("\n");
    list.set_trailing_comma(true);
}

fn list_of(phrasing: &str) -> String {
    format!("asked = [\n{INDENT}{},\n]\n", quoted(phrasing))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with the template's comment for these passages made an entry; `None` where it has none that is still empty.
fn woken(text: &str, selectors: &Selectors, target: &Range<usize>) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let begins = lines.iter().enumerate().filter(|(_, line)| line.trim_end() == TEMPLATE_ENTRY);
    let is_entry = |line: &&&str| ["# section", "# starts", "# asked"].iter().any(|key| line.starts_with(key));
    let mut entries = begins.map(|(at, _)| at..at + 1 + lines[at + 1..].iter().take_while(is_entry).count());
    let live = |at: &Range<usize>| lines[at.clone()].iter().map(|line| &line[2..]).collect::<Vec<_>>().join("\n");
    let is_meant = |at: &Range<usize>| {
        let document: Option<DocumentMut> = live(at).parse().ok();
        document.is_some_and(|mut document| {
            let own = last_table(&mut document, "passage", |table| means(table, selectors, target));
            own.and_then(asked_of).is_some_and(|list| list.is_empty())
        })
    };
    let entry = entries.find(is_meant)?;
    let own = live(&entry);
    let all = lines[..entry.start].iter().copied().chain([own.as_str()]).chain(lines[entry.end..].iter().copied());
    Some(all.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Guide;
    use crate::corpus::asked_template;

    const TEXT: &str = "# Tea\n\nAbout tea, a drink.\n\n## Brew\n\nBoil water.\n\n## Cups\n\nUse small ones.\n";

    fn guide(asked: &str) -> Guide {
        let files = [("guide.md", TEXT), ("asked.toml", asked)];
        Guide::from_files("tea", files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()).unwrap()
    }

    fn asking(text: &str, at: usize, phrasings: &[&str]) -> String {
        let selectors = Selectors::of(&guide(""));
        let mut edit = AskedEdit::new(text).unwrap();
        for phrasing in phrasings {
            edit.ask(&selectors, &selectors.name(at).unwrap(), phrasing).unwrap();
        }
        edit.text()
    }

    #[test]
    fn a_phrasing_goes_to_its_passage_s_entry_and_every_comment_stays() {
        let text = "# mine\n[[passage]] # brewing\nsection = \"Brew\"\nasked = [\n  \"how do I brew\", # often\n  # rare:\n  \"boiling\" # x\n]\n\n# gaps\n[[gap]]\nasked = [\"milk\"] # no milk\n";
        let asked = asking(text, 1, &["hot water?"]);
        insta::assert_snapshot!(asked);
        let read = guide(&asked);
        assert_eq!(read.asked.iter().filter(|asked| asked.target == (1..2)).count(), 3);
        assert_eq!(asked.matches('#').count(), text.matches('#').count());
    }

    #[test]
    fn the_template_s_comment_becomes_the_entry_and_the_others_stay_comments() {
        let template = asked_template(&guide(""));
        let asked = asking(&template, 1, &["how do I brew", "say \"hot\""]);
        insta::assert_snapshot!(asked);
        assert_eq!(guide(&asked).asked.len(), 2);
    }

    #[test]
    fn a_file_without_a_place_for_it_gets_an_entry_at_the_end() {
        let text = "[[passage]]\r\nsection = \"Cups\"\r\nasked = [\"cups\"]\r\n";
        let asked = asking(text, 0, &["tea"]);
        assert_eq!(
            asked,
            format!(
                "{text}\r\n[[passage]]\r\nsection = \"Tea\"\r\nstarts = \"About tea, a drink.\"\r\nasked = [\r\n  \"tea\",\r\n]\r\n"
            )
        );
    }

    #[test]
    fn a_short_list_on_one_line_stays_on_one_line() {
        let text = "[[passage]]\nsection = \"Cups\"\nasked = [\"cups\"]\n";
        assert_eq!(asking(text, 2, &["mugs"]), text.replace("\"cups\"", "\"cups\", \"mugs\""));
    }

    #[test]
    fn gaps_gather_where_no_topic_is_named() {
        let mut edit = AskedEdit::new("[[gap]]\ntopic = \"milk\"\nasked = [\"milk\"]\n").unwrap();
        edit.gap("sugar?").unwrap();
        edit.gap("\"honey\"").unwrap();
        assert_eq!(guide(&edit.text()).gaps, ["milk", "sugar?", "\"honey\""]);
        assert_eq!(edit.text().matches("[[gap]]").count(), 2);
    }

    #[test]
    fn what_does_not_read_is_refused_with_its_line() {
        let error = AskedEdit::new("[[passage]]\nsection = \n").unwrap_err();
        assert!(error.to_string().starts_with("asked.toml:2"), "{error}");
        let mut inline = AskedEdit::new("gap = [{ asked = [\"x\"] }]\n").unwrap();
        assert!(inline.gap("y").is_err());
        assert_eq!(inline.text(), "gap = [{ asked = [\"x\"] }]\n");
    }
}
