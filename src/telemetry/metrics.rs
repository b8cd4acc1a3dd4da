//! What is counted and measured while a service runs, and under which names?
//!
//! Every label is one of a few words of this program: neither a question nor an id can become one, since nothing here takes a text
//! that is made while it runs. Where no service has called [`start`], all of it does nothing.

use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use super::process;

/// Answers, by face and by what became of them.
const ANSWERS: &str = "preceptor_answers_total";
/// How long a part of an answer took, by face.
const STAGE: &str = "preceptor_stage_seconds";
/// How many shards are connected to Discord.
const CONNECTED: &str = "preceptor_gateway_connected";
/// Requests to Discord that were sent again, by why.
const RETRIES: &str = "preceptor_discord_retries_total";
/// Questions that wait for a thread.
const QUEUE: &str = "preceptor_queue_length";
/// Failures of the store, by kind.
const STORE_ERRORS: &str = "preceptor_store_errors_total";
/// Servers whose entries are at hand.
const BOARDS: &str = "preceptor_boards";
/// How often guides were read anew, by how that ended.
const RELOADS: &str = "preceptor_reloads_total";
/// Whether the service is ready: 1 or 0.
const READY: &str = "preceptor_ready";
/// The program.
const INFO: &str = "preceptor_info";
/// The memory that the process takes, as Prometheus' own clients name it.
const MEMORY: &str = "process_resident_memory_bytes";

/// The bounds of the times, in seconds. By words an answer takes under a millisecond, by meaning some milliseconds; Discord waits 3 s.
const BOUNDS: [f64; 13] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0, 10.0];

/// Where a question came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// In Discord, by the gateway or by the interactions endpoint.
    Discord,
    /// On the page.
    Page,
    /// By the API.
    Api,
}

/// A part of the way from a question to who asked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It waits for a thread.
    Queue,
    /// The engine answers it.
    Answer,
    /// The answer is sent.
    Deliver,
}

/// Why a request was sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// Discord wanted it later.
    RateLimited,
    /// Discord or the network failed.
    Failed,
}

/// The page of all figures.
#[derive(Clone)]
pub struct Figures(PrometheusHandle);

/// A question that waits; it waits no longer once this is dropped.
#[derive(Debug)]
pub struct Waiting(());

/// Counts and measures from now on; `None` where that has begun already.
#[must_use]
pub fn start() -> Option<Figures> {
    let stage = Matcher::Full(STAGE.to_owned());
    let handle = PrometheusBuilder::new().set_buckets_for_metric(stage, &BOUNDS).ok()?.install_recorder().ok()?;
    describe_counter!(ANSWERS, "Answers by face and outcome.");
    describe_histogram!(STAGE, Unit::Seconds, "Time of each stage of an answer by face.");
    describe_gauge!(CONNECTED, "Shards that are connected to Discord.");
    describe_counter!(RETRIES, "Requests to Discord that were sent again, by reason.");
    describe_gauge!(QUEUE, "Questions that wait for a thread.");
    describe_counter!(STORE_ERRORS, "Failures of the store by kind.");
    describe_gauge!(BOARDS, "Servers whose entries are at hand.");
    describe_counter!(RELOADS, "Guides read anew, by how it ended.");
    describe_gauge!(READY, "1 where the service is ready, else 0.");
    describe_gauge!(INFO, "The program and its version.");
    describe_gauge!(MEMORY, Unit::Bytes, "Memory that the process takes.");
    gauge!(INFO, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    gauge!(QUEUE).set(0.0);
    gauge!(BOARDS).set(0.0);
    Some(Figures(handle))
}

impl Figures {
    /// All figures as Prometheus reads them.
    #[must_use]
    pub fn page(&self) -> String {
        if let Some(bytes) = process::resident_bytes() {
            gauge!(MEMORY).set(bytes as f64);
        }
        // What was measured since the last time is put into its buckets, and the memory of it let go.
        self.0.run_upkeep();
        self.0.render()
    }
}

impl std::fmt::Debug for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Figures")
    }
}

/// A question was answered or declined.
pub fn answered(face: Face, is_answered: bool) {
    let outcome = if is_answered { "answered" } else { "declined" };
    counter!(ANSWERS, "face" => face.name(), "outcome" => outcome).increment(1);
}

/// A question could not be answered, by a fault of ours.
pub fn failed(face: Face) {
    counter!(ANSWERS, "face" => face.name(), "outcome" => "failed").increment(1);
}

/// A stage of an answer took so long.
pub fn stage(face: Face, stage: Stage, took: Duration) {
    histogram!(STAGE, "face" => face.name(), "stage" => stage.name()).record(took.as_secs_f64());
}

/// A question waits for a thread, for as long as what is returned lives.
#[must_use]
pub fn wait() -> Waiting {
    gauge!(QUEUE).increment(1.0);
    Waiting(())
}

impl Drop for Waiting {
    fn drop(&mut self) {
        gauge!(QUEUE).decrement(1.0);
    }
}

/// So many shards are connected to Discord.
pub fn connected(shards: usize) {
    gauge!(CONNECTED).set(shards as f64);
}

/// A request to Discord is sent again.
pub fn retried(why: Retry) {
    let why = match why {
        Retry::RateLimited => "rate_limited",
        Retry::Failed => "failed",
    };
    counter!(RETRIES, "reason" => why).increment(1);
}

/// The store failed in this way.
pub fn store_failed(kind: &'static str) {
    counter!(STORE_ERRORS, "kind" => kind).increment(1);
}

/// The entries of so many servers are at hand.
pub fn boards(count: usize) {
    gauge!(BOARDS).set(count as f64);
}

/// Guides were read anew and taken over, or kept as they were since the new ones are bad.
pub fn reloaded(is_taken_over: bool) {
    let outcome = if is_taken_over { "taken_over" } else { "refused" };
    counter!(RELOADS, "outcome" => outcome).increment(1);
}

/// Whether the service is ready.
pub(super) fn ready(is_ready: bool) {
    gauge!(READY).set(f64::from(u8::from(is_ready)));
}

impl Face {
    /// Its name in labels.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Discord => "discord",
            Self::Page => "page",
            Self::Api => "api",
        }
    }
}

impl Stage {
    /// Its name in labels.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Answer => "answer",
            Self::Deliver => "deliver",
        }
    }
}
