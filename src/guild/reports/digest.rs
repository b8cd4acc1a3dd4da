//! What does a guild's channel hear once a week, and when?

use std::collections::{HashMap, HashSet};

use super::declines::for_a_channel;
use super::gaps::Gap;
use super::stats::{AskedSection, share, topics};
use crate::clock::{WEEK_MS, monday_of};
use crate::corpus::Guide;
use crate::guild::decisions::named::Gone;
use crate::guild::decisions::settings::{GuildSettings, SettingName};
use crate::guild::decisions::undo::mark;
use crate::guild::privacy::members::month_of;
use crate::store::{DeclineCount, Period, Store, StoreError, Unanswered};

/// From Monday, 0 o'clock UTC, to when a digest is due.
const NINE_MS: i64 = 9 * 3_600_000;
/// How many gaps it names.
const GAPS: usize = 5;
/// The name under which the store keeps whose turn it is.
const CLAIM: &str = "digest";

/// One week in short.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    /// Questions that were asked.
    pub asked: u64,
    /// The share of them that was answered, 0 to 1; `None` where nothing was asked.
    pub answered_share: Option<f64>,
    /// The share of votes that say an answer helped, 0 to 1; `None` without a vote.
    pub helpful_share: Option<f64>,
    /// The sections that were asked for most.
    pub topics: Vec<AskedSection>,
    /// Questions that were declined, by the reasons that a channel may hear of; what has none of them comes last.
    pub declined: Vec<DeclineCount>,
    /// What two members or more asked and what was not answered, or not well, most often first, with how often.
    pub gaps: Vec<(String, usize)>,
}

/// The digest of the seven days before `now_ms`, given their gaps, the biggest first. A sender passes [`turn`]'s time, so
/// that two digests neither overlap nor leave anything out, however late they are.
///
/// # Errors
/// When it can't be counted.
pub async fn digest(
    store: &Store,
    guild: u64,
    now_ms: i64,
    guides: &[&Guide],
    gaps: &[Gap],
) -> Result<Digest, StoreError> {
    let period = week_before(now_ms);
    let weeks = store.weeks(guild, period).await?;
    let votes = store.votes_by_week(guild, period).await?;
    let asked = weeks.iter().map(|week| week.asked).sum();
    let (helpful, votes) = votes.iter().fold((0, 0), |(helpful, all), (_, counts)| {
        (helpful + counts.helpful, all + counts.helpful + counts.unhelpful)
    });
    Ok(Digest {
        asked,
        answered_share: share(weeks.iter().map(|week| week.answered).sum(), asked),
        helpful_share: share(helpful, votes),
        topics: topics(&store.questions_by_passage(guild, period).await?, guides),
        declined: for_a_channel(&store.declines(guild, period).await?),
        gaps: gaps.iter().filter_map(|gap| Some((told(gap)?, gap.asked))).take(GAPS).collect(),
    })
}

/// The text of a gap that a channel may read: one that at least two members asked in the same words. Not all who read a
/// channel are advisors, and what a single member wrote may say who it was.
fn told(gap: &Gap) -> Option<String> {
    let mut askers: HashMap<String, HashSet<(String, &str)>> = HashMap::new();
    for question in &gap.questions {
        // A member's hash changes with the month: two of different months may be one member.
        let asker = (month_of(question.asked.at_ms), question.asked.asker.as_str());
        askers.entry(spoken(question)).or_default().insert(asker);
    }
    let members = |text: &String| {
        let mut by_month: HashMap<&str, usize> = HashMap::new();
        askers[text].iter().for_each(|(month, _)| *by_month.entry(month).or_default() += 1);
        by_month.into_values().max().unwrap_or_default()
    };
    let most = askers.keys().max_by(|a, b| members(a).cmp(&members(b)).then_with(|| b.cmp(a)))?;
    let first = gap.questions.iter().find(|question| spoken(question) == *most)?;
    (members(most) >= 2).then(|| first.asked.text.clone())
}

