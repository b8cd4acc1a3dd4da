//! Can the service answer as it should, part by part?

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::metrics::{self, Figures};

/// A part without which a service is not ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The guides.
    Guides,
    /// What advisors and members add.
    Store,
    /// The connection to Discord.
    Gateway,
}

impl Part {
    /// Its name, for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guides => "guides",
            Self::Store => "store",
            Self::Gateway => "gateway",
        }
    }
}

/// Whether the parts of a service are there. It is told, and never asks.
#[derive(Debug, Default)]
pub struct Health(Mutex<BTreeMap<Part, bool>>);

impl Health {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<Part, bool>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A part is there, or not; whether that is news.
    pub fn set(&self, part: Part, is_there: bool) -> bool {
        let mut parts = self.lock();
        let is_news = parts.insert(part, is_there) != Some(is_there);
        metrics::ready(parts.values().all(|is_there| *is_there));
        is_news
    }

    /// Each part that the service needs, and whether it is there.
    #[must_use]
    pub fn parts(&self) -> Vec<(Part, bool)> {
        self.lock().iter().map(|(part, is_there)| (*part, *is_there)).collect()
    }
}

/// What tells of a service to whoever watches it. Clones tell of the same.
#[derive(Debug, Clone, Default)]
pub struct Monitor {
    /// Whether it can answer.
    pub health: Arc<Health>,
    /// What is counted and measured; `None` where nothing is.
    pub figures: Option<Figures>,
}

impl Monitor {
    /// The monitor of a service that begins now and needs these parts, none of which is there yet. It counts and measures from here
    /// on.
    #[must_use]
    pub fn start(needed: &[Part]) -> Self {
        let monitor = Self { health: Arc::default(), figures: metrics::start() };
        for part in needed {
            monitor.health.set(*part, false);
        }
        monitor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_change_is_news() {
        let health = Health::default();
        assert!(health.set(Part::Store, false), "the first word is");
        assert!(!health.set(Part::Store, false));
        assert!(health.set(Part::Store, true) && health.set(Part::Guides, true));
        assert_eq!(health.parts(), [(Part::Guides, true), (Part::Store, true)]);
    }
}
