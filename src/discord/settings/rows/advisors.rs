//! What is said of who advises, and of whom a decline points to?

use crate::discord::settings::row::{Row, SPOKEN_IN, Select, channels, nothing, roles};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say who advises, and to whom a decline points.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::AdvisorRoles,
        thing: "advisor roles",
        back: "Remove all advisor roles",
        menu: Some(Select {
            placeholder: "Advisor roles",
            offers: |_, set| roles(set.advisor_roles.iter().map(|role| role.id)),
            most: MOST_LISTED,
            takes: |chosen| chosen.roles().map(Setting::AdvisorRoles),
        }),
        form: None,
        holds: |holding| {
            let there = holding.set().advisor_roles.iter().map(|role| role.id);
            let roles: Vec<u64> = there.filter(|id| holding.is_there(*id)).collect();
            Some(advisors_are(&roles))
        },
        warns: |_| None,
        needs: nothing,
        follows: |set| match set.advisor_roles.is_empty() {
            true => "",
            false => "Advisors can write answers with `/faq` and see unanswered questions with `/gaps`.",
        },
    },
    Row {
        what: SettingName::AskChannel,
        thing: "channel for questions to people",
        back: "Remove the channel",
        menu: Some(Select {
            placeholder: "Channel for questions to people",
            offers: |_, set| channels(set.ask_channel, &SPOKEN_IN),
            most: 1,
            takes: |chosen| Some(Setting::AskChannel(chosen.first())),
        }),
        form: None,
        holds: |holding| Some(points_to(holding.wishes.ask_channel, holding.wishes.ask_role)),
        warns: |_| None,
        needs: nothing,
        follows: |_| "",
    },
    Row {
        what: SettingName::AskRole,
        thing: "role for questions to people",
        back: "Remove the role",
        menu: Some(Select {
            placeholder: "Role for questions to people",
            offers: |_, set| roles(set.ask_role),
            most: 1,
            takes: |chosen| Some(Setting::AskRole(chosen.first())),
        }),
        form: None,
        // The channel's line says both.
        holds: |_| None,
        warns: |_| None,
        needs: nothing,
        follows: |_| "",
    },
];

fn advisors_are(roles: &[u64]) -> String {
    let named = words::listed("<@&", roles);
    if named.is_empty() {
        return "No role is an advisor role yet. Members who may manage the server can do what advisors do.".to_owned();
    }
    format!("Advisors: {named}, and members who may manage the server.")
}

fn points_to(channel: Option<u64>, role: Option<u64>) -> String {
    let to: Vec<String> =
        role.map(|id| format!("<@&{id}>")).into_iter().chain(channel.map(|id| format!("<#{id}>"))).collect();
    if to.is_empty() {
        return "When the guide has no answer, I do not say whom to ask.".to_owned();
    }
    format!("When the guide has no answer, I send members to {}.", to.join(" in "))
}
