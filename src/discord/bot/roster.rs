//! In which guilds is the bot, as Discord last said? Events are handled beside each other, but they come in an order.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use serenity::all::{GuildId, ShardInfo, UnavailableGuild};

/// The events that tell of it.
const SIGNS: [&str; 3] = [r#""GUILD_CREATE""#, r#""GUILD_DELETE""#, r#""READY""#];

/// The shard that tells of a guild, of so many.
///
/// # Source
/// <https://discord.com/developers/docs/events/gateway#sharding-sharding-formula>
pub(in crate::discord) fn shard_of(guild: u64, total: u32) -> u64 {
    (guild >> 22) % u64::from(total.max(1))
}

/// What was last said of each guild: whether the bot is in it.
///
/// It is noted before an event is handed on, so that whoever handles one late finds here what has come since.
#[derive(Debug, Default)]
pub(in crate::discord) struct Roster(Mutex<HashMap<GuildId, bool>>);

/// What of an event matters here.
#[derive(Deserialize)]
struct Event {
    t: String,
    d: Told,
}

#[derive(Deserialize)]
struct Told {
    id: Option<GuildId>,
    #[serde(default)]
    unavailable: bool,
    #[serde(default)]
    guilds: Vec<UnavailableGuild>,
    shard: Option<ShardInfo>,
}

impl Roster {
    fn lock(&self) -> MutexGuard<'_, HashMap<GuildId, bool>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the bot is in a guild; `None` where the gateway has said nothing of it.
    pub(in crate::discord) fn says(&self, guild: GuildId) -> Option<bool> {
        self.lock().get(&guild).copied()
    }

    /// Takes note of an event as Discord sends it.
    pub(in crate::discord) fn hear(&self, event: &str) {
        if !SIGNS.iter().any(|sign| event.contains(sign)) {
            return;
        }
        // What can't be read tells nothing; serenity says so of it.
        let Ok(Event { t: name, d: told }) = serde_json::from_str(event) else { return };
        let mut guilds = self.lock();
        match (name.as_str(), told.id) {
            ("GUILD_CREATE", Some(guild)) => drop(guilds.insert(guild, true)),
            // Out of reach for a while is not left.
            ("GUILD_DELETE", Some(guild)) => drop(guilds.insert(guild, told.unavailable)),
            ("READY", _) => {
                // A new session's list is whole: of what it lacks, nothing that was said before holds.
                let (shard, total) = told.shard.map_or((0, 1), |shard| (shard.id.get(), shard.total));
                guilds.retain(|guild, _| shard_of(guild.get(), total) != u64::from(shard));
                guilds.extend(told.guilds.iter().map(|guild| (guild.id, true)));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(events: &[&str], guild: u64) -> Option<bool> {
        let roster = Roster::default();
        events.iter().for_each(|event| roster.hear(event));
        roster.says(GuildId::new(guild))
    }

    const HERE: &str = r#"{"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"7","name":"A","members":[{"id":1}]}}"#;
    const LEFT: &str = r#"{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"7"}}"#;
    const AWAY: &str = r#"{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"7","unavailable":true}}"#;
    const READY: &str = r#"{"t":"READY","s":1,"op":0,"d":{"v":10,"guilds":[{"id":"8","unavailable":true}]}}"#;

    #[test]
    fn the_last_that_was_said_holds() {
        assert_eq!(said(&[], 7), None);
        assert_eq!(said(&[HERE], 7), Some(true));
        assert_eq!(said(&[HERE, LEFT], 7), Some(false));
        assert_eq!(said(&[HERE, LEFT, HERE], 7), Some(true));
        assert_eq!(said(&[HERE, AWAY], 7), Some(true), "an outage");
    }

    #[test]
    fn a_new_session_tells_all_of_its_shard() {
        assert_eq!(said(&[HERE, READY], 7), None, "nothing is said of it any more");
        assert_eq!(said(&[READY], 8), Some(true));
        let of_another_shard = READY.replace(r#""v":10"#, r#""shard":[1,2]"#);
        assert_eq!(said(&[HERE, &of_another_shard], 7), Some(true));
    }

    #[test]
    fn a_message_about_it_says_nothing() {
        let message = r#"{"t":"MESSAGE_CREATE","op":0,"d":{"id":"7","content":"what is \"GUILD_DELETE\"?"}}"#;
        assert_eq!(said(&[HERE, &message.replace('\\', "")], 7), Some(true));
        assert_eq!(said(&[HERE, message], 7), Some(true));
    }
}
