//! What is asked and not answered, and what do advisors do about it on the web?

mod find;
mod list;
mod page;
mod steps;

pub(super) use find::{LONGEST_DAYS, find};
pub(super) use list::list;
pub(super) use page::{choice, show};
pub(super) use steps::{aside, bind, undo};
