//! Which settings are there to be seen? A file an area, a row a setting.

mod advisors;
mod answers;
mod channels;
mod forums;
mod keeping;

use super::row::Row;
use crate::guild::SettingName;

const ROWS: [&[Row]; 5] = [answers::ROWS, advisors::ROWS, channels::ROWS, forums::ROWS, keeping::ROWS];

/// Each setting's row in its setting's place.
const BY_SETTING: [&Row; SettingName::ALL.len()] = {
    let mut rows = [&answers::ROWS[0]; SettingName::ALL.len()];
    let mut at = 0;
    while at < rows.len() {
        rows[at] = find(SettingName::ALL[at]);
        at += 1;
    }
    rows
};

/// What is seen of a setting.
pub(super) fn row(what: SettingName) -> &'static Row {
    BY_SETTING[what as usize]
}

/// The row of a setting. It is looked for while the program is compiled, so that a setting without a row does not compile.
const fn find(what: SettingName) -> &'static Row {
    let mut area = 0;
    while area < ROWS.len() {
        let mut at = 0;
        while at < ROWS[area].len() {
            if ROWS[area][at].what as usize == what as usize {
                return &ROWS[area][at];
            }
            at += 1;
        }
        area += 1;
    }
    panic!("a setting has no row in src/discord/settings/rows/")
}
