//! From when to when is something counted or read?

/// A part of time, half-open: from a millisecond on, and before another; both since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first millisecond that is in it.
    pub from_ms: i64,
    /// The first millisecond after it.
    pub to_ms: i64,
}

impl Period {
    /// The period from a time on, without an end.
    #[must_use]
    pub fn since(from_ms: i64) -> Self {
        Self { from_ms, to_ms: i64::MAX }
    }
}
