//! Whose turn is it where a second press would do a thing twice? One at a time, and who comes later sees that it is done.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// How many things are remembered, done or not.
const REMEMBERED: usize = 4096;

/// What is done once, however often its button is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::discord) enum Deed {
    /// An answer, by the message that shows it to one member, is shared with all.
    Share { shown: u64 },
    /// A draft becomes an entry of a guild, or is thrown away.
    Draft { guild: u64, draft: u32 },
}

/// The last things that were done or tried. What another process does is not known here: for messages Discord tells
/// by their nonce, for entries the store does.
#[derive(Debug, Default)]
pub(in crate::discord) struct Turns(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    done: HashMap<Deed, Turn>,
    order: VecDeque<Deed>,
}

/// Whether a thing is done. Who holds the lock does it; where that fails, or panics, it is the next one's turn.
pub(in crate::discord) type Turn = Arc<tokio::sync::Mutex<bool>>;

impl Turns {
    /// The turn to do a thing.
    pub(in crate::discord) fn of(&self, deed: Deed) -> Turn {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turn) = known.done.get(&deed) {
            return Arc::clone(turn);
        }
        let turn = Turn::default();
        known.done.insert(deed, Arc::clone(&turn));
        known.order.push_back(deed);
        if known.order.len() > REMEMBERED
            && let Some(oldest) = known.order.pop_front()
        {
            known.done.remove(&oldest);
        }
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_second_waits_for_the_first_and_sees_what_came_of_it() {
        let turns = Turns::default();
        let deed = Deed::Share { shown: 1 };
        let (first, second) = (turns.of(deed), turns.of(deed));
        let mut mine = first.lock().await;
        assert!(second.try_lock().is_err(), "one at a time");
        *mine = true;
        drop(mine);
        assert!(*second.lock().await && *turns.of(deed).lock().await);
        assert!(!*turns.of(Deed::Share { shown: 2 }).lock().await, "another answer is another deed");
    }

    #[tokio::test]
    async fn what_failed_can_be_tried_again() {
        let turns = Arc::new(Turns::default());
        let deed = Deed::Draft { guild: 1, draft: 2 };
        let task = {
            let turns = Arc::clone(&turns);
            tokio::spawn(async move {
                let turn = turns.of(deed);
                let _mine = turn.lock().await;
                panic!("what was tried fails");
            })
        };
        assert!(task.await.is_err());
        assert!(!*turns.of(deed).lock().await);
    }

    #[test]
    fn old_deeds_are_forgotten() {
        let turns = Turns::default();
        for shown in 0..=REMEMBERED as u64 {
            turns.of(Deed::Share { shown });
        }
        assert_eq!(turns.0.lock().unwrap().done.len(), REMEMBERED);
    }
}
