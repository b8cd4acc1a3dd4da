//! How does the wire between Discord and a shard go bad, and was it right to give it up?

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;

use super::sessions::Order;
use super::state::{Recorded, State};
use super::{Inner, World};

/// The part of an interval by which an answer to a heartbeat may be late and the connection is still left alone.
const MAY_BE_LATE: f32 = 0.5;

/// What is wrong with wires, and what is known of heartbeats on them. Connections go by their numbers.
#[derive(Default)]
pub(crate) struct Wires {
    /// Connections over which nothing more comes to the bot, though they stay open.
    half_open: HashSet<u64>,
    /// How many of the next heartbeats are not answered.
    missed: usize,
    /// By how much answers are late.
    late_by: Duration,
    /// The first heartbeat of each connection that has no answer yet.
    unanswered: HashMap<u64, Instant>,
    /// Whether the gateway takes no connection, and how many it did not take.
    refuses: bool,
    refused: usize,
    /// Connections that the bot gave up while they were well, in words.
    given_up_early: Vec<String>,
}

impl Wires {
    /// Whether something may still be sent over a connection.
    pub(crate) fn carries(&self, connection: u64) -> bool {
        !self.half_open.contains(&connection)
    }

    /// Takes note of an answer to a heartbeat.
    fn answered(&mut self, connection: u64) {
        self.unanswered.remove(&connection);
    }

    /// Takes note of a connection that the bot closes.
    pub(crate) fn closed(&mut self, connection: u64, code: u16, interval: Duration) {
        let waited = self.unanswered.get(&connection).map(Instant::elapsed);
        if !matches!(code, 1000 | 1001) && waited.is_none_or(|waited| waited < interval.mul_f32(MAY_BE_LATE)) {
            self.given_up_early.push(format!("closed with {code}, {waited:?} after a heartbeat without an answer"));
        }
    }
}

impl State {
    fn times_answered(&self, (path, replied): &(String, String)) -> usize {
        let fits = |request: &&Recorded| {
            let reference = &request.body["message_reference"]["message_id"];
            request.method == "POST"
                && request.path.contains(path.as_str())
                && request.status.is_some_and(|status| (200..300).contains(&status))
                && (replied.is_empty() || reference == replied.as_str())
        };
        self.requests.iter().filter(fits).count()
    }
}

impl Inner {
    /// Whether a connection is not taken.
    pub(crate) fn refuse_gateway(&self) -> bool {
        let mut state = self.state();
        let refuses = state.wires.refuses;
        state.wires.refused += usize::from(refuses);
        drop(state);
        self.changed();
        refuses
    }

    /// Answers a heartbeat of a connection as its wire lets it; whether the answer is on its way.
    pub(crate) fn answer_heartbeat(self: &Arc<Self>, connection: u64, send: impl FnOnce(Order) + Send + 'static) {
        let mut state = self.state();
        let withheld = state.acks_withheld;
        let wires = &mut state.wires;
        wires.unanswered.entry(connection).or_insert_with(Instant::now);
        if withheld || !wires.carries(connection) {
            return;
        }
        if wires.missed > 0 {
            wires.missed -= 1;
            return;
        }
        let (late_by, inner) = (wires.late_by, Arc::clone(self));
        drop(state);
        let answer = move || {
            send(Order::Send(json!({"op": 11, "d": null, "s": null, "t": null}).to_string().into()));
            let mut state = inner.state();
            if state.wires.carries(connection) {
                state.wires.answered(connection);
            }
            state.acknowledged += 1;
            drop(state);
            inner.changed();
        };
        if late_by.is_zero() {
            return answer();
        }
        tokio::spawn(async move {
            tokio::time::sleep(late_by).await;
            answer();
        });
    }
}

impl World {
    /// Sends nothing more over the connections that there are; they stay open.
    pub(crate) fn leave_half_open(&self) {
        let mut state = self.inner.state();
        let numbers: Vec<u64> = state.sessions.iter().filter_map(|session| Some(session.line.as_ref()?.0)).collect();
        state.wires.half_open.extend(numbers);
    }

    /// Takes no connection to the gateway from now on, or takes them again.
    pub(crate) fn refuses_gateway(&self, refuses: bool) {
        self.inner.state().wires.refuses = refuses;
    }

    /// Waits until so many connections were not taken.
    pub(crate) async fn refused_gateway(&self, times: usize) {
        self.inner.until(&format!("connection number {times} in vain"), |state| state.wires.refused >= times).await;
    }

    /// Leaves so many of the next heartbeats without an answer.
    pub(crate) fn miss_acks(&self, times: usize) {
        self.inner.state().wires.missed = times;
    }

    /// Answers heartbeats late from now on.
    pub(crate) fn answer_heartbeats_late(&self, by: Duration) {
        self.inner.state().wires.late_by = by;
    }

    /// The connections that the bot gave up though no answer was overdue.
    pub(crate) fn given_up_early(&self) -> Vec<String> {
        self.inner.state().wires.given_up_early.clone()
    }

    /// How often what was asked is answered: by a request with this path that, where one is named, replies to this message.
    pub(crate) fn times_answered(&self, of: &(String, String)) -> usize {
        self.inner.state().times_answered(of)
    }

    /// Waits until it is answered.
    pub(crate) async fn answered(&self, of: &(String, String)) {
        self.inner.until(&format!("an answer to {of:?}"), |state| state.times_answered(of) > 0).await;
    }

    /// Takes note of all that came back from the bot, whatever it was.
    pub(crate) fn takes_note_of_all(&self) {
        let state = self.inner.state();
        state.interactions.values().for_each(|known| known.inbox.clear());
        state.channel_inbox.clear();
    }

    /// How often shards have resumed since the world began.
    pub(crate) fn resumes(&self) -> usize {
        self.inner.state().resumes
    }

    /// How many sessions there are that a shard has or may resume.
    pub(crate) fn sessions(&self) -> usize {
        self.inner.state().sessions.len()
    }
}
