//! Which day does a cell name? In the forms of spreadsheets, which differ from country to country.

use time::{Date, Month};

use super::error::Fault;
use super::names::folded;
use crate::guild::entries::check::{Problem, shown};

/// The months as people write them, folded: in English, German, Spanish, French, Portuguese, Italian and Dutch. The first
/// three letters are enough, where no other month begins with them.
const MONTHS: [&str; 12] = [
    "january januar janner enero janvier janeiro gennaio januari",
    "february februar feber febrero fevrier fevereiro febbraio februari",
    "march marz marzo mars marco maart mrz mrt",
    "april abril avril aprile",
    "may mai mayo maio maggio mei",
    "june juni junio juin junho giugno",
    "july juli julio juillet julho luglio",
    "august agosto aout augustus",
    "september septiembre setiembre septembre setembro settembre",
    "october oktober octubre octobre outubro ottobre",
    "november noviembre novembre novembro",
    "december dezember diciembre decembre dezembro dicembre",
];
/// What may stand between and behind the parts of a day: the ends of ordinals, small words, times of day, weekdays.
const PASSED_OVER: &str = "st nd rd th er e o a de do del di du of the le la den der dem am pm t z utc uhr h 年 月 日 \
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday \
    mo mi fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag \
    lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche \
    segunda terca quarta quinta sexta feira lunedi martedi mercoledi giovedi venerdi sabato domenica \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";
/// Shortest month that is cut.
const SHORTEST_MONTH: usize = 3;

/// Which of two numbers before a year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// No day of the column says it, or they disagree.
    Unknown,
}

/// A part of a written day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A number with how many digits it has.
    Number(u32, usize),
    Month(u32),
}

/// What a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    One(Date),
    /// With the day first, and with the month first.
    Either(Date, Date),
}

/// The order in which the days of one column are written: that of those which can be read in one way alone.
pub(super) fn order<'a>(column: impl IntoIterator<Item = &'a str>) -> Order {
    let mut orders = column.into_iter().filter_map(plain_order);
    match orders.next() {
        Some(first) if orders.all(|order| order == first) => first,
        _ => Order::Unknown,
    }
}

/// The day that a cell names; none where it is empty.
///
/// # Errors
/// When it names none, or may name two.
pub(super) fn parse(text: &str, order: Order) -> Result<Option<Date>, Fault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match (read(text), order) {
        (Some(Reading::One(day) | Reading::Either(day, _)), Order::DayFirst) => Ok(Some(day)),
        (Some(Reading::One(day) | Reading::Either(_, day)), Order::MonthFirst) => Ok(Some(day)),
        (Some(Reading::One(day)), Order::Unknown) => Ok(Some(day)),
        (Some(Reading::Either(one, other)), Order::Unknown) => {
            Err(Fault::TwoDays { found: shown(text.trim()), one, other })
        }
        (None, _) => Err(Problem::NoDay(shown(text.trim())).into()),
    }
}

fn read(text: &str) -> Option<Reading> {
    let parts = parts(text)?;
    let (first, rest) = parts.split_at_checked(3)?;
    // Behind the day there may be a time.
    if rest.iter().any(|part| !matches!(part, Part::Number(_, 1..=3))) {
        return None;
    }
    use Part::{Month, Number};
    let one = |year, month, day| date(year, month, day).map(Reading::One);
    match *first {
        [Number(year, 4), Number(month, 1 | 2), Number(day, 1 | 2)] => one(year, month, day),
        [Number(year, 4), Month(month), Number(day, 1 | 2)] => one(year, month, day),
        [Number(day, 1 | 2), Month(month), Number(year, digits)] => one(full(year, digits)?, month, day),
        [Month(month), Number(day, 1 | 2), Number(year, digits)] => one(full(year, digits)?, month, day),
        [Number(a, 1 | 2), Number(b, 1 | 2), Number(year, digits)] => {
            let year = full(year, digits)?;
            let day_first = date(year, b, a);
            match (day_first, date(year, a, b)) {
                // Points stand behind ordinals: the day's and the month's.
                (day_first, _) if is_dotted(text) => day_first.map(Reading::One),
                // `29-12-31` may begin with the year, as days with four digits of it do.
                (Some(one), None)
                    if digits == 2 && year_first(text, [a, b, year % 100]).is_some_and(|other| other != one) =>
                {
                    year_first(text, [a, b, year % 100]).map(|other| Reading::Either(one, other))
                }
                (Some(one), Some(other)) if one != other => Some(Reading::Either(one, other)),
                (one, other) => one.or(other).map(Reading::One),
            }
        }
        _ => None,
    }
}

/// The day of three short numbers between dashes, if the first is a year.
fn year_first(text: &str, [year, month, day]: [u32; 3]) -> Option<Date> {
    let dashed = text.matches('-').count() == 2;
    full(year, 2).filter(|_| dashed).and_then(|year| date(year, month, day))
}