/// A question's words, whatever their capitals and marks.
fn spoken(question: &Unanswered) -> String {
    let text = question.asked.text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The seven days before a time, for [`Store::gaps`] too.
#[must_use]
pub fn week_before(now_ms: i64) -> Period {
    Period { from_ms: now_ms.saturating_sub(WEEK_MS), to_ms: now_ms }
}

/// The last time that a digest was due: a Monday, 9 o'clock UTC.
#[must_use]
pub fn turn(now_ms: i64) -> i64 {
    monday_of(now_ms.saturating_sub(NINE_MS)).saturating_add(NINE_MS)
}

/// Whether a digest is due: none was sent since the last Monday, 9 o'clock UTC.
#[must_use]
pub fn due(now_ms: i64, last_sent_ms: i64) -> bool {
    last_sent_ms < turn(now_ms)
}

/// Whether a digest is to be sent now, by us and nobody else; it counts as sent then, so that a process that dies before
/// it sends leaves one out rather than send two. Whoever switches the digest on takes the turn, too, and sends nothing: the
/// first digest is that of the next Monday.
///
/// # Errors
/// When the claim can't be kept.
pub async fn take_turn(store: &Store, guild: u64, now_ms: i64) -> Result<bool, StoreError> {
    let last = store.claimed(guild, CLAIM).await?.unwrap_or(i64::MIN);
    Ok(due(now_ms, last) && store.claim(guild, CLAIM, turn(now_ms)).await?)
}

/// Sees that a digest which a change of this setting may switch on is not sent at once, for the week before: to be called before the
/// change is made.
///
/// # Errors
/// When it can't be kept.
pub async fn begin_digest(
    store: &Store,
    guild: u64,
    (before, what): (&GuildSettings, SettingName),
    now_ms: i64,
) -> Result<(), StoreError> {
    if what == SettingName::DigestChannel && before.digest_channel.is_none() {
        take_turn(store, guild, now_ms).await?;
    }
    Ok(())
}

/// Whether a digest shall tell that something is gone: each loss is told once, by us and nobody else. `names` tell tags apart,
/// which have no ids here.
///
/// # Errors
/// When it can't be kept.
pub async fn take_news(store: &Store, guild: u64, gone: &Gone, names: &[String]) -> Result<bool, StoreError> {
    let names = if gone.setting == SettingName::SolvedTag { names.join(",") } else { String::new() };
    let mut is_news = false;
    for id in &gone.ids {
        let name = format!("gone.{}.{id}.{:08x}", gone.setting.as_str(), mark(Some(&names)));
        is_news |= store.claim(guild, &name, 1).await?;
    }
    Ok(is_news)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY_MS;

    /// Monday, 5 January 1970, 9 o'clock UTC.
    const MONDAY: i64 = 4 * DAY_MS + NINE_MS;

    #[test]
    fn a_digest_is_due_from_monday_nine_on_and_once() {
        assert!(!due(MONDAY - 1, MONDAY - WEEK_MS));
        assert!(due(MONDAY, MONDAY - 1));
        assert!(!due(MONDAY + 1, MONDAY));
        assert!(due(MONDAY + 3 * DAY_MS, MONDAY - 1), "after downtime it comes late");
        assert!(!due(MONDAY + WEEK_MS - 1, MONDAY + 3 * DAY_MS), "and not twice");
        assert!(due(MONDAY + WEEK_MS, MONDAY + 3 * DAY_MS), "the next one is on time");
        assert!(due(MONDAY, 0) && due(i64::MAX, i64::MIN) && !due(i64::MIN, 0));
    }

    #[test]
    fn weeks_of_digests_touch() {
        let late = week_before(turn(MONDAY + 3 * DAY_MS));
        let next = week_before(turn(MONDAY + WEEK_MS));
        assert_eq!((late.to_ms, next.to_ms), (next.from_ms, MONDAY + WEEK_MS));
    }
}
