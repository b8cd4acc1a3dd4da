//! When are the vectors of a guild's entries made? After its board is there to answer from, one board after the other, and
//! never on a thread that answers.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::{Mutex, watch};

use super::board::Board;
use crate::engine::{Engine, TextKey};

/// What has the vectors of boards made.
#[derive(Debug, Clone)]
pub(super) struct Learner {
    /// How many boards wait for it.
    waiting: watch::Sender<usize>,
    /// One thread at a time makes vectors, and leaves the others to answers.
    turn: Arc<Mutex<()>>,
}

impl Default for Learner {
    fn default() -> Self {
        Self { waiting: watch::Sender::new(0), turn: Arc::default() }
    }
}

impl Learner {
    /// Has the vectors of a board made, and those let go of that the board before it alone had.
    pub(super) fn learn(&self, engine: &Arc<Engine>, before: Arc<Board>, board: Arc<Board>) {
        self.beside(engine, move |engine| {
            let gone = gone(&before, &board);
            if !gone.is_empty() {
                engine.forget(gone);
            }
            let made = engine.learn(&board.texts());
            if made > 0 {
                tracing::debug!(made, "made the vectors of entries");
            }
        });
    }

    /// Lets go of the vectors that nobody asked for since the start: one of them may be of a guild that was erased.
    pub(super) fn forget_unused(&self, engine: &Arc<Engine>) {
        self.beside(engine, |engine| engine.forget_unused());
    }

    fn beside(&self, engine: &Arc<Engine>, work: impl FnOnce(&Engine) + Send + 'static) {
        if !engine.default_desk().is_semantic() {
            return;
        }
        self.waiting.send_modify(|waiting| *waiting += 1);
        let (learner, engine) = (self.clone(), Arc::clone(engine));
        tokio::spawn(async move {
            let turn = learner.turn.lock().await;
            // Where it panics or the runtime is shutting down, answers go on by words.
            let _ = tokio::task::spawn_blocking(move || work(&engine)).await;
            drop(turn);
            learner.waiting.send_modify(|waiting| *waiting -= 1);
        });
    }

    /// Whether a board waits for it.
    pub(super) fn is_busy(&self) -> bool {
        *self.waiting.borrow() > 0
    }

    /// Waits until no board waits for it.
    pub(super) async fn done(&self) {
        let mut waiting = self.waiting.subscribe();
        // The sender lives as long as this.
        let _ = waiting.wait_for(|waiting| *waiting == 0).await;
    }
}

/// What the vectors of a board are found by that the one after it has no use for.
fn gone(before: &Board, board: &Board) -> Vec<TextKey> {
    let stays: HashSet<TextKey> = board.text_keys().collect();
    before.text_keys().filter(|key| !stays.contains(key)).collect()
}
