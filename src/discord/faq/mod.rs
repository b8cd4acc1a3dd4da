//! How do advisors write, find, change and take back a guild's entries?

mod exchange;
mod form;
mod keep;
mod list;
mod offer;
mod pressed;
mod show;

pub(super) use exchange::{exported, imported};
pub(super) use form::{Draft, entry_form, form};
pub(super) use keep::{removed, submitted};
pub(super) use list::list_page;
pub(super) use offer::answered;
pub(super) use pressed::press;
