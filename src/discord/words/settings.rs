//! What is said on the page of a server's settings? What is said of one setting stands in its row, in
//! `src/discord/settings/rows/`.

use super::and_more;
use super::said::words;
use crate::guild::Area;

/// How many channels or roles are named one by one.
const LISTED: usize = 12;

words! {
    settings_title();
    undo();
    settings_intro();
    changed_from_now(thing: &str);
    area_answers();
    area_advisors();
    area_channels();
    area_forums();
    area_keeping();
    not_kept(why: &str);
    changed_since();
}

/// What was changed, and what follows from it.
pub(in crate::discord) fn settings_kept(thing: &str, follows: &str) -> String {
    let line = if follows.is_empty() { "" } else { "\n" };
    format!("{}{line}{follows}", changed_from_now(thing))
}

pub(in crate::discord) fn area(area: Area) -> String {
    match area {
        Area::Answers => area_answers(),
        Area::Advisors => area_advisors(),
        Area::Channels => area_channels(),
        Area::Forums => area_forums(),
        Area::Keeping => area_keeping(),
    }
}

/// The area whose menus are below.
pub(in crate::discord) fn area_open(open: Area) -> String {
    format!("▸ {}", area(open))
}

/// Channels or roles, the first ones by name; `mark` is what a mention of one begins with.
pub(in crate::discord) fn listed(mark: &str, ids: &[u64]) -> String {
    let mut named: Vec<String> = ids.iter().take(LISTED).map(|id| format!("{mark}{id}>")).collect();
    if ids.len() > LISTED {
        named.push(and_more(ids.len() - LISTED));
    }
    named.join(", ")
}
