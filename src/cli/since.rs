//! Since when? A day, or how many days ago.

use std::str::FromStr;

use time::{Date, Duration, OffsetDateTime};

use super::words;
use crate::clock::parse_date;

/// The beginning of a period, as it was typed: `2026-11-01` or `30d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// From its beginning, UTC.
    Day(Date),
    /// Whole days ago.
    Days(u16),
}

impl Since {
    /// When it begins, in milliseconds since 1970.
    pub(super) fn begins_ms(self, now: OffsetDateTime) -> i64 {
        let begins = match self {
            Self::Day(day) => day.midnight().assume_utc(),
            Self::Days(days) => now.saturating_sub(Duration::days(days.into())),
        };
        begins.unix_timestamp() * 1_000
    }
}

impl FromStr for Since {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let days = text.strip_suffix('d').and_then(|days| days.parse().ok()).map(Self::Days);
        let since = days.or_else(|| parse_date(text).map(Self::Day));
        since.ok_or_else(|| words::bad_since().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn since_is_a_day_or_days_ago() {
        let now = datetime!(2026-11-24 15:00 UTC);
        let begins = |text: &str| text.parse::<Since>().map(|since| since.begins_ms(now));
        assert_eq!(begins("2026-11-01"), Ok(datetime!(2026-11-01 0:00 UTC).unix_timestamp() * 1_000));
        assert_eq!(begins("30d"), Ok(datetime!(2026-10-25 15:00 UTC).unix_timestamp() * 1_000));
        assert!(begins("65535d").is_ok());
        for wrong in ["", "d", "30", "-1d", "2026-02-30", "1.11.2026", "99999999999d"] {
            assert!(begins(wrong).is_err(), "{wrong}");
        }
    }
}
