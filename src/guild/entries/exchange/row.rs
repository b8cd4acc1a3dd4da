//! What does one row of a file say, as far as it can be read by itself?

use super::cells::phrasings;
use super::columns::{Column, Field};
use super::days::{Order, order, parse};
use super::error::{Fault, Place};
use crate::store::Content;

/// What a row says, as far as it could be read.
#[derive(Debug)]
pub(super) struct Row {
    pub place: Place,
    /// Its guide is blank where the row names none. Its days are still to be read.
    pub content: Content,
    /// Days as they are written: in which order, only the whole column says.
    days: Vec<(Column, String)>,
    /// What could not be read, each with its column.
    pub faults: Vec<(Option<String>, Fault)>,
}

/// In which order the days of each column of days are written.
pub(super) struct Orders(Vec<(Column, Order)>);

impl Row {
    /// A row with nothing in it yet, at its place in the file.
    pub(super) fn at(place: Place) -> Self {
        Self { place, content: Content::default(), days: Vec::new(), faults: Vec::new() }
    }

    /// Takes the text of one of its cells.
    pub(super) fn set(&mut self, column: Column, text: &str) {
        let content = &mut self.content;
        match column.field() {
            Field::Text(field) => text.clone_into((field.within)(content)),
            Field::Optional(field) => {
                *(field.within)(content) = Some(text).filter(|text| !text.trim().is_empty()).map(str::to_owned);
            }
            Field::List(field) => (field.within)(content).extend(phrasings(text)),
            Field::Day(_) => self.days.push((column, text.to_owned())),
        }
    }

    /// Reads its days, each in the order of its column.
    pub(super) fn read_days(&mut self, orders: &Orders) {
        for (column, text) in std::mem::take(&mut self.days) {
            let Field::Day(field) = column.field() else { continue };
            match parse(&text, orders.of(column)) {
                Ok(day) => *(field.within)(&mut self.content) = day,
                Err(fault) => self.wrong(column, fault),
            }
        }
    }

    /// Whether nothing but a guide is in it, as where a table was prepared for more.
    pub(super) fn is_blank(&self) -> bool {
        let is_blank = |column: Column| column == Column::Guide || column.cell(&self.content).trim().is_empty();
        self.faults.is_empty()
            && self.days.iter().all(|(_, day)| day.trim().is_empty())
            && Column::ALL.into_iter().all(is_blank)
    }

    /// Keeps what is wrong with one of its cells, to be told with all that is.
    pub(super) fn wrong(&mut self, column: Column, fault: Fault) {
        self.faults.push((Some(column.name().to_owned()), fault));
    }
}

impl Orders {
    /// The orders that the days of all rows tell.
    pub(super) fn told_by(rows: &[Row]) -> Self {
        let days = Column::ALL.into_iter().filter(|column| matches!(column.field(), Field::Day(_)));
        let order = |column: Column| {
            let written = rows.iter().flat_map(|row| &row.days).filter(|(of, _)| *of == column);
            (column, order(written.map(|(_, day)| day.as_str())))
        };
        Self(days.map(order).collect())
    }

    fn of(&self, column: Column) -> Order {
        self.0.iter().find(|(of, _)| *of == column).map_or(Order::Unknown, |(_, order)| *order)
    }
}
