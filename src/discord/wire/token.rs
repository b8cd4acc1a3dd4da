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

    /// Whether a word of this text has a token's shape: three parts joined by dots, as Discord issues them today. No promise
    /// of Discord's, and good only for noticing a token that was put in a wrong place.
    pub(crate) fn is_in(text: &str) -> bool {
        let in_a_token = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        text.split(|c| !in_a_token(c)).any(|word| {
            let lengths: Vec<usize> = word.split('.').map(str::len).collect();
            matches!(lengths[..], [first, 6..=7, last] if first >= 18 && last >= 27)
        })
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
    fn a_token_is_noticed_by_its_shape() {
        let token = format!("{}.{}.{}", "M".repeat(24), "G".repeat(6), "a-_".repeat(9));
        assert!(
            Token::is_in(&token) && Token::is_in(&format!("Bot {token}")) && Token::is_in(&format!("[\"{token}\"]"))
        );
        assert!(!Token::is_in(&token[1..30]) && !Token::is_in("/run/secrets/discord.token.txt"));
    }

    #[test]
    fn tokens_are_equal_where_their_text_is() {
        assert_eq!(Token::new("a"), Token::new("a"));
        assert_ne!(Token::new("a"), Token::new("b"));
    }
}
