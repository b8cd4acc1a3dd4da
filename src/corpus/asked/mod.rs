//! How do people ask for a passage? Reads `asked.toml` and finds what its selectors mean.

pub(super) mod edit;
mod selector;
pub(super) mod selectors;
pub(super) mod template;

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use self::selector::{Selector, Sought};
use super::block::Note;
use super::error::CorpusError;
use super::guide::Asked;
use super::passage::Splitter;
use super::tables::LineStarts;
use super::tolerant::parse_what_holds;

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

/// What an `asked.toml` says.
#[derive(Debug, Default)]
pub(super) struct AskedTables {
    /// Its phrasings, in its order.
    pub(super) asked: Vec<Asked>,
    /// The questions that it says the guide does not answer.
    pub(super) gaps: Vec<String>,
    /// The lines of both, counted from 1.
    pub(super) lines: (Vec<usize>, Vec<usize>),
    /// Every selector that finds nothing or too much, every text that is empty, every key that means nothing: the rest holds
    /// without them.
    pub(super) misfits: Vec<Note>,
}

/// Reads an `asked.toml`. What is wrong in it or does not fit the guide is noted, all of it at once, and left out.
pub(super) fn read_asked(file: &str, text: &str, split: &Splitter) -> AskedTables {
    let (parsed, misfits) = parse_what_holds::<AskedFile>(file, text);
    let selector = Selector::new(file, split);
    let tables = AskedTables { misfits, ..AskedTables::default() };
    let mut read = Reading { file, lines: LineStarts::of(text), tables };
    for table in &parsed.passage {
        let phrasings = read.phrasings(&table.asked);
        match selector.find(&table.sought(&read.lines)) {
            Ok(targets) => targets.iter().for_each(|target| read.ask(target, phrasings.clone())),
            Err(misfit) => read.tables.misfits.extend(misfit.as_note()),
        }
    }
    for table in &parsed.gap {
        if let Some(topic) = table.topic.as_ref().filter(|topic| topic.get_ref().trim().is_empty()) {
            read.note_blank(topic.span().start, "`topic`");
        }
        let (gaps, lines): (Vec<_>, Vec<_>) = read.phrasings(&table.asked).into_iter().unzip();
        read.tables.gaps.extend(gaps);
        read.tables.lines.1.extend(lines);
    }
    read.tables
}

impl PassageTable {
    fn sought(&self, lines: &LineStarts) -> Sought<'_> {
        Sought {
            section: self.section.get_ref(),
            section_line: lines.line_of(self.section.span().start),
            starts: self.starts.as_ref().map(|starts| starts.get_ref().as_str()),
            starts_line: self.starts.as_ref().map_or(1, |starts| lines.line_of(starts.span().start)),
        }
    }
}

/// An `asked.toml` that is being read.
struct Reading<'a> {
    file: &'a str,
    lines: LineStarts,
    tables: AskedTables,
}

impl Reading<'_> {
    fn ask(&mut self, target: &Range<usize>, phrasings: Vec<(String, usize)>) {
        for (phrasing, line) in phrasings {
            self.tables.asked.push(Asked { target: target.clone(), phrasing });
            self.tables.lines.0.push(line);
        }
    }

    /// The trimmed phrasings of a list, each with its line; that one is empty, or the list, is noted.
    fn phrasings(&mut self, list: &Spanned<Vec<Spanned<String>>>) -> Vec<(String, usize)> {
        if list.get_ref().is_empty() {
            self.note_blank(list.span().start, "`asked`");
        }
        let mut full = Vec::with_capacity(list.get_ref().len());
        for phrasing in list.get_ref() {
            match phrasing.get_ref().trim() {
                "" => self.note_blank(phrasing.span().start, "a phrasing in `asked`"),
                text => full.push((text.to_owned(), self.lines.line_of(phrasing.span().start))),
            }
        }
        full
    }

    fn note_blank(&mut self, byte: usize, what: &'static str) {
        let blank = CorpusError::Blank { file: self.file.to_owned(), line: self.lines.line_of(byte), what };
        self.tables.misfits.extend(blank.as_note());
    }
}
