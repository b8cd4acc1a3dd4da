//! What is said of an answer in a forum?

use super::said::words;

/// What became of a post's tag, whose name is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) enum Tagged {
    /// It has the tag, now or from before.
    Solved(String),
    /// The forum has no such tag.
    NoTag,
    /// The post has as many tags as it can have.
    Full(String),
    /// The bot lacks the permission.
    Forbidden,
    /// Discord can't be reached, or the post is gone.
    Failed,
}

words! {
    this_helped();
    not_your_post();
    good_to_know(more: String);
    post_tagged(tag: &str);
    post_without_tag();
    post_has_all_tags(tag: &str);
    may_not_tag();
    post_not_tagged();
}

/// Thanks, and what became of the post's tag.
pub(in crate::discord) fn post_solved(tagged: &Tagged) -> String {
    good_to_know(match tagged {
        Tagged::Solved(tag) => post_tagged(tag),
        Tagged::NoTag => post_without_tag(),
        Tagged::Full(tag) => post_has_all_tags(tag),
        Tagged::Forbidden => may_not_tag(),
        Tagged::Failed => post_not_tagged(),
    })
}
