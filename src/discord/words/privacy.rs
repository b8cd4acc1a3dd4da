//! What is said of what is kept?

use super::days_of;

pub(in crate::discord) const PRIVACY_TITLE: &str = "What I keep";

/// What is kept where there is no store.
pub(in crate::discord) fn keeps_nothing() -> &'static str {
    "I keep nothing of what you ask: neither questions nor answers, nor who asked. Questions are answered in memory and \
     forgotten."
}

/// What is kept of a conversation outside of servers.
pub(in crate::discord) fn keeps_nothing_here() -> &'static str {
    "I keep nothing of what you ask here: questions in direct messages are answered in memory and forgotten. What I keep \
     of a server, `/privacy show` says there."
}

/// What is kept in a server that keeps questions for so many days.
pub(in crate::discord) fn keeps(retention_days: u16) -> String {
    let questions = match retention_days {
        0 => "• **Questions**: none. This server has chosen so.".to_owned(),
        days => format!(
            "• **Questions**: their words, with how they were answered, for {}, then they are deleted. What looks like an \
             email address, a telephone number, a long number or the mention of a member is crossed out before anything \
             is kept. I keep no name with them, but a code.",
            days_of(days)
        ),
    };
    let reasons = match retention_days {
        0 => String::new(),
        _ => "; what you write with one, for as long as questions".to_owned(),
    };
    let drafts = if retention_days == 0 { "for an hour at most" } else { "for as long as questions" };
    format!(
        "In this server I keep:\n{questions}\n\
         • **Votes** on answers, with a code{reasons}.\n\
         • **Drafts** of entries that were not saved yet, with a code, {drafts}.\n\
         • **Entries** of the advisors and what they decided about gaps, with the name of who did it; and what the server \
         has set.\n\
         The code is made of your id and a key that only this server has and that changes every month. I count with it how \
         many people ask, and one vote for each. When a key is deleted, nobody can tell whose a vote was.\n\n\
         **Who sees it**: this server's advisors see questions and counts of votes, not who they are from; answers of \
         advisors are there for all. Whoever runs this bot can read its store.\n\
         **How to be forgotten**: `/privacy forget-me` takes away your votes and drafts. If I am taken out of the server, \
         all of it is deleted after 30 days. What an advisor has written, or settled in `/gaps`, stays with the server until \
         then; an entry that is removed is shown to nobody, and can be brought back."
    )
}

/// What holds wherever one asks.
pub(in crate::discord) fn keeps_anywhere() -> &'static str {
    "My log has a question's length and whether it was answered, not its words. I read no messages but those that mention \
     me or reply to me, those sent to me directly, those you choose by **Ask the guide**, and what begins a post in a \
     forum where this server wants me to answer. Who asked how often is kept in memory for a minute or so, so that nobody \
     can flood me."
}

pub(in crate::discord) const FORGET_ME: &str = "Forget me";

pub(in crate::discord) fn forget_what() -> &'static str {
    "Shall I take away your votes on answers in this server, and your drafts of entries? That can't be undone."
}

pub(in crate::discord) fn nothing_to_forget() -> &'static str {
    "There is nothing to forget: of direct messages I keep nothing. In a server, `/privacy forget-me` takes away what I \
     keep of you there."
}

pub(in crate::discord) fn forgotten(removed: u64) -> String {
    match removed {
        0 => "There was nothing of yours: neither votes nor drafts.".to_owned(),
        1 => "Forgotten: one vote or draft of yours is deleted.".to_owned(),
        _ => format!("Forgotten: {removed} votes and drafts of yours are deleted."),
    }
}
