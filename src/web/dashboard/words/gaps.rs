//! What is said of gaps?

use super::counted;

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "What the guide does not say";
/// What the list is.
pub(in crate::web::dashboard) const INTRO: &str = "Questions of members that were not answered, or not well, the same ones together. \
                                                   What looks like an address or a number of somebody was taken out.";
/// Nothing is open.
pub(in crate::web::dashboard) const NONE: &str = "There are no gaps in this time: nothing else was asked that had no answer, or none that \
                                                  helped.";
/// Nothing is kept.
pub(in crate::web::dashboard) const KEEPS_NONE: &str = "This server keeps no questions, so there is nothing to list. Somebody who may \
                                                        manage the server can change that under Settings.";
/// A label.
pub(in crate::web::dashboard) const DAYS: &str = "From the last";
/// Columns.
pub(in crate::web::dashboard) const QUESTION: &str = "Question";
/// How often.
pub(in crate::web::dashboard) const ASKED: &str = "Asked";
/// How often in vain.
pub(in crate::web::dashboard) const DECLINED: &str = "Not answered";
/// Votes.
pub(in crate::web::dashboard) const UNHELPFUL: &str = "Didn't help";
/// Headings of one gap.
pub(in crate::web::dashboard) const ALSO: &str = "Also asked as";
/// Words on votes.
pub(in crate::web::dashboard) const REASONS: &str = "What members were looking for";
/// The entry that was shown.
pub(in crate::web::dashboard) const ENTRY: &str = "The entry that was shown";
/// The passages.
pub(in crate::web::dashboard) const PASSAGES: &str = "Does the guide say it after all?";
/// What the choice does.
pub(in crate::web::dashboard) const PASSAGES_HINT: &str = "If one of these passages answers it, choose it: whoever asks in these words is \
                                                           led there from now on.";
/// None is near.
pub(in crate::web::dashboard) const NO_PASSAGES: &str = "Nothing in the guide is near to it.";
/// Buttons.
pub(in crate::web::dashboard) const WRITE: &str = "Write an answer";
/// Binds it.
pub(in crate::web::dashboard) const BIND: &str = "This passage answers it";
/// Puts it aside.
pub(in crate::web::dashboard) const ASIDE: &str = "Not for us";
/// What that does.
pub(in crate::web::dashboard) const ASIDE_HINT: &str = "Then it is listed no longer, in no wording.";
/// All gaps.
pub(in crate::web::dashboard) const BACK: &str = "Back to the list";
/// What was done.
pub(in crate::web::dashboard) const DONE_ASIDE: &str = "Put aside: not for us. It is listed no longer.";
/// What was done.
pub(in crate::web::dashboard) const DONE_BOUND: &str =
    "Whoever asks in these words is led to that passage from now on.";
/// What was done.
pub(in crate::web::dashboard) const DONE_WRITTEN: &str = "Saved. Members find the answer from now on.";
/// What was done.
pub(in crate::web::dashboard) const DONE_UNDONE: &str = "Undone.";
/// There was nothing to undo.
pub(in crate::web::dashboard) const NOT_UNDONE: &str = "There was nothing left to undo.";

/// A number of days.
pub(in crate::web::dashboard) fn days(days: u16) -> String {
    counted(u64::from(days), "day", "days")
}

/// How often a gap was asked and what became of it.
pub(in crate::web::dashboard) fn counts(asked: usize, declined: usize, unhelpful: u64) -> String {
    let asked = counted(asked as u64, "time", "times");
    let votes = if unhelpful > 0 {
        format!(", {} that the answer didn't help", counted(unhelpful, "vote says", "votes say"))
    } else {
        String::new()
    };
    format!("Asked {asked}, {declined} of them without an answer{votes}.")
}

/// How many wordings a step was about.
pub(in crate::web::dashboard) fn wordings(guide: &str, wordings: usize) -> String {
    format!("{guide}: {}", counted(wordings as u64, "wording", "wordings"))
}
