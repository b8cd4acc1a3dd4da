//! Which cards has a guide? Found once a guide, since that takes long, and again once it says something else.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::corpus::Guide;
use crate::engine::Engine;
use crate::quiz::Deck;

/// The decks of guides, each by the hash of the guide that it was made of.
#[derive(Debug, Default)]
pub(super) struct Decks {
    found: Mutex<HashMap<String, Arc<Deck>>>,
}

impl Decks {
    /// The deck of one of an engine's guides. Who asks while it is being made makes it, too.
    pub(super) fn of(&self, engine: &Engine, guide: &Guide) -> Arc<Deck> {
        if let Some(deck) = self.lock().get(&guide.hash) {
            return deck.clone();
        }
        let deck = Arc::new(Deck::new(guide));
        self.forget(engine);
        self.lock().insert(guide.hash.clone(), deck.clone());
        deck
    }

    /// Those of guides that are no longer there go.
    pub(super) fn forget(&self, engine: &Engine) {
        self.lock().retain(|hash, _| engine.guides().any(|guide| guide.hash == *hash));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Deck>>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
