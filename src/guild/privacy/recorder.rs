//! How are questions kept without an answer waiting for it?
//!
//! They go into a queue, and one task writes what has come together since in one transaction. Where the store is gone,
//! they wait, as many as the queue holds; what comes then is dropped and counted. It is for gaps and statistics: an answer
//! is worth more than a record of it.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep};
use tracing::warn;

use super::mask::mask;
use crate::store::{KeptQuestion, Store, StoreError};

/// Questions that wait at most, besides those that are being written: about a megabyte.
const QUEUE: usize = 1_024;
/// Questions in one transaction at most.
const BATCH: usize = 128;
/// Characters of a question that are kept; few questions have more, and what follows is hardly asked.
const CHARACTERS: usize = 500;
/// How long a question waits for others to be written with it: a transaction costs as much as several answers, and nobody waits
/// for it. What is looked at counts what waits, by [`Recorder::flush`].
const LINGER: Duration = Duration::from_millis(200);
/// How long the store is left alone after it failed.
const RETRY: Duration = Duration::from_secs(5);
/// The time between two warnings.
const QUIET: Duration = Duration::from_secs(60);

/// Keeps questions, later. Clones have one queue; when all are dropped, what waits is written.
#[derive(Debug, Clone)]
pub struct Recorder {
    questions: mpsc::Sender<(u64, KeptQuestion)>,
    flushes: mpsc::Sender<oneshot::Sender<usize>>,
    dropped: Arc<AtomicU64>,
}

