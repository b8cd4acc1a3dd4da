//! What is done with a thread that begins in a forum where the bot may answer by itself?

mod beginnings;
mod solved;
mod speak;

pub(super) use beginnings::{Beginnings, began, wrote};
pub(super) use solved::{Helped, helped};
