//! What is said where somebody asks as a member would?

use crate::answer::{DeclineReason, Sureness};

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Ask as a member";
/// What it is for.
pub(in crate::web::dashboard) const INTRO: &str = "See what a member of this server would be answered, with its entries, phrasings and \
                                                   settings. It is not counted and not kept.";
/// A label.
pub(in crate::web::dashboard) const QUESTION: &str = "Question";
/// The button.
pub(in crate::web::dashboard) const ASK: &str = "Ask";
/// Above entries.
pub(in crate::web::dashboard) const FROM_ADVISORS: &str = "From this server's advisors";
/// Above quotes.
pub(in crate::web::dashboard) const FROM_THE_GUIDE: &str = "From the guide";
/// Above what is near.
pub(in crate::web::dashboard) const NEAREST: &str = "Nearest in the guide (it may not answer)";
/// Above sections.
pub(in crate::web::dashboard) const SECTIONS: &str = "These sections are the nearest to it";
/// After a line that is none of the guide's.
pub(in crate::web::dashboard) const NOT_FROM_THE_GUIDE: &str = "This is not from the guide.";
/// To the form for an entry.
pub(in crate::web::dashboard) const WRITE: &str = "Write an answer to this";

/// How it was read.
pub(in crate::web::dashboard) fn understood(question: &str) -> String {
    format!("Understood as: “{question}”")
}

/// How sure it is.
pub(in crate::web::dashboard) fn sure(sure: Sureness, confidence: f32) -> String {
    let words = match sure {
        Sureness::Very => "Very sure",
        Sureness::Fairly => "Fairly sure",
        Sureness::NotVery => "Not very sure",
    };
    format!("{words} ({confidence:.2})")
}

/// Why nothing is quoted.
pub(in crate::web::dashboard) fn declined(reason: DeclineReason) -> &'static str {
    match reason {
        DeclineReason::NotInGuide => "The guide does not say.",
        DeclineReason::TooVague => "That could mean several things. Ask about something in particular.",
        DeclineReason::Empty => "There is no question in it. Ask one in words.",
        DeclineReason::TooLong => "The question is too long.",
        DeclineReason::OtherLanguage(_) => "The question seems to be in another language than the guide.",
        DeclineReason::MedicalAdvice => "The guide gives no medical advice.",
        DeclineReason::SmallTalk => "Ask a question about the guide in your own words.",
        DeclineReason::Distress => "The guide can't help with this, but people can. Talk to one now.",
    }
}
