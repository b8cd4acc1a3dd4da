//! What is said of where answers are seen by all?

use crate::discord::settings::row::{Row, SPOKEN_IN, Select, channels};
use crate::discord::words;
use crate::guild::{GuildSettings, MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say where answers are seen by all.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::SpeaksIn,
        thing: "where answers are for all",
        back: "For all: everywhere",
        menu: Some(Select {
            placeholder: "Channels with answers for all",
            offers: |_, set| channels(set.speaks_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::SpeaksIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(format!("Answers for all to see: {}.", open_places(holding.set()))),
        warns: |_| None,
        follows: |_| "",
    },
    Row {
        what: SettingName::StaysPrivateIn,
        thing: "where answers are private",
        back: "Private: nowhere",
        menu: Some(Select {
            placeholder: "Channels with private answers",
            offers: |_, set| channels(set.stays_private_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::StaysPrivateIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(private_in(&holding.set().stays_private_in)),
        warns: |_| None,
        follows: |_| "",
    },
];

fn open_places(set: &GuildSettings) -> String {
    let named = words::listed("<#", &set.speaks_in);
    match (named.is_empty(), set.stays_private_in.is_empty()) {
        (true, true) => "everywhere".to_owned(),
        (true, false) => "everywhere but in the channels with private answers".to_owned(),
        (false, _) => format!("only in {named}"),
    }
}

fn private_in(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() {
        return "No channel is set to private answers alone.".to_owned();
    }
    format!("Only private answers, and no sharing, in {named}.")
}
