//! Which settings are never shown?

use std::collections::BTreeMap;

use toml::Value;

use super::error::SettingsError;
use crate::discord::Token;
use crate::store::Address;

/// Settings whose values are never shown, by dotted name.
pub const SECRETS: [&str; 3] = ["discord.token", "store.url", "web.client_secret"];

/// What in a file says that a secret may be near, in lower case: the parts of the secrets' names.
const NEAR_A_SECRET: [&str; 5] = ["discord", "token", "store", "postgres", "secret"];

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

#[cfg(test)]
mod tests;
