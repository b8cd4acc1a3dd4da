//! When has a thread begun? Discord tells of the thread and of its first message apart, in either order.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use serenity::all::{GuildChannel, GuildId, Message, UserId};

use super::speak::speak;
use crate::discord::bot::Shared;
use crate::discord::mention;

/// How many threads are waited for, of which one half was told.
const WAITED_FOR: usize = 1000;
/// As much of a first message as is kept meanwhile.
const TEXT: usize = 2000;

/// A thread with its first message.
#[derive(Debug, Clone, Default)]
pub(super) struct Beginning {
    pub thread: Option<Thread>,
    pub starter: Option<Starter>,
}

/// What is told of a thread.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    pub guild: GuildId,
    pub title: String,
    /// Who began it.
    pub owner: UserId,
}

/// What is told of a first message.
#[derive(Debug, Clone)]
pub(super) struct Starter {
    /// Empty where Discord does not give the text.
    pub text: String,
    /// Whether it asks the bot anyway, or is no member's.
    pub is_not_for_us: bool,
}

/// Threads of which one half was told, by their ids.
#[derive(Debug, Default)]
pub(in crate::discord) struct Beginnings(Mutex<(HashMap<u64, Beginning>, VecDeque<u64>)>);

impl Beginnings {
    /// Puts a half in; both together are given out, once.
    fn join(&self, id: u64, half: impl FnOnce(&mut Beginning)) -> Option<(Thread, Starter)> {
        let mut waited_for = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (beginnings, order) = &mut *waited_for;
        let beginning = beginnings.entry(id).or_insert_with(|| {
            order.push_back(id);
            Beginning::default()
        });
        half(beginning);
        let both = beginning.thread.clone().zip(beginning.starter.clone());
        if both.is_some() {
            beginnings.remove(&id);
            order.retain(|waiting| *waiting != id);
        }
        if order.len() > WAITED_FOR
            && let Some(oldest) = order.pop_front()
        {
            beginnings.remove(&oldest);
        }
        both
    }
}

/// A thread has begun somewhere.
pub(in crate::discord) async fn began(bot: &Shared, channel: &GuildChannel) {
    let Some(owner) = channel.owner_id.filter(|_| bot.boards.is_some()) else { return };
    let Some(forum) = channel.parent_id else { return };
    bot.meet(Some(channel.guild_id)).await;
    if !bot.wishes(Some(channel.guild_id)).decided.forum_channels.contains(&forum.get()) {
        return;
    }
    let thread = Thread { guild: channel.guild_id, title: channel.name.clone(), owner };
    if let Some((thread, starter)) = bot.beginnings.join(channel.id.get(), |half| half.thread = Some(thread)) {
        speak(bot, channel.id, thread, starter).await;
    }
}

/// A message was written, perhaps the first one of a thread: that has the thread's id.
pub(in crate::discord) async fn wrote(bot: &Shared, message: &Message) {
    if message.guild_id.is_none() || message.id.get() != message.channel_id.get() || bot.boards.is_none() {
        return;
    }
    let is_not_for_us = message.author.bot || message.webhook_id.is_some() || mention::is_for(bot, message);
    let starter = Starter { text: message.content.chars().take(TEXT).collect(), is_not_for_us };
    if let Some((thread, starter)) = bot.beginnings.join(message.id.get(), |half| half.starter = Some(starter)) {
        speak(bot, message.channel_id, thread, starter).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thread(half: &mut Beginning) {
        half.thread = Some(Thread { guild: GuildId::new(1), title: "t".into(), owner: UserId::new(2) });
    }

    fn starter(half: &mut Beginning) {
        half.starter = Some(Starter { text: String::new(), is_not_for_us: false });
    }

    #[test]
    fn a_thread_has_begun_when_both_halves_are_there_in_either_order() {
        let beginnings = Beginnings::default();
        assert!(beginnings.join(1, thread).is_none() && beginnings.join(2, starter).is_none());
        assert!(beginnings.join(2, thread).is_some() && beginnings.join(1, starter).is_some());
        assert!(beginnings.join(1, starter).is_none(), "given out once");
    }

    #[test]
    fn halves_that_stay_alone_are_forgotten() {
        let beginnings = Beginnings::default();
        for id in 0..=WAITED_FOR as u64 {
            assert!(beginnings.join(id, starter).is_none());
        }
        assert!(beginnings.join(0, thread).is_none() && beginnings.join(2, thread).is_some());
        let waited_for = beginnings.0.lock().unwrap();
        assert!(waited_for.0.len() <= WAITED_FOR && waited_for.0.len() == waited_for.1.len());
    }
}
