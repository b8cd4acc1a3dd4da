//! What came back from the bot, and how does a test wait for it?

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::Notify;

use super::ids::{Id, id_in};
use super::links::{Link, links};
use super::shapes::EPHEMERAL;
use super::{Inner, World};

/// What the bot did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Gave its first answer, of this type.
    Callback(u64),
    /// Changed a message.
    Edit,
    /// Sent a further message of an interaction.
    Followup,
    /// Sent a message to a channel.
    ChannelMessage,
    /// Removed a message.
    Deleted,
}

/// Something that the bot did and that a dialogue has to take note of.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    pub(crate) what: What,
    /// The request's body as it was sent.
    pub(crate) body: Value,
    pub(crate) message: Option<Id>,
    /// The message as it then was.
    pub(crate) snapshot: Value,
    /// When the body had arrived.
    pub(crate) at: Instant,
}

/// What has arrived and wasn't taken note of yet.
#[derive(Default)]
pub(crate) struct Inbox {
    arrivals: Mutex<VecDeque<Arrival>>,
    news: Notify,
}

impl Inbox {
    /// Puts an arrival in.
    pub(crate) fn arrive(&self, arrival: Arrival) {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).push_back(arrival);
        self.news.notify_one();
    }

    /// Takes the oldest arrival out, if there is one.
    fn take(&self) -> Option<Arrival> {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }

    /// Takes note of all that has arrived.
    pub(crate) fn clear(&self) {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What is left, in words.
    pub(crate) fn left_over(&self) -> Vec<String> {
        let arrivals = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner);
        arrivals.iter().map(|arrival| format!("{:?}: {}", arrival.what, arrival.body)).collect()
    }

    /// Waits for the next arrival, and fails the test if none comes in time.
    async fn next(&self, inner: &Inner, awaited: &str) -> Arrival {
        let wait = async {
            loop {
                match self.take() {
                    Some(arrival) => return arrival,
                    None => self.news.notified().await,
                }
            }
        };
        let found = tokio::time::timeout(inner.options.limit, wait).await;
        found.unwrap_or_else(|_| inner.give_up(awaited))
    }
}

/// An interaction that was sent to the bot and whose answer may not be there yet.
pub(crate) struct Pending {
    pub(crate) inner: Arc<Inner>,
    /// The interaction.
    pub(crate) id: Id,
    pub(crate) inbox: Arc<Inbox>,
    /// What the person did, in words.
    pub(crate) what: String,
    /// The message whose component was used.
    pub(crate) source: Option<Id>,
    /// When it was sent.
    pub(crate) dispatched: Instant,
}

/// A choice suggested while an option is typed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) value: Value,
}

impl Pending {
    /// Waits for the first answer alone, whatever it is.
    pub(crate) async fn callback(&self) -> Arrival {
        self.inbox.next(&self.inner, &format!("the first answer to {}", self.what)).await
    }

    /// Waits for an answer with content: after a deferral that is the edit or further message.
    pub(crate) async fn reply(self) -> Reply {
        let mut deferred = false;
        loop {
            let arrival = self.inbox.next(&self.inner, &format!("an answer to {}", self.what)).await;
            match arrival.what {
                What::Callback(5 | 6) => deferred = true,
                _ => return self.replied(arrival, deferred),
            }
        }
    }

    /// The reply that an arrival is.
    fn replied(self, arrival: Arrival, deferred: bool) -> Reply {
        let updates = arrival.message.is_some() && arrival.message == self.source;
        Reply {
            updates,
            source: self.source,
            deferred,
            dispatched: Some(self.dispatched),
            ..Reply::of(arrival, self.inbox)
        }
    }

    /// Waits for suggestions.
    pub(crate) async fn choices(self) -> Vec<Choice> {
        let arrival = self.callback().await;
        assert_eq!(arrival.what, What::Callback(8), "{} was answered by {}", self.what, arrival.body);
        let choices = arrival.body["data"]["choices"].as_array().into_iter().flatten();
        let read = |choice: &Value| Choice {
            name: choice["name"].as_str().unwrap_or_default().to_owned(),
            value: choice["value"].clone(),
        };
        choices.map(read).collect()
    }
}

/// A message (or a modal) that the bot sent, or its change.
#[derive(Clone)]
pub(crate) struct Reply {
    /// The body exactly as the bot sent it.
    pub(crate) sent: Value,
    /// The message as Discord then had it; null for a modal.
    pub(crate) message: Value,
    pub(crate) what: What,
    /// Whether it changed the message whose component was used.
    pub(crate) updates: bool,
    /// The message whose component was used; it is changed by a modal that opened from it.
    pub(crate) source: Option<Id>,
    /// Whether the bot first said that the answer would come later.
    pub(crate) deferred: bool,
    /// When its body had arrived.
    pub(crate) at: Instant,
    /// When the interaction was sent that it answers.
    pub(crate) dispatched: Option<Instant>,
    inbox: Arc<Inbox>,
}

impl Reply {
    /// A reply that answers nothing known.
    fn of(arrival: Arrival, inbox: Arc<Inbox>) -> Self {
        let Arrival { what, body, snapshot, at, .. } = arrival;
        Self {
            sent: body,
            message: snapshot,
            what,
            updates: false,
            source: None,
            deferred: false,
            at,
            dispatched: None,
            inbox,
        }
    }

    /// The part of the body that speaks of the message.
    pub(crate) fn body(&self) -> &Value {
        if matches!(self.what, What::Callback(_)) { &self.sent["data"] } else { &self.sent }
    }

