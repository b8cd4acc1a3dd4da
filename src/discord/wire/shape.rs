//! What can be told of a token without asking Discord, and which permissions does the bot need?

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use serenity::all::Permissions;

/// The least that the bot can do its work with: see a channel, write and embed there and in threads, reply.
pub(in crate::discord) const LEAST: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::SEND_MESSAGES_IN_THREADS)
    .union(Permissions::EMBED_LINKS)
    .union(Permissions::READ_MESSAGE_HISTORY);

/// The application whose bot a token is for; `None` where the text has not a token's shape: three parts with dots
/// between them, the first one the application's id in base 64.
///
/// # Source
/// <https://discord.com/developers/docs/reference#authentication>
#[must_use]
pub fn application_of(token: &str) -> Option<u64> {
    let token = token.strip_prefix("Bot ").unwrap_or(token);
    let parts: Vec<&str> = token.split('.').collect();
    let [id, time, signature] = parts.as_slice() else { return None };
    let in_alphabet = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if time.is_empty() || signature.len() < 20 || !in_alphabet(time) || !in_alphabet(signature) {
        return None;
    }
    let id = id.trim_end_matches('=');
    let digits = URL_SAFE_NO_PAD.decode(id).or_else(|_| STANDARD_NO_PAD.decode(id)).ok()?;
    String::from_utf8(digits).ok()?.parse().ok().filter(|id| *id > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_application() {
        // Made up: the id 123456789012345678, and nothing that was ever a token.
        let token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.AAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaa";
        assert_eq!(application_of(token), Some(123_456_789_012_345_678));
        for text in ["", "abc", "a.b.c", "MTIz.AAAAAA", "MTIz.AAAAAA.short", "é.AAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(application_of(text), None, "{text}");
        }
    }
}
