//! How is an answer shown, and a decline?

pub(super) mod declines;
pub(super) mod page;
pub(super) mod pressed;
