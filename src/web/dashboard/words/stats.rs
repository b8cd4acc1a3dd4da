//! What is said of the numbers?

use crate::store::Reason;

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Statistics";
/// A label.
pub(in crate::web::dashboard) const WEEKS: &str = "From the last";
/// The chart's name, and the table's.
pub(in crate::web::dashboard) const CHART: &str = "Questions by week";
/// The table beside the chart.
pub(in crate::web::dashboard) const TABLE: &str = "The same in numbers";
/// Columns.
pub(in crate::web::dashboard) const WEEK: &str = "Week from";
/// How many were asked.
pub(in crate::web::dashboard) const ASKED: &str = "Asked";
/// How many were answered.
pub(in crate::web::dashboard) const ANSWERED: &str = "Answered";
/// How many members asked.
pub(in crate::web::dashboard) const ASKERS: &str = "Members";
/// Votes.
pub(in crate::web::dashboard) const HELPFUL: &str = "Votes that it helped";
/// Votes.
pub(in crate::web::dashboard) const UNHELPFUL: &str = "Votes that it didn't";
/// The line of the chart.
pub(in crate::web::dashboard) const HELPFUL_SHARE: &str = "Share of votes that it helped";
/// Headings.
pub(in crate::web::dashboard) const TOPICS: &str = "Asked for most";
/// What was not answered.
pub(in crate::web::dashboard) const NOT_ANSWERED: &str = "Not answered";
/// Entries.
pub(in crate::web::dashboard) const ENTRIES: &str = "Entries shown most";
/// A column.
pub(in crate::web::dashboard) const TOPIC: &str = "Section";
/// A column.
pub(in crate::web::dashboard) const WHY: &str = "Why";
/// A column.
pub(in crate::web::dashboard) const QUESTIONS: &str = "Questions";
/// Nothing to count.
pub(in crate::web::dashboard) const NOTHING: &str = "Nothing was asked in this time.";
/// Nothing is kept.
pub(in crate::web::dashboard) const KEEPS_NONE: &str = "This server keeps no questions, so there is nothing to count. Somebody who may \
                                                        manage the server can change that under Settings.";

/// A number of weeks.
pub(in crate::web::dashboard) fn weeks(weeks: u32) -> String {
    super::counted(u64::from(weeks), "week", "weeks")
}

/// All of it in a sentence.
pub(in crate::web::dashboard) fn in_all(asked: u64, answered: Option<f64>, helpful: Option<f64>) -> String {
    let mut said = super::counted(asked, "question", "questions");
    if let Some(share) = answered {
        said += &format!(", {} of them answered", percent(share));
    }
    if let Some(share) = helpful {
        said += &format!("; {} of the votes say that the answer helped", percent(share));
    }
    said + "."
}

/// A share.
pub(in crate::web::dashboard) fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// Why questions were not answered.
pub(in crate::web::dashboard) fn reason(reason: Option<Reason>) -> &'static str {
    match reason {
        Some(Reason::NotInGuide) => "Not in the guide",
        Some(Reason::TooVague) => "Too vague to tell what was meant",
        Some(Reason::OtherLanguage) => "In another language than the guide",
        Some(Reason::MedicalAdvice) => "Asked for medical advice",
        _ => "For other reasons",
    }
}
