//! Every word on a chart, and a chart in words.

use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use super::stats::{Stats, WeekStats};

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[day padding:none] [month repr:short]");
/// Characters of an attachment's description at most.
///
/// # Source
/// Discord's API reference, "Attachment Object": 1024.
const DESCRIPTION: usize = 1_024;

pub(super) const TITLE: &str = "Questions by week";
pub(super) const ASKED: &str = "asked";
pub(super) const ANSWERED: &str = "answered";
pub(super) const HELPFUL: &str = "helpful votes";
pub(super) const QUESTIONS_AXIS: &str = "questions";
pub(super) const NOTHING: &str = "Nothing was asked in this time.";

/// What a chart of these numbers shows, for people who don't see it; at most as long as Discord allows, the oldest weeks
/// left out first.
#[must_use]
pub fn describe(stats: &Stats) -> String {
    if stats.asked() == 0 {
        return format!("{TITLE}. {NOTHING}");
    }
    let answered = stats.answered_share().map_or_else(String::new, |share| format!(", {} answered", percent(share)));
    let helpful = stats.helpful_share().map_or_else(String::new, |share| format!(", {} {HELPFUL}", percent(share)));
    let head = format!("{TITLE}. In all: {} asked{answered}{helpful}.", stats.asked());
    let mut left = DESCRIPTION - head.len().min(DESCRIPTION);
    let lines = stats.weeks.iter().rev().map(described).take_while(|line| {
        let fits = line.len() <= left;
        left = left.saturating_sub(line.len());
        fits
    });
    let lines: Vec<String> = lines.collect();
    head + &lines.into_iter().rev().collect::<String>()
}

fn described(week: &WeekStats) -> String {
    let day = short_day(week.starts);
    let helpful = match week.helpful_share() {
        Some(share) => format!(", {} {HELPFUL}", percent(share)),
        None => String::new(),
    };
    format!(" From {day}: {} asked, {} answered{helpful}.", week.asked, week.answered)
}

/// `3 Nov`.
pub(super) fn short_day(day: Date) -> String {
    day.format(DAY).unwrap_or_default()
}

/// `75 %`.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// A number on an axis: `0`, `850`, `1.2k`, `3M`.
pub(super) fn short(number: f64) -> String {
    let units = [(1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")];
    match units.into_iter().find(|(unit, _)| number >= *unit) {
        // At most one digit after the point, and none where it is a zero.
        Some((unit, name)) => format!("{}{name}", (number / unit * 10.0).round() / 10.0),
        None => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn week(starts: Date, asked: u64) -> WeekStats {
        WeekStats { starts, asked, answered: asked / 2, askers: 1, helpful: 3, unhelpful: 1 }
    }

    #[test]
    fn a_description_has_the_numbers_of_the_chart() {
        let silent = WeekStats { helpful: 0, unhelpful: 0, ..week(date!(2026 - 11 - 23), 2) };
        let stats = Stats { weeks: vec![week(date!(2026 - 11 - 16), 8), silent], ..Stats::default() };
        assert_eq!(
            describe(&stats),
            "Questions by week. In all: 10 asked, 50 % answered, 75 % helpful votes. From 16 Nov: 8 asked, \
             4 answered, 75 % helpful votes. From 23 Nov: 2 asked, 1 answered."
        );
        assert_eq!(describe(&Stats::default()), "Questions by week. Nothing was asked in this time.");
    }

    #[test]
    fn a_description_is_no_longer_than_discord_allows_and_ends_with_the_last_week() {
        let weeks = (0..104).map(|at| week(date!(2026 - 11 - 16), u64::MAX - at)).collect();
        let text = describe(&Stats { weeks, ..Stats::default() });
        assert!(text.len() <= DESCRIPTION && text.len() > DESCRIPTION - 150, "{}", text.len());
        assert!(text.contains(&format!("{} asked", u64::MAX - 103)), "{text}");
    }

    #[test]
    fn large_numbers_are_short() {
        let said = [0.0, 7.0, 850.0, 1_000.0, 1_234.0, 3e6, 18.4e18].map(short);
        assert_eq!(said, ["0", "7", "850", "1k", "1.2k", "3M", "18.4E"]);
    }
}
