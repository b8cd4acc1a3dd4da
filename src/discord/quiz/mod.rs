//! How are a guide's cards shown, to one member or to a channel that plays together?

pub(super) mod cards;
pub(super) mod round;
