//! How much may be asked? So much of a member and so much of a guild in a minute.

use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock, QuantaInstant};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};
use serenity::all::{GuildId, UserId};

use crate::discord::parameters::Parameters;
use crate::discord::words;

/// Members that were told in a channel to slow down are told again after a minute.
const TELLS_A_MINUTE: NonZeroU32 = NonZeroU32::MIN;

/// Who asked how much of late.
#[derive(Debug)]
pub(in crate::discord) struct Pace {
    members: DefaultKeyedRateLimiter<u64>,
    guilds: DefaultKeyedRateLimiter<u64>,
    told: DefaultKeyedRateLimiter<u64>,
    clock: DefaultClock,
}

impl Pace {
    /// Nobody has asked anything yet; how much one may ask, the program's settings say.
    pub(super) fn new(parameters: &Parameters) -> Self {
        let keyed =
            |a_minute: u32| RateLimiter::keyed(Quota::per_minute(NonZeroU32::new(a_minute).unwrap_or(NonZeroU32::MIN)));
        Self {
            members: keyed(parameters.member_per_minute),
            guilds: keyed(parameters.guild_per_minute),
            told: keyed(TELLS_A_MINUTE.get()),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a question; in words, why it is one too many.
    pub(in crate::discord) fn count(&self, member: UserId, guild: Option<GuildId>) -> Result<(), String> {
        self.count_press(member)?;
        let Some(guild) = guild else { return Ok(()) };
        self.guilds.check_key(&guild.get()).map_err(|until| words::server_is_busy(self.seconds(&until)))
    }

    /// How long to wait, rounded up: who waits that long is let through.
    fn seconds(&self, until: &NotUntil<QuantaInstant>) -> u64 {
        until.wait_time_from(self.clock.now()).as_secs() + 1
    }

    /// Counts a button's press, which is the member's alone: a round that a channel plays is no burden on its server.
    pub(in crate::discord) fn count_press(&self, member: UserId) -> Result<(), String> {
        self.members.check_key(&member.get()).map_err(|until| words::slow_down(self.seconds(&until)))
    }

    /// Whether a member shall be told in a channel, where everyone sees it: now and then, not each time.
    pub(in crate::discord) fn may_tell(&self, member: UserId) -> bool {
        self.told.check_key(&member.get()).is_ok()
    }

    /// Forgets who asked nothing of late.
    pub(in crate::discord) fn forget(&self) {
        for limiter in [&self.members, &self.guilds, &self.told] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}
