//! How are the settings in force shown, with their origins and without their secrets?

use super::DEFAULTS;
use super::file::lines;
use super::load::Loaded;

/// Settings whose values are never shown, by dotted name. None yet: the bot's token will be the first.
pub const SECRETS: [&str; 0] = [];

/// How wide a line may be and still move the column of origins, in characters.
const COLUMN: usize = 60;

impl Loaded {
    /// Each setting as a line of TOML with where it came from, in the order of the defaults.
    #[must_use]
    pub fn show(&self) -> String {
        self.show_without(&SECRETS)
    }

    pub(super) fn show_without(&self, secrets: &[&str]) -> String {
        let order = lines(DEFAULTS);
        let mut settings: Vec<_> = self.origins.iter().collect();
        settings.sort_by_key(|(key, _)| order.get(*key));
        let shown: Vec<(String, &str)> =
            settings.into_iter().map(|(key, (value, origin))| (line(key, value, secrets), origin.as_str())).collect();
        let widths = shown.iter().map(|(line, _)| line.chars().count());
        let width = widths.filter(|width| *width <= COLUMN).max().unwrap_or(0);
        shown.iter().map(|(line, origin)| format!("{line:<width$}  # {origin}\n")).collect()
    }
}

/// A control character of a value stays behind TOML's escapes.
fn line(key: &str, value: &toml::Value, secrets: &[&str]) -> String {
    if secrets.contains(&key) { format!("{key} = \"(hidden)\"") } else { format!("{key} = {value}") }
}
