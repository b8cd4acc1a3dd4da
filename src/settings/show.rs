//! How are the settings in force shown, with their origins and without their secrets?

use super::load::Loaded;

/// Settings whose values are never shown, by dotted name. None yet: the bot's token will be the first.
pub const SECRETS: [&str; 0] = [];

impl Loaded {
    /// Each setting as a line of TOML with where it came from.
    #[must_use]
    pub fn show(&self) -> String {
        let width =
            self.origins.iter().map(|(key, (value, _))| line(key, value).chars().count()).filter(|w| *w <= 60).max();
        let width = width.unwrap_or(0);
        self.origins
            .iter()
            .map(|(key, (value, origin))| format!("{:<width$}  # {origin}\n", line(key, value)))
            .collect()
    }
}

fn line(key: &str, value: &toml::Value) -> String {
    if SECRETS.contains(&key) { format!("{key} = (hidden)") } else { format!("{key} = {value}") }
}
