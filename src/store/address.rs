//! What is the store's address, and how does its password stay out of logs and dumps?

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A path of a file, or `postgres://…` with user and password. Neither debugging nor serializing shows those.
#[derive(Clone, Default)]
pub struct Address(SecretString);

impl Address {
    /// The address that a text holds; white space around it is no part of it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.trim().into())
    }

    /// Whether no address is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    /// The address for people: a path, or a server without user, password and options.
    #[must_use]
    pub fn shown(&self) -> String {
        if !self.is_server() {
            return self.expose().to_owned();
        }
        let (scheme, rest) = self.expose().split_once("://").unwrap_or(("postgres", ""));
        let (rest, options) = rest.split_once('?').unwrap_or((rest, ""));
        // A password with an odd character that should be encoded: where it ends can't be told.
        if options.contains('@') {
            return format!("{scheme}://…");
        }
        format!("{scheme}://{}", rest.rsplit_once('@').map_or(rest, |(_, rest)| rest))
    }

    /// Whether the address is that of a server. Any scheme counts, so that a misspelt one doesn't make its password a path.
    pub(super) fn is_server(&self) -> bool {
        self.expose().contains("://") && !self.expose().starts_with("sqlite:")
    }

    /// The address itself, to be connected to and written nowhere.
    pub(super) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Address").field(&self.shown()).finish()
    }
}

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Address {}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.shown())
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::new(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_shown() {
        let address = Address::new(" postgres://user:pass@word@host:5/db?password=word\n");
        assert_eq!(address.shown(), "postgres://host:5/db");
        let dump = format!("{address:?} {}", serde_json::to_string(&address).unwrap());
        assert_eq!(dump, "Address(\"postgres://host:5/db\") \"postgres://host:5/db\"");
        assert_eq!(Address::new("postgress://u:p@host/db").shown(), "postgress://host/db");
        assert_eq!(Address::new("postgres://user:pass?word@host/db").shown(), "postgres://…");
    }
}
