//! How does a server decide what holds there? One page that says everything, with menus by area.

mod change;
mod page;
mod row;
mod rows;

pub(super) use change::{page, press, submit};