/// The order in which this one is written, if it is plain.
fn plain_order(text: &str) -> Option<Order> {
    let parts = parts(text)?;
    match parts.get(..3)? {
        [Part::Number(a, 1 | 2), Part::Number(b, 1 | 2), Part::Number(..)] if !is_dotted(text) => match (a, b) {
            (13..=31, 1..=12) => Some(Order::DayFirst),
            (1..=12, 13..=31) => Some(Order::MonthFirst),
            _ => None,
        },
        _ => None,
    }
}

fn is_dotted(text: &str) -> bool {
    text.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.')
}

/// A day that an entry ends is not of the last century.
fn full(year: u32, digits: usize) -> Option<u32> {
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?).ok()
}

/// The numbers and months of a text; none where it has another word.
fn parts(text: &str) -> Option<Vec<Part>> {
    let text = folded(text);
    let mut parts = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let same = |c: char| c.is_ascii_digit() == first.is_ascii_digit() && c.is_alphanumeric();
        let end =
            if first.is_alphanumeric() { rest.find(|c| !same(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (word, after) = rest.split_at(end);
        match month(word) {
            _ if first.is_ascii_digit() => parts.push(Part::Number(word.parse().ok()?, word.len())),
            Some(month) => parts.push(Part::Month(month)),
            None if !first.is_alphanumeric() || PASSED_OVER.split(' ').any(|other| other == word) => {}
            None => return None,
        }
        rest = after;
    }
    Some(parts)
}

/// The month of a word.
fn month(word: &str) -> Option<u32> {
    if word.len() < SHORTEST_MONTH {
        return None;
    }
    let begins = |names: &&str| names.split(' ').any(|name| name.starts_with(word));
    let mut found = (1..).zip(&MONTHS).filter(|(_, names)| begins(names)).map(|(number, _)| number);
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, order: Order) -> String {
        match parse(text, order) {
            Ok(day) => day.map(|day| day.to_string()).unwrap_or_default(),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn the_forms_of_spreadsheets_are_days() {
        for text in [
            "2030-12-31",
            "31.12.2030",
            "31. 12. 2030",
            "31.12.30",
            "31/12/2030",
            "12/31/2030",
            "12/31/30",
            "31-12-2030",
            "2030/12/31",
            "2030.12.31",
            "2030-12-31T00:00:00",
            "2030-12-31 00:00:00.000",
            "12/31/2030 12:00 AM",
            "31 Dec 2030",
            "31-Dec-30",
            "Dec 31, 2030",
            "December 31st, 2030",
            "Tuesday, December 31, 2030",
            "Di, 31. Dezember 2030",
            "31 de diciembre de 2030",
            "31 décembre 2030",
            "31 de dezembro de 2030",
            "31 dicembre 2030",
            "31 december 2030",
            "2030年12月31日",
            " 2030-12-31 ",
        ] {
            assert_eq!(said(text, Order::Unknown), "2030-12-31", "{text}");
        }
        for (text, day) in [
            ("1 Mar 2030", "2030-03-01"),
            ("March 1, 2030", "2030-03-01"),
            ("1er août 2030", "2030-08-01"),
            ("1. Mai 2030", "2030-05-01"),
            ("1-mrt-2030", "2030-03-01"),
            ("3 juil. 2030", "2030-07-03"),
        ] {
            assert_eq!(said(text, Order::Unknown), day, "{text}");
        }
        assert_eq!(said("  ", Order::Unknown), "");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "x",
            "soon",
            "31/31/2030",
            "2030-02-30",
            "30.02.2030",
            "1-Mar",
            "Mar 2030",
            "jui 3 2030",
            "47848",
            "2030",
            "1/2/3/2030",
            "not 1 March 2030",
            "99999999999/1/2",
            "1/2/203",
        ] {
            assert!(
                said(text, Order::DayFirst).contains("is no day; write it as 2030-12-31"),
                "{text}: {}",
                said(text, Order::DayFirst)
            );
        }
    }

    #[test]
    fn a_day_that_may_be_two_is_read_as_the_others_of_its_column_are() {
        assert_eq!(order(["", "03/04/2030", "12/31/2030"]), Order::MonthFirst);
        assert_eq!(order(["31/12/2030", "soon", "03/04/2030"]), Order::DayFirst);
        assert_eq!(order(["31/12/2030", "12/31/2030"]), Order::Unknown);
        assert_eq!(order(["31.12.2030", "2030-12-31", "04/04/2030"]), Order::Unknown);
        assert_eq!(said("03/04/2030", Order::DayFirst), "2030-04-03");
        assert_eq!(said("03/04/2030", Order::MonthFirst), "2030-03-04");
        assert_eq!(said("04/04/2030", Order::Unknown), "2030-04-04");
        assert_eq!(said("03.04.2030", Order::MonthFirst), "2030-04-03");
        assert_eq!(
            said("03/04/2030", Order::Unknown),
            "`03/04/2030` may be 2030-04-03 or 2030-03-04; write the one that is meant"
        );
        assert_eq!(
            said("29-12-31", Order::Unknown),
            "`29-12-31` may be 2031-12-29 or 2029-12-31; write the one that is meant"
        );
        assert_eq!(said("31-12-29", Order::DayFirst), "2029-12-31");
    }
}
