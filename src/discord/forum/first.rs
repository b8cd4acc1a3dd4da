//! What does a forum post's first message say? It comes apart from the post, before or after it.

use std::collections::VecDeque;
use std::time::Duration;

use serenity::all::{ChannelId, Message};
use tokio::sync::watch;

use crate::discord::bot::Bot;
use crate::discord::gateway::mention;

/// How long a post waits for its first message; Discord sends the two within moments.
const WITHIN: Duration = Duration::from_millis(1500);
/// How many first messages are remembered.
const REMEMBERED: usize = 64;

/// What matters of a first message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct First {
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
    /// Takes note of a message that begins a post: the two have one id.
    pub(in crate::discord) fn note(&self, bot: &Bot, message: &Message) {
        if message.guild_id.is_none() || message.id.get() != message.channel_id.get() {
            return;
        }
        let first = First {
            text: message.content.clone(),
            asks: mention::is_for(bot, message),
            automatic: message.author.bot || message.webhook_id.is_some(),
        };
        self.0.send_modify(|known| {
            known.truncate(REMEMBERED - 1);
            known.push_front((message.channel_id, first));
        });
    }

    /// The first message of a post, if it comes in time.
    pub(super) async fn of(&self, post: ChannelId) -> Option<First> {
        let mut heard = self.0.subscribe();
        let coming = heard.wait_for(|known| known.iter().any(|(id, _)| *id == post));
        let known = tokio::time::timeout(WITHIN, coming).await.ok()?.ok()?;
        known.iter().find(|(id, _)| *id == post).map(|(_, first)| first.clone())
    }
}
