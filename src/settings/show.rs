//! How are the settings in force shown, with their origins and without their secrets?

use std::collections::BTreeMap;

use super::DEFAULTS;
use super::file::lines;
use super::keys::{entry_0, id_and_rest};
use super::load::Loaded;

/// How wide a line may be and still move the column of origins, in characters.
const COLUMN: usize = 60;

impl Loaded {
    /// Each setting as a line of TOML with where it came from, in the order of the defaults; secrets are hidden.
    #[must_use]
    pub fn show(&self) -> String {
        let order = lines(DEFAULTS);
        let mut settings: Vec<_> = self.origins.iter().collect();
        settings.sort_by_key(|(key, _)| place(key, &order));
        let shown: Vec<(String, &str)> =
            settings.into_iter().map(|(key, (value, origin))| (format!("{key} = {value}"), origin.as_str())).collect();
        let widths = shown.iter().map(|(line, _)| line.chars().count());
        let width = widths.filter(|width| *width <= COLUMN).max().unwrap_or(0);
        shown.iter().map(|(line, origin)| format!("{line:<width$}  # {origin}\n")).collect()
    }
}

/// Where a setting is shown: by its line of the defaults; entries by id stand together where entry 0 stands.
fn place(key: &str, order: &BTreeMap<String, usize>) -> (usize, u64, usize) {
    let name = entry_0(key);
    let line = order.get(&name).copied().unwrap_or(usize::MAX);
    match (id_and_rest(key), name.rsplit_once('.')) {
        (Some((id, _)), Some((entry, _))) => (order.get(entry).copied().unwrap_or(line), id, line),
        _ => (line, 0, 0),
    }
}