    /// The message's id.
    pub(crate) fn id(&self) -> Id {
        id_in(&self.message["id"]).unwrap_or_default()
    }

    /// Whether only the person who asked sees it.
    pub(crate) fn is_private(&self) -> bool {
        self.message["flags"].as_u64().is_some_and(|flags| flags & EPHEMERAL != 0)
    }

    /// All text that one sees: content, then each embed with its fields and footer. A command that can be pressed is seen
    /// by its name.
    pub(crate) fn text(&self) -> String {
        let mut texts = vec![&self.message["content"]];
        for embed in self.message["embeds"].as_array().into_iter().flatten() {
            texts.extend([&embed["author"]["name"], &embed["title"], &embed["description"]]);
            let fields = embed["fields"].as_array().into_iter().flatten();
            texts.extend(fields.flat_map(|field| [&field["name"], &field["value"]]));
            texts.push(&embed["footer"]["text"]);
        }
        let seen: Vec<_> = texts.into_iter().filter_map(Value::as_str).filter(|text| !text.is_empty()).collect();
        named_commands(&seen.join("\n"))
    }

    /// The links in its texts that are Markdown, and those of its titles.
    pub(crate) fn links(&self) -> Vec<Link> {
        let embeds = self.message["embeds"].as_array().into_iter().flatten();
        let found = embeds.flat_map(|embed| {
            let title = embed["url"].as_str().map(|url| {
                let text = embed["title"].as_str().unwrap_or_default().to_owned();
                Link { text, url: url.to_owned() }
            });
            let fields = embed["fields"].as_array().into_iter().flatten().map(|field| &field["value"]);
            let texts = std::iter::once(&embed["description"]).chain(fields).filter_map(Value::as_str);
            title.into_iter().chain(texts.flat_map(links)).collect::<Vec<_>>()
        });
        found.collect()
    }

    /// The labels of its buttons that can be pressed.
    pub(crate) fn buttons(&self) -> Vec<String> {
        let buttons =
            components(&self.message).into_iter().filter(|part| part["type"] == 2 && part["disabled"] != true);
        buttons.map(label).collect()
    }

    /// The labels of a select menu's options; the menu is named by its place, counted from 0.
    pub(crate) fn options(&self, menu: usize) -> Vec<String> {
        let menus = components(&self.message).into_iter().filter(|part| part["type"] != 2);
        let options = menus.skip(menu).take(1).flat_map(|menu| menu["options"].as_array().into_iter().flatten());
        options.map(label).collect()
    }

    /// What an input of a modal is filled with.
    pub(crate) fn modal_value(&self, id: &str) -> String {
        let input = components(self.body()).into_iter().find(|input| input["custom_id"] == id);
        let input = input.unwrap_or_else(|| panic!("the modal has no input `{id}`: {}", self.sent));
        input["value"].as_str().unwrap_or_default().to_owned()
    }

    /// How long it took from sending the interaction until the body was there.
    pub(crate) fn latency(&self) -> Duration {
        self.dispatched.map_or(Duration::ZERO, |dispatched| self.at.saturating_duration_since(dispatched))
    }
}

/// The label of a button or option.
pub(crate) fn label(of: &Value) -> String {
    of["label"].as_str().or(of["emoji"]["name"].as_str()).unwrap_or_default().to_owned()
}

/// The buttons and menus of a message.
pub(crate) fn components(message: &Value) -> Vec<&Value> {
    let rows = message["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten()).collect()
}

impl World {
    /// Waits for the next message of the bot in any channel that answers no interaction.
    pub(crate) async fn next_message(&self) -> Reply {
        let inbox = Arc::clone(&self.inner.state().channel_inbox);
        let arrival = inbox.next(&self.inner, "a message of the bot in a channel").await;
        Reply::of(arrival, inbox)
    }

    /// Waits for the next thing that the bot does with the interaction (or channel) that a reply belongs to.
    async fn next_of(&self, reply: &Reply, what: What) -> Reply {
        let arrival = reply.inbox.next(&self.inner, &format!("{what:?} after the reply {}", reply.sent)).await;
        assert_eq!(arrival.what, what, "the bot sent {}", arrival.body);
        Reply::of(arrival, Arc::clone(&reply.inbox))
    }

    /// Waits for a later change of a reply.
    pub(crate) async fn next_edit(&self, reply: &Reply) -> Reply {
        self.next_of(reply, What::Edit).await
    }

    /// Waits for a further message after a reply.
    pub(crate) async fn next_followup(&self, reply: &Reply) -> Reply {
        self.next_of(reply, What::Followup).await
    }

    /// Waits for the removal of a reply or of a further message after it.
    pub(crate) async fn next_deletion(&self, reply: &Reply) -> Reply {
        self.next_of(reply, What::Deleted).await
    }
}

/// A text with `/ask` where it mentions the command: `</ask:7>`.
/// <https://discord.com/developers/docs/reference#message-formatting>
fn named_commands(text: &str) -> String {
    let mut parts = text.split("</");
    let mut seen = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mention = part.split_once('>').and_then(|(inner, rest)| Some((inner.split_once(':')?, rest)));
        match mention {
            Some(((name, id), rest)) if id.parse::<u64>().is_ok() => seen.push_str(&format!("`/{name}`{rest}")),
            _ => seen.push_str(&format!("</{part}")),
        }
    }
    seen
}
