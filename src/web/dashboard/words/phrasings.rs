//! What is said of phrasings that are bound to passages?

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Phrasings";
/// What they are.
pub(in crate::web::dashboard) const INTRO: &str = "Ways to ask that this server's advisors have bound to a passage of the guide: whoever \
                                                   asks like that is led there.";
/// The list is empty.
pub(in crate::web::dashboard) const NONE: &str = "No way to ask is bound to a passage yet.";
/// A column and a label.
pub(in crate::web::dashboard) const PHRASING: &str = "How members ask";
/// A column.
pub(in crate::web::dashboard) const PASSAGE: &str = "Passage";
/// The passage is gone.
pub(in crate::web::dashboard) const GONE: &str = "The guide no longer has this passage, so the phrasing leads nowhere.";
/// Takes it away.
pub(in crate::web::dashboard) const REMOVE: &str = "Remove";
/// The heading of the form.
pub(in crate::web::dashboard) const ADD: &str = "Bind a way to ask";
/// The first step.
pub(in crate::web::dashboard) const FIND: &str = "Find its passage";
/// The second step.
pub(in crate::web::dashboard) const BIND: &str = "Lead there";
/// Above the choice.
pub(in crate::web::dashboard) const CHOOSE: &str = "Which passage answers it?";
/// Nothing is near.
pub(in crate::web::dashboard) const NOTHING: &str = "Nothing in the guide is near to it.";
/// What was done.
pub(in crate::web::dashboard) const DONE_BOUND: &str = "Whoever asks like that is led to the passage from now on.";
/// What was done.
pub(in crate::web::dashboard) const DONE_REMOVED: &str = "Removed. It leads nowhere any longer.";
