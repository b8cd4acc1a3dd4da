//! How does a server decide what holds there? One page that says everything, with menus by area.

mod change;
mod menus;
mod page;
mod what;

pub(super) use change::{choose, open_form, page, set_back, submitted, take_back};
pub(super) use what::{Area, What};
