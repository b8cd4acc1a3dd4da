//! What is said of what is kept?

use super::said::words;

words! {
    privacy_title();
    /// What is kept where there is no store.
    keeps_nothing();
    /// What is kept of a conversation outside of servers.
    keeps_nothing_here();
    keeps_questions_for(days: u16);
    keeps_no_questions_here();
    keeps_votes_with_words();
    keeps_votes();
    keeps_drafts();
    keeps_drafts_for_an_hour();
    keeps_of_server(questions: String, votes: String, drafts: String);
    /// What holds wherever one asks.
    keeps_anywhere();
    forget_me();
    forget_what();
    nothing_to_forget();
    forgotten(removed: u64);
}

/// What is kept in a server that keeps questions for so many days.
pub(in crate::discord) fn keeps(retention_days: u16) -> String {
    match retention_days {
        0 => keeps_of_server(keeps_no_questions_here(), keeps_votes(), keeps_drafts_for_an_hour()),
        days => keeps_of_server(keeps_questions_for(days), keeps_votes_with_words(), keeps_drafts()),
    }
}
