//! How is an answer shown, and a decline?

mod beside;
pub(super) mod buttons;
mod declines;
pub(super) mod page;
pub(super) mod pressed;
pub(super) mod quote;
mod share;
pub(super) mod term;
