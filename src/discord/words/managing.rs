//! What is said to who manages a server: of what is gone or missing, before something is deleted for good, and of the first steps?

use serenity::all::Permissions;

use super::speech::command;
use super::{area, days_of, listed};
use crate::guild::{Area, Gone, SettingName};
use crate::store::Written;

/// The title in a direct message.
pub(in crate::discord) fn settings_title_of(server: &str) -> String {
    format!("Settings of the server “{server}”")
}

pub(in crate::discord) fn problems(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("⚠️ {line}")).collect();
    lines.join("\n")
}

pub(in crate::discord) fn not_set_yet(things: &[&str]) -> String {
    format!("**Not set yet:** {}.", things.join(", "))
}

pub(in crate::discord) fn check_again() -> String {
    "Check again".to_owned()
}

pub(in crate::discord) fn not_checked() -> String {
    "Discord did not tell me whether these channels and roles still exist and what I may do there. Press **Check again**.".to_owned()
}

/// In a direct message, where a menu can't offer all.
pub(in crate::discord) fn more_in_the_server() -> String {
    format!("-# This list shows the first 25. In the server, {} shows all.", command("settings"))
}

/// What was deleted of what a setting names; `names` are those of roles, and that of the tag.
pub(in crate::discord) fn gone(gone: &Gone, names: &[String]) -> String {
    let all = gone.ids.len() == gone.of;
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let (quoted, how_many) = (quoted.join(", "), gone.ids.len());
    match gone.setting {
        SettingName::AdvisorRoles if how_many == 1 => format!("The advisor role {quoted} was deleted."),
        SettingName::AdvisorRoles => format!("These advisor roles were deleted: {quoted}."),
        SettingName::AskChannel => "The channel for questions to people was deleted.".to_owned(),
        SettingName::AskRole => "The role for questions to people was deleted.".to_owned(),
        SettingName::SpeaksIn if all => {
            "All channels with public answers were deleted, so all answers are private now.".to_owned()
        }
        SettingName::SpeaksIn => channels_gone("channels with public answers", gone),
        SettingName::StaysPrivateIn => channels_gone("channels with private answers", gone),
        SettingName::ForumChannels => channels_gone("forums where I answer new threads", gone),
        SettingName::DigestChannel => {
            "The channel of the weekly summary was deleted, so I can't send the summary.".to_owned()
        }
        SettingName::SolvedTag => format!("There is no tag {quoted} in {}.", listed("<#", &gone.ids)),
        // These name nothing of Discord's.
        SettingName::DefaultGuide | SettingName::Boldness | SettingName::RetentionDays => String::new(),
    }
}

/// Of a list of channels, how many were deleted: Discord shows the name of a deleted channel to nobody.
fn channels_gone(which: &str, gone: &Gone) -> String {
    match (gone.ids.len(), gone.of) {
        (1, 1) => format!("Of the {which}, the only one was deleted."),
        (1, of) => format!("Of the {of} {which}, one was deleted."),
        (some, of) if some == of => format!("All {of} {which} were deleted."),
        (some, of) => format!("Of the {of} {which}, {some} were deleted."),
    }
}

/// How something else is chosen, on the page.
pub(in crate::discord) fn choose_under(open: Area) -> String {
    format!("Choose again under **{}**.", area(open))
}

/// What the bot may not do in channels, and how that is mended.
pub(in crate::discord) fn lacks(thing: &str, channels: &[u64], lacking: Permissions) -> String {
    let (places, names) = (listed("<#", channels), permission_names(lacking).join(", "));
    format!(
        "In {places} ({thing}), Discord does not allow me: **{names}**. Allow it for my role in the permissions of the channel, \
         then press **{}**.",
        check_again()
    )
}

/// Permissions as Discord's settings of a channel name them.
fn permission_names(permissions: Permissions) -> Vec<&'static str> {
    let names = [
        (Permissions::VIEW_CHANNEL, "View Channel"),
        (Permissions::SEND_MESSAGES, "Send Messages"),
        (Permissions::SEND_MESSAGES_IN_THREADS, "Send Messages in Posts"),
        (Permissions::EMBED_LINKS, "Embed Links"),
        (Permissions::MANAGE_THREADS, "Manage Posts"),
    ];
    names.into_iter().filter(|(one, _)| permissions.contains(*one)).map(|(_, name)| name).collect()
}

pub(in crate::discord) fn delete_title() -> String {
    "Delete for good?".to_owned()
}

/// What a shorter time deletes.
pub(in crate::discord) fn delete_what(days: u16, goes: &Written) -> String {
    let counted = |count: u64, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    };
    let parts = [
        counted(goes.questions, "question of a member", "questions of members"),
        counted(goes.drafts, "draft of an entry", "drafts of entries"),
        counted(goes.reasons, "comment to a vote", "comments to votes"),
    ];
    let what: Vec<String> = parts.into_iter().flatten().collect();
    let from_now = match days {
        0 => "If I keep no questions".to_owned(),
        days => format!("If I keep questions only for {}", days_of(days)),
    };
    format!(
        "{from_now}, I delete what is older: **{}**. Nobody can bring that back. Votes are still counted, and entries stay.",
        what.join(", ")
    )
}

pub(in crate::discord) fn delete_yes() -> String {
    "Delete and save".to_owned()
}

pub(in crate::discord) fn delete_no() -> String {
    "Change nothing".to_owned()
}

pub(in crate::discord) fn first_steps_title(server: &str) -> String {
    format!("I am new in “{server}”")
}

/// What whoever added the bot hears once.
pub(in crate::discord) fn first_steps(server: &str) -> String {
    format!(
        "Members of **{server}** can ask me questions with `/ask`. I answer with quotes from a guide. Three steps make me \
         useful there:\n\
         1. **Guide**: which guide I answer from.\n\
         2. **Advisor roles**: who can write answers that the guide does not have.\n\
         3. **Channels**: where everyone sees my answers.\n\n\
         Only members with the permission Manage Server can change this. In the server, {} shows everything. I send \
         this message only once.",
        command("settings")
    )
}

pub(in crate::discord) fn step_guide() -> String {
    "Guide".to_owned()
}

pub(in crate::discord) fn step_advisors() -> String {
    "Advisor roles".to_owned()
}

pub(in crate::discord) fn step_channels() -> String {
    "Channels".to_owned()
}

pub(in crate::discord) fn digest_gone_title() -> String {
    "Settings that need a manager".to_owned()
}

/// Below what is gone; told once.
pub(in crate::discord) fn digest_gone_remedy() -> String {
    format!("-# Somebody who may manage the server can choose again with {}.", command("settings"))
}

/// The digest of a week without a question, which tells of what is gone.
pub(in crate::discord) fn digest_without_questions() -> String {
    "Nobody asked a question this week.".to_owned()
}

pub(in crate::discord) fn discord_away() -> String {
    "Discord does not answer me right now. Try again in a minute.".to_owned()
}
