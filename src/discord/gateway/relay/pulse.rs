//! Does Discord still hear us? A connection whose heartbeats are not answered is ended in time to be resumed.

use std::time::Duration;

use tokio::time::Instant;

/// The interval where Discord has not said one yet: the one that it says today.
const USUAL: Duration = Duration::from_millis(41_250);
/// The part of an interval within which a heartbeat is answered. Discord's documentation has clients wait a whole one; a
/// shorter wait finds a dead wire sooner, and an answer is only ever late by seconds.
/// <https://discord.com/developers/docs/events/gateway#heartbeat-interval-example-heartbeat-ack>
const PATIENCE: f32 = 0.5;
/// The least patience: a machine may be busy for a moment.
const LEAST: Duration = Duration::from_secs(1);

/// What is known of one connection's heartbeats.
#[derive(Debug)]
pub(super) struct Pulse {
    interval: Duration,
    /// When the first heartbeat was sent that has no answer, nor has any later one.
    unanswered: Option<Instant>,
}

impl Pulse {
    /// A connection's, on which nothing was sent yet.
    pub(super) fn new() -> Self {
        Self { interval: USUAL, unanswered: None }
    }

    /// Discord has said how long the time between two heartbeats is.
    pub(super) fn learn(&mut self, interval: Duration) {
        self.interval = interval;
    }

    /// A heartbeat is sent.
    pub(super) fn sent(&mut self, now: Instant) {
        self.unanswered.get_or_insert(now);
    }

    /// An answer came. Any will do: the wire is alive.
    pub(super) fn answered(&mut self) {
        self.unanswered = None;
    }

    /// When the connection counts as dead if nothing comes; `None` while no answer is due.
    pub(super) fn ends_at(&self) -> Option<Instant> {
        self.unanswered.map(|sent| sent + self.interval.mul_f32(PATIENCE).max(LEAST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_may_be_half_an_interval_late_and_no_longer() {
        let (mut pulse, start) = (Pulse::new(), Instant::now());
        assert_eq!(pulse.ends_at(), None, "nothing was sent yet");
        pulse.sent(start);
        assert_eq!(pulse.ends_at(), Some(start + USUAL / 2), "even before Discord has said the interval");
        pulse.learn(Duration::from_secs(10));
        pulse.sent(start + Duration::from_secs(3));
        assert_eq!(pulse.ends_at(), Some(start + Duration::from_secs(5)), "the first one counts");
        pulse.answered();
        assert_eq!(pulse.ends_at(), None);
    }

    #[test]
    fn a_short_interval_leaves_a_second_to_a_busy_machine() {
        let (mut pulse, start) = (Pulse::new(), Instant::now());
        pulse.learn(Duration::from_millis(100));
        pulse.sent(start);
        assert_eq!(pulse.ends_at(), Some(start + LEAST));
    }
}
