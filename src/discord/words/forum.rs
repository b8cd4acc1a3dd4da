//! What is said of an answer in a forum?

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

pub(in crate::discord) const THIS_HELPED: &str = "This helped";

pub(in crate::discord) fn not_your_post() -> &'static str {
    "Only who began this post, or one of this server's advisors, can say that it is solved."
}

/// Thanks, and what became of the post's tag.
pub(in crate::discord) fn post_solved(tagged: &Tagged) -> String {
    let more = match tagged {
        Tagged::Solved(tag) => format!("This post is tagged “{}”.", tag),
        Tagged::NoTag => {
            "I did not tag this post: its forum has no tag for solved posts. Whoever manages this server can add \
                          one named “Solved”, or name another one in `/settings`."
                .to_owned()
        }
        Tagged::Full(tag) => {
            format!("This post has 5 tags, more are not allowed; take one away to add “{}”.", tag)
        }
        Tagged::Forbidden => {
            "I did not tag this post: I lack Discord's permission Manage Threads here. Whoever manages this \
                              server can give it to my role."
                .to_owned()
        }
        Tagged::Failed => "I could not tag this post just now; press again in a moment.".to_owned(),
    };
    format!("Thank you, that is good to know. {more}")
}
