//! What is said where a guide is read: sections, terms, two things side by side.

use super::help::GUIDES_LISTED;
use crate::corpus::{PATH_JOIN, below_title};

pub(in crate::discord) const ALL_TOPICS: &str = "All topics";

/// A citation where the guide is plain.
pub(in crate::discord) fn place(guide: &str, path: &[String]) -> String {
    below_title(guide, path).join(PATH_JOIN)
}

pub(in crate::discord) fn unknown_guide(asked: &str, there: &[String]) -> String {
    let more = if there.len() > GUIDES_LISTED { ", …" } else { "" };
    let there: Vec<&str> = there.iter().take(GUIDES_LISTED).map(String::as_str).collect();
    format!("There is no guide “{asked}”. There are: {}{more}.", there.join(", "))
}

pub(in crate::discord) fn unknown_term(asked: &str, near: &[String]) -> String {
    let near = if near.is_empty() { String::new() } else { format!(" The nearest terms are {}.", near.join(", ")) };
    format!("“{asked}” is not in the glossary.{near} `/ask` looks through the whole guide.")
}

pub(in crate::discord) fn stands_for(term: &str, expansion: &str) -> String {
    format!("**{term}** stands for **{expansion}**.")
}

pub(in crate::discord) fn term_alone(term: &str) -> String {
    format!("**{term}** is a term of the guide.")
}

pub(in crate::discord) fn unknown_section(asked: &str) -> String {
    format!("There is no section “{asked}”. Choose one from what is offered while typing, or look through `/topics`.")
}

pub(in crate::discord) fn which_section(asked: &str) -> String {
    format!("Several sections may be meant by “{asked}”. Choose one of them.")
}

pub(in crate::discord) fn topics_of(guide: &str) -> String {
    format!("What {guide} is about")
}

pub(in crate::discord) fn choose_a_section() -> &'static str {
    "Choose a section to read"
}

/// Guides beside the one that is shown.
pub(in crate::discord) fn other_guides(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| format!("Other guides here, by the option `guide`: {}", titles.join("; ")))
}

pub(in crate::discord) fn sections_of(sections: usize) -> String {
    format!("It has {sections} sections. Choose one from the menu to read it.")
}

pub(in crate::discord) fn empty_section() -> &'static str {
    "There is nothing directly under this heading; its parts have headings of their own."
}

pub(in crate::discord) fn compared(a: &str, b: &str) -> String {
    format!("{a} and {b}")
}

pub(in crate::discord) fn nothing_of(side: &str) -> String {
    format!("The guide does not say anything of “{side}”.")
}

pub(in crate::discord) fn both_the_same() -> &'static str {
    "Both sides are the same. Name two different things to compare."
}

pub(in crate::discord) fn empty_side() -> &'static str {
    "One of the two sides is empty. Name two things to compare, in words."
}

pub(in crate::discord) fn nameless() -> &'static str {
    "(no title)"
}

pub(in crate::discord) fn section_about(side: &str) -> String {
    format!("Section about {side}")
}

/// The title of a guide's contents where it is the only one.
pub(in crate::discord) fn topics_of_the_guide() -> &'static str {
    "What the guide is about"
}
