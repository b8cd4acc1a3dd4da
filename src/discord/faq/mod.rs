//! How do advisors write, find, change and take back a guild's entries?

mod exchange;
mod form;
mod keep;
mod list;
mod offer;
mod pressed;
mod show;

pub(super) use exchange::{export, import};
pub(super) use form::{Draft, FormOf, entry_form, form};
pub(super) use keep::{remove, submit};
pub(super) use list::list_page;
pub(super) use offer::offer_to_keep;
pub(super) use pressed::press;
