//! What do advisors write, is it fit to be kept, and how does it come out of a file and go into one?

pub(super) mod check;
pub(super) mod exchange;
pub(super) mod lint;
pub(super) mod typed;
