//! What has Discord sent to each shard, and what must it send again after a lost connection?

use std::collections::VecDeque;
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::endpoints::Way;
use super::ids::{Id, shard_of};
use super::shapes;
use super::state::State;
use super::{Inner, World};

/// What a connection's task is told to do.
pub(crate) enum Order {
    /// Send this text.
    Send(Arc<str>),
    /// Announce this guild under this number.
    Announce(Id, u64),
    /// Close with a code.
    Close(u16),
    /// Let the connection go without a word.
    Cut,
}

/// A dispatch that may have to be sent again.
enum Logged {
    /// Any but an announcement.
    Text(Arc<str>),
    /// An announcement, whose text is made anew because it is long.
    Guild(Id),
}

/// A session of one shard; it outlives its connection.
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) shard: u64,
    pub(crate) total: u64,
    pub(crate) intents: u64,
    /// The connection's number and the way to it.
    pub(crate) line: Option<(u64, UnboundedSender<Order>)>,
    pub(crate) sequence: u64,
    /// How many announcements are on their way to the bot.
    pub(crate) unannounced: usize,
    log: VecDeque<(u64, Logged)>,
}

/// What a test may know of a session.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ShardSeen {
    /// The shard's number and how many there are.
    pub(crate) shard: (u64, u64),
    /// The intents that it identified with.
    pub(crate) intents: u64,
    /// Whether it is connected now.
    pub(crate) connected: bool,
}

impl Session {
    /// A session that has just identified.
    pub(crate) fn new(id: String, shard: (u64, u64), intents: u64) -> Self {
        Self {
            id,
            shard: shard.0,
            total: shard.1,
            intents,
            line: None,
            sequence: 0,
            unannounced: 0,
            log: VecDeque::new(),
        }
    }

    /// Sends an order if there is a connection.
    pub(crate) fn order(&self, order: Order) {
        if let Some((_, line)) = &self.line {
            // A connection that has just ended is known to be so a moment later.
            let _ = line.send(order);
        }
    }

    /// Sends an event now, or after the next resumption.
    pub(crate) fn dispatch(&mut self, event: &str, data: &Value) {
        self.sequence += 1;
        let text: Arc<str> = json!({"op": 0, "s": self.sequence, "t": event, "d": data}).to_string().into();
        self.log.push_back((self.sequence, Logged::Text(Arc::clone(&text))));
        self.order(Order::Send(text));
    }

    /// Announces a guild.
    pub(crate) fn announce(&mut self, guild: Id) {
        self.sequence += 1;
        self.log.push_back((self.sequence, Logged::Guild(guild)));
        self.unannounced += 1;
        self.order(Order::Announce(guild, self.sequence));
    }

    /// Forgets what the bot says it has.
    pub(crate) fn confirmed(&mut self, sequence: u64) {
        self.log.retain(|(number, _)| *number > sequence);
    }

    /// Sends again all that came after a number, then says that this was all.
    pub(crate) fn replay(&mut self, after: u64) {
        let missed = || self.log.iter().filter(|(number, _)| *number > after);
        for (number, logged) in missed() {
            self.order(match logged {
                Logged::Text(text) => Order::Send(Arc::clone(text)),
                Logged::Guild(guild) => Order::Announce(*guild, *number),
            });
        }
        self.unannounced = missed().filter(|(_, logged)| matches!(logged, Logged::Guild(_))).count();
        self.dispatch("RESUMED", &json!({"_trace": []}));
    }

    /// Sends the last events once more, under the numbers that they had.
    fn repeat(&self, last: usize) {
        let texts = self.log.iter().filter_map(|(_, logged)| match logged {
            Logged::Text(text) => Some(text),
            Logged::Guild(_) => None,
        });
        let texts: Vec<_> = texts.collect();
        for text in &texts[texts.len().saturating_sub(last)..] {
            self.order(Order::Send(Arc::clone(text)));
        }
    }

    /// Whether the session's connection has this number.
    pub(crate) fn is_on(&self, connection: u64) -> bool {
        self.line.as_ref().is_some_and(|(number, _)| *number == connection)
    }

    /// Whether the guild (or direct messages) is this shard's.
    pub(crate) fn owns(&self, guild: Option<Id>) -> bool {
        shard_of(guild, self.total) == self.shard
    }
}

impl State {
    /// Sends an event to the shard that owns the guild, if it has one of the intents (0 asks for none).
    pub(crate) fn emit(&mut self, guild: Option<Id>, intents: u64, event: (&str, &Value)) {
        for session in self.sessions.iter_mut().filter(|session| session.owns(guild)) {
            if intents == 0 || session.intents & intents != 0 {
                session.dispatch(event.0, event.1);
            }
        }
    }

