//! What does a member of a Discord server see? Dialogues with the real program through the model of Discord.

mod ask;
mod faults;
mod fuzz;
mod program;

pub(crate) use program::Program;
