//! How does a reply reach who asked? In time, once, and by another way where the first one is closed.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::{Value, json};
use serenity::all::{ChannelId, LightMethod, Message, Route, UserId};
use tokio::task::{JoinError, JoinHandle};

use super::{Bot, Shared};
use crate::discord::failure::{Failure, new_reference};
use crate::discord::message::modal::Modal;
use crate::discord::message::reply::{Body, Reply};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::courier::Undelivered;
use crate::discord::words::{self, Speech};

/// Kinds of the first answer to an interaction.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
const MESSAGE: u8 = 4;
const LATER_MESSAGE: u8 = 5;
const LATER_UPDATE: u8 = 6;
const UPDATE: u8 = 7;
const SUGGESTIONS: u8 = 8;

#[derive(Serialize)]
struct Callback<'a> {
    #[serde(rename = "type")]
    kind: u8,
    data: &'a Body,
}

impl Bot {
    /// Answers an interaction with what `work` makes, which may take long; Discord is told in time that it comes.
    pub(in crate::discord) async fn conclude(
        self: &Arc<Self>,
        call: &Call,
        way: Way,
        work: impl FnOnce(&Bot) -> Result<Reply, Failure> + Send + 'static,
    ) {
        let clock = Instant::now();
        let (made, announced) =
            if self.answers_at_once() { (work(self), false) } else { self.work_beside(call, way, work).await };
        match made {
            Ok(reply) => self.deliver(call, way, announced, &reply).await,
            Err(failure) => self.deliver(call, failed(way, announced), announced, &self.explain(failure)).await,
        }
        tracing::debug!(duration_ms = clock.elapsed().as_millis(), "delivered");
    }

    /// Answers an interaction with what waits for the store; where that takes longer than the patience set, Discord is
    /// told that it comes.
    pub(in crate::discord) async fn finish(
        &self,
        call: &Call,
        way: Way,
        work: impl Future<Output = Result<Reply, Failure>>,
    ) {
        let mut work = std::pin::pin!(work);
        let (made, announced) = match tokio::time::timeout(self.patience(), &mut work).await {
            Ok(made) => (made, false),
            Err(_) => {
                let announced = self.announce(call, way).await;
                (work.await, announced)
            }
        };
        match made {
            Ok(reply) => self.deliver(call, way, announced, &reply).await,
            Err(failure) => self.deliver(call, failed(way, announced), announced, &self.explain(failure)).await,
        }
    }

    /// Runs work on a thread of its own, and announces its answer where it takes longer than the patience set.
    async fn work_beside(
        self: &Arc<Self>,
        call: &Call,
        way: Way,
        work: impl FnOnce(&Bot) -> Result<Reply, Failure> + Send + 'static,
    ) -> (Result<Reply, Failure>, bool) {
        let mut task = self.spawn(work);
        let (done, announced) = match within(self.patience(), &mut task).await {
            Some(done) => (done, false),
            None => {
                let announced = self.announce(call, way).await;
                (task.await, announced)
            }
        };
        (done.unwrap_or_else(|_| Err(Failure::panic())), announced)
    }