impl Recorder {
    /// A recorder into a store, whose task runs on the runtime that this is called on.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self::with(move |batch| {
            let store = store.clone();
            async move {
                let kept = store.record_questions(&batch).await;
                (batch, kept)
            }
        })
    }

    fn with<W, F>(write: W) -> Self
    where
        W: Fn(Vec<(u64, KeptQuestion)>) -> F + Send + Sync + 'static,
        F: Future<Output = (Vec<(u64, KeptQuestion)>, Result<(), StoreError>)> + Send + 'static,
    {
        let (questions, waiting) = mpsc::channel(QUEUE);
        let (flushes, asked_to_flush) = mpsc::channel(1);
        let dropped = Arc::new(AtomicU64::new(0));
        let complaints = Complaints { dropped: dropped.clone(), told: 0, last: None };
        let writer = Writer { waiting, batch: Vec::new(), write, complaints };
        tokio::spawn(writer.run(asked_to_flush));
        Self { questions, flushes, dropped }
    }

    /// Keeps a question of a guild that keeps questions for so many days, its text masked and cut to 500 characters; with
    /// 0 days it is not kept. Never waits: where the queue is full, the question is dropped and counted.
    pub fn record(&self, guild: u64, mut asked: KeptQuestion, retention_days: u16) {
        if retention_days == 0 {
            return;
        }
        asked.text = mask(&without_nul(&asked.text)).chars().take(CHARACTERS).collect();
        if self.questions.try_send((guild, asked)).is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Writes what waits, and returns how many could not be written; they go on waiting.
    pub async fn flush(&self) -> usize {
        let (done, answer) = oneshot::channel();
        // Where the task is gone, its runtime is, and with it everything that waited.
        if self.flushes.send(done).await.is_err() { 0 } else { answer.await.unwrap_or_default() }
    }

    /// How many questions were dropped.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

/// A text without what no database keeps; one such question must not fail a whole transaction.
fn without_nul(text: &str) -> String {
    text.replace('\0', " ")
}

/// The task's own.
struct Writer<W> {
    waiting: mpsc::Receiver<(u64, KeptQuestion)>,
    /// Those that are being written, or could not be.
    batch: Vec<(u64, KeptQuestion)>,
    write: W,
    complaints: Complaints,
}

impl<W, F> Writer<W>
where
    W: Fn(Vec<(u64, KeptQuestion)>) -> F,
    F: Future<Output = (Vec<(u64, KeptQuestion)>, Result<(), StoreError>)>,
{
    /// Writes until the last recorder is dropped and nothing waits.
    async fn run(mut self, mut flushes: mpsc::Receiver<oneshot::Sender<usize>>) {
        let mut due = None;
        let mut failed = false;
        loop {
            let room = BATCH - self.batch.len();
            let open = !flushes.is_closed() || !self.waiting.is_closed();
            let ended = tokio::select! {
                biased;
                Some(done) = flushes.recv() => {
                    while self.write_batch().await && self.take_waiting() {}
                    let _ = done.send(self.batch.len() + self.waiting.len());
                    false
                }
                () = wait_till(due), if due.is_some() => {
                    self.write_batch().await;
                    false
                }
                more = self.waiting.recv_many(&mut self.batch, room), if !failed => {
                    if more > 0 && self.batch.len() < BATCH {
                        due = due.or_else(|| Some(Instant::now() + LINGER));
                        continue;
                    }
                    self.write_batch().await;
                    more == 0
                }
            };
            failed = !self.batch.is_empty();
            due = failed.then(|| Instant::now() + RETRY);
            if (failed && !open) || (ended && !failed) {
                return;
            }
        }
    }

    /// Moves what waits into an empty batch; says whether there was anything.
    fn take_waiting(&mut self) -> bool {
        while self.batch.len() < BATCH
            && let Ok(asked) = self.waiting.try_recv()
        {
            self.batch.push(asked);
        }
        !self.batch.is_empty()
    }

    /// Writes the batch; says whether there is none any longer.
    async fn write_batch(&mut self) -> bool {
        if self.batch.is_empty() {
            return true;
        }
        let (batch, kept) = (self.write)(std::mem::take(&mut self.batch)).await;
        let Err(error) = kept else {
            self.complaints.tell_of_drops(Instant::now());
            return true;
        };
        if passes(&error) {
            self.batch = batch;
        } else {
            // It would fail again, and everything behind it would wait for it.
            self.complaints.dropped.fetch_add(batch.len() as u64, Ordering::Relaxed);
        }
        self.complaints.tell_of_failure(&error, self.batch.len() + self.waiting.len(), Instant::now());
        self.batch.is_empty()
    }
}

/// Whether the same questions may be kept another time: the store has failed, not they.
fn passes(error: &StoreError) -> bool {
    !matches!(error, StoreError::Nul | StoreError::Odd { .. } | StoreError::Database(_))
}

async fn wait_till(at: Option<Instant>) {
    if let Some(at) = at {
        sleep(at.saturating_duration_since(Instant::now())).await;
    }
}

/// What is said of questions that are not kept, once a minute at most.
struct Complaints {
    dropped: Arc<AtomicU64>,
    /// How many of the dropped were told of.
    told: u64,
    last: Option<Instant>,
}

impl Complaints {
    fn tell_of_failure(&mut self, error: &StoreError, waiting: usize, now: Instant) {
        if self.is_due(now) {
            self.told = self.dropped.load(Ordering::Relaxed);
            warn!(error = %error, waiting, dropped = self.told, "questions are not kept for gaps and statistics");
        }
    }

    /// Tells of what was dropped while the store was slow, or gone and come back.
    fn tell_of_drops(&mut self, now: Instant) {
        let dropped = self.dropped.load(Ordering::Relaxed);
        if dropped > self.told && self.is_due(now) {
            self.told = dropped;
            warn!(dropped, "questions came faster than the store keeps them, and some were dropped");
        }
    }

    /// Whether nothing was said for a minute.
    fn is_due(&mut self, now: Instant) -> bool {
        let due = self.last.is_none_or(|last| now.duration_since(last) >= QUIET);
        if due {
            self.last = Some(now);
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::store::{MemberHash, Outcome, Parameters, Period};

    async fn fresh_store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("preceptor.db");
        let store = Store::open(&Parameters::new(file.to_str().unwrap())).await.unwrap();
        (folder, store)
    }

    fn asked(text: &str) -> KeptQuestion {
        KeptQuestion {
            guide: "medical-assistant".into(),
            answer: "a".into(),
            text: text.into(),
            outcome: Outcome::Declined,
            reason: None,
            confidence: 0.1,
            passage: None,
            asker: MemberHash::new(&[1; 16]),
            at_ms: 5,
        }
    }

    async fn kept(store: &Store, guild: u64) -> Vec<String> {
        store
            .gaps(guild, Period { from_ms: 0, to_ms: 10 })
            .await
            .unwrap()
            .into_iter()
            .map(|question| question.asked.text)
            .collect()
    }

    #[tokio::test]
    async fn what_is_kept_is_masked_cut_and_of_a_guild_that_keeps_it() {
        let (_folder, store) = fresh_store().await;
        let recorder = Recorder::new(store.clone());
        recorder.record(1, asked("is jane@x.org\0right?"), 30);
        recorder.record(1, asked(&"ä".repeat(2_000)), 1);
        recorder.record(2, asked("other"), 30);
        recorder.record(3, asked("never"), 0);
        assert_eq!((recorder.flush().await, recorder.dropped()), (0, 0));
        assert_eq!(kept(&store, 1).await, ["is [email] right?".to_owned(), "ä".repeat(CHARACTERS)]);
        assert_eq!((kept(&store, 2).await, kept(&store, 3).await), (vec!["other".into()], vec![]));
    }

    #[tokio::test]
    async fn more_than_a_batch_is_kept_in_order() {
        let (_folder, store) = fresh_store().await;
        let recorder = Recorder::new(store.clone());
        let texts: Vec<String> = (0..2 * BATCH + 1).map(|number| format!("question {number}?")).collect();
        texts.iter().for_each(|text| recorder.record(1, asked(text), 30));
        assert_eq!(recorder.flush().await, 0);
        assert_eq!(kept(&store, 1).await, texts);
    }

    #[tokio::test]
    async fn where_the_store_is_gone_a_full_queue_drops_and_counts() {
        let (_folder, store) = fresh_store().await;
        store.close().await;
        let recorder = Recorder::new(store);
        (0..QUEUE + 10).for_each(|_| recorder.record(1, asked("?"), 30));
        assert_eq!(recorder.dropped(), 10);
        assert_eq!((recorder.flush().await, recorder.dropped()), (QUEUE, 10), "they wait for the store");
        (0..QUEUE).for_each(|_| recorder.record(1, asked("?"), 30));
        assert_eq!(recorder.flush().await, QUEUE + BATCH, "no more than the queue and one batch");
    }

    /// A recorder that fails as it is told to, first told first, and the texts that it has written.
    fn failing(failures: Vec<StoreError>) -> (Recorder, Arc<Mutex<Vec<String>>>) {
        let (failures, written) = (Mutex::new(failures), Arc::new(Mutex::new(Vec::new())));
        let kept = written.clone();
        let recorder = Recorder::with(move |batch: Vec<(u64, KeptQuestion)>| {
            let failure = failures.lock().unwrap().pop();
            if failure.is_none() {
                kept.lock().unwrap().extend(batch.iter().map(|(_, asked)| asked.text.clone()));
            }
            async move { (batch, failure.map_or(Ok(()), Err)) }
        });
        (recorder, written)
    }

    #[tokio::test]
    async fn what_could_not_be_written_is_written_when_the_store_is_back() {
        let (recorder, written) = failing(vec![StoreError::Lost(sqlx::Error::PoolClosed)]);
        recorder.record(1, asked("first"), 30);
        assert_eq!(recorder.flush().await, 1);
        recorder.record(1, asked("second"), 30);
        assert_eq!(recorder.flush().await, 0);
        assert_eq!(*written.lock().unwrap(), ["first", "second"]);
    }

    #[tokio::test]
    async fn what_can_never_be_written_does_not_hold_up_the_rest() {
        let (recorder, written) = failing(vec![StoreError::Nul]);
        recorder.record(1, asked("first"), 30);
        assert_eq!((recorder.flush().await, recorder.dropped()), (0, 1));
        recorder.record(1, asked("second"), 30);
        assert_eq!((recorder.flush().await, recorder.dropped()), (0, 1));
        assert_eq!(*written.lock().unwrap(), ["second"]);
    }

    #[tokio::test]
    async fn what_waits_is_written_when_the_recorder_is_dropped() {
        let (_folder, store) = fresh_store().await;
        let (done, written) = oneshot::channel();
        let done = Mutex::new(Some(done));
        let recorder = Recorder::with(move |batch| {
            let (store, done) = (store.clone(), done.lock().unwrap().take());
            async move {
                let kept = store.record_questions(&batch).await;
                let _ = done.map(|done| done.send(kept.is_ok() && batch.len() == 2));
                (batch, kept)
            }
        });
        recorder.record(1, asked("one"), 30);
        recorder.clone().record(1, asked("two"), 30);
        drop(recorder);
        assert!(written.await.unwrap());
    }

    #[test]
    fn a_warning_comes_once_a_minute() {
        let mut complaints = Complaints { dropped: Arc::default(), told: 0, last: None };
        let start = Instant::now();
        let due = [0, 1, 59, 60, 61, 119, 120].map(|second| complaints.is_due(start + Duration::from_secs(second)));
        assert_eq!(due, [true, false, false, true, false, false, true]);
    }
}
