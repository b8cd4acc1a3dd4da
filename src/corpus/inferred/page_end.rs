//! What stands below the text of a web page that was copied whole?

use super::lines::{SourceLine, plain_words};
use super::reason::Reason;

/// Lines that say nothing when nothing but a page's own lines is below them.
const ENDS: [&str; 24] = [
    "related articles",
    "related posts",
    "related pages",
    "related topics",
    "related links",
    "related content",
    "you may also like",
    "no labels",
    "like",
    "like be the first to like this",
    "be the first to like this",
    "add a comment",
    "add comment",
    "write a comment",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "no comments",
    "0 comments",
    "give feedback",
    "send feedback",
    "next page",
    "previous page",
    "cookie settings",
];

/// Marks the last lines of a document that are a page's own.
pub(super) fn mark_end(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) {
    for at in (0..lines.len()).rev().filter(|at| !lines[*at].words.is_empty()) {
        if found[at].is_some() {
            continue;
        }
        let words = plain_words(lines[at].words).to_lowercase();
        let words = words.trim_matches(|character: char| !character.is_alphanumeric());
        if lines[at].verbatim || !ENDS.contains(&words) {
            break;
        }
        found[at] = Some(Reason::Button);
    }
}
