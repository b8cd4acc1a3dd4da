//! What is said in a forum's thread?

pub(in crate::discord) const THIS_HELPED: &str = "This helped";

pub(in crate::discord) fn answered_by_itself() -> &'static str {
    "-# I answered by myself, because I am quite sure that this is it. If it helped, press **This helped**; if not, wait for \
     the others here."
}

pub(in crate::discord) fn not_your_thread() -> &'static str {
    "Only who began this thread, and this server's advisors, can say that it is solved."
}

pub(in crate::discord) fn thread_solved(tag: &str) -> String {
    format!("Thanks! The thread has the tag “{tag}” now.")
}

pub(in crate::discord) fn thread_was_solved(tag: &str) -> String {
    format!("Thanks! The thread had the tag “{tag}” already.")
}

pub(in crate::discord) fn no_solved_tag() -> &'static str {
    "Thanks! This forum has no tag for solved threads; whoever manages the server can make one called “Solved”, or name \
     another one with `/settings`."
}

pub(in crate::discord) fn tags_are_full() -> &'static str {
    "Thanks! The thread has five tags already, and Discord allows no more."
}

pub(in crate::discord) fn tag_not_allowed() -> &'static str {
    "Thanks! I may not tag threads here: whoever manages the server can give me Discord's permission Manage Threads."
}

pub(in crate::discord) fn not_tagged() -> &'static str {
    "Thanks! Discord did not take the tag, though; you can set it by hand."
}
