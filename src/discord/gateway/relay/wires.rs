//! Over how many connections does Discord send events? The bot is connected where it is over as many as there are shards.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::telemetry::{Health, Part, metrics};

/// The connections of all shards.
#[derive(Debug, Clone)]
pub(in crate::discord::gateway) struct Wires {
    up: Arc<AtomicUsize>,
    wanted: usize,
    health: Arc<Health>,
}

/// A connection over which events come, until this is dropped.
#[derive(Debug)]
pub(super) struct Up(Wires);

impl Wires {
    /// Connections of so many shards, of which none is there yet.
    pub(in crate::discord::gateway) fn new(wanted: usize, health: Arc<Health>) -> Self {
        metrics::connected(0);
        Self { up: Arc::default(), wanted, health }
    }

    /// The first event has come over a connection.
    pub(super) fn up(&self) -> Up {
        self.tell(self.up.fetch_add(1, Ordering::Relaxed) + 1);
        Up(self.clone())
    }

    fn tell(&self, up: usize) {
        metrics::connected(up);
        self.health.set(Part::Gateway, up >= self.wanted);
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        self.0.tell(self.0.up.fetch_sub(1, Ordering::Relaxed) - 1);
    }
}
