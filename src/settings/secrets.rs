//! Which settings are never shown, and how is a secret read from the file that holds it?

use std::collections::BTreeMap;
use std::path::Path;

use toml::Value;

use super::error::SettingsError;
use super::load::Loaded;
use crate::discord::Token;
use crate::store::Address;

/// Settings whose values are never shown, by dotted name.
pub const SECRETS: [&str; 2] = ["discord.token", "store.url"];

/// What in a file says that a secret may be near, in lower case: the parts of the secrets' names.
const NEAR_A_SECRET: [&str; 4] = ["discord", "token", "store", "postgres"];

/// The secret that a dotted name means, or of which it is a part.
#[must_use]
pub(super) fn secret_of(key: &str) -> Option<&'static str> {
    SECRETS
        .into_iter()
        .find(|secret| key.strip_prefix(*secret).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// Whether a text may hold a secret, even under a misspelt name.
#[must_use]
pub(super) fn may_hold_a_secret(text: &str) -> bool {
    let text = text.to_lowercase();
    NEAR_A_SECRET.iter().any(|word| text.contains(word))
}

/// Refuses a token in a setting that is no secret, before a message or `preceptor config` shows it.
pub(super) fn refuse_misplaced(key: &str, text: &str, origin: &str) -> Result<(), SettingsError> {
    if secret_of(key).is_none() && Token::is_in(text) {
        return Err(SettingsError::SecretMisplaced { key: key.to_owned(), origin: origin.to_owned() });
    }
    Ok(())
}

/// Puts a mark in the place of every secret that is set; of the store's address, what is no secret is shown.
pub(super) fn hide(origins: &mut BTreeMap<String, (Value, String)>) {
    for (key, (value, _)) in origins.iter_mut().filter(|(key, _)| secret_of(key).is_some()) {
        *value = match value.as_str().unwrap_or_default() {
            "" => "".into(),
            text if key == "store.url" => Address::new(text).shown().into(),
            _ => Token::HIDDEN.into(),
        };
    }
}

impl Loaded {
    /// Reads the secrets that settings leave to files: `discord.token` from `discord.token_file`. To be called once, by
    /// what needs them.
    ///
    /// # Errors
    /// When both are set, or the file can't be read or holds anything but one word.
    pub fn read_secrets(&mut self) -> Result<(), SettingsError> {
        let token = &self.settings.discord.token;
        let file = self.settings.discord.token_file.clone();
        if let Some(read) = self.read_secret(token.is_empty(), &file, ("discord.token", "discord.token_file"))? {
            self.keep("discord.token", "discord.token_file", (Token::HIDDEN.to_owned(), &file));
            self.settings.discord.token = read;
        }
        Ok(())
    }

    /// Reads the store's address from `store.url_file`. To be called once, by what needs the store.
    ///
    /// # Errors
    /// As [`Loaded::read_secrets`].
    pub fn read_store_address(&mut self) -> Result<(), SettingsError> {
        let store = &self.settings.store;
        let file = store.url_file.clone();
        if let Some(read) = self.read_secret(store.url.is_empty(), &file, ("store.url", "store.url_file"))? {
            let address = Address::new(read.expose());
            self.keep("store.url", "store.url_file", (address.shown(), &file));
            self.settings.store.url = address;
        }
        Ok(())
    }

    /// The secret in the file that the second setting names, where it names one and the first is empty.
    fn read_secret(
        &self,
        empty: bool,
        file: &Path,
        (key, file_key): (&'static str, &'static str),
    ) -> Result<Option<Token>, SettingsError> {
        if file.as_os_str().is_empty() {
            return Ok(None);
        }
        let origin = |key: &str| self.origins.get(key).map_or_else(String::new, |(_, origin)| origin.clone());
        if !empty {
            return Err(SettingsError::SetTwice { key, origin: origin(key), file_key, file_origin: origin(file_key) });
        }
        read_token(file, file_key, origin(file_key)).map(Some)
    }

    /// Keeps where a secret came from, with what may be shown of it.
    fn keep(&mut self, key: &str, file_key: &str, (shown, file): (String, &Path)) {
        let place = format!("file `{}` by `{file_key}`", file.display());
        self.origins.insert(key.to_owned(), (shown.into(), place));
    }
}

/// The secret in a file that holds nothing else.
fn read_token(path: &Path, key: &'static str, origin: String) -> Result<Token, SettingsError> {
    let path = path.to_owned();
    let token = match std::fs::read_to_string(&path) {
        Ok(text) => Token::new(&text),
        Err(source) => return Err(SettingsError::SecretUnreadable { path, key, origin, source }),
    };
    let found = match token.expose().split_whitespace().count() {
        1 => return Ok(token),
        0 => "nothing",
        _ => "more than one word",
    };
    Err(SettingsError::NoSecret { path, key, origin, found })
}

#[cfg(test)]
mod tests;
