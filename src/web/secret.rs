//! How does the application's secret stay out of logs and dumps?

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What stands for a secret that is set, wherever it is shown.
const HIDDEN: &str = "(hidden)";

/// A secret of the settings. Neither debugging nor serializing shows it.
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// The secret in this text; white space around it is no part of it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.trim().into())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    /// The secret itself, to be sent to whom it is for and written nowhere.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    fn shown(&self) -> &'static str {
        if self.is_empty() { "" } else { HIDDEN }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Secret").field(&self.shown()).finish()
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.shown())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::new(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_shown_by_nothing_but_expose() {
        let secret = Secret::new(" hush-hush\n");
        assert_eq!(secret.expose(), "hush-hush");
        let dump = format!("{secret:?} {}", serde_json::to_string(&secret).unwrap());
        assert_eq!(dump, "Secret(\"(hidden)\") \"(hidden)\"");
        assert_eq!(format!("{:?}", Secret::default()), "Secret(\"\")");
    }
}
