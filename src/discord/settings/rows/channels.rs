//! What is said of where answers are seen by all?

use crate::discord::settings::row::{Holding, Row, SPOKEN_IN, Select, channels, nothing, writing};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say where answers are seen by all.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::SpeaksIn,
        thing: "channels with public answers",
        back: "Public answers everywhere",
        menu: Some(Select {
            placeholder: "Channels with public answers",
            offers: |_, set| channels(set.speaks_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::SpeaksIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(open_places(holding)),
        warns: |_| None,
        needs: writing,
        follows: |_| "",
    },
    Row {
        what: SettingName::StaysPrivateIn,
        thing: "channels with private answers",
        back: "No private channels",
        menu: Some(Select {
            placeholder: "Channels with private answers",
            offers: |_, set| channels(set.stays_private_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::StaysPrivateIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(private_in(&holding.there(&holding.set().stays_private_in))),
        warns: |_| None,
        needs: nothing,
        follows: |_| "",
    },
];

fn open_places(holding: &Holding<'_>) -> String {
    let set = holding.set();
    let named = words::listed("<#", &holding.there(&set.speaks_in));
    match (set.speaks_in.is_empty(), named.is_empty(), set.stays_private_in.is_empty()) {
        (true, _, true) => "Everyone can see my answers, in every channel.".to_owned(),
        (true, _, false) => "Everyone can see my answers, but not in the channels with private answers.".to_owned(),
        (false, true, _) => "All my answers are private: only the member who asks sees them.".to_owned(),
        (false, false, _) => {
            format!("Everyone can see my answers only in {named}. In other channels they are private.")
        }
    }
}

fn private_in(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() {
        return "No channel is only for private answers.".to_owned();
    }
    format!("In {named}, only the member who asks sees the answer. It can't be shared.")
}
