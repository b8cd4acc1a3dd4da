//! What does the bot remember while it runs, and forget when it stops?

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serenity::all::{ChannelId, GuildId, Message};
use tokio::sync::{Notify, watch};

use crate::discord::message::said::said;

/// The guilds that count as left, so that no write is needed to see that one of them is back.
#[derive(Debug, Default)]
pub(in crate::discord) struct Departed {
    guilds: Mutex<HashSet<u64>>,
    turn: tokio::sync::Mutex<()>,
}

impl Departed {
    /// The turn of whoever changes both what is remembered here and what the store has: Discord's events are handled beside each
    /// other, and the two must not part.
    pub(in crate::discord) async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    /// The guilds, for as long as the guard lives; never across an `await`.
    pub(in crate::discord) fn lock(&self) -> MutexGuard<'_, HashSet<u64>> {
        self.guilds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ids of what is gone, by guild. An id never comes back.
#[derive(Debug, Default)]
pub(in crate::discord) struct GoneIds(Mutex<HashMap<u64, HashSet<u64>>>);

impl GoneIds {
    fn lock(&self) -> MutexGuard<'_, HashMap<u64, HashSet<u64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a channel or role of a guild is known to be gone.
    pub(in crate::discord) fn has(&self, guild: GuildId, id: u64) -> bool {
        self.lock().get(&guild.get()).is_some_and(|gone| gone.contains(&id))
    }

    /// Takes note of what is gone.
    pub(in crate::discord) fn add(&self, guild: GuildId, ids: impl Iterator<Item = u64>) {
        let ids: Vec<u64> = ids.collect();
        if !ids.is_empty() {
            self.lock().entry(guild.get()).or_default().extend(ids);
        }
    }

    /// Lets go of a guild that was left.
    pub(in crate::discord) fn forget(&self, guild: GuildId) {
        self.lock().remove(&guild.get());
    }
}

/// Which shards have said which guilds they have.
#[derive(Debug, Default)]
pub(in crate::discord) struct Arrived {
    shards: AtomicU32,
    /// Told once when every shard has said it.
    pub(in crate::discord) all: Notify,
}

impl Arrived {
    /// One more shard has, of so many. One that begins a new session is counted once more, when all have long arrived.
    pub(in crate::discord) fn count(&self, of: u32) {
        if self.shards.fetch_add(1, Ordering::Relaxed) + 1 >= of {
            self.all.notify_one();
        }
    }
}

/// How long a post waits for its first message; Discord sends the two within moments.
const WITHIN: Duration = Duration::from_millis(1500);

/// How many first messages are remembered.
const REMEMBERED: usize = 64;

/// What matters of a first message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discord) struct First {
    /// What it says; empty where Discord does not show it.
    pub text: String,
    /// Whether it mentions the bot, which then answers it as it does any mention.
    pub asks: bool,
    /// Whether a program wrote it.
    pub automatic: bool,
}

/// The last first messages that came.
#[derive(Debug, Default)]
pub(in crate::discord) struct FirstMessages(watch::Sender<VecDeque<(ChannelId, First)>>);

impl FirstMessages {
    /// Takes note of a message that begins a post: the two have one id. Of what it says, as much as fits into so many
    /// characters.
    pub(in crate::discord) fn note(&self, message: &Message, most: usize, asks: bool) {
        if message.guild_id.is_none() || message.id.get() != message.channel_id.get() {
            return;
        }
        let first =
            First { text: said(message, most), asks, automatic: message.author.bot || message.webhook_id.is_some() };
        self.0.send_modify(|known| {
            known.truncate(REMEMBERED - 1);
            known.push_front((message.channel_id, first));
        });
    }

    /// The first message of a post, if it comes in time.
    pub(in crate::discord) async fn of(&self, post: ChannelId) -> Option<First> {
        let mut heard = self.0.subscribe();
        let coming = heard.wait_for(|known| known.iter().any(|(id, _)| *id == post));
        let known = tokio::time::timeout(WITHIN, coming).await.ok()?.ok()?;
        known.iter().find(|(id, _)| *id == post).map(|(_, first)| first.clone())
    }
}

/// The rounds that are being played, by the interaction that began each.
#[derive(Debug, Default)]
pub(in crate::discord) struct Rounds(Mutex<HashMap<u64, Round>>);

impl Rounds {
    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Round>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a round, unless the channel plays one.
    pub(in crate::discord) fn begin(&self, id: u64, channel: u64) -> Option<Arc<Notify>> {
        let mut rounds = self.lock();
        if rounds.values().any(|round| round.channel == channel) {
            return None;
        }
        let end = Arc::new(Notify::new());
        let round = Round { channel, number: 0, chosen: HashMap::new(), score: BTreeMap::new(), end: Arc::clone(&end) };
        rounds.insert(id, round);
        Some(end)
    }

    /// Notes a choice; `false` where its card is over.
    pub(in crate::discord) fn choose(&self, id: u64, number: u8, player: u64, choice: u8) -> bool {
        let mut rounds = self.lock();
        let Some(round) = rounds.get_mut(&id).filter(|round| round.number == number) else { return false };
        round.chosen.insert(player, choice);
        round.score.entry(player).or_default();
        true
    }

    /// Closes a card: how many chose, how many were right.
    pub(in crate::discord) fn close_card(&self, id: u64, answer: usize) -> (usize, usize) {
        let mut rounds = self.lock();
        let Some(round) = rounds.get_mut(&id) else { return (0, 0) };
        let chosen = std::mem::take(&mut round.chosen);
        let right = chosen.iter().filter(|(_, choice)| usize::from(**choice) == answer);
        let right: Vec<u64> = right.map(|(player, _)| *player).collect();
        for player in &right {
            *round.score.entry(*player).or_default() += 1;
        }
        round.number += 1;
        (chosen.len(), right.len())
    }

    /// Ends a round; the players with how many each had right, the best first.
    pub(in crate::discord) fn end(&self, id: u64) -> Vec<(u64, u32)> {
        let Some(round) = self.lock().remove(&id) else { return Vec::new() };
        let mut score: Vec<(u64, u32)> = round.score.into_iter().collect();
        score.sort_by_key(|(_, right)| std::cmp::Reverse(*right));
        score
    }

    /// By which a round that is running is ended early; `None` where it is over, or a restart ended it.
    pub(in crate::discord) fn end_of(&self, id: u64) -> Option<Arc<Notify>> {
        self.lock().get(&id).map(|round| Arc::clone(&round.end))
    }
}

#[derive(Debug)]
struct Round {
    channel: u64,
    /// The card that is asked.
    number: u8,
    /// What each player chose for it.
    chosen: HashMap<u64, u8>,
    /// How many each player had right.
    score: BTreeMap<u64, u32>,
    /// Told when who began it ends it.
    end: Arc<Notify>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_counts_and_a_late_one_does_not() {
        let rounds = Rounds::default();
        assert!(rounds.begin(1, 9).is_some());
        assert!(rounds.begin(2, 9).is_none(), "one round a channel");
        assert!(rounds.choose(1, 0, 7, 3) && rounds.choose(1, 0, 7, 2) && rounds.choose(1, 0, 8, 3));
        assert_eq!(rounds.close_card(1, 2), (2, 1));
        assert!(!rounds.choose(1, 0, 8, 2), "that card is over");
        assert_eq!(rounds.end(1), [(7, 1), (8, 0)]);
        assert!(!rounds.choose(1, 1, 8, 2), "the round is over");
        assert!(rounds.begin(2, 9).is_some());
    }
}
