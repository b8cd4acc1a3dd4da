//! How does a server decide what holds there? One page that says everything, with menus by area, and the first steps to it.

mod ask_first;
mod change;
mod checks;
mod first_steps;
mod page;
mod row;
mod rows;
mod seat;

pub(super) use change::{page, press, submit};
pub(super) use first_steps::welcome;
pub(super) use seat::Asked;
