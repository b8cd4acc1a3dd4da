//! What is said around an answer: its citation, its buttons, and how it is asked for.

use super::said::words;
use crate::answer::{self, Sureness};
use crate::corpus::PATH_JOIN;

pub(in crate::discord) fn told(user: u64) -> String {
    format!("<@{user}>")
}

/// How sure an answer is, in words and as a number from 0 to 1.
pub(in crate::discord) fn how_sure(confidence: f32) -> String {
    let number = format!("{confidence:.2}").replace('.', &decimal_sign());
    match answer::how_sure(confidence) {
        Sureness::Very => very_sure(&number),
        Sureness::Fairly => fairly_sure(&number),
        Sureness::NotVery => not_very_sure(&number),
    }
}

words! {
    decimal_sign();
    very_sure(number: &str);
    fairly_sure(number: &str);
    not_very_sure(number: &str);
    sure();
    understood();
    please_note();
    from_the_guide();
    next_passage();
    from_advisors();
    what_the_guide_says();
    next_page();
    first_passage();
    whole_section();
    share();
    reply_to_all();
    back();
    forward();
    entries_away();
    passage_of(at: usize, of: usize);
    page_of(at: usize, of: usize);
    page(number: u32);
    empty_message();
    how_to_mention();
    replied();
    shared_by_member(member: String);
    /// The text of a link behind a citation that can't be one itself.
    read_in_the_guide();
    answer_for_member(member: String);
    shared_in_channel();
    /// Where nobody knows whether a shared answer came through.
    maybe_shared();
}

pub(in crate::discord) fn citation(guide: &str, path: &[String]) -> String {
    // Most guides have their title as their first heading.
    let is_title =
        |first: &String| first == guide || first.strip_prefix(guide).is_some_and(|rest| rest.starts_with(" ("));
    let title = Some(guide).filter(|_| !path.first().is_some_and(is_title));
    title.into_iter().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(PATH_JOIN)
}

/// Where a quote stands: the headings down to it, and where it is in a file that was no text.
pub(in crate::discord) fn quoted_at(headings: String, quote: &answer::Citation) -> String {
    let original = quote.original.iter().cloned();
    let at_page = quote.page.map(page);
    std::iter::once(headings).chain(original).chain(at_page).collect::<Vec<_>>().join(", ")
}

pub(in crate::discord) fn shared_by(user: u64) -> String {
    shared_by_member(told(user))
}

/// To a member, in a message of its own below the answer that is for them.
pub(in crate::discord) fn told_of_answer(user: u64) -> String {
    answer_for_member(told(user))
}

/// Below a private answer that was shared.
pub(in crate::discord) fn shared_now(as_reply: bool) -> String {
    if as_reply { replied() } else { shared_in_channel() }
}
