//! Does Discord still hear us? A connection whose heartbeats are no longer answered is closed in time to be resumed.
//!
//! serenity begins a new session where a heartbeat was not answered until the next one is due, and loses what was asked
//! in between. Closed before that, by a code that keeps the session, the connection is resumed and all of it is replayed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serenity::all::{ConnectionStage, Context, ShardId, ShardManager, ShardRunnerInfo, ShardRunnerMessage};
use tokio_tungstenite::tungstenite::Message;

/// How often is looked.
const LOOK: Duration = Duration::from_millis(100);
/// After so many intervals from the last heartbeat that was answered the connection is closed. The next one was due after
/// one, so that its answer may be half an interval late; after two serenity would begin anew, so that half an interval is
/// left to resume.
const PATIENCE: f32 = 1.5;
/// A code that keeps the session: any but 1000 and 1001.
/// <https://discord.com/developers/docs/events/gateway#resuming>
const KEEPS_THE_SESSION: u16 = 4000;
/// A heartbeat of our own. Discord takes one at any time; `null` stands for a sequence that is not known.
/// <https://discord.com/developers/docs/events/gateway#heartbeats>
const HEARTBEAT: &str = r#"{"op":1,"d":null}"#;

/// What is known of the heartbeats of every shard.
#[derive(Debug, Default)]
pub(super) struct Pulses(Mutex<HashMap<ShardId, Pulse>>);

/// What is known of one shard's heartbeats.
#[derive(Debug)]
struct Pulse {
    /// How long the last answer took; another value says that another answer came.
    latency: Option<Duration>,
    /// When the last heartbeat was sent that was answered on this connection; none yet on a new one.
    sent: Option<Instant>,
    /// Since when there is this connection.
    connected: Instant,
    /// From when on the patience counts: when that heartbeat was sent, or since there is the connection.
    since: Instant,
    /// The longest time between two heartbeats of a connection that were answered. serenity sends them at Discord's
    /// interval, which it does not hand on. How long an answer took, or a connection was away, is no part of it.
    interval: Duration,
}

impl Pulses {
    /// Watches the shards' heartbeats until it is aborted.
    pub(super) async fn watch(&self, manager: &ShardManager) {
        let mut looks = tokio::time::interval(LOOK);
        loop {
            looks.tick().await;
            for (id, runner) in manager.runners.lock().await.iter() {
                tracing::trace!(shard.id = id.get(), latency = ?runner.latency, stage = ?runner.stage, "looked");
                let now = Instant::now();
                let mut pulses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                let pulse = pulses.entry(*id).or_insert_with(|| Pulse::new(now));
                if pulse.is_missing(runner.latency, now) && runner.stage == ConnectionStage::Connected {
                    close(*id, runner);
                    pulse.begin(now);
                }
            }
        }
    }

    /// A shard has another connection, for a new session.
    pub(super) fn connected(&self, ctx: &Context) {
        let mut pulses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        pulses.entry(ctx.shard_id).or_insert_with(|| Pulse::new(now)).begin(now);
    }

    /// A shard has another connection, for the session that it had.
    ///
    /// serenity goes on waiting for the answer to what it sent on the connection before, and would begin anew when the
    /// next heartbeat is due. The answer to one that is sent here is as good to it.
    pub(super) fn resumed(&self, ctx: &Context) {
        self.connected(ctx);
        ctx.shard.websocket_message(Message::text(HEARTBEAT));
    }
}

fn close(id: ShardId, runner: &ShardRunnerInfo) {
    tracing::warn!(shard.id = id.get(), "heartbeats are not answered; connecting again");
    runner.runner_tx.send_to_shard(ShardRunnerMessage::Close(KEEPS_THE_SESSION, None));
}

impl Pulse {
    fn new(now: Instant) -> Self {
        Self { latency: None, sent: None, connected: now, since: now, interval: Duration::ZERO }
    }

    /// Waits anew: what was sent before was sent on another connection.
    fn begin(&mut self, now: Instant) {
        (self.sent, self.connected, self.since) = (None, now, now);
    }

    /// Whether an answer should have come by now.
    fn is_missing(&mut self, latency: Option<Duration>, now: Instant) -> bool {
        if let Some(took) = latency.filter(|_| latency != self.latency) {
            self.latency = latency;
            // serenity measures an answer to a heartbeat of ours from its own last one, which may be of the connection before.
            let sent = now.checked_sub(took).filter(|sent| *sent >= self.connected);
            if let (Some(before), Some(sent)) = (self.sent, sent) {
                self.interval = self.interval.max(sent.saturating_duration_since(before));
            }
            (self.sent, self.since) = (sent.or(self.sent), sent.unwrap_or(self.since));
            return false;
        }
        !self.interval.is_zero() && now.saturating_duration_since(self.since) > self.interval.mul_f32(PATIENCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn an_answer_is_missed_half_an_interval_after_it_was_due() {
        let start = Instant::now();
        let mut pulse = Pulse::new(start);
        assert!(!pulse.is_missing(Some(ms(1)), start + ms(11)));
        assert!(!pulse.is_missing(Some(ms(1)), start + ms(5000)), "the interval is not known yet");
        // Sent at 1010, and answered late.
        assert!(!pulse.is_missing(Some(ms(300)), start + ms(1310)));
        assert_eq!(pulse.interval, ms(1000), "how long an answer takes is no part of it");
        assert!(!pulse.is_missing(Some(ms(300)), start + ms(2500)));
        assert!(pulse.is_missing(Some(ms(300)), start + ms(2520)));
    }

    #[test]
    fn a_new_connection_is_waited_for_anew_and_a_gap_is_no_interval() {
        let start = Instant::now();
        let mut pulse = Pulse::new(start);
        pulse.is_missing(Some(ms(1)), start + ms(1));
        pulse.is_missing(Some(ms(2)), start + ms(1002));
        pulse.begin(start + ms(2400));
        assert!(!pulse.is_missing(Some(ms(2)), start + ms(2510)), "what was sent before counts no longer");
        // Measured from a heartbeat that was sent at 1000, on the connection before.
        assert!(!pulse.is_missing(Some(ms(1410)), start + ms(2410)));
        assert!(!pulse.is_missing(Some(ms(3)), start + ms(3003)));
        assert_eq!(pulse.interval, ms(1000));
        assert!(pulse.is_missing(Some(ms(3)), start + ms(4510)));
    }
}
