//! Which server does an id name, and whose name is fit to be shown with an entry?

use super::words;

/// Longest name, in characters: what Discord allows for a role's.
const NAME_CHARS: usize = 100;

/// A server's id, as it was typed.
pub(super) fn guild_id(text: &str) -> Result<u64, String> {
    text.trim().parse().map_err(|_| words::no_guild_id().to_owned())
}

/// The id of the server that a command is about.
pub(super) fn wanted(guild: Option<u64>) -> anyhow::Result<u64> {
    guild.ok_or_else(|| anyhow::anyhow!(words::no_guild_named()))
}

/// A role's or an author's name, as it was typed.
pub(super) fn whose(text: &str) -> Result<String, String> {
    let name = text.trim();
    let fit = !name.is_empty() && name.chars().count() <= NAME_CHARS && !name.contains(char::is_control);
    if fit { Ok(name.to_owned()) } else { Err(words::no_name(NAME_CHARS)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_s_name_is_no_id_and_it_is_said_where_the_id_is() {
        assert_eq!(guild_id(" 123456789012345678 "), Ok(123_456_789_012_345_678));
        for wrong in ["myserver", "", "-1", "12345678901234567890123", "discord.gg/x"] {
            assert!(guild_id(wrong).unwrap_err().contains("Copy Server ID"), "{wrong}");
        }
    }

    #[test]
    fn a_name_is_short_and_on_one_line() {
        assert_eq!(whose(" Ana Ruiz ").as_deref(), Ok("Ana Ruiz"));
        assert_eq!(whose(&"é".repeat(100)).map(|name| name.chars().count()), Ok(100));
        for wrong in ["", "  ", "a\nb", "\u{1b}[31m", &"a".repeat(101)] {
            assert!(whose(wrong).is_err(), "{wrong:?}");
        }
    }
}
