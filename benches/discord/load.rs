//! How long does a bot take for many interactions, so many of them in flight at a time?

use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use super::questions::Askers;
use super::world::Reply;

/// What a decline says that the guide is to blame for.
const DECLINED: &str = "The guide does not say";

/// What was measured.
#[derive(Default)]
pub(crate) struct Load {
    /// From sending each interaction until the body with its answer had arrived.
    latencies: Vec<Duration>,
    time: Duration,
    /// How many answers were announced before they came.
    pub(crate) announced: usize,
    /// How many answers said that the guide does not say.
    pub(crate) declined: usize,
}

impl Load {
    /// Lets so many be in flight until so many are answered; a new one is sent as soon as one is answered.
    pub(crate) async fn of(askers: &Askers, in_flight: usize, times: usize) -> Self {
        let began = Instant::now();
        let mut lines = JoinSet::new();
        for line in 0..in_flight {
            let share = (times + line) / in_flight;
            lines.spawn(Self::one_after_another(askers.clone(), share));
        }
        let mut load = Self::default();
        while let Some(line) = lines.join_next().await {
            load.add(line.unwrap());
        }
        load.time = began.elapsed();
        load
    }

    async fn one_after_another(askers: Askers, times: usize) -> Self {
        let mut load = Self::default();
        for _ in 0..times {
            let (member, command, options) = askers.next();
            load.note(&member.runs(command, options).await);
        }
        load
    }

    fn note(&mut self, reply: &Reply) {
        self.latencies.push(reply.latency());
        self.announced += usize::from(reply.deferred);
        self.declined += usize::from(reply.text().contains(DECLINED));
    }

    /// Does something once and notes how long it took.
    pub(crate) fn time_one<T>(&mut self, deed: impl FnOnce() -> T) {
        let began = Instant::now();
        std::hint::black_box(deed());
        self.latencies.push(began.elapsed());
    }

    /// Takes in another load, that came after this one.
    pub(crate) fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        self.time += other.time;
        self.announced += other.announced;
        self.declined += other.declined;
    }

    /// The latency in milliseconds that so many of a hundred don't exceed.
    pub(crate) fn percentile(&mut self, hundredth: usize) -> f64 {
        self.latencies.sort_unstable();
        let at = (self.latencies.len() * hundredth / 100).min(self.latencies.len() - 1);
        self.latencies[at].as_secs_f64() * 1000.0
    }

    /// Answers a second.
    pub(crate) fn throughput(&self) -> f64 {
        self.latencies.len() as f64 / self.time.as_secs_f64()
    }

    /// How many were answered.
    pub(crate) fn count(&self) -> usize {
        self.latencies.len()
    }
}
