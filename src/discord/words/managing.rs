//! What is said to who manages a server: of what is gone or missing, before something is deleted for good, and of the first steps?

use serenity::all::Permissions;

use super::said::words;
use super::{area, listed};
use crate::guild::{Area, Gone, SettingName};
use crate::store::Written;

words! {
    /// The title in a direct message.
    settings_title_of(server: &str);
    things_not_set_yet(things: String);
    check_again();
    not_checked();
    /// In a direct message, where a menu can't offer all.
    more_in_the_server();
    gone_advisor_role(role: &str);
    gone_advisor_roles(roles: &str);
    gone_ask_channel();
    gone_ask_role();
    gone_all_speaks_in();
    gone_speaks_in(gone: usize, of: usize);
    gone_private(gone: usize, of: usize);
    gone_forums(gone: usize, of: usize);
    gone_digest();
    gone_tag(tag: &str, forums: String);
    choose_again_under(area: String);
    lacks_permissions(places: String, thing: &str, permissions: String);
    permission_view();
    permission_send();
    permission_send_in_posts();
    permission_embed();
    permission_manage_posts();
    delete_title();
    goes_questions(count: u64);
    goes_drafts(count: u64);
    goes_comments(count: u64);
    delete_all(what: String);
    delete_older(days: u16, what: String);
    delete_yes();
    delete_no();
    first_steps_title(server: &str);
    /// What whoever added the bot hears once.
    first_steps(server: &str);
    step_guide();
    step_advisors();
    step_channels();
    digest_gone_title();
    /// Below what is gone; told once.
    digest_gone_remedy();
    /// The digest of a week without a question, which tells of what is gone.
    digest_without_questions();
    discord_away();
}

pub(in crate::discord) fn problems(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("⚠️ {line}")).collect();
    lines.join("\n")
}

pub(in crate::discord) fn not_set_yet(things: &[String]) -> String {
    things_not_set_yet(things.join(", "))
}

/// What was deleted of what a setting names; `names` are those of roles, and that of the tag.
pub(in crate::discord) fn gone(gone: &Gone, names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("**{name}**")).collect();
    let (quoted, how_many) = (quoted.join(", "), gone.ids.len());
    match gone.setting {
        SettingName::AdvisorRoles if how_many == 1 => gone_advisor_role(&quoted),
        SettingName::AdvisorRoles => gone_advisor_roles(&quoted),
        SettingName::AskChannel => gone_ask_channel(),
        SettingName::AskRole => gone_ask_role(),
        SettingName::SpeaksIn if how_many == gone.of => gone_all_speaks_in(),
        SettingName::SpeaksIn => gone_speaks_in(how_many, gone.of),
        SettingName::StaysPrivateIn => gone_private(how_many, gone.of),
        SettingName::ForumChannels => gone_forums(how_many, gone.of),
        SettingName::DigestChannel => gone_digest(),
        SettingName::SolvedTag => gone_tag(&quoted, listed("<#", &gone.ids)),
        // These name nothing of Discord's.
        SettingName::DefaultGuide | SettingName::Boldness | SettingName::RetentionDays => String::new(),
    }
}

/// How something else is chosen, on the page.
pub(in crate::discord) fn choose_under(open: Area) -> String {
    choose_again_under(area(open))
}

/// What the bot may not do in channels, and how that is mended.
pub(in crate::discord) fn lacks(thing: &str, channels: &[u64], lacking: Permissions) -> String {
    lacks_permissions(listed("<#", channels), thing, permission_names(lacking).join(", "))
}

/// Permissions as Discord's settings of a channel name them.
fn permission_names(permissions: Permissions) -> Vec<String> {
    let names: [(Permissions, fn() -> String); 5] = [
        (Permissions::VIEW_CHANNEL, permission_view),
        (Permissions::SEND_MESSAGES, permission_send),
        (Permissions::SEND_MESSAGES_IN_THREADS, permission_send_in_posts),
        (Permissions::EMBED_LINKS, permission_embed),
        (Permissions::MANAGE_THREADS, permission_manage_posts),
    ];
    names.into_iter().filter(|(one, _)| permissions.contains(*one)).map(|(_, name)| name()).collect()
}

/// What a shorter time deletes.
pub(in crate::discord) fn delete_what(days: u16, goes: &Written) -> String {
    let some = |count: u64| Some(count).filter(|count| *count > 0);
    let parts = [
        some(goes.questions).map(goes_questions),
        some(goes.drafts).map(goes_drafts),
        some(goes.reasons).map(goes_comments),
    ];
    let what = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if days == 0 { delete_all(what) } else { delete_older(days, what) }
}
