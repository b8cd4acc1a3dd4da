//! Which rows of a file are entries, and what is wrong with the others?

use std::collections::HashMap;

use super::MOST_ROWS;
use super::error::{BadRow, ExchangeError, Fault, Place};
use crate::guild::check::check;
use crate::store::Content;

/// Of how many bad rows the faults are told.
const TOLD: usize = 20;
/// How many faults of one row are told.
const TOLD_OF_A_ROW: usize = 5;

/// The rows that were read so far.
pub(super) struct Rows<'a> {
    guides: &'a [&'a str],
    count: usize,
    contents: Vec<Content>,
    places: HashMap<(String, String), Place>,
    bad: Vec<BadRow>,
    told: usize,
    more: usize,
}

/// What a row says, as far as it could be read, and the faults of what could not be: each with its column.
pub(super) type Row = (Content, Vec<(Option<String>, Fault)>);

impl<'a> Rows<'a> {
    pub(super) fn new(guides: &'a [&'a str]) -> Self {
        Self { guides, count: 0, contents: Vec::new(), places: HashMap::new(), bad: Vec::new(), told: 0, more: 0 }
    }

    /// Takes one row.
    pub(super) fn add(&mut self, place: Place, (content, faults): Row) -> Result<(), ExchangeError> {
        self.count()?;
        let mut bad = faults;
        // What could not be read is not checked a second time.
        let known: Vec<Option<String>> = bad.iter().map(|(column, _)| column.clone()).collect();
        if !known.contains(&None) {
            let problems =
                check(&content, self.guides).into_iter().map(|problem| (Some(problem.field().to_owned()), problem));
            bad.extend(
                problems.filter(|(column, _)| !known.contains(column)).map(|(column, why)| (column, why.into())),
            );
            let key = (content.guide.clone(), content.question.clone());
            match self.places.get(&key) {
                Some(first) => bad.push((Some("question".to_owned()), Fault::Duplicate(*first))),
                None => drop(self.places.insert(key, place)),
            }
        }
        match () {
            () if bad.is_empty() => self.contents.push(content),
            () if self.told == TOLD => self.more += 1,
            () => {
                self.told += 1;
                let told = bad.into_iter().take(TOLD_OF_A_ROW);
                self.bad.extend(told.map(|(column, fault)| BadRow { place, column, fault }));
            }
        }
        Ok(())
    }

    fn count(&mut self) -> Result<(), ExchangeError> {
        self.count += 1;
        if self.count > MOST_ROWS { Err(ExchangeError::TooManyRows) } else { Ok(()) }
    }

    /// All the entries, where every row is one.
    pub(super) fn finish(self) -> Result<Vec<Content>, ExchangeError> {
        match self.bad.is_empty() {
            true => Ok(self.contents),
            false => Err(ExchangeError::Rows { rows: self.bad, more: self.more }),
        }
    }
}
