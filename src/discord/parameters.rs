//! How does the bot reach Discord, how much may be asked of it, and what does one server want?

use std::collections::BTreeMap;
use std::net::Ipv6Addr;
use std::path::PathBuf;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::wire::token::Token;

/// The settings' `[discord]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The bot's token; serialized, it is hidden.
    pub token: Token,
    /// A file that holds the token, in its place; empty for none.
    pub token_file: PathBuf,
    /// The application's public key, by which interactions over HTTP are known to be Discord's; empty for asking Discord.
    pub public_key: String,
    /// Where Discord's API is: `http://HOST:PORT` of a proxy or a test server; empty for Discord's own.
    pub api_url: String,
    /// Ids of the guilds in which commands are registered, joined by commas; empty for everywhere.
    pub register_in: String,
    /// Most questions of one member in a minute.
    pub member_per_minute: u32,
    /// Most questions of one guild in a minute.
    pub guild_per_minute: u32,
    /// An answer that takes longer than this many milliseconds is announced first.
    ///
    /// # Source
    /// The first response is due within 3 seconds: Discord's documentation, "Receiving and Responding to Interactions".
    pub defer_after_ms: u64,
    /// Seconds for one question of a shared quiz round.
    pub quiz_seconds: u64,
    /// The address and port on which the bot says how it is and what it counted; empty for none.
    pub health_listen: String,
    /// What a guild wants, by its id; 0 stands for every guild without an entry.
    #[serde(deserialize_with = "by_id")]
    pub guilds: BTreeMap<u64, GuildParameters>,
}

/// The settings' `[discord.guilds.ID]`: what one guild wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuildParameters {
    /// The id of the guide that is asked where a question names none; empty for the program's own choice.
    pub default_guide: String,
    /// The channel that a declined question points to; 0 for none.
    pub ask_channel: u64,
    /// The role that a declined question points to; 0 for none.
    pub ask_role: u64,
}

/// What a guild wants where not even entry 0 says anything.
static NOTHING: GuildParameters = GuildParameters { default_guide: String::new(), ask_channel: 0, ask_role: 0 };

impl Parameters {
    /// What this guild wants: its own entry, else entry 0. `None` stands for a conversation outside of any guild.
    #[must_use]
    pub fn guild(&self, id: Option<u64>) -> &GuildParameters {
        let own = id.and_then(|id| self.guilds.get(&id));
        own.or_else(|| self.guilds.get(&0)).unwrap_or(&NOTHING)
    }

    /// The guilds in which commands are registered; none for everywhere. Loaded settings hold nothing but ids.
    #[must_use]
    pub fn register_in(&self) -> Vec<u64> {
        guild_ids(&self.register_in).unwrap_or_default()
    }
}

/// The ids in a text that joins them by commas; `None` where something in it is no id.
pub(crate) fn guild_ids(text: &str) -> Option<Vec<u64>> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let id = |part: &str| part.trim().parse().ok().filter(|id| *id > 0);
    text.split(',').map(id).collect()
}

/// Whether a text is `http(s)://HOST` or `http(s)://HOST:PORT` and nothing more.
pub(crate) fn is_base_address(text: &str) -> bool {
    let Some(place) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host_end = place.find(']').map_or_else(|| place.find(':').unwrap_or(place.len()), |end| end + 1);
    let (host, port) = place.split_at(host_end);
    is_host(host) && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
}

fn is_host(host: &str) -> bool {
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let in_a_name = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    address.map_or_else(|| !host.is_empty() && host.chars().all(in_a_name), |host| host.parse::<Ipv6Addr>().is_ok())
}

fn is_port(port: &str) -> bool {
    port.chars().all(|c| c.is_ascii_digit()) && port.parse().is_ok_and(|port: u16| port > 0)
}

/// Reads a table whose names are ids; every format hands names over as text.
fn by_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<u64, GuildParameters>, D::Error> {
    let named: BTreeMap<String, GuildParameters> = BTreeMap::deserialize(deserializer)?;
    let id = |name: String| name.parse().map_err(|_| D::Error::custom(format!("`{name}` is no guild's id")));
    named.into_iter().map(|(name, guild)| Ok((id(name)?, guild))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(guilds: &[(u64, &str)]) -> Parameters {
        let guild = |name: &str| GuildParameters { default_guide: name.into(), ..GuildParameters::default() };
        Parameters {
            token: Token::new("hush-hush"),
            token_file: PathBuf::new(),
            public_key: String::new(),
            api_url: String::new(),
            health_listen: String::new(),
            register_in: " 12, 34 ".into(),
            member_per_minute: 1,
            guild_per_minute: 1,
            defer_after_ms: 0,
            quiz_seconds: 1,
            guilds: guilds.iter().map(|(id, name)| (*id, guild(name))).collect(),
        }
    }

    #[test]
    fn a_guild_without_an_entry_has_that_of_guild_0() {
        let parameters = parameters(&[(0, "all"), (7, "own")]);
        let guide = |id| parameters.guild(id).default_guide.as_str();
        assert_eq!((guide(Some(7)), guide(Some(8)), guide(None)), ("own", "all", "all"));
    }

    #[test]
    fn without_an_entry_0_nothing_is_wanted() {
        assert_eq!(parameters(&[]).guild(Some(7)), &GuildParameters::default());
    }

    #[test]
    fn the_token_is_not_in_a_dump() {
        assert_eq!(parameters(&[]).register_in(), [12, 34]);
        let dump = format!("{:?} {}", parameters(&[]), serde_json::to_string(&parameters(&[])).unwrap());
        assert!(dump.contains("(hidden)") && !dump.contains("hush-hush"), "{dump}");
    }

    #[test]
    fn only_ids_are_guild_ids() {
        assert_eq!(guild_ids(""), Some(vec![]));
        assert_eq!(guild_ids("18446744073709551615"), Some(vec![u64::MAX]));
        for text in ["abc", "1,,2", "1,", "1;2", "0", "-1", "18446744073709551616"] {
            assert_eq!(guild_ids(text), None, "{text}");
        }
    }

    #[test]
    fn a_base_address_is_a_scheme_a_host_and_perhaps_a_port() {
        for text in
            ["http://127.0.0.1:8080", "https://proxy", "http://[::1]:80", "https://a-b.example.org", "http://[::1]"]
        {
            assert!(is_base_address(text), "{text}");
        }
        for text in [
            "",
            "localhost:80",
            "ftp://host",
            "http://",
            "http://:80",
            "http://host:",
            "http://host:0",
            "http://host:+1",
            "http://host:65536",
            "http://host/",
            "http://a@b",
            "http://[host]",
            "http://[::1",
            "http://[::1]80",
            "http://a b",
        ] {
            assert!(!is_base_address(text), "{text}");
        }
    }
}
