//! How does a reply reach who asked? In time, once, and by another way where the first one is closed.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::json;
use serenity::all::{CreateAutocompleteResponse, LightMethod, Message, UserId};
use tokio::task::{JoinError, JoinHandle};

use super::posting::Outgoing;
use super::{Bot, Shared};
use crate::discord::failure::{Failure, new_reference};
use crate::discord::message::modal::Modal;
use crate::discord::message::plain::plain_body;
use crate::discord::message::reply::{Body, Button, Reply};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::courier::Undelivered;
use crate::discord::words::{self, Speech};
use crate::telemetry::metrics::{self, Face, Stage};

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
        self.respond_after(call, way, announced, made).await;
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
        self.respond_after(call, way, announced, made).await;
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
        let (waiting, clock) = (metrics::wait(), Instant::now());
        tokio::task::spawn_blocking(move || {
            drop(waiting);
            metrics::stage(Face::Discord, Stage::Queue, clock.elapsed());
            span.in_scope(|| speech.within(|| work(&bot)))
        })
    }

    /// Gives the answer that was announced, where it was, by a reply that is at hand.
    pub(in crate::discord) async fn respond_after(
        &self,
        call: &Call,
        way: Way,
        announced: bool,
        made: Result<Reply, Failure>,
    ) {
        match made {
            Ok(reply) => self.deliver(call, way, announced, &reply).await,
            Err(failure) => self.deliver(call, failed(way, announced), announced, &self.explain(failure)).await,
        }
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
                metrics::failed(Face::Discord);
                let reference = new_reference();
                tracing::error!(error.ref = reference, error = format!("{error:#}"), "failed");
                Reply::private(words::failed(&reference))
            }
        }
    }

    /// Says that an answer comes; whether Discord took it.
    pub(in crate::discord) async fn announce(&self, call: &Call, way: Way) -> bool {
        let body = match way {
            Way::New { private: true } => json!({ "type": LATER_MESSAGE, "data": { "flags": 64 } }),
            Way::New { private: false } => json!({ "type": LATER_MESSAGE }),
            Way::Update | Way::Beside => json!({ "type": LATER_UPDATE }),
        };
        let sent = self.courier.call_back(call.callback(), &body).await;
        sent.inspect_err(|why| tracing::warn!(%why, "not announced")).is_ok()
    }

    async fn deliver(&self, call: &Call, way: Way, announced: bool, reply: &Reply) {
        let tell = reply.tell.filter(|_| way.is_edit(announced));
        // What changes a message names nobody: whom it is for is told by a message of its own.
        let untold = tell.map(|_| Reply { tell: None, ..reply.clone() });
        let shown = untold.as_ref().unwrap_or(reply);
        let plain = call.plain && way == Way::Update;
        let body = if plain { plain_body(shown, &self.seal) } else { Body::new(shown, &self.seal) };
        let body = if way == Way::Update { body.in_place() } else { body };
        let clock = Instant::now();
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
        metrics::stage(Face::Discord, Stage::Deliver, clock.elapsed());
        match sent {
            Err(why) if why.is_expired() && way != Way::Update => self.deliver_otherwise(call, reply, &why).await,
            Err(why) => tracing::error!(%why, "not delivered"),
            Ok(()) => {
                if let Some(user) = tell {
                    self.tell(call, user).await;
                }
            }
        }
    }

    /// Tells a member of the answer that an interaction has by now. It has to be a new message: one that is changed pings
    /// nobody. <https://github.com/discord/discord-api-docs/issues/5497>
    async fn tell(&self, call: &Call, user: UserId) {
        let body = Body::telling(user);
        let sent = self.courier.send_with(LightMethod::Post, call.further(), Some(&body), body.files()).await;
        if let Err(why) = sent {
            tracing::warn!(%why, "a member is not told of an answer");
        }
    }

    /// Changes the buttons of the message that was pressed on, with a line above it, and leaves the rest of it.
    pub(in crate::discord) async fn change_buttons(
        &self,
        call: &Call,
        announced: bool,
        line: &str,
        buttons: &[Vec<Button>],
    ) {
        let body = Body::of_buttons(line, buttons, &self.seal);
        let sent = match announced {
            true => self.courier.send(LightMethod::Patch, call.original(), Some(&body)).await.map(|_| ()),
            false => self.courier.call_back(call.callback(), &Callback { kind: UPDATE, data: &body }).await,
        };
        if let Err(why) = sent {
            // What was done is done; the message only looks as before.
            tracing::warn!(%why, "buttons are not changed");
        }
    }

    /// Adds a message to an interaction that was acknowledged. Discord takes no nonce there, so that what may have come
    /// through is not sent again.
    pub(in crate::discord) async fn add(&self, call: &Call, reply: &Reply) -> Result<(), Undelivered> {
        let body = Body::new(reply, &self.seal);
        self.courier.send_once(call.further(), &body, body.files()).await
    }

    /// Answers an option that is being typed by suggestions.
    pub(in crate::discord) async fn suggest(&self, call: &Call, suggestions: &CreateAutocompleteResponse) {
        let body = json!({ "type": SUGGESTIONS, "data": suggestions });
        if let Err(why) = self.courier.call_back(call.callback(), &body).await {
            tracing::warn!(%why, "no suggestions");
        }
    }

    /// Answers an option that is being typed by no suggestion.
    pub(in crate::discord) async fn suggest_nothing(&self, call: &Call) {
        self.suggest(call, &CreateAutocompleteResponse::new()).await;
    }

    /// The interaction's token is no longer good: a public answer goes to the channel, a private one to the member.
    async fn deliver_otherwise(&self, call: &Call, reply: &Reply, why: &Undelivered) {
        tracing::warn!(%why, private = reply.private, "delivering by another way");
        let channel = match call.channel {
            Some(channel) if !reply.private && call.may_write() => Ok(channel),
            _ => self.direct_channel(call.user).await,
        };
        let sent = match channel {
            Ok(channel) => self.post(Outgoing { channel, reply, answers: None, nonce: call.id.get() }).await,
            Err(why) => Err(why),
        };
        if let Err(why) = sent {
            tracing::error!(%why, "not delivered by another way either");
        }
    }

    /// Answers a message of a member.
    pub(in crate::discord) async fn reply_to(&self, message: &Message, reply: &Reply) {
        let (channel, id) = (message.channel_id, message.id);
        let sent = self.post(Outgoing { channel, reply, answers: Some(id), nonce: id.get() }).await;
        if let Err(why) = sent {
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
