//! What is said of each setting: what it is called, and what it does?

use crate::guild::{Area, Boldness, SettingName};
use crate::store::Written;

/// The heading.
pub(in crate::web::dashboard) const TITLE: &str = "Settings";
/// What the page is.
pub(in crate::web::dashboard) const INTRO: &str = "What holds in this server. Every change is saved at once, holds in Discord within a \
                                                   second, and can be undone. Whether the bot may write in a channel, /settings in \
                                                   Discord says.";
/// Before what holds.
pub(in crate::web::dashboard) const HOLDS: &str = "Now:";
/// Nothing was decided.
pub(in crate::web::dashboard) const DEFAULT: &str = "the default";
/// An empty list or choice.
pub(in crate::web::dashboard) const NOTHING: &str = "none";
/// Keeps it.
pub(in crate::web::dashboard) const SAVE: &str = "Save";
/// Takes it back.
pub(in crate::web::dashboard) const BACK: &str = "Back to the default";
/// Of a choice of one.
pub(in crate::web::dashboard) const NONE: &str = "None";
/// What is typed where Discord does not say what there is.
pub(in crate::web::dashboard) const IDS_HINT: &str =
    "Ids, with commas between. (With the bot's token, names would be offered here.)";
/// The name of a role of which only the id is known.
pub(in crate::web::dashboard) const NAMELESS_ROLE: &str = "Advisor";
/// What can't be kept.
pub(in crate::web::dashboard) const REFUSED: &str = "Nothing was changed:";
/// A value that no choice has.
pub(in crate::web::dashboard) const NO_VALUE: &str = "that is not one of the choices; choose again";
/// What was done.
pub(in crate::web::dashboard) const DONE_CHANGED: &str = "Saved:";
/// What was done.
pub(in crate::web::dashboard) const DONE_UNDONE: &str = "Undone:";
/// It could not be undone.
pub(in crate::web::dashboard) const CHANGED_SINCE: &str = "Somebody has changed that again, so it was not undone:";
/// Before what deletes.
pub(in crate::web::dashboard) const ASK_TITLE: &str = "Delete what is older?";
/// The button.
pub(in crate::web::dashboard) const ASK_YES: &str = "Yes, delete it";

/// The name of an area.
pub(in crate::web::dashboard) fn area(area: Area) -> &'static str {
    match area {
        Area::Answers => "Answers",
        Area::Advisors => "Advisors",
        Area::Channels => "Channels",
        Area::Forums => "Forums",
        Area::Keeping => "Summary and data",
    }
}

/// What a setting is called.
pub(in crate::web::dashboard) fn name(what: SettingName) -> &'static str {
    match what {
        SettingName::DefaultGuide => "Guide",
        SettingName::Boldness => "How sure the bot must be",
        SettingName::AdvisorRoles => "Advisor roles",
        SettingName::AskChannel => "Channel for questions to people",
        SettingName::AskRole => "Role for questions to people",
        SettingName::SpeaksIn => "Channels with public answers",
        SettingName::StaysPrivateIn => "Channels with private answers",
        SettingName::ForumChannels => "Forums that are answered",
        SettingName::SolvedTag => "Tag of solved posts",
        SettingName::DigestChannel => "Channel of the weekly summary",
        SettingName::RetentionDays => "Days for which questions are kept",
    }
}

/// What a setting does.
pub(in crate::web::dashboard) fn about(what: SettingName) -> &'static str {
    match what {
        SettingName::DefaultGuide => {
            "The guide that answers where a member names none. Without one, the program's own choice."
        }
        SettingName::Boldness => {
            "The bot answers only what it is sure enough of. Careful: more questions get no answer. Eager: more answers are wrong."
        }
        SettingName::AdvisorRoles => {
            "Members with one of these roles write entries, see what was not answered, and may come here. Who may manage the server may \
             do so, too."
        }
        SettingName::AskChannel => "Where members are sent when the guide has no answer.",
        SettingName::AskRole => "Whom members are told to ask when the guide has no answer.",
        SettingName::SpeaksIn => "Everybody sees answers in these channels only; without any, in every channel.",
        SettingName::StaysPrivateIn => "In these channels only who asks sees the answer, and it can't be shared.",
        SettingName::ForumChannels => "New posts in these forums are answered by themselves.",
        SettingName::SolvedTag => {
            "A post gets this tag once its author says that the answer helped. Without a name: “Solved” and the like."
        }
        SettingName::DigestChannel => {
            "Once a week, on Monday at 9 o'clock UTC, this channel hears what was asked and not answered."
        }
        SettingName::RetentionDays => {
            "After so many days the words of questions are deleted, 0 to 365; 0 keeps none, and then there are no \
                                       gaps and statistics."
        }
    }
}

/// What a choice of boldness is called.
pub(in crate::web::dashboard) fn boldness(boldness: Boldness) -> &'static str {
    match boldness {
        Boldness::Careful => "Careful",
        Boldness::Balanced => "Balanced",
        Boldness::Eager => "Eager",
    }
}

/// What would be deleted for good.
pub(in crate::web::dashboard) fn goes(days: u16, written: Written) -> String {
    let Written { questions, drafts, reasons } = written;
    let counted = super::counted;
    format!(
        "With {}, this is deleted within the hour and can't be brought back: {}, {} and {}.",
        counted(u64::from(days), "day", "days"),
        counted(questions, "question", "questions"),
        counted(drafts, "draft of an entry", "drafts of entries"),
        counted(reasons, "word on a vote", "words on votes"),
    )
}
