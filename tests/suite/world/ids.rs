//! Where do ids, tokens and times come from, that they look like Discord's and stay the same from run to run?

use serde_json::Value;

/// A snowflake: what Discord numbers everything with.
pub(crate) type Id = u64;

/// Milliseconds from Discord's epoch (2015) to the first moment of a world, which is the start of 2026.
const WORLD_BEGINS: u64 = 347_155_200_000;

/// Seconds from 1970 to the start of 2026.
const WORLD_BEGINS_UNIX: u64 = 1_767_225_600;

/// What all ids of a world but those of guilds are counted from, in milliseconds after its start.
const FIRST_ORDINARY: u64 = 3_600_000;

/// Counts ids out: each is a millisecond later than the one before.
#[derive(Default)]
pub(crate) struct Ids {
    ordinary: u64,
    guilds: u64,
}

impl Ids {
    /// The next id of anything but a guild.
    pub(crate) fn next(&mut self) -> Id {
        self.ordinary += 1;
        (WORLD_BEGINS + FIRST_ORDINARY + self.ordinary) << 22
    }

    /// The next guild's id; the guilds take turns among the shards, because their timestamps are consecutive.
    pub(crate) fn next_guild(&mut self) -> Id {
        self.guilds += 1;
        (WORLD_BEGINS + self.guilds - 1) << 22
    }
}

/// The moment that an id speaks of, as Discord writes it (in the first days of 2026).
pub(crate) fn timestamp(id: Id) -> String {
    let since = (id >> 22).saturating_sub(WORLD_BEGINS);
    let (seconds, millis) = (since / 1000, since % 1000);
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("2026-01-{:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}000+00:00", days % 31 + 1)
}

/// The shard that owns a guild.
pub(crate) fn shard_of(guild: Option<Id>, total: u64) -> u64 {
    guild.map_or(0, |guild| (guild >> 22) % total.max(1))
}

/// Base64 for addresses, without padding.
pub(crate) fn base64url(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().chain([&0, &0]).take(3).fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
        for digit in 0..=chunk.len() {
            text.push(char::from(DIGITS[group >> (18 - 6 * digit) & 63]));
        }
    }
    text
}

/// A bot token of the right shape: the application's id, a time and a signature.
pub(crate) fn bot_token(application: Id) -> String {
    let time = u32::try_from(WORLD_BEGINS_UNIX).unwrap_or_default().to_be_bytes();
    let signature = base64url(format!("signature of {application:020}").as_bytes());
    format!("{}.{}.{signature}", base64url(application.to_string().as_bytes()), base64url(&time))
}

/// The id that a JSON text is.
pub(crate) fn id_in(text: &Value) -> Option<Id> {
    text.as_str().and_then(|text| text.parse().ok())
}
