//! What is said of who advises, and of whom a decline points to?

use crate::discord::settings::row::{Row, SPOKEN_IN, Select, channels, roles};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say who advises, and to whom a decline points.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::AdvisorRoles,
        thing: "who is an advisor",
        back: "Advisors: none",
        menu: Some(Select {
            placeholder: "Roles of advisors",
            offers: |_, set| roles(set.advisor_roles.iter().map(|role| role.id)),
            most: MOST_LISTED,
            takes: |chosen| chosen.roles().map(Setting::AdvisorRoles),
        }),
        form: None,
        holds: |holding| {
            let roles: Vec<u64> = holding.set().advisor_roles.iter().map(|role| role.id).collect();
            Some(advisors_are(&roles))
        },
        warns: |_| None,
        follows: |set| match set.advisor_roles.is_empty() {
            true => "",
            false => "They can write entries with `/faq` and see what members asked.",
        },
    },
    Row {
        what: SettingName::AskChannel,
        thing: "which channel I point to",
        back: "Channel: default",
        menu: Some(Select {
            placeholder: "Channel to point to",
            offers: |_, set| channels(set.ask_channel, &SPOKEN_IN),
            most: 1,
            takes: |chosen| Some(Setting::AskChannel(chosen.first())),
        }),
        form: None,
        holds: |holding| Some(points_to(holding.wishes.ask_channel, holding.wishes.ask_role)),
        warns: |_| None,
        follows: |_| "",
    },
    Row {
        what: SettingName::AskRole,
        thing: "which role I point to",
        back: "Role: default",
        menu: Some(Select {
            placeholder: "Role to point to",
            offers: |_, set| roles(set.ask_role),
            most: 1,
            takes: |chosen| Some(Setting::AskRole(chosen.first())),
        }),
        form: None,
        // The channel's line says both.
        holds: |_| None,
        warns: |_| None,
        follows: |_| "",
    },
];

fn advisors_are(roles: &[u64]) -> String {
    let named = words::listed("<@&", roles);
    if named.is_empty() {
        return "No role is an advisor's yet. Who may manage the server can do what advisors do.".to_owned();
    }
    format!("Advisors: {named}, and who may manage the server.")
}

fn points_to(channel: Option<u64>, role: Option<u64>) -> String {
    let to: Vec<String> =
        role.map(|id| format!("<@&{id}>")).into_iter().chain(channel.map(|id| format!("<#{id}>"))).collect();
    if to.is_empty() {
        return "Where the guide does not say, I point to nobody.".to_owned();
    }
    format!("Where the guide does not say, I point to {}.", to.join(" in "))
}
