//! How does a server decide what holds there? One page that says everything, with menus by area.

mod change;
mod menus;
mod page;
mod what;

pub(super) use change::{open_form, page, pressed, submitted};
pub(super) use what::{Area, What};
