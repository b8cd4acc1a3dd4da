//! What is said of who advises, and of whom a decline points to?

use crate::discord::settings::row::{Row, SPOKEN_IN, Select, channels, nothing, roles};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say who advises, and to whom a decline points.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::AdvisorRoles,
        thing: words::thing_advisors,
        back: words::back_advisors,
        menu: Some(Select {
            placeholder: words::menu_advisors,
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
            true => String::new(),
            false => words::follows_advisors(),
        },
    },
    Row {
        what: SettingName::AskChannel,
        thing: words::thing_ask_channel,
        back: words::back_ask_channel,
        menu: Some(Select {
            placeholder: words::menu_ask_channel,
            offers: |_, set| channels(set.ask_channel, &SPOKEN_IN),
            most: 1,
            takes: |chosen| Some(Setting::AskChannel(chosen.first())),
        }),
        form: None,
        holds: |holding| Some(points_to(holding.wishes.ask_channel, holding.wishes.ask_role)),
        warns: |_| None,
        needs: nothing,
        follows: |_| String::new(),
    },
    Row {
        what: SettingName::AskRole,
        thing: words::thing_ask_role,
        back: words::back_ask_role,
        menu: Some(Select {
            placeholder: words::menu_ask_role,
            offers: |_, set| roles(set.ask_role),
            most: 1,
            takes: |chosen| Some(Setting::AskRole(chosen.first())),
        }),
        form: None,
        // The channel's line says both.
        holds: |_| None,
        warns: |_| None,
        needs: nothing,
        follows: |_| String::new(),
    },
];

fn advisors_are(roles: &[u64]) -> String {
    let named = words::listed("<@&", roles);
    if named.is_empty() { words::advisors_none() } else { words::advisors_are(named) }
}

fn points_to(channel: Option<u64>, role: Option<u64>) -> String {
    let (role, channel) = (role.map(|id| format!("<@&{id}>")), channel.map(|id| format!("<#{id}>")));
    match (role, channel) {
        (Some(role), Some(channel)) => words::points_to_role_in(role, channel),
        (Some(one), None) | (None, Some(one)) => words::points_to(one),
        (None, None) => words::points_nowhere(),
    }
}
