//! What time is it, and which day and week is that? All of it in UTC.
//!
//! Times are milliseconds since 1970. Faces alone read the clock and pass the time on, so that what happens below them happens
//! again with the same time; a test holds them to it. The calendar is for everybody.

use std::time::{SystemTime, UNIX_EPOCH};

use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// Milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;
/// Milliseconds of a week.
pub const WEEK_MS: i64 = 7 * DAY_MS;
/// Milliseconds from the Monday before 1970 to its first day, a Thursday.
pub const MONDAY_MS: i64 = 3 * DAY_MS;

/// The first millisecond of the year 0, before 1970: an earlier day has more than ten characters.
const FIRST_MS: i64 = -62_167_219_200_000;
/// The last millisecond of the year 9999, since 1970: a later day has more than ten characters.
pub(crate) const LAST_MS: i64 = 253_402_300_799_999;

/// How a day is written: `2030-12-31`.
const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
/// How many characters a written day has.
const DAY_CHARS: usize = 10;

/// Now.
#[must_use]
pub fn now_ms() -> i64 {
    // A clock that stands before 1970 says nothing; a time then is 0.
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The first millisecond of a time's week, which is a Monday's.
#[must_use]
pub fn monday_of(at_ms: i64) -> i64 {
    at_ms.saturating_add(MONDAY_MS).div_euclid(WEEK_MS).saturating_mul(WEEK_MS).saturating_sub(MONDAY_MS)
}

/// A time in the calendar, to the second; the nearest one of the years 0 to 9999 for one out of them.
#[must_use]
pub fn utc(at_ms: i64) -> OffsetDateTime {
    let seconds = at_ms.clamp(FIRST_MS, LAST_MS).div_euclid(1_000);
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// The day of a time.
#[must_use]
pub fn day_of(at_ms: i64) -> Date {
    utc(at_ms).date()
}

/// The day in a text, `2030-12-31`; `None` for any other form and where the calendar has no such day.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    // By the format alone a year may have a sign before it.
    Date::parse(text, DAY).ok().filter(|_| text.len() == DAY_CHARS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for text in ["2028-02-29", "2000-02-29", "2030-12-31", "0001-01-01", "0000-02-29", "9999-12-31"] {
            assert_eq!(parse_date(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in ["", "2030-1-1", "2030-02-29", "1900-02-29", "2030-13-01", "2030-00-10", "2030-04-31", "2030/01/01"]
        {
            assert_eq!(parse_date(text), None, "{text}");
        }
        for text in ["-2030-12-31", "+2030-12-31", "12030-12-31", " 2030-12-31", "2030-12-31 ", "２０３０-1"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert!(parse_date("2030-01-02") < parse_date("2030-01-10"));
    }

    #[test]
    fn a_week_begins_on_monday() {
        for (now_ms, starts) in [(0, "1969-12-29"), (4 * DAY_MS, "1970-01-05"), (4 * DAY_MS - 1, "1969-12-29")] {
            assert_eq!(day_of(monday_of(now_ms)).to_string(), starts);
        }
        assert!(day_of(monday_of(i64::MIN)) <= day_of(monday_of(i64::MAX)), "no time is too far off");
    }

    #[test]
    fn times_out_of_the_calendar_are_at_its_ends() {
        let days = [i64::MIN, FIRST_MS - 1, FIRST_MS, -1, 0, LAST_MS, i64::MAX].map(|at_ms| day_of(at_ms).to_string());
        let [first, last] = ["0000-01-01", "9999-12-31"];
        assert_eq!(days, [first, first, first, "1969-12-31", "1970-01-01", last, last]);
    }

    proptest! {
        #[test]
        fn a_day_is_read_as_it_is_written(at_ms in any::<i64>()) {
            let day = day_of(at_ms);
            prop_assert_eq!(parse_date(&day.to_string()), Some(day));
        }
    }
}
