//! Which rows of a file are entries, and what is wrong with the others?

use std::collections::HashMap;

use super::days::{order, parse};
use super::error::{BadRow, ExchangeError, Fault, Place};
use super::limits::MOST_ROWS;
use super::names::Column;
use crate::guild::entries::check::check;
use crate::store::Content;

/// Of how many bad rows the faults are told.
const TOLD: usize = 20;
/// How many faults of one row are told.
const TOLD_OF_A_ROW: usize = 5;

/// What a row says, as far as it could be read.
#[derive(Debug)]
pub(super) struct Row {
    pub place: Place,
    /// Blank where the row names none.
    pub guide: String,
    pub question: String,
    pub phrasings: Vec<String>,
    pub answer: String,
    /// Blank where there is none.
    pub source_link: String,
    /// As it is written; blank where there is none.
    pub expires: String,
    /// What could not be read, each with its column.
    pub faults: Vec<(Option<String>, Fault)>,
}

/// The rows that were read so far.
pub(super) struct Rows<'a> {
    guides: &'a [&'a str],
    rows: Vec<Row>,
}

/// The rows that can't be kept.
#[derive(Default)]
struct Bad {
    rows: Vec<BadRow>,
    told: usize,
    more: usize,
}

impl Row {
    pub(super) fn at(place: Place) -> Self {
        let [guide, question, answer, source_link, expires] = [const { String::new() }; 5];
        Self { place, guide, question, phrasings: Vec::new(), answer, source_link, expires, faults: Vec::new() }
    }

    /// Whether nothing but a guide is in it, as where a table was prepared for more.
    pub(super) fn is_blank(&self) -> bool {
        let texts = [&self.question, &self.answer, &self.source_link, &self.expires];
        self.faults.is_empty() && texts.iter().all(|text| text.trim().is_empty()) && self.phrasings.is_empty()
    }

    pub(super) fn wrong(&mut self, column: Column, fault: Fault) {
        self.faults.push((Some(column.name().to_owned()), fault));
    }
}

impl<'a> Rows<'a> {
    pub(super) fn new(guides: &'a [&'a str]) -> Self {
        Self { guides, rows: Vec::new() }
    }

    /// Takes one row.
    pub(super) fn add(&mut self, row: Row) -> Result<(), ExchangeError> {
        self.rows.push(row);
        if self.rows.len() > MOST_ROWS { Err(ExchangeError::TooManyRows) } else { Ok(()) }
    }

    /// All the entries, where every row is one.
    pub(super) fn finish(self) -> Result<Vec<Content>, ExchangeError> {
        let order = order(self.rows.iter().map(|row| row.expires.as_str()));
        let mut places: HashMap<(String, String), Place> = HashMap::new();
        let (mut contents, mut bad) = (Vec::with_capacity(self.rows.len()), Bad::default());
        for mut row in self.rows {
            let expires = parse(&row.expires, order).unwrap_or_else(|fault| {
                row.wrong(Column::Expires, fault);
                None
            });
            let (place, mut faults) = (row.place, row.faults);
            let content = Content {
                guide: guide(row.guide, self.guides),
                question: row.question,
                phrasings: row.phrasings,
                answer: row.answer,
                source_link: Some(row.source_link).filter(|link| !link.trim().is_empty()),
                expires,
            };
            check_whole(&content, self.guides, &mut faults);
            if !faults.iter().any(|(column, _)| column.is_none()) {
                let key = (content.guide.clone(), content.question.clone());
                match places.get(&key) {
                    Some(first) => faults.push((Some("question".to_owned()), Fault::Duplicate(*first))),
                    None => drop(places.insert(key, place)),
                }
            }
            if faults.is_empty() { contents.push(content) } else { bad.add(place, faults) }
        }
        bad.finish(contents)
    }
}

/// What is wrong with an entry as a whole; what could not be read is not checked a second time.
fn check_whole(content: &Content, guides: &[&str], faults: &mut Vec<(Option<String>, Fault)>) {
    let known: Vec<Option<String>> = faults.iter().map(|(column, _)| column.clone()).collect();
    if known.contains(&None) {
        return;
    }
    let problems = check(content, guides).into_iter().map(|problem| (Some(problem.field().to_owned()), problem));
    faults.extend(problems.filter(|(column, _)| !known.contains(column)).map(|(column, why)| (column, why.into())));
}

/// The guide that a row means: the only one where it names none; its case does not matter.
fn guide(named: String, guides: &[&str]) -> String {
    let meant = match (named.trim(), guides) {
        ("", [only]) => Some(only),
        (name, _) if !guides.contains(&named.as_str()) => guides.iter().find(|guide| guide.eq_ignore_ascii_case(name)),
        _ => None,
    };
    meant.map_or(named, |guide| (*guide).to_owned())
}

impl Bad {
    fn add(&mut self, place: Place, faults: Vec<(Option<String>, Fault)>) {
        if self.told == TOLD {
            self.more += 1;
            return;
        }
        self.told += 1;
        let told = faults.into_iter().take(TOLD_OF_A_ROW);
        self.rows.extend(told.map(|(column, fault)| BadRow { place, column, fault }));
    }

    fn finish(self, contents: Vec<Content>) -> Result<Vec<Content>, ExchangeError> {
        match self.rows.is_empty() {
            true => Ok(contents),
            false => Err(ExchangeError::Rows { rows: self.rows, more: self.more }),
        }
    }
}
