//! What does a guild decide for itself, and how is a decision taken back?

pub(super) mod boldness;
pub(super) mod setting;
pub(super) mod setting_name;
pub(super) mod settings;
pub(super) mod undo;
