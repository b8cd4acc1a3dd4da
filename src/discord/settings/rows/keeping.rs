//! What is said of what is kept, and of where it is told once a week?

use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Choices;
use crate::discord::settings::row::{Form, Row, Select, WRITTEN_IN, channels, nothing, writing};
use crate::discord::wire::limits::OPTION;
use crate::discord::words::days_of;
use crate::guild::{GuildSettings, MOST_RETENTION_DAYS, Setting, SettingName};

/// Days of retention that are offered; any other number has a form.
const DAYS: [u16; 5] = [0, 7, 30, 90, 365];

/// The rows of the settings that say what is kept, and told once a week.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::DigestChannel,
        thing: "channel of the weekly summary",
        back: "No weekly summary",
        menu: Some(Select {
            placeholder: "Channel of the weekly summary",
            offers: |_, set| channels(set.digest_channel, &WRITTEN_IN),
            most: 1,
            takes: |chosen| Some(Setting::DigestChannel(chosen.first())),
        }),
        form: None,
        holds: |holding| Some(digest_goes(holding.set().digest_channel.filter(|id| holding.is_there(*id)))),
        warns: |_| None,
        needs: writing,
        follows: |_| "",
    },
    Row {
        what: SettingName::RetentionDays,
        thing: "how long I keep questions",
        back: "Keep questions for 30 days",
        menu: Some(Select {
            placeholder: "How long I keep questions",
            offers: |_, _| {
                Choices::Texts(DAYS.map(|days| (offered(days), days.to_string(), about(days).into())).into())
            },
            most: 1,
            takes: |chosen| chosen.text?.parse().ok().map(Setting::RetentionDays),
        }),
        form: Some(Form {
            opens: "Another number of days…",
            title: "How long I keep questions",
            label: "Days, from 0 to 365; 0 = keep nothing",
            most: MOST_RETENTION_DAYS.ilog10() as usize + 1,
            required: true,
            value: |set| set.retention_days.to_string(),
            takes: |text| {
                let days = text.parse().ok().filter(|days| *days <= MOST_RETENTION_DAYS);
                days.map(Setting::RetentionDays).ok_or_else(|| no_days(&escape_within(text, OPTION)))
            },
        }),
        holds: |holding| Some(kept_for(holding.set().retention_days)),
        warns: |_| None,
        needs: nothing,
        follows: deleted,
    },
];

fn digest_goes(channel: Option<u64>) -> String {
    channel.map_or_else(
        || "I send no weekly summary.".to_owned(),
        |id| format!("Every Monday I send a summary of the questions of the week to <#{id}>."),
    )
}

fn kept_for(days: u16) -> String {
    match days {
        0 => "I keep no questions. So there are no gaps, no statistics and no drafts.".to_owned(),
        days => format!("I keep questions for **{}**. Then I delete them.", days_of(days)),
    }
}

fn offered(days: u16) -> String {
    if days == 0 { "Not at all".to_owned() } else { days_of(days) }
}

fn about(days: u16) -> &'static str {
    match days {
        0 => "No gaps, no statistics, no drafts",
        30 => "The usual choice",
        _ => "",
    }
}

fn no_days(typed: &str) -> String {
    format!("“{typed}” is not a number of days from 0 to 365. Nothing was changed.")
}

fn deleted(set: &GuildSettings) -> &'static str {
    match set.retention_days {
        0 => {
            "**From now on I keep nothing of what members ask.** `/gaps`, `/stats` and the weekly summary have no questions \
             to show, and drafts of entries are gone after an hour at most. What I kept until now is deleted within an \
             hour. Votes are still counted, and entries stay."
        }
        _ => "Older questions are deleted within an hour.",
    }
}
