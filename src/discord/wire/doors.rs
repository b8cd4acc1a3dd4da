//! Who waits for the first answer to an interaction? Where it came over HTTP, the response to that request carries the answer.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot::{self, Receiver, Sender};

/// For how long Discord may not have read an answer that left by a door. It gives a first answer three seconds.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback>
const UNREAD: Duration = Duration::from_secs(3);

/// A first answer, as the response to the request has it.
#[derive(Debug)]
pub(in crate::discord) struct FirstAnswer {
    /// What the body is.
    pub content_type: String,
    pub body: Vec<u8>,
    /// Told when the connection takes the answer; where it is dropped, the connection was gone.
    pub taken: Sender<()>,
}

/// The interactions that came over HTTP, by their tokens.
#[derive(Debug, Default)]
pub(in crate::discord) struct Doors(Mutex<HashMap<String, Door>>);

#[derive(Debug)]
enum Door {
    /// Somebody waits for the answer.
    Open(Sender<FirstAnswer>),
    /// The answer is on its way, or the connection was gone.
    Used,
    /// The answer left at this time.
    Left(Instant),
}

impl Doors {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Door>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the answer to an interaction; `None` where somebody does already, or did of late.
    pub(in crate::discord) fn open(&self, token: &str) -> Option<Receiver<FirstAnswer>> {
        let mut doors = self.lock();
        doors.retain(|_, door| !matches!(door, Door::Left(at) if at.elapsed() > UNREAD));
        if doors.contains_key(token) {
            return None;
        }
        let (sender, receiver) = oneshot::channel();
        doors.insert(token.to_owned(), Door::Open(sender));
        Some(receiver)
    }

    /// Whether somebody waits for an interaction's answer.
    pub(super) fn is_open(&self, token: &str) -> bool {
        matches!(self.lock().get(token), Some(Door::Open(_)))
    }

    /// Gives the answer to who waits for it; whether the connection took it.
    pub(super) async fn let_out(&self, token: &str, content_type: String, body: Vec<u8>) -> bool {
        let open = {
            let mut doors = self.lock();
            // One that has left stays known as such.
            let Some(door @ Door::Open(_)) = doors.get_mut(token) else { return false };
            std::mem::replace(door, Door::Used)
        };
        let Door::Open(door) = open else { return false };
        let (taken, was_taken) = oneshot::channel();
        let left = door.send(FirstAnswer { content_type, body, taken }).is_ok()
            && tokio::time::timeout(UNREAD, was_taken).await.is_ok_and(|taken| taken.is_ok());
        if left && let Some(door) = self.lock().get_mut(token) {
            *door = Door::Left(Instant::now());
        }
        left
    }

    /// Whether Discord may not have read the answer yet, and knows nothing of an interaction that was answered by it.
    pub(super) fn may_be_unread(&self, token: &str) -> bool {
        matches!(self.lock().get(token), Some(Door::Left(at)) if at.elapsed() <= UNREAD)
    }

    /// No answer comes any more; who waits is told so.
    pub(in crate::discord) fn close(&self, token: &str) {
        let mut doors = self.lock();
        if matches!(doors.get(token), Some(Door::Open(_) | Door::Used)) {
            doors.remove(token);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_leaves_once_and_who_comes_second_waits_for_nothing() {
        let doors = Doors::default();
        let waiting = doors.open("a").unwrap();
        assert!(doors.open("a").is_none() && doors.is_open("a") && !doors.may_be_unread("a"));
        let taking = tokio::spawn(async move { waiting.await.unwrap().taken.send(()) });
        assert!(doors.let_out("a", "text/plain".to_owned(), b"1".to_vec()).await);
        assert!(taking.await.unwrap().is_ok() && doors.may_be_unread("a"));
        assert!(!doors.let_out("a", "text/plain".to_owned(), b"2".to_vec()).await, "it has its answer");
        doors.close("a");
        assert!(doors.open("a").is_none(), "a second request of the same interaction has no answer of its own");
    }

    #[tokio::test]
    async fn an_answer_that_nobody_takes_has_not_left() {
        let doors = Doors::default();
        drop(doors.open("gone").unwrap());
        assert!(!doors.let_out("gone", String::new(), Vec::new()).await && !doors.may_be_unread("gone"));
        let waiting = doors.open("cut").unwrap();
        let cut = tokio::spawn(async move { drop(waiting.await.unwrap()) });
        assert!(!doors.let_out("cut", String::new(), Vec::new()).await);
        cut.await.unwrap();
    }

    #[tokio::test]
    async fn who_waits_hears_that_nothing_comes() {
        let doors = Doors::default();
        let waiting = doors.open("a").unwrap();
        doors.close("a");
        assert!(waiting.await.is_err() && doors.open("a").is_some());
    }
}
