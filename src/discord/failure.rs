//! What went wrong: something that the member can mend, or something of ours?

use std::sync::atomic::{AtomicU32, Ordering};

use crate::engine::EngineError;
use crate::store::StoreError;

/// Why a member gets no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The member can mend it; the text says how.
    #[error("{0}")]
    Person(String),
    /// The store's: something could not be read or kept; the member is told so and gets a reference.
    #[error(transparent)]
    Store(StoreError),
    /// Ours; the member gets a reference, the log has the same.
    #[error("{0:#}")]
    Ours(anyhow::Error),
}

impl Failure {
    /// A mistake of the member's, with its remedy.
    pub(super) fn person(text: impl Into<String>) -> Self {
        Self::Person(text.into())
    }

    /// A panic of ours. Its words may hold a question's, so that they are not told; the panic hook has logged its place.
    pub(super) fn panic() -> Self {
        Self::Ours(anyhow::anyhow!("a panic while answering"))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        Self::Ours(error.into())
    }
}

/// A reference for one failure: what the member is told and what the log says, the same.
pub(super) fn new_reference() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Two processes, or one restarted, should hardly ever name two failures alike.
    let number = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_add(std::process::id().wrapping_mul(0x9e37));
    format!("{:04x}", number & 0xffff)
}