    /// Runs work on a thread of its own, and waits for it.
    pub(in crate::discord) async fn beside<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Bot) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.spawn(work).await.unwrap_or_else(|_| Err(Failure::panic()))
    }

    /// Begins work on a thread of its own, in the span and the language that it belongs to.
    fn spawn<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Bot) -> Result<T, Failure> + Send + 'static,
    ) -> JoinHandle<Result<T, Failure>> {
        let bot: Shared = Arc::clone(self);
        let (span, speech) = (tracing::Span::current(), Speech::current());
        tokio::task::spawn_blocking(move || span.in_scope(|| speech.within(|| work(&bot))))
    }

    /// Answers an interaction with a reply that is at hand.
    pub(in crate::discord) async fn respond(&self, call: &Call, way: Way, reply: &Reply) {
        self.deliver(call, way, false, reply).await;
    }

    /// Answers an interaction by a form. It must come at once: Discord takes no form after an announcement.
    pub(in crate::discord) async fn open_modal(&self, call: &Call, modal: &Modal) {
        if let Err(why) = self.courier.call_back(call.callback(), &modal.body(&self.seal)).await {
            tracing::error!(%why, "no form");
        }
    }

    /// Answers an interaction that failed.
    pub(in crate::discord) async fn respond_failure(&self, call: &Call, failure: Failure) {
        let reply = self.explain(failure);
        self.deliver(call, Way::New { private: true }, false, &reply).await;
    }

    /// What a member is told of a failure; one of ours is logged, with the reference that the member gets.
    pub(in crate::discord) fn explain(&self, failure: Failure) -> Reply {
        match failure {
            Failure::Person(text) => Reply::private(text),
            Failure::Store(error) => {
                let reference = new_reference();
                tracing::error!(error.ref = reference, %error, "the store failed");
                Reply::private(words::store_failed(&error, &reference))
            }
            Failure::Ours(error) => {
                let reference = new_reference();
                tracing::error!(error.ref = reference, error = format!("{error:#}"), "failed");
                Reply::private(words::failed(&reference))
            }
        }
    }

    /// Says that an answer comes; whether Discord took it.
    async fn announce(&self, call: &Call, way: Way) -> bool {
        let body = match way {
            Way::New { private: true } => json!({ "type": LATER_MESSAGE, "data": { "flags": 64 } }),
            Way::New { private: false } => json!({ "type": LATER_MESSAGE }),
            Way::Update | Way::Beside => json!({ "type": LATER_UPDATE }),
        };
        let sent = self.courier.call_back(call.callback(), &body).await;
        sent.inspect_err(|why| tracing::warn!(%why, "not announced")).is_ok()
    }

    async fn deliver(&self, call: &Call, way: Way, announced: bool, reply: &Reply) {
        let body = Body::new(reply, &self.seal);
        let sent = match (announced, way) {
            (false, _) => {
                let kind = if way == Way::Update { UPDATE } else { MESSAGE };
                self.courier.call_back_with(call.callback(), &Callback { kind, data: &body }, body.files()).await
            }
            (true, Way::Beside) => {
                let sent = self.courier.send_with(LightMethod::Post, call.further(), Some(&body), body.files());
                sent.await.map(|_| ())
            }
            (true, _) => {
                let sent = self.courier.send_with(LightMethod::Patch, call.original(), Some(&body), body.files());
                sent.await.map(|_| ())
            }
        };
        match sent {
            Err(why) if why.is_expired() && way != Way::Update => self.deliver_otherwise(call, reply, body, &why).await,
            Err(why) => tracing::error!(%why, "not delivered"),
            Ok(()) => {}
        }
    }

    /// Answers an option that is being typed by no suggestion.
    pub(in crate::discord) async fn suggest_nothing(&self, call: &Call) {
        let body = json!({ "type": SUGGESTIONS, "data": { "choices": [] } });
        if let Err(why) = self.courier.call_back(call.callback(), &body).await {
            tracing::warn!(%why, "no suggestions");
        }
    }

    /// The interaction's token is no longer good: a public answer goes to the channel, a private one to the member.
    async fn deliver_otherwise(&self, call: &Call, reply: &Reply, body: Body, why: &Undelivered) {
        tracing::warn!(%why, private = reply.private, "delivering by another way");
        let channel = match call.channel {
            Some(channel) if !reply.private && call.may_write() => Ok(channel),
            _ => self.direct_channel(call.user).await,
        };
        let sent = match channel {
            Ok(channel) => self.send_to(channel, &body.once(call.id.get())).await,
            Err(why) => Err(why),
        };
        if let Err(why) = sent {
            tracing::error!(%why, "not delivered by another way either");
        }
    }

    /// Answers a message of a member.
    pub(in crate::discord) async fn reply_to(&self, message: &Message, reply: &Reply) {
        let body = Body::new(reply, &self.seal).answering(message.id).once(message.id.get());
        if let Err(why) = self.send_to(message.channel_id, &body).await {
            // Where the bot may not write, nobody can be told either.
            tracing::warn!(%why, "no reply");
        }
    }

    /// Answers a message of a member with what was made for it. An answer that is the member's alone goes to them directly;
    /// where they take no direct messages, a word in the channel is better than none.
    pub(in crate::discord) async fn reply_with(&self, message: &Message, made: Result<Reply, Failure>) {
        let alone = made.as_ref().is_ok_and(|reply| reply.private) && message.guild_id.is_some();
        let reply = Reply { private: false, ..made.unwrap_or_else(|failure| self.explain(failure)) };
        if alone {
            let body = Body::new(&reply, &self.seal).once(message.id.get());
            match self.send_directly(message.author.id, &body).await {
                Ok(()) => return,
                Err(why) => tracing::info!(%why, "answering in the channel: the member takes no direct messages"),
            }
        }
        self.reply_to(message, &reply).await;
    }

    /// Sends a message with its files to a channel.
    pub(in crate::discord) async fn send_to(&self, channel: ChannelId, body: &Body) -> Result<(), Undelivered> {
        let route = Route::ChannelMessages { channel_id: channel };
        self.courier.send_with(LightMethod::Post, route, Some(body), body.files()).await.map(|_| ())
    }

    /// Sends a message to a member alone.
    pub(in crate::discord) async fn send_directly(&self, user: UserId, body: &Body) -> Result<(), Undelivered> {
        let channel = self.direct_channel(user).await?;
        self.send_to(channel, body).await
    }

    async fn direct_channel(&self, user: UserId) -> Result<ChannelId, Undelivered> {
        let body = json!({ "recipient_id": user.to_string() });
        let channel: Value = self.courier.fetch(LightMethod::Post, Route::UserMeDmChannels, Some(&body)).await?;
        let id = channel["id"].as_str().and_then(|id| id.parse().ok()).map(ChannelId::new);
        id.ok_or_else(|| Undelivered::Unreadable("a channel without an id".to_owned()))
    }
}

/// What a task gives if it ends in time; where there is no time at all, it is not even looked at.
async fn within<T>(patience: Duration, task: &mut JoinHandle<T>) -> Option<Result<T, JoinError>> {
    if patience.is_zero() {
        return None;
    }
    tokio::time::timeout(patience, task).await.ok()
}

/// How a failure is told: privately, beside the message that was pressed on. Only an answer that was announced for all
/// to see fails for all to see.
fn failed(way: Way, announced: bool) -> Way {
    match (way, announced) {
        (_, false) => Way::New { private: true },
        (Way::Update, true) => Way::Beside,
        (way, true) => way,
    }
}
