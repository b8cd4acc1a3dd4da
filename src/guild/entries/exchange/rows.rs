//! Which rows of a file are entries, and what is wrong with the others?

use std::collections::HashMap;

use super::columns::Column;
use super::error::{BadRow, ExchangeError, Fault, Place};
use super::limits::MOST_ROWS;
use super::row::{Orders, Row};
use crate::guild::entries::check::check;
use crate::store::Content;

/// Of how many bad rows the faults are told.
const TOLD: usize = 20;
/// How many faults of one row are told.
const TOLD_OF_A_ROW: usize = 5;

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

impl<'a> Rows<'a> {
    /// No rows yet; entries may be of the guides with these ids.
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
        let orders = Orders::told_by(&self.rows);
        let mut places: HashMap<(String, String), Place> = HashMap::new();
        let (mut contents, mut bad) = (Vec::with_capacity(self.rows.len()), Bad::default());
        for mut row in self.rows {
            row.read_days(&orders);
            let Row { place, mut content, mut faults, .. } = row;
            content.guide = guide(content.guide, self.guides);
            check_whole(&content, self.guides, &mut faults);
            if !faults.iter().any(|(column, _)| column.is_none()) {
                let key = (content.guide.clone(), content.question.clone());
                match places.get(&key) {
                    Some(first) => faults.push((Some(Column::Question.name().to_owned()), Fault::Duplicate(*first))),
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
