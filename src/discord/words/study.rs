//! What is said where a guide is read: sections, terms, two things side by side.

use super::help::GUIDES_LISTED;
use super::said::words;
use crate::corpus::{PATH_JOIN, below_title};

words! {
    all_topics();
    no_such_guide_of(asked: &str, there: String);
    not_in_glossary(asked: &str);
    not_in_glossary_but_near(asked: &str, near: String);
    stands_for(term: &str, expansion: &str);
    term_alone(term: &str);
    unknown_section(asked: &str);
    which_section(asked: &str);
    topics_of(guide: &str);
    choose_a_section();
    other_guides_are(titles: String);
    sections_of(sections: usize);
    empty_section();
    compared(a: &str, b: &str);
    nothing_of(side: &str);
    both_the_same();
    empty_side();
    nameless();
    section_about(side: &str);
    /// The title of a guide's contents where it is the only one.
    topics_of_the_guide();
}

/// A citation where the guide is plain.
pub(in crate::discord) fn place(guide: &str, path: &[String]) -> String {
    below_title(guide, path).join(PATH_JOIN)
}

pub(in crate::discord) fn unknown_guide(asked: &str, there: &[String]) -> String {
    let more = if there.len() > GUIDES_LISTED { ", …" } else { "" };
    let there: Vec<&str> = there.iter().take(GUIDES_LISTED).map(String::as_str).collect();
    no_such_guide_of(asked, there.join(", ") + more)
}

pub(in crate::discord) fn unknown_term(asked: &str, near: &[String]) -> String {
    if near.is_empty() { not_in_glossary(asked) } else { not_in_glossary_but_near(asked, near.join(", ")) }
}

/// Guides beside the one that is shown.
pub(in crate::discord) fn other_guides(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| other_guides_are(titles.join("; ")))
}
