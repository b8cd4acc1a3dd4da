//! What is said of votes, gaps, statistics and the weekly digest?

use crate::guild::{Digest, Stats};

pub(in crate::discord) const HELPED: &str = "👍 Helped";
pub(in crate::discord) const NOT_HELPED: &str = "👎 Didn't help";
pub(in crate::discord) const VOTE_TITLE: &str = "Didn't help";
pub(in crate::discord) const VOTE_REASON: &str = "What were you looking for?";

pub(in crate::discord) fn vote_reason_hint() -> &'static str {
    "Your vote counts already; this is optional. Advisors read it without your name."
}

pub(in crate::discord) fn thanks(helpful: bool) -> &'static str {
    if helpful {
        "Thanks: counted as helpful. Press the other button if you change your mind."
    } else {
        "Thanks: counted as not helpful. Press the other button if you change your mind."
    }
}

pub(in crate::discord) const GAP_ALSO: &str = "Also asked as";
pub(in crate::discord) const GAP_REASONS: &str = "What members were looking for";
pub(in crate::discord) const GAP_NEAREST: &str = "Nearest in the guide";
pub(in crate::discord) const GAP_ENTRY: &str = "The entry that was shown";
pub(in crate::discord) const GAP_WRITE: &str = "Write an answer";
pub(in crate::discord) const GAP_BIND: &str = "Add a phrasing";
pub(in crate::discord) const GAP_CHOOSE: &str = "Add it as a phrasing of another passage";
pub(in crate::discord) const GAP_NOT_FOR_US: &str = "Not for us";
pub(in crate::discord) const GAP_UNDO: &str = "Undo";

pub(in crate::discord) fn gap_counts(asked: usize, declined: usize, unhelpful: u64) -> String {
    let mut parts = vec![format!("Asked {}", times(asked))];
    if declined == asked {
        parts.push("never answered".to_owned());
    } else if declined > 0 {
        parts.push(format!("{} without an answer", times(declined)));
    }
    match unhelpful {
        0 => {}
        1 => parts.push("1 vote says that the answer didn't help".to_owned()),
        votes => parts.push(format!("{votes} votes say that the answer didn't help")),
    }
    format!("{}.", parts.join(", "))
}

fn times(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    }
}

pub(in crate::discord) fn and_more(more: usize) -> String {
    format!("and {more} more")
}

pub(in crate::discord) fn gap_of(at: usize, of: usize, days: u16) -> String {
    format!("Gap {at} of {of} · {}", last_days(days))
}

fn last_days(days: u16) -> String {
    if days == 1 { "last day".to_owned() } else { format!("last {days} days") }
}

pub(in crate::discord) fn no_gaps(days: u16, keeps_questions: bool) -> String {
    if keeps_questions {
        format!(
            "There are no gaps: in the {}, nothing else was asked that had no answer, or none that helped.",
            last_days(days)
        )
    } else {
        keeps_no_questions().to_owned()
    }
}

pub(in crate::discord) fn keeps_no_questions() -> &'static str {
    "This server keeps no questions, so that there is nothing to count or list. Somebody who may manage the server can \
     change that with `/settings`."
}

/// What was counted before the server chose to keep no questions.
pub(in crate::discord) fn keeps_no_questions_from_now() -> &'static str {
    "This server keeps no questions any longer; what is still counted here is deleted within an hour."
}

pub(in crate::discord) fn gap_gone() -> &'static str {
    "That gap is no longer there: it was settled, or its questions are no longer kept. These are left."
}

/// What was done before a gap is shown, in small print.
pub(in crate::discord) fn just_now(note: &str) -> String {
    format!("-# {note}")
}

pub(in crate::discord) fn gap_undone() -> &'static str {
    "Undone."
}

pub(in crate::discord) fn gap_not_for_us(question: &str) -> String {
    format!("Not for us: “{question}”. It is no longer listed.")
}

pub(in crate::discord) fn gap_bound(question: &str, place: &str) -> String {
    format!("From now on, “{question}” leads to **{place}**.")
}

pub(in crate::discord) const TOPICS: &str = "Asked for most";
pub(in crate::discord) const TOP_ENTRIES: &str = "Entries shown most";

pub(in crate::discord) fn topic(section: &str, guide: Option<&str>, asked: u64) -> String {
    let guide = guide.map(|guide| format!(" ({guide})")).unwrap_or_default();
    format!("• {section}{guide}: {asked}")
}

pub(in crate::discord) fn stats_title(weeks: u16) -> String {
    if weeks == 1 { "This week".to_owned() } else { format!("The last {weeks} weeks") }
}

pub(in crate::discord) fn stats(stats: &Stats, weeks: u16) -> String {
    if stats.asked() == 0 && stats.helpful_share().is_none() {
        return "Nothing was asked in this time.".to_owned();
    }
    let mut lines = vec![asked_and_answered(stats.asked(), stats.answered_share())];
    lines.extend(stats.helpful_share().map(helped));
    if let Some(week) = stats.weeks.last().filter(|week| weeks > 1 && week.asked > 0) {
        let members = if week.askers == 1 { "1 member".to_owned() } else { format!("{} members", week.askers) };
        lines.push(format!("This week so far: {} by {members}.", questions(week.asked)));
    }
    lines.join("\n")
}

fn questions(asked: u64) -> String {
    if asked == 1 { "1 question".to_owned() } else { format!("{asked} questions") }
}

fn asked_and_answered(asked: u64, answered: Option<f64>) -> String {
    let answered = answered.map(|share| format!(", {:.0} % of them answered", share * 100.0)).unwrap_or_default();
    format!("{}{answered}.", questions(asked))
}

fn helped(share: f64) -> String {
    format!("{:.0} % of the votes say that the answer helped.", share * 100.0)
}

pub(in crate::discord) const DIGEST_TITLE: &str = "The week in questions";
pub(in crate::discord) const DIGEST_GAPS: &str = "Asked by several, and not answered or not well";

pub(in crate::discord) fn digest(digest: &Digest) -> String {
    let mut lines = vec![asked_and_answered(digest.asked, digest.answered_share)];
    lines.extend(digest.helpful_share.map(helped));
    lines.push("-# Advisors see more with `/gaps` and `/stats`.".to_owned());
    lines.join("\n")
}

pub(in crate::discord) fn digest_gap(question: &str, asked: usize) -> String {
    format!("• {question} ({})", times(asked))
}

pub(in crate::discord) fn digest_gone_title() -> &'static str {
    "Settings that need a manager"
}

/// Below what is gone; told once.
pub(in crate::discord) fn digest_gone_remedy() -> &'static str {
    "-# Somebody who may manage the server can choose again with `/settings`."
}

/// The digest of a week without a question, which tells of what is gone.
pub(in crate::discord) fn digest_without_questions() -> &'static str {
    "Nobody asked a question this week."
}
