//! What the bot says where it quotes nothing.

use crate::answer::DeclineReason;

pub(in crate::discord) const NEAREST_PASSAGE: &str = "Nearest passage";

/// Why nothing is quoted; with so many choices below that a vague question can be asked back.
pub(in crate::discord) fn decline(reason: DeclineReason, question_chars: usize, choices: usize) -> String {
    match reason {
        DeclineReason::TooVague if reason.asks_back(choices) => {
            "That could mean several things. Which of these do you mean?".to_owned()
        }
        DeclineReason::TooVague => {
            "That could mean several things. Ask about something in particular; `/help` says how.".to_owned()
        }
        DeclineReason::Empty => "There is no question in it. Ask one in words.".to_owned(),
        DeclineReason::TooLong => {
            format!("The question is too long. Ask it in at most {question_chars} characters.")
        }
        DeclineReason::OtherLanguage(guide) => {
            let name = guide.name();
            format!("This guide is in {name}, and the question seems to be in another language. Ask it in {name}.")
        }
        DeclineReason::MedicalAdvice => "The guide gives no medical advice.".to_owned(),
        DeclineReason::SmallTalk => "Ask a question about the guide in your own words.".to_owned(),
        DeclineReason::Distress => "The guide can't help with this, but people can. Talk to one now.".to_owned(),
        DeclineReason::NotInGuide => "The guide does not say.".to_owned(),
    }
}

/// The same where several guides were asked.
pub(in crate::discord) fn decline_of_several(reason: DeclineReason, question_chars: usize, choices: usize) -> String {
    match reason {
        DeclineReason::NotInGuide => "None of the guides says.".to_owned(),
        DeclineReason::OtherLanguage(guide) => {
            let name = guide.name();
            format!("None of the guides seems to be in the language of the question. Ask it in theirs, such as {name}.")
        }
        reason => decline(reason, question_chars, choices),
    }
}

pub(in crate::discord) fn notice(text: &str) -> String {
    format!("{text}\n-# This is not from the guide.")
}

/// Above a passage that a decline leads to.
pub(in crate::discord) fn nearest_passage() -> &'static str {
    "-# Nearest in the guide (it may not answer):"
}

pub(in crate::discord) fn nearest_sections() -> &'static str {
    "These sections are the nearest to it:"
}

pub(in crate::discord) fn ask_a_person(channel: Option<u64>, role: Option<u64>) -> Option<String> {
    match (channel, role) {
        (Some(channel), Some(role)) => Some(format!("You can ask <@&{role}> in <#{channel}>.")),
        (Some(channel), None) => Some(format!("You can ask a person in <#{channel}>.")),
        (None, Some(role)) => Some(format!("You can ask <@&{role}>.")),
        (None, None) => None,
    }
}

/// How a declined question was understood, where that is not as it was typed.
pub(in crate::discord) fn understood_as(question: &str) -> String {
    format!("I understood: “{question}”")
}

/// The last line of a decline: below it are the button of the nearest passage and those of the sections.
pub(in crate::discord) fn nearest_to_it() -> &'static str {
    "This is the nearest to it in the guide:"
}

/// The line that answers small talk, with the help below.
pub(in crate::discord) fn with_help(line: &str) -> String {
    format!("{line}\n\n**{}**\n{}", super::help::HELP_TITLE, super::help::help())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decline_is_one_honest_line() {
        let line = |reason: DeclineReason| format!("{}: {}", reason.name(), decline(reason, 2000, 0));
        let lines = DeclineReason::ALL.map(line);
        insta::assert_snapshot!(lines.join("\n"));
        let line = |reason: DeclineReason| format!("{}: {}", reason.name(), decline_of_several(reason, 2000, 0));
        insta::assert_snapshot!("of_several", DeclineReason::ALL.map(line).join("\n"));
    }

    #[test]
    fn what_is_meant_is_asked_only_where_there_are_choices() {
        let asked = |choices| decline(DeclineReason::TooVague, 2000, choices).contains("Which of these");
        assert_eq!([0, 1, 2, 3].map(asked), [false, false, true, true]);
    }
}
