//! Was this event here before? Discord may send one twice when a connection is resumed.

use std::collections::{HashSet, VecDeque};
use std::sync::Mutex;

/// How many events are remembered.
const REMEMBERED: usize = 4096;

/// The last ids that came.
#[derive(Debug, Default)]
pub(in crate::discord) struct SeenIds(Mutex<(HashSet<u64>, VecDeque<u64>)>);

impl SeenIds {
    /// Whether an id comes for the first time; from now on it has come.
    pub(in crate::discord) fn is_new(&self, id: u64) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (ids, order) = &mut *seen;
        if !ids.insert(id) {
            return false;
        }
        order.push_back(id);
        if order.len() > REMEMBERED
            && let Some(oldest) = order.pop_front()
        {
            ids.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once_and_old_ones_are_forgotten() {
        let seen = SeenIds::default();
        assert!(seen.is_new(1) && !seen.is_new(1));
        assert!((2..=REMEMBERED as u64 + 1).all(|id| seen.is_new(id)));
        assert!(seen.is_new(1), "1 has been forgotten");
        assert_eq!(seen.0.lock().unwrap().0.len(), REMEMBERED);
    }
}
