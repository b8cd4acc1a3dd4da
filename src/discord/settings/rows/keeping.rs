//! What is said of what is kept, and of where it is told once a week?

use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Choices;
use crate::discord::settings::row::{Form, Row, Select, WRITTEN_IN, channels, nothing, writing};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{GuildSettings, MOST_RETENTION_DAYS, Setting, SettingName};

/// Days of retention that are offered; any other number has a form.
const DAYS: [u16; 5] = [0, 7, 30, 90, 365];

/// The rows of the settings that say what is kept, and told once a week.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::DigestChannel,
        thing: words::thing_digest,
        back: words::back_digest,
        menu: Some(Select {
            placeholder: words::menu_digest,
            offers: |_, set| channels(set.digest_channel, &WRITTEN_IN),
            most: 1,
            takes: |chosen| Some(Setting::DigestChannel(chosen.first())),
        }),
        form: None,
        holds: |holding| Some(digest_goes(holding.set().digest_channel.filter(|id| holding.is_there(*id)))),
        warns: |_| None,
        needs: writing,
        follows: |_| String::new(),
    },
    Row {
        what: SettingName::RetentionDays,
        thing: words::thing_retention,
        back: words::back_retention,
        menu: Some(Select {
            placeholder: words::menu_retention,
            offers: |_, _| Choices::Texts(DAYS.map(|days| (offered(days), days.to_string(), about(days))).into()),
            most: 1,
            takes: |chosen| chosen.text?.parse().ok().map(Setting::RetentionDays),
        }),
        form: Some(Form {
            opens: words::retention_opens,
            title: words::menu_retention,
            label: words::retention_label,
            most: MOST_RETENTION_DAYS.ilog10() as usize + 1,
            required: true,
            value: |set| set.retention_days.to_string(),
            takes: |text| {
                let days = text.parse().ok().filter(|days| *days <= MOST_RETENTION_DAYS);
                days.map(Setting::RetentionDays).ok_or_else(|| words::no_days(&escape_within(text, OPTION)))
            },
        }),
        holds: |holding| Some(kept_for(holding.set().retention_days)),
        warns: |_| None,
        needs: nothing,
        follows: deleted,
    },
];

fn digest_goes(channel: Option<u64>) -> String {
    channel.map_or_else(words::digest_nowhere, |id| words::digest_goes(format!("<#{id}>")))
}

fn kept_for(days: u16) -> String {
    if days == 0 { words::retention_none() } else { words::retention_is(days) }
}

fn offered(days: u16) -> String {
    if days == 0 { words::retention_not_at_all() } else { words::days_of(days) }
}

fn about(days: u16) -> String {
    match days {
        0 => words::about_retention_none(),
        30 => words::about_retention_usual(),
        _ => String::new(),
    }
}

fn deleted(set: &GuildSettings) -> String {
    if set.retention_days == 0 { words::follows_no_retention() } else { words::follows_retention() }
}
