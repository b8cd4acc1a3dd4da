//! What is said on the page of a server's settings?

use crate::guild::{Area, SettingName};
use crate::guild::{Boldness, GuildSettings};

/// How many channels or roles are named one by one.
const LISTED: usize = 12;

pub(in crate::discord) const SETTINGS_TITLE: &str = "What holds in this server";
pub(in crate::discord) const UNDO: &str = "Undo";

pub(in crate::discord) fn settings_intro() -> &'static str {
    "Choose an area below to change it. Every choice holds at once, and can be undone."
}

pub(in crate::discord) fn settings_kept(what: SettingName, set: &GuildSettings) -> String {
    let more = match what {
        SettingName::RetentionDays if set.retention_days == 0 => {
            "\n**Nothing of what members ask is kept from now on**, so that `/gaps`, `/stats` and the digest have no \
             questions to show, and drafts of entries are gone after an hour at most. What was kept is deleted within an \
             hour; that can't be undone. Votes are still counted, entries stay."
        }
        SettingName::RetentionDays => "\nWhat is older is deleted within an hour; that can't be undone.",
        SettingName::AdvisorRoles if !set.advisor_roles.is_empty() => {
            "\nThey can write entries with `/faq` and see what members asked."
        }
        _ => "",
    };
    format!("Changed from now on: **{}**.{more}", thing(what))
}

pub(in crate::discord) fn area(area: Area) -> &'static str {
    match area {
        Area::Answers => "Answers",
        Area::Advisors => "Advisors",
        Area::Channels => "Channels",
        Area::Forums => "Forums",
        Area::Keeping => "Digest and retention",
    }
}

/// The area whose menus are below.
pub(in crate::discord) fn area_open(open: Area) -> String {
    format!("▸ {}", area(open))
}

/// One setting, by its name.
fn thing(what: SettingName) -> &'static str {
    match what {
        SettingName::DefaultGuide => "the guide",
        SettingName::AdvisorRoles => "who is an advisor",
        SettingName::SpeaksIn => "where answers are for all",
        SettingName::StaysPrivateIn => "where answers are private",
        SettingName::AskChannel => "which channel I point to",
        SettingName::AskRole => "which role I point to",
        SettingName::Boldness => "how sure I must be",
        SettingName::ForumChannels => "which forums I answer in",
        SettingName::DigestChannel => "where the digest goes",
        SettingName::SolvedTag => "the tag of solved threads",
        SettingName::RetentionDays => "how long questions are kept",
    }
}

pub(in crate::discord) fn placeholder(what: SettingName) -> &'static str {
    match what {
        SettingName::DefaultGuide => "Guide to ask where none is named",
        SettingName::AdvisorRoles => "Roles of advisors",
        SettingName::SpeaksIn => "Channels with answers for all",
        SettingName::StaysPrivateIn => "Channels with private answers",
        SettingName::AskChannel => "Channel to point to",
        SettingName::AskRole => "Role to point to",
        SettingName::Boldness => "How sure I must be",
        SettingName::ForumChannels => "Forums to answer in",
        SettingName::DigestChannel => "Channel of the weekly digest",
        SettingName::SolvedTag => "Tag of solved threads",
        SettingName::RetentionDays => "How long questions are kept",
    }
}

pub(in crate::discord) fn back_to_default(what: SettingName) -> &'static str {
    match what {
        SettingName::DefaultGuide => "Guide: default",
        SettingName::AdvisorRoles => "Advisors: none",
        SettingName::SpeaksIn => "For all: everywhere",
        SettingName::StaysPrivateIn => "Private: nowhere",
        SettingName::AskChannel => "Channel: default",
        SettingName::AskRole => "Role: default",
        SettingName::Boldness => "How sure: default",
        SettingName::ForumChannels => "Forums: none",
        SettingName::DigestChannel => "Digest: none",
        SettingName::SolvedTag => "Tag: default",
        SettingName::RetentionDays => "Retention: default",
    }
}

pub(in crate::discord) fn opens_form(what: SettingName) -> &'static str {
    if what == SettingName::SolvedTag { "Name of the tag…" } else { "Another number of days…" }
}

/// The title of the form of a setting.
pub(in crate::discord) fn form_title(what: SettingName) -> &'static str {
    if what == SettingName::SolvedTag { "Tag of solved threads" } else { "How long questions are kept" }
}

pub(in crate::discord) fn form_label(what: SettingName) -> &'static str {
    if what == SettingName::SolvedTag {
        "Its name; empty for “Solved” or “Answered”"
    } else {
        "Days, 0 to 365; 0 keeps nothing"
    }
}

pub(in crate::discord) fn guide_is(title: &str) -> String {
    format!("Where none is named, I ask **{title}**.")
}

