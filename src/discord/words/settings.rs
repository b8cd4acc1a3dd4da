//! What is said on the page of a server's settings? And of each setting?

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
    thing_guide();
    back_guide();
    menu_guide();
    chosen_guide_gone(guide: &str);
    answers_from_all(guides: String);
    answers_from(guide: String);
    thing_boldness();
    back_boldness();
    menu_boldness();
    boldness_is(name: String, about: String);
    boldness_careful();
    boldness_balanced();
    boldness_eager();
    about_careful();
    about_balanced();
    about_eager();
    thing_advisors();
    back_advisors();
    menu_advisors();
    follows_advisors();
    advisors_none();
    advisors_are(roles: String);
    thing_ask_channel();
    back_ask_channel();
    menu_ask_channel();
    thing_ask_role();
    back_ask_role();
    menu_ask_role();
    points_to(whom: String);
    points_to_role_in(role: String, channel: String);
    points_nowhere();
    thing_speaks_in();
    back_speaks_in();
    menu_speaks_in();
    open_everywhere();
    open_but_private();
    open_nowhere();
    open_in(channels: String);
    thing_private();
    back_private();
    menu_private();
    private_nowhere();
    private_in(channels: String);
    thing_forums();
    back_forums();
    menu_forums();
    forums_none();
    forums_are(forums: String);
    thing_tag();
    back_tag();
    tag_opens();
    tag_title();
    tag_label();
    tag_is(tag: &str);
    tag_usual();
    thing_digest();
    back_digest();
    menu_digest();
    digest_nowhere();
    digest_goes(channel: String);
    thing_retention();
    back_retention();
    menu_retention();
    retention_opens();
    retention_label();
    retention_none();
    retention_is(days: u16);
    retention_not_at_all();
    about_retention_none();
    about_retention_usual();
    no_days(typed: &str);
    follows_no_retention();
    follows_retention();
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