    /// The text of a guild's announcement.
    pub(crate) fn announcement(&self, guild: Id, sequence: u64, bot: Id) -> String {
        let data = self.guilds.get(&guild).map(|guild| shapes::guild(self, guild, bot));
        json!({"op": 0, "s": sequence, "t": "GUILD_CREATE", "d": data}).to_string()
    }

    /// How many shards are connected and have all their guilds.
    pub(crate) fn connected(&self) -> usize {
        self.sessions.iter().filter(|session| session.line.is_some() && session.unannounced == 0).count()
    }
}

impl Inner {
    /// Tells every connected shard something that is no event.
    fn tell_all(&self, order: &Value) {
        let text: Arc<str> = order.to_string().into();
        for session in &self.state().sessions {
            session.order(Order::Send(Arc::clone(&text)));
        }
    }
}

impl World {
    /// Lets all gateway connections go without a word.
    pub(crate) fn cut_connections(&self) {
        for session in &mut self.inner.state().sessions {
            session.order(Order::Cut);
            session.line = None;
        }
    }

    /// Closes all gateway connections with a code.
    pub(crate) fn close_connections(&self, code: u16) {
        for session in &mut self.inner.state().sessions {
            session.order(Order::Close(code));
            session.line = None;
        }
    }

    /// Asks all shards to connect again (op 7), as Discord does before it restarts a machine.
    pub(crate) fn ask_to_reconnect(&self) {
        self.inner.tell_all(&json!({"op": 7, "d": null, "s": null, "t": null}));
    }

    /// Says that the sessions are over (op 9), and means it unless they may be resumed.
    pub(crate) fn invalidate_sessions(&self, resumable: bool) {
        self.inner.tell_all(&json!({"op": 9, "d": resumable, "s": null, "t": null}));
        if !resumable {
            self.inner.state().sessions.clear();
        }
    }

    /// Stops acknowledging heartbeats, or begins again.
    pub(crate) fn withhold_acks(&self, withhold: bool) {
        self.inner.state().acks_withheld = withhold;
    }

    /// Lets the connection go at the next heartbeats, so many times, in the place of an acknowledgement.
    pub(crate) fn cut_at_heartbeats(&self, times: usize) {
        self.inner.state().cuts_at_heartbeats = times;
    }

    /// The codes with which the bot has closed connections since the world began.
    pub(crate) fn closed_with(&self) -> Vec<u16> {
        self.inner.state().closed_with.clone()
    }

    /// How often shards have identified since the world began.
    pub(crate) fn identifies(&self) -> usize {
        self.inner.state().identifies
    }

    /// Sends each session's last events once more, as Discord may when a connection is resumed.
    pub(crate) fn repeat_events(&self, last: usize) {
        for session in &self.inner.state().sessions {
            session.repeat(last);
        }
    }

    /// What is known of the sessions.
    pub(crate) fn shards(&self) -> Vec<ShardSeen> {
        let seen = |session: &Session| ShardSeen {
            shard: (session.shard, session.total),
            intents: session.intents,
            connected: session.line.is_some(),
        };
        self.inner.state().sessions.iter().map(seen).collect()
    }

    /// Waits until so many shards are connected and their guilds announced; over HTTP, until the endpoint is entered.
    pub(crate) async fn connected(&self, shards: usize) {
        if self.inner.options.way == Way::Http {
            self.endpoint().await;
            return;
        }
        self.inner.until(&format!("{shards} shards to be connected"), |state| state.connected() >= shards).await;
    }

    /// Waits until no shard is connected.
    pub(crate) async fn disconnected(&self) {
        let none = |state: &State| state.sessions.iter().all(|session| session.line.is_none());
        self.inner.until("all shards to be gone", none).await;
    }

    /// Waits until shards have identified so many times since the world began; over HTTP, until endpoints were entered so often.
    pub(crate) async fn identified(&self, times: usize) {
        let seen = |state: &State| state.identifies.max(state.entered) >= times;
        self.inner.until(&format!("identification number {times}"), seen).await;
    }

    /// Waits until shards have resumed so many times since the world began.
    pub(crate) async fn resumed(&self, times: usize) {
        self.inner.until(&format!("resumption number {times}"), |state| state.resumes >= times).await;
    }

    /// Waits until so many heartbeats were acknowledged since the world began.
    pub(crate) async fn acknowledged(&self, times: usize) {
        self.inner.until(&format!("heartbeat number {times}"), |state| state.acknowledged >= times).await;
    }
}
