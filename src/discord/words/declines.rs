//! What the bot says where it quotes nothing.

use fluent_bundle::FluentArgs;

use super::bundles::say_in;
use super::language::Language;
use super::said::{say, words};
use crate::answer::DeclineReason;
use crate::corpus;

words! {
    nearest_passage();
    /// Above a passage that a decline leads to.
    may_not_answer();
    nearest_sections();
    which_of_these();
    too_vague();
    no_question();
    too_long(chars: usize);
    other_language(language: String);
    other_language_of_several(language: String);
    no_medical_advice();
    small_talk();
    distress();
    not_in_guide();
    not_in_guides();
    not_from_the_guide(text: &str);
    ask_role_in_channel(role: String, channel: String);
    ask_in_channel(channel: String);
    ask_role(role: String);
    /// How a declined question was understood, where that is not as it was typed.
    understood_as(question: &str);
    /// The last line of a decline: below it are the button of the nearest passage and those of the sections.
    nearest_to_it();
}

/// The lines that are not from the guide, as they are shipped: where whoever runs the bot left one as it is, it is said in the
/// member's language.
const SHIPPED_NOTICES: [&str; 6] =
    ["medical_notice", "distress_notice", "greeting_notice", "thanks_notice", "help_notice", "about_notice"];

/// Why nothing is quoted; with so many choices below that a vague question can be asked back.
pub(in crate::discord) fn decline(reason: DeclineReason, question_chars: usize, choices: usize) -> String {
    match reason {
        DeclineReason::TooVague if reason.asks_back(choices) => which_of_these(),
        DeclineReason::TooVague => too_vague(),
        DeclineReason::Empty => no_question(),
        DeclineReason::TooLong => too_long(question_chars),
        DeclineReason::OtherLanguage(guide) => other_language(language_name(guide)),
        DeclineReason::MedicalAdvice => no_medical_advice(),
        DeclineReason::SmallTalk => small_talk(),
        DeclineReason::Distress => distress(),
        DeclineReason::NotInGuide => not_in_guide(),
    }
}

/// The same where several guides were asked.
pub(in crate::discord) fn decline_of_several(reason: DeclineReason, question_chars: usize, choices: usize) -> String {
    match reason {
        DeclineReason::NotInGuide => not_in_guides(),
        DeclineReason::OtherLanguage(guide) => other_language_of_several(language_name(guide)),
        reason => decline(reason, question_chars, choices),
    }
}

/// A guide's language by its name; of those that guides seldom have, its name in English.
fn language_name(language: corpus::Language) -> String {
    match say(&format!("language_{}", language.code()), &[]) {
        unnamed if unnamed.is_empty() => language.name().to_owned(),
        name => name,
    }
}

/// A line that is not from the guide, and says so.
pub(in crate::discord) fn notice(text: &str) -> String {
    not_from_the_guide(&spoken_notice(text))
}

/// A line of the settings, in the member's language where it is one of those that are shipped.
pub(in crate::discord) fn spoken_notice(text: &str) -> String {
    let shipped = SHIPPED_NOTICES.iter().find(|key| say_in(Language::English, key, &FluentArgs::new()) == text);
    shipped.map_or_else(|| text.to_owned(), |key| say(key, &[]))
}

pub(in crate::discord) fn ask_a_person(channel: Option<u64>, role: Option<u64>) -> Option<String> {
    let in_channel = |channel: u64| format!("<#{channel}>");
    let role_of = |role: u64| format!("<@&{role}>");
    match (channel, role) {
        (Some(channel), Some(role)) => Some(ask_role_in_channel(role_of(role), in_channel(channel))),
        (Some(channel), None) => Some(ask_in_channel(in_channel(channel))),
        (None, Some(role)) => Some(ask_role(role_of(role))),
        (None, None) => None,
    }
}

/// The line that answers small talk, with the help below.
pub(in crate::discord) fn with_help(line: &str) -> String {
    format!("{line}\n\n**{}**\n{}", super::help::help_title(), super::help::help())
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

    #[test]
    fn the_lines_that_are_shipped_are_those_of_the_settings() {
        let settings: toml::Table = toml::from_str(include_str!("../../../config/default.toml")).unwrap();
        let tables = settings.values().filter_map(toml::Value::as_table);
        let lines: Vec<(&String, &toml::Value)> =
            tables.flatten().filter(|(key, _)| key.ends_with("_notice")).collect();
        assert_eq!(lines.len(), SHIPPED_NOTICES.len());
        for (key, line) in lines {
            assert_eq!(Some(say_in(Language::English, key, &FluentArgs::new()).as_str()), line.as_str(), "{key}");
        }
    }
}
