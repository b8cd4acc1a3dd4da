//! Does Discord still hear us? A connection whose heartbeats are no longer answered is closed in time to be resumed.
//!
//! serenity begins a new session where a heartbeat was not answered until the next one is due, and loses what was asked
//! in between. Closed before that, by a code that keeps the session, the connection is resumed and all of it is replayed.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serenity::all::{ConnectionStage, ShardId, ShardManager, ShardRunnerInfo, ShardRunnerMessage};

/// How often is looked.
const LOOK: Duration = Duration::from_millis(100);
/// After this many intervals without an answer the connection is closed; at two, serenity would begin anew.
const PATIENCE: f32 = 1.25;
/// A code that keeps the session: any but 1000 and 1001.
/// <https://discord.com/developers/docs/events/gateway#resuming>
const KEEPS_THE_SESSION: u16 = 4000;

/// What is known of one shard's heartbeats.
#[derive(Debug)]
struct Pulse {
    /// How long the last answer took; another value says that another answer came.
    latency: Option<Duration>,
    /// When that was seen.
    answered: Instant,
    /// The longest time between two answers: Discord's interval.
    interval: Duration,
}

/// Watches the shards' heartbeats until it is aborted.
pub(super) async fn watch(manager: Arc<ShardManager>) {
    let mut pulses: HashMap<ShardId, Pulse> = HashMap::new();
    let mut looks = tokio::time::interval(LOOK);
    loop {
        looks.tick().await;
        for (id, runner) in manager.runners.lock().await.iter() {
            let now = Instant::now();
            tracing::trace!(shard.id = id.get(), latency = ?runner.latency, stage = ?runner.stage, "looked");
            let pulse = pulses.entry(*id).or_insert_with(|| Pulse::new(now));
            if pulse.is_missing(runner.latency, now) && runner.stage == ConnectionStage::Connected {
                close(*id, runner);
                *pulse = Pulse::new(now);
            }
        }
    }
}

fn close(id: ShardId, runner: &ShardRunnerInfo) {
    tracing::warn!(shard.id = id.get(), "heartbeats are not answered; connecting again");
    runner.runner_tx.send_to_shard(ShardRunnerMessage::Close(KEEPS_THE_SESSION, None));
}

impl Pulse {
    fn new(now: Instant) -> Self {
        Self { latency: None, answered: now, interval: Duration::ZERO }
    }

    /// Whether an answer should have come by now.
    fn is_missing(&mut self, latency: Option<Duration>, now: Instant) -> bool {
        if latency.is_some() && latency != self.latency {
            // The time until the first answer is not Discord's interval.
            if self.latency.is_some() {
                self.interval = self.interval.max(now - self.answered);
            }
            (self.latency, self.answered) = (latency, now);
            return false;
        }
        !self.interval.is_zero() && now - self.answered > self.interval.mul_f32(PATIENCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_missed_after_an_interval_and_a_quarter() {
        let start = Instant::now();
        let mut pulse = Pulse::new(start);
        let at = |ms: u64| start + Duration::from_millis(ms);
        let answer = |ns: u64| Some(Duration::from_nanos(ns));
        assert!(!pulse.is_missing(answer(1), at(10)));
        assert!(!pulse.is_missing(answer(1), at(5000)), "the interval is not known yet");
        assert!(!pulse.is_missing(answer(2), at(1010)));
        assert!(!pulse.is_missing(answer(2), at(2200)));
        assert!(pulse.is_missing(answer(2), at(2300)));
    }
}
