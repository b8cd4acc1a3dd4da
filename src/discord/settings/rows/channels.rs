//! What is said of where answers are seen by all?

use crate::discord::settings::row::{Holding, Row, SPOKEN_IN, Select, channels, nothing, writing};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// The rows of the settings that say where answers are seen by all.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::SpeaksIn,
        thing: words::thing_speaks_in,
        back: words::back_speaks_in,
        menu: Some(Select {
            placeholder: words::menu_speaks_in,
            offers: |_, set| channels(set.speaks_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::SpeaksIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(open_places(holding)),
        warns: |_| None,
        needs: writing,
        follows: |_| String::new(),
    },
    Row {
        what: SettingName::StaysPrivateIn,
        thing: words::thing_private,
        back: words::back_private,
        menu: Some(Select {
            placeholder: words::menu_private,
            offers: |_, set| channels(set.stays_private_in.clone(), &SPOKEN_IN),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::StaysPrivateIn(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(private_in(&holding.there(&holding.set().stays_private_in))),
        warns: |_| None,
        needs: nothing,
        follows: |_| String::new(),
    },
];

fn open_places(holding: &Holding<'_>) -> String {
    let set = holding.set();
    let named = words::listed("<#", &holding.there(&set.speaks_in));
    match (set.speaks_in.is_empty(), named.is_empty(), set.stays_private_in.is_empty()) {
        (true, _, true) => words::open_everywhere(),
        (true, _, false) => words::open_but_private(),
        (false, true, _) => words::open_nowhere(),
        (false, false, _) => words::open_in(named),
    }
}

fn private_in(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() { words::private_nowhere() } else { words::private_in(named) }
}
