//! What does a server decide, and how do its managers change that on the web?

mod change;
mod control;
mod named;
mod page;
mod read;

pub(super) use change::{back, change, undo};
pub(super) use page::page;
