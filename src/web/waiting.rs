//! How many answers that take their time may wait at once?

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::problem::Problem;

/// Most answers with a model that run or wait for a thread. Each takes about five milliseconds of a core
/// (docs/quality.md), so that on two cores the last of them is there after two thirds of a second.
const MOST: usize = 256;

/// The queue before the threads that answer with a model.
#[derive(Debug)]
pub(super) struct Waiting(Arc<Semaphore>);

impl Default for Waiting {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST)))
    }
}

impl Waiting {
    /// Does what keeps a core busy for long, away from the threads that talk to the network.
    ///
    /// # Errors
    /// When too many wait already, or the work panics.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let place = Arc::clone(&self.0).try_acquire_owned().map_err(|_| Problem::busy())?;
        let working = tokio::task::spawn_blocking(move || {
            // It is given back when the work is done, and not when whoever asked has gone.
            let _place = place;
            work()
        });
        working.await.map_err(|_| Problem::failed())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use axum::response::IntoResponse as _;

    use super::*;

    #[test]
    fn who_finds_the_queue_full_is_told_to_come_back_and_the_others_are_served() {
        let runtime = tokio::runtime::Builder::new_multi_thread().max_blocking_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let waiting = Arc::new(Waiting::default());
            let (go, held) = mpsc::channel::<()>();
            let queue = Arc::clone(&waiting);
            let first = tokio::spawn(async move { queue.run(move || held.recv()).await });
            let mut others = Vec::new();
            while waiting.0.available_permits() > 0 {
                let queue = Arc::clone(&waiting);
                others.push(tokio::spawn(async move { queue.run(|| 1).await }));
                tokio::task::yield_now().await;
            }
            let refused = waiting.run(|| 1).await.unwrap_err().into_response();
            assert_eq!((refused.status().as_u16(), refused.headers()["retry-after"].as_bytes()), (503, &b"1"[..]));
            go.send(()).unwrap();
            assert!(first.await.unwrap().is_ok());
            for other in others {
                // Some of the last found it full, too.
                let _ = other.await.unwrap().map(|one| assert_eq!(one, 1));
            }
            assert_eq!(waiting.run(|| 1).await.unwrap(), 1);
        });
    }

    #[test]
    fn work_that_panics_is_our_failure() {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let waiting = Waiting::default();
        let failed = runtime.block_on(waiting.run(|| -> () { panic!("the words of a question") }));
        assert_eq!(failed.unwrap_err().into_response().status().as_u16(), 500);
    }
}
