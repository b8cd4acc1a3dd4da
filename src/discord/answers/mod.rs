//! How is an answer shown, and a decline?

mod declines;
pub(super) mod page;
pub(super) mod pressed;
pub(super) mod quote;
mod share;
