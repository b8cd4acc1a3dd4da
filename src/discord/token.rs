//! What is the bot's password, and how does it stay out of logs and dumps?

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The bot's token. Neither debugging nor serializing shows it, and its memory is wiped when it is dropped.
#[derive(Clone, Default)]
pub struct Token(SecretString);

impl Token {
    /// What stands for a token that is set, wherever it is shown.
    pub const HIDDEN: &str = "(hidden)";

    /// The token in this text; white space and byte-order marks around it are no part of it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').into())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    /// The token itself, to be sent to Discord and written nowhere.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// What may be shown of it: whether it is set.
    fn shown(&self) -> &'static str {
        if self.is_empty() { "" } else { Self::HIDDEN }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Token").field(&self.shown()).finish()
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Token {}

impl Serialize for Token {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.shown())
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::new(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_shown_by_nothing_but_expose() {
        let token = Token::new("\u{feff}hush-hush\r\n");
        assert_eq!(token.expose(), "hush-hush");
        assert_eq!(format!("{token:?} {token:#?}"), "Token(\"(hidden)\") Token(\n    \"(hidden)\",\n)");
        assert_eq!(serde_json::to_string(&token).unwrap(), "\"(hidden)\"");
    }

    #[test]
    fn no_token_is_shown_as_none() {
        let token: Token = serde_json::from_str("\" \"").unwrap();
        assert!(token.is_empty() && token == Token::default());
        assert_eq!(
            (format!("{token:?}"), serde_json::to_string(&token).unwrap()),
            ("Token(\"\")".into(), "\"\"".into())
        );
    }

    #[test]
    fn tokens_are_equal_where_their_text_is() {
        assert_eq!(Token::new("a"), Token::new("a"));
        assert_ne!(Token::new("a"), Token::new("b"));
    }
}
