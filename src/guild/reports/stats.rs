//! How much was asked, how much of it answered, and did it help?

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use time::Date;

use super::declines::for_advisors;
use crate::clock::{WEEK_MS, day_of, monday_of};
use crate::corpus::{Guide, Section};
use crate::store::{Counts, DeclineCount, PassageCount, Period, Store, StoreError};

/// How many topics are named.
const TOPICS: usize = 5;
/// Weeks at most: two years.
const MOST_WEEKS: u32 = 104;

/// The numbers of a guild's last weeks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stats {
    /// Week by week, the oldest first, none left out; the last is the week that is not over yet.
    pub weeks: Vec<WeekStats>,
    /// How often each passage or entry answered a question, the most often first.
    pub passages: Vec<PassageCount>,
    /// How often questions were declined, by the reason.
    pub declines: Vec<DeclineCount>,
}

/// One week, from Monday, 0 o'clock UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekStats {
    /// Its Monday.
    pub starts: Date,
    /// Questions that were asked.
    pub asked: u64,
    /// Those that were answered.
    pub answered: u64,
    /// Members that asked.
    pub askers: u64,
    /// Votes that say an answer helped.
    pub helpful: u64,
    /// Votes that say it did not.
    pub unhelpful: u64,
}

/// A section that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskedSection {
    /// The id of its guide.
    pub guide: String,
    /// Its heading.
    pub title: String,
    /// Questions that it answered.
    pub asked: u64,
}

/// The numbers of the last weeks, the one of `now_ms` included.
///
/// # Errors
/// When they can't be counted.
pub async fn stats(store: &Store, guild: u64, now_ms: i64, weeks: u32) -> Result<Stats, StoreError> {
    let weeks = i64::from(weeks.min(MOST_WEEKS));
    let first_ms = monday_of(now_ms).saturating_sub((weeks - 1).saturating_mul(WEEK_MS));
    let period = Period { from_ms: first_ms, to_ms: now_ms.saturating_add(1) };
    let asked = store.weeks(guild, period).await?;
    let votes: HashMap<i64, Counts> = store.votes_by_week(guild, period).await?.into_iter().collect();
    let week = |at: i64| {
        let starts_ms = first_ms.saturating_add(at.saturating_mul(WEEK_MS));
        let asked = asked.iter().find(|week| week.starts_ms == starts_ms);
        let Counts { helpful, unhelpful } = votes.get(&starts_ms).copied().unwrap_or_default();
        WeekStats {
            starts: day_of(starts_ms),
            asked: asked.map_or(0, |week| week.asked),
            answered: asked.map_or(0, |week| week.answered),
            askers: asked.map_or(0, |week| week.askers),
            helpful,
            unhelpful,
        }
    };
    Ok(Stats {
        weeks: (0..weeks).map(week).collect(),
        passages: store.questions_by_passage(guild, period).await?,
        declines: store.declines(guild, period).await?,
    })
}

impl Stats {
    /// Questions of all weeks.
    #[must_use]
    pub fn asked(&self) -> u64 {
        self.sum(|week| week.asked)
    }

    /// The share of questions that were answered, 0 to 1; `None` where nothing was asked.
    #[must_use]
    pub fn answered_share(&self) -> Option<f64> {
        share(self.sum(|week| week.answered), self.asked())
    }

    /// The share of votes that say an answer helped, 0 to 1; `None` without a vote.
    #[must_use]
    pub fn helpful_share(&self) -> Option<f64> {
        let helpful = self.sum(|week| week.helpful);
        share(helpful, helpful.saturating_add(self.sum(|week| week.unhelpful)))
    }

    /// The sections that were asked for most, by their headings.
    #[must_use]
    pub fn topics(&self, guides: &[&Guide]) -> Vec<AskedSection> {
        topics(&self.passages, guides)
    }

    /// Questions that were declined, by the reasons that tell an advisor something; what has none of them comes last.
    #[must_use]
    pub fn declined(&self) -> Vec<DeclineCount> {
        for_advisors(&self.declines)
    }

    fn sum(&self, of: impl Fn(&WeekStats) -> u64) -> u64 {
        self.weeks.iter().map(of).fold(0, u64::saturating_add)
    }
}

impl WeekStats {
    /// The share of votes that say an answer helped, 0 to 1; `None` without a vote.
    #[must_use]
    pub fn helpful_share(&self) -> Option<f64> {
        share(self.helpful, self.helpful.saturating_add(self.unhelpful))
    }
}

/// The sections that these passages stand in, those asked for most. What is in none of the guides, an advisor's entry for
/// one, is left out.
pub(super) fn topics(passages: &[PassageCount], guides: &[&Guide]) -> Vec<AskedSection> {
    let mut sections: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for count in passages {
        let guide = guides.iter().find(|guide| guide.manifest.id == count.guide);
        let section = guide.and_then(|guide| section_of(guide, count.passage.id()?));
        if let (Some(guide), Some(title)) = (guide, section.and_then(|section| section.path.last())) {
            *sections.entry((&guide.manifest.id, title)).or_default() += count.asked;
        }
    }
    let topic =
        |((guide, title), asked): ((&str, &str), u64)| AskedSection { guide: guide.into(), title: title.into(), asked };
    let mut topics: Vec<AskedSection> = sections.into_iter().map(topic).collect();
    // Stable, so that equals stay in the order of their names.
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.asked));
    topics.truncate(TOPICS);
    topics
}

/// The section of a passage by its id; of a passage whose words were edited since, by the heading in its id.
#[must_use]
pub fn section_of<'g>(guide: &'g Guide, passage: &str) -> Option<&'g Section> {
    if let Some(at) = guide.passage_named(passage) {
        return Some(guide.section_of(&guide.passages[at]));
    }
    let begins = |section: &&Section| passage.strip_prefix(&section.anchor).is_some_and(|rest| rest.starts_with('-'));
    guide.sections.iter().filter(begins).max_by_key(|section| section.anchor.len())
}

/// A part of a whole; `None` where the whole is nothing.
pub(super) fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::shipped_guide;

    #[test]
    fn topics_are_sections_and_outlive_an_edit() {
        let guide = shipped_guide().unwrap();
        let count =
            |passage: &str, asked| PassageCount { guide: guide.manifest.id.clone(), passage: passage.into(), asked };
        let section = guide.sections.iter().find(|section| section.passages.len() > 1).unwrap();
        let [first, second] = [0, 1].map(|at| guide.passages[section.passages.start + at].id.0.as_str());
        let other = guide.sections.iter().rfind(|other| other.anchor != section.anchor).unwrap();
        let edited = format!("{}-00000000", other.anchor);
        let counts = [count(&edited, 4), count(first, 3), count(second, 2), count("entry-7", 90)];
        let topics = topics(&counts, &[&guide]);
        let named: Vec<(&str, u64)> = topics.iter().map(|topic| (topic.title.as_str(), topic.asked)).collect();
        assert_eq!(named, [(section.path.last().unwrap().as_str(), 5), (other.path.last().unwrap().as_str(), 4)]);
    }

    #[test]
    fn a_share_of_nothing_is_none() {
        let week = WeekStats { starts: day_of(0), asked: 4, answered: 3, askers: 1, helpful: 0, unhelpful: 0 };
        let stats = Stats { weeks: vec![week, WeekStats { helpful: 1, unhelpful: 1, ..week }], ..Stats::default() };
        assert_eq!((stats.answered_share(), stats.helpful_share()), (Some(0.75), Some(0.5)));
        assert_eq!((week.helpful_share(), Stats::default().answered_share()), (None, None));
    }
}