/// What is asked where none of several guides is named and none was chosen.
pub(in crate::discord) fn guides_are_all(titles: &[String]) -> String {
    let titles: Vec<String> = titles.iter().map(|title| format!("**{title}**")).collect();
    format!("Where none is named, I ask all: {}.", titles.join(", "))
}

pub(in crate::discord) fn chosen_guide_gone(id: &str) -> String {
    format!("The guide that was chosen, {id}, is not here any longer; choose another one.")
}

pub(in crate::discord) fn boldness(boldness: Boldness) -> (&'static str, &'static str) {
    match boldness {
        Boldness::Careful => {
            ("Careful", "I speak only when I am quite sure, and say more often that the guide does not say")
        }
        Boldness::Balanced => ("Balanced", "I weigh silence against mistakes as whoever runs me has set it"),
        Boldness::Eager => ("Eager", "I speak also when I am less sure, and quote the wrong passage more often"),
    }
}

pub(in crate::discord) fn boldness_is(chosen: Boldness) -> String {
    let (name, about) = boldness(chosen);
    format!("**{name}**: {about}.")
}

pub(in crate::discord) fn advisors_are(roles: &[u64]) -> String {
    let named = named("<@&", roles);
    if named.is_empty() {
        return "No role is an advisor's yet. Who may manage the server can do what advisors do.".to_owned();
    }
    format!("Advisors: {named}, and who may manage the server.")
}

pub(in crate::discord) fn points_to(channel: Option<u64>, role: Option<u64>) -> String {
    let to: Vec<String> =
        role.map(|id| format!("<@&{id}>")).into_iter().chain(channel.map(|id| format!("<#{id}>"))).collect();
    if to.is_empty() {
        return "Where the guide does not say, I point to nobody.".to_owned();
    }
    format!("Where the guide does not say, I point to {}.", to.join(" in "))
}

pub(in crate::discord) fn speaks_in(channels: &[u64], private: &[u64]) -> String {
    let named = named("<#", channels);
    let places = match (named.is_empty(), private.is_empty()) {
        (true, true) => "everywhere".to_owned(),
        (true, false) => "everywhere but in the channels with private answers".to_owned(),
        (false, _) => format!("only in {named}"),
    };
    format!("Answers for all to see: {places}.")
}

pub(in crate::discord) fn private_in(channels: &[u64]) -> String {
    let named = named("<#", channels);
    if named.is_empty() {
        return "No channel is set to private answers alone.".to_owned();
    }
    format!("Only private answers, and no sharing, in {named}.")
}

pub(in crate::discord) fn forums_are(channels: &[u64]) -> String {
    let named = named("<#", channels);
    if named.is_empty() {
        return "I answer no new threads by myself.".to_owned();
    }
    format!(
        "When a thread begins in {named}, I answer it once, if I am very sure. Without Discord's message content intent \
         I read its title alone, unless its first message mentions me."
    )
}

pub(in crate::discord) fn tag_is(tag: Option<&str>) -> String {
    match tag {
        Some(tag) => format!("**This helped** gives the thread the tag “{tag}”."),
        None => "**This helped** gives the thread the tag “Solved” or “Answered”, where there is one.".to_owned(),
    }
}

pub(in crate::discord) fn may_not_tag() -> &'static str {
    "I lack Discord's permission Manage Threads here, without which I can't tag threads. Give it to my role in those forums."
}

pub(in crate::discord) fn digest_goes(channel: Option<u64>) -> String {
    channel.map_or_else(
        || "No weekly digest.".to_owned(),
        |id| format!("Once a week, what was asked and not answered goes to <#{id}>."),
    )
}

pub(in crate::discord) fn kept_for(days: u16) -> String {
    match days {
        0 => "Questions are not kept: no gaps, no statistics of questions, no drafts.".to_owned(),
        days => format!("Questions are kept for **{}**, then deleted.", super::days_of(days)),
    }
}

pub(in crate::discord) fn retention(days: u16) -> String {
    if days == 0 { "Not at all".to_owned() } else { super::days_of(days) }
}

pub(in crate::discord) fn retention_about(days: u16) -> &'static str {
    match days {
        0 => "No gaps, no statistics of questions, no drafts",
        30 => "The default",
        _ => "",
    }
}

pub(in crate::discord) fn no_days(typed: &str) -> String {
    format!("“{typed}” is no number of days from 0 to 365. Nothing was changed.")
}

pub(in crate::discord) fn not_kept(why: &str) -> String {
    format!("Nothing was changed: {why}.")
}

pub(in crate::discord) fn changed_since() -> &'static str {
    "That was changed once more since, so that there is nothing to undo here. `/settings` shows what holds now."
}

/// Channels or roles, the first ones by name.
fn named(mark: &str, ids: &[u64]) -> String {
    let mut named: Vec<String> = ids.iter().take(LISTED).map(|id| format!("{mark}{id}>")).collect();
    if ids.len() > LISTED {
        named.push(format!("and {} more", ids.len() - LISTED));
    }
    named.join(", ")
}
