//! What is said on the page of a server's settings? What is said of one setting stands in its row, in
//! `src/discord/settings/rows/`.

use crate::guild::Area;

/// How many channels or roles are named one by one.
const LISTED: usize = 12;

pub(in crate::discord) const SETTINGS_TITLE: &str = "What holds in this server";
pub(in crate::discord) const UNDO: &str = "Undo";

pub(in crate::discord) fn settings_intro() -> &'static str {
    "Choose an area below to change it. Every choice holds at once, and can be undone."
}

/// What was changed, and what follows from it.
pub(in crate::discord) fn settings_kept(thing: &str, follows: &str) -> String {
    let line = if follows.is_empty() { "" } else { "\n" };
    format!("Changed from now on: **{thing}**.{line}{follows}")
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

pub(in crate::discord) fn not_kept(why: &str) -> String {
    format!("Nothing was changed: {why}.")
}

pub(in crate::discord) fn changed_since() -> &'static str {
    "That was changed once more since, so that there is nothing to undo here. `/settings` shows what holds now."
}

/// Channels or roles, the first ones by name; `mark` is what a mention of one begins with.
pub(in crate::discord) fn listed(mark: &str, ids: &[u64]) -> String {
    let mut named: Vec<String> = ids.iter().take(LISTED).map(|id| format!("{mark}{id}>")).collect();
    if ids.len() > LISTED {
        named.push(format!("and {} more", ids.len() - LISTED));
    }
    named.join(", ")
}
