//! What is said of votes, gaps, statistics and the weekly digest?

use super::said::words;
use crate::guild::{ChartWords, Digest, Stats};
use crate::store::Reason;

words! {
    helped();
    not_helped();
    vote_title();
    vote_reason();
    vote_reason_hint();
    counted_as_helpful();
    counted_as_unhelpful();
    gap_also();
    gap_reasons();
    gap_nearest();
    gap_entry();
    gap_write();
    gap_bind();
    gap_choose();
    gap_not_for_us();
    gap_undo();
    asked_times(times: usize);
    never_answered();
    times_without_answer(times: usize);
    unhelpful_votes(votes: u64);
    gap_of(at: usize, of: usize, days: u16);
    no_gaps_in(days: u16);
    keeps_no_questions();
    /// What was counted before the server chose to keep no questions.
    keeps_no_questions_from_now();
    gap_gone();
    /// What was done before a gap is shown, in small print.
    just_now(note: &str);
    gap_undone();
    gap_put_aside(question: &str);
    gap_bound(question: &str, place: &str);
    topics();
    counted_topic(topic: String, asked: u64);
    top_entries();
    stats_title(weeks: u16);
    nothing_asked();
    this_week(asked: u64, askers: u64);
    asked_in_all(asked: u64);
    asked_and_answered(asked: u64, percent: String);
    helped_share(percent: String);
    chart_title();
    chart_asked();
    chart_answered();
    chart_helpful();
    chart_questions();
    chart_in_all();
    chart_from(day: String);
    chart_day(day: u8, month: u8);
    digest_title();
    digest_gaps();
    digest_more();
    digest_gap(question: &str, times: usize);
    /// What is asked before a gap is bound to a passage, which stands below it.
    gap_shall_lead(texts: usize, place: &str);
    gap_yes_bind();
    gap_no_back();
    /// Above what was not answered.
    not_answered();
    declined_not_in_guide();
    declined_too_vague();
    declined_other_language();
    declined_medical_advice();
    declined_otherwise();
}

/// What a chart says.
pub(in crate::discord) fn chart_words() -> ChartWords {
    ChartWords {
        title: chart_title(),
        nothing: nothing_asked(),
        in_all: chart_in_all(),
        asked: chart_asked(),
        answered: chart_answered(),
        helpful: chart_helpful(),
        questions: chart_questions(),
        day: chart_day,
        from: chart_from,
    }
}

pub(in crate::discord) fn thanks(helpful: bool) -> String {
    if helpful { counted_as_helpful() } else { counted_as_unhelpful() }
}

pub(in crate::discord) fn gap_counts(asked: usize, declined: usize, unhelpful: u64) -> String {
    let mut parts = vec![asked_times(asked)];
    if declined == asked {
        parts.push(never_answered());
    } else if declined > 0 {
        parts.push(times_without_answer(declined));
    }
    if unhelpful > 0 {
        parts.push(unhelpful_votes(unhelpful));
    }
    format!("{}.", parts.join(", "))
}

pub(in crate::discord) fn no_gaps(days: u16, keeps_questions: bool) -> String {
    if keeps_questions { no_gaps_in(days) } else { keeps_no_questions() }
}

pub(in crate::discord) fn topic(section: &str, guide: Option<&str>, asked: u64) -> String {
    let guide = guide.map(|guide| format!(" ({guide})")).unwrap_or_default();
    counted_topic(format!("{section}{guide}"), asked)
}

pub(in crate::discord) fn stats(stats: &Stats, weeks: u16) -> String {
    if stats.asked() == 0 && stats.helpful_share().is_none() {
        return nothing_asked();
    }
    let mut lines = vec![asked(stats.asked(), stats.answered_share())];
    lines.extend(stats.helpful_share().map(percent).map(helped_share));
    if let Some(week) = stats.weeks.last().filter(|week| weeks > 1 && week.asked > 0) {
        lines.push(this_week(week.asked, week.askers));
    }
    lines.join("\n")
}

fn asked(asked: u64, answered: Option<f64>) -> String {
    answered.map_or_else(|| asked_in_all(asked), |share| asked_and_answered(asked, percent(share)))
}

/// A share as a whole number of a hundred.
fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

pub(in crate::discord) fn digest(digest: &Digest) -> String {
    let mut lines = vec![asked(digest.asked, digest.answered_share)];
    lines.extend(digest.helpful_share.map(percent).map(helped_share));
    lines.push(digest_more());
    lines.join("\n")
}

/// How many questions were declined for a reason; `None` for all that have none which tells something.
pub(in crate::discord) fn declined_for(reason: Option<Reason>, asked: u64) -> String {
    let why = match reason {
        Some(Reason::NotInGuide) => declined_not_in_guide(),
        Some(Reason::TooVague) => declined_too_vague(),
        Some(Reason::OtherLanguage) => declined_other_language(),
        Some(Reason::MedicalAdvice) => declined_medical_advice(),
        _ => declined_otherwise(),
    };
    counted_topic(why, asked)
}
