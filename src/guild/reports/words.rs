//! Every word on a chart, and a chart in words.

use time::Date;

use super::stats::{Stats, WeekStats};

/// Characters of an attachment's description at most.
///
/// # Source
/// Discord's API reference, "Attachment Object": 1024.
const DESCRIPTION: usize = 1_024;

/// What a chart says, in the language of who reads it: the face knows that.
#[derive(Debug, Clone)]
pub struct ChartWords {
    /// What it shows.
    pub title: String,
    /// That nothing was asked.
    pub nothing: String,
    /// What stands before the numbers of all weeks.
    pub in_all: String,
    /// After a number of questions: that they were asked.
    pub asked: String,
    /// After a number of questions: that they were answered.
    pub answered: String,
    /// After a share: that it is of helpful votes.
    pub helpful: String,
    /// What is counted on the axis.
    pub questions: String,
    /// A day by its number and its month's, from 1: `3 Nov`.
    pub day: fn(u8, u8) -> String,
    /// What stands before the numbers of the week that begins on a day.
    pub from: fn(String) -> String,
}

impl ChartWords {
    /// A day without its year.
    pub(super) fn short_day(&self, day: Date) -> String {
        (self.day)(day.day(), day.month().into())
    }
}

/// What a chart of these numbers shows, for people who don't see it; at most as long as Discord allows, the oldest weeks
/// left out first.
#[must_use]
pub fn describe(stats: &Stats, words: &ChartWords) -> String {
    let ChartWords { title, nothing, in_all, asked, answered, helpful, .. } = words;
    if stats.asked() == 0 {
        return format!("{title}. {nothing}");
    }
    let answered = stats.answered_share().map_or_else(String::new, |share| format!(", {} {answered}", percent(share)));
    let helpful = stats.helpful_share().map_or_else(String::new, |share| format!(", {} {helpful}", percent(share)));
    let head = format!("{title}. {in_all}: {} {asked}{answered}{helpful}.", stats.asked());
    let mut left = DESCRIPTION - length(&head).min(DESCRIPTION);
    let lines = stats.weeks.iter().rev().map(|week| described(week, words)).take_while(|line| {
        let fits = length(line) <= left;
        left = left.saturating_sub(length(line));
        fits
    });
    let lines: Vec<String> = lines.collect();
    head + &lines.into_iter().rev().collect::<String>()
}

fn described(week: &WeekStats, words: &ChartWords) -> String {
    let ChartWords { asked, answered, helpful, .. } = words;
    let day = (words.from)(words.short_day(week.starts));
    let helpful = match week.helpful_share() {
        Some(share) => format!(", {} {helpful}", percent(share)),
        None => String::new(),
    };
    format!(" {day}: {} {asked}, {} {answered}{helpful}.", week.asked, week.answered)
}

/// A text's length as Discord may count it, which is never fewer than its characters.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
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

/// The words of a chart in English.
#[cfg(test)]
pub(super) fn in_english() -> ChartWords {
    let word = str::to_owned;
    ChartWords {
        title: word("Questions by week"),
        nothing: word("Nothing was asked in this time."),
        in_all: word("In all"),
        asked: word("asked"),
        answered: word("answered"),
        helpful: word("helpful votes"),
        questions: word("questions"),
        day: |day, month| format!("{day}/{month}"),
        from: |day| format!("From {day}"),
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
            describe(&stats, &in_english()),
            "Questions by week. In all: 10 asked, 50 % answered, 75 % helpful votes. From 16/11: 8 asked, \
             4 answered, 75 % helpful votes. From 23/11: 2 asked, 1 answered."
        );
        assert_eq!(describe(&Stats::default(), &in_english()), "Questions by week. Nothing was asked in this time.");
    }

    #[test]
    fn a_description_is_no_longer_than_discord_allows_and_ends_with_the_last_week() {
        let weeks = (0..104).map(|at| week(date!(2026 - 11 - 16), u64::MAX - at)).collect();
        let text = describe(&Stats { weeks, ..Stats::default() }, &in_english());
        assert!(text.len() <= DESCRIPTION && text.len() > DESCRIPTION - 150, "{}", text.len());
        assert!(text.contains(&format!("{} asked", u64::MAX - 103)), "{text}");
    }

    #[test]
    fn large_numbers_are_short() {
        let said = [0.0, 7.0, 850.0, 1_000.0, 1_234.0, 3e6, 18.4e18].map(short);
        assert_eq!(said, ["0", "7", "850", "1k", "1.2k", "3M", "18.4E"]);
    }
}
