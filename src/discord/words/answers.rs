//! What is said around an answer: its citation, its buttons, and how it is asked for.

use crate::answer;
use crate::corpus::PATH_JOIN;

pub(in crate::discord) fn told(user: u64) -> String {
    format!("<@{user}>")
}

pub(in crate::discord) fn how_sure(confidence: f32) -> String {
    let said = format!("{} ({confidence:.2})", answer::how_sure(confidence));
    said[..1].to_uppercase() + &said[1..]
}

pub(in crate::discord) const SURE: &str = "How sure";
pub(in crate::discord) const UNDERSTOOD: &str = "Understood as";
pub(in crate::discord) const NOTICE: &str = "Please note";
pub(in crate::discord) const FROM_THE_GUIDE: &str = "From the guide";
pub(in crate::discord) const NEXT_PASSAGE: &str = "Next passage";
pub(in crate::discord) const FROM_ADVISORS: &str = "From this server's advisors";
pub(in crate::discord) const WHAT_THE_GUIDE_SAYS: &str = "What the guide says";
pub(in crate::discord) const NEXT_PAGE: &str = "Next page";
pub(in crate::discord) const FIRST_PASSAGE: &str = "First passage";
pub(in crate::discord) const WHOLE_SECTION: &str = "Whole section";
pub(in crate::discord) const SHARE: &str = "Share";
pub(in crate::discord) const REPLY_TO_ALL: &str = "Reply for all to see";
pub(in crate::discord) const BACK: &str = "◀ Back";
pub(in crate::discord) const FORWARD: &str = "▶ Next";

pub(in crate::discord) fn citation(guide: &str, path: &[String]) -> String {
    // Most guides have their title as their first heading.
    let is_title =
        |first: &String| first == guide || first.strip_prefix(guide).is_some_and(|rest| rest.starts_with(" ("));
    let title = Some(guide).filter(|_| !path.first().is_some_and(is_title));
    title.into_iter().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(PATH_JOIN)
}

/// The headings down to a quote, and where it stands in a file that was no text.
pub(in crate::discord) fn quote_citation(guide: &str, quote: &answer::Citation) -> String {
    let original = quote.original.iter().cloned();
    let page = quote.page.map(|page| format!("page {page}"));
    std::iter::once(citation(guide, &quote.numbered())).chain(original).chain(page).collect::<Vec<_>>().join(", ")
}

pub(in crate::discord) fn entries_away() -> &'static str {
    "-# What this server's advisors have written can't be reached right now; this is from the guide alone."
}

pub(in crate::discord) fn passage_of(at: usize, of: usize) -> String {
    format!("Passage {at} of {of}")
}

pub(in crate::discord) fn page_of(at: usize, of: usize) -> String {
    format!("Page {at} of {of}")
}

pub(in crate::discord) fn shared_by(user: u64) -> String {
    format!("Shared by <@{user}>")
}

pub(in crate::discord) fn empty_message() -> &'static str {
    "There are no words in this message that I could answer."
}

pub(in crate::discord) fn how_to_mention() -> &'static str {
    "Ask me a question in the same message, or use `/ask`. `/help` says what else I can do."
}

pub(in crate::discord) fn replied() -> &'static str {
    "Done: I replied to the message."
}

/// To a member, in a message of its own below the answer that is for them.
pub(in crate::discord) fn told_of_answer(user: u64) -> String {
    format!("{}, the answer above is for you.", told(user))
}

/// Below a private answer that was shared.
pub(in crate::discord) fn shared_now(as_reply: bool) -> &'static str {
    if as_reply { replied() } else { "Done: I shared it in the channel." }
}

/// Where nobody knows whether a shared answer came through.
pub(in crate::discord) fn maybe_shared() -> &'static str {
    "Discord did not say whether the message came through. If you do not see it in the channel, press the button again."
}
