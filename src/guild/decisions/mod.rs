//! What does a guild decide for itself, and how is a decision taken back?

pub(super) mod boldness;
pub(super) mod named;
pub(super) mod settings;
mod table;
pub(super) mod undo;
pub(super) mod value;
pub(super) mod welcome;
