//! What if serenity can't read an event? It is read without what serenity does not know; where that is not enough, who asked
//! is told so. An interaction is never left without an answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::all::{
    ApplicationId, Context, Event, GuildChannel, GuildId, Interaction, InteractionId, Message, UserId,
};

use super::dispatch::Dispatcher;
use super::relay::hand_over;
use super::{guilds, plain};
use crate::discord::message::reply::Reply;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;

/// The type of an interaction that is answered by suggestions alone.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type>
const AUTOCOMPLETE: u64 = 4;

/// Takes the events that serenity can't read: to its handlers of raw events they come as what they were.
pub(in crate::discord) struct Unread {
    dispatcher: Arc<Dispatcher>,
    /// How many events were read only in part.
    in_part: AtomicU64,
    /// How many could not be read at all.
    not_at_all: AtomicU64,
}

/// What every interaction has that can be answered.
#[derive(Debug, Deserialize)]
struct Bare {
    id: InteractionId,
    application_id: ApplicationId,
    token: String,
}

impl Unread {
    pub(in crate::discord) fn new(dispatcher: Arc<Dispatcher>) -> Self {
        Self { dispatcher, in_part: AtomicU64::new(0), not_at_all: AtomicU64::new(0) }
    }

    /// Takes an interaction that came by itself, not as an event: read as the relay and serenity read those of the gateway.
    pub(in crate::discord) async fn received(&self, ctx: &Context, mut interaction: Value) {
        hand_over(&mut interaction);
        match Interaction::deserialize(&interaction) {
            Ok(read) => Box::pin(self.dispatcher.interaction(ctx, read)).await,
            Err(_) => self.interaction(ctx, interaction).await,
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
        let counter = if read.is_some() { &self.in_part } else { &self.not_at_all };
        let total = counter.fetch_add(1, Ordering::Relaxed) + 1;
        let in_part = read.is_some();
        tracing::warn!(event.name = event, event.kind = kind, in_part, total, "Discord sent what serenity can't read");
        read
    }
}

#[serenity::async_trait]
impl serenity::client::RawEventHandler for Unread {
    async fn raw_event(&self, ctx: Context, event: Event) {
        let Event::Unknown(unknown) = event else { return };
        let bot = self.dispatcher.bot();
        let _running = bot.running.token();
        let (name, data) = (unknown.kind.as_str(), unknown.value);
        let kind = data["type"].as_u64();
        match name {
            "INTERACTION_CREATE" => Box::pin(self.interaction(&ctx, data)).await,
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
