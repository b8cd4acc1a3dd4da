//! How is what Discord sends read, and what if serenity can't read it? It is read without what serenity does not know; where
//! that is not enough, who asked is told so. An interaction is never left without an answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::all::{
    ApplicationId, Context, Event as FullEvent, GuildChannel, GuildId, Interaction, InteractionId, Message, UserId,
};

use super::dispatch::Dispatcher;
use super::relay::{hand_over, readable};
use super::{guilds, plain};
use crate::discord::message::reply::Reply;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// The types of interactions. One of the third is answered by suggestions alone.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type>
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;
const MODAL: u64 = 5;

/// Takes the events that serenity can't read: to its handlers of raw events they come as what they were. Clones count together.
#[derive(Clone)]
pub(in crate::discord) struct Unread {
    dispatcher: Arc<Dispatcher>,
    counts: Arc<Counts>,
}

/// How many events serenity could not read.
#[derive(Debug, Default)]
struct Counts {
    /// Those that were read in part.
    in_part: AtomicU64,
    /// Those that could not be read at all.
    not_at_all: AtomicU64,
}

/// What every interaction has that can be answered.
#[derive(Debug, Deserialize)]
struct Bare {
    id: InteractionId,
    application_id: ApplicationId,
    token: String,
}

/// An event as Discord writes it.
#[derive(Debug, Deserialize)]
pub(super) struct Event<'a, T> {
    /// Its name.
    pub t: &'a str,
    /// Its number in the session.
    pub s: u64,
    /// What it tells.
    pub d: T,
}

impl Unread {
    pub(in crate::discord) fn new(dispatcher: Arc<Dispatcher>) -> Self {
        Self { dispatcher, counts: Arc::default() }
    }

    /// Takes an interaction that came by itself, not as an event: read as the relay and serenity read those of the gateway.
    pub(in crate::discord) async fn received(&self, ctx: &Context, mut interaction: Value) {
        hand_over(&mut interaction);
        match Interaction::deserialize(&interaction) {
            Ok(read) => Box::pin(self.dispatcher.interaction(ctx, read)).await,
            Err(_) => self.interaction(ctx, interaction).await,
        }
    }

    /// Takes an interaction that came as an event, of a kind, read at once as what it is.
    pub(super) async fn came(&self, ctx: &Context, kind: Option<u64>, event: &str) {
        let newer = readable(event);
        let event = newer.as_deref().unwrap_or(event);
        if let Some(read) = interaction(kind, event) {
            return Box::pin(self.dispatcher.interaction(ctx, read)).await;
        }
        if let Some(data) = told(event) {
            self.interaction(ctx, data).await;
        }
    }

    async fn interaction(&self, ctx: &Context, event: Value) {
        let (bare, kind) = (Bare::deserialize(&event), event["type"].as_u64());
        let guild = GuildId::deserialize(&event["guild_id"]).ok();
        let speech = self.dispatcher.bot().voice.speech_of(guild, event["locale"].as_str().unwrap_or_default());
        if let Some(interaction) = self.read::<Interaction>("INTERACTION_CREATE", kind, event) {
            // Boxed, so that this does not take up the room on the stack that answering takes.
            return Box::pin(self.dispatcher.interaction(ctx, interaction)).await;
        }
        let Ok(bare) = bare else { return };
        let bot = self.dispatcher.bot();
        if !bot.seen.is_new(bare.id.get()) {
            return;
        }
        let (call, kind) = (Call::from(bare), kind.unwrap_or_default());
        if kind == AUTOCOMPLETE {
            return bot.suggest_nothing(&call).await;
        }
        let told = speech.within(|| Reply::private(words::unread_interaction()));
        bot.respond(&call, Way::New { private: true }, &told).await;
    }

    /// An event without what serenity does not know; counted and logged, by its kind and never its text.
    fn read<T: DeserializeOwned>(&self, event: &str, kind: Option<u64>, data: Value) -> Option<T> {
        let read = plain::read(data);
        let counter = if read.is_some() { &self.counts.in_part } else { &self.counts.not_at_all };
        let total = counter.fetch_add(1, Ordering::Relaxed) + 1;
        let in_part = read.is_some();
        tracing::warn!(event.name = event, event.kind = kind, in_part, total, "Discord sent what serenity can't read");
        read
    }
}

#[serenity::async_trait]
impl serenity::client::RawEventHandler for Unread {
    async fn raw_event(&self, _: Context, event: FullEvent) {
        let FullEvent::Unknown(unknown) = event else { return };
        let bot = self.dispatcher.bot();
        let _running = bot.running.token();
        let (name, data) = (unknown.kind.as_str(), unknown.value);
        let kind = data["type"].as_u64();
        match name {
            "MESSAGE_CREATE" => {
                if let Some(message) = self.read::<Message>(name, kind, data) {
                    Box::pin(self.dispatcher.message(message)).await;
                }
            }
            "THREAD_CREATE" => {
                if let Some(thread) = self.read::<GuildChannel>(name, kind, data) {
                    Box::pin(self.dispatcher.post(&thread)).await;
                }
            }
            // Of a guild that the bot is in only its id and its language are needed.
            "GUILD_CREATE" => {
                if let Ok(guild) = GuildId::deserialize(&data["id"]) {
                    let locale = data["preferred_locale"].as_str().unwrap_or_default();
                    self.dispatcher.bot().voice.note_locale(guild, locale);
                    guilds::note_arrival(&self.dispatcher.bot(), guild).await;
                }
            }
            "READY" | "RESUMED" | "GUILD_DELETE" => {
                tracing::error!(event.name = name, "Discord sent what serenity can't read; the bot may be deaf");
            }
            // An event that is new, or one that nobody here asks for.
            _ => {}
        }
    }
}

/// The interaction that an event is; `None` where serenity can't read it.
fn interaction(kind: Option<u64>, event: &str) -> Option<Interaction> {
    // serenity would make a tree of it first, to see which kind it is of.
    match kind? {
        COMMAND => told(event).map(Interaction::Command),
        COMPONENT => told(event).map(Interaction::Component),
        AUTOCOMPLETE => told(event).map(Interaction::Autocomplete),
        MODAL => told(event).map(Interaction::Modal),
        _ => None,
    }
}

/// What an event tells.
fn told<T: DeserializeOwned>(event: &str) -> Option<T> {
    serde_json::from_str::<Event<'_, T>>(event).ok().map(|event| event.d)
}

impl From<Bare> for Call {
    fn from(bare: Bare) -> Self {
        Self {
            id: bare.id,
            application: bare.application_id,
            token: bare.token,
            // Nobody: who it was may be what can't be read.
            user: UserId::new(1),
            guild: None,
            home: None,
            channel: None,
            parent: None,
            permissions: None,
            roles: Vec::new(),
            member_permissions: None,
            plain: false,
        }
    }
}
