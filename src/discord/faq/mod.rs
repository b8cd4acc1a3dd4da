//! How do advisors write, find, change and take back a guild's entries?

mod back;
mod draft;
mod draft_steps;
mod exchange;
mod form;
mod history;
mod keep;
mod list;
mod occasion;
mod offer;
mod overtaken;
mod pressed;
mod show;
mod writing;

pub(super) use back::remove;
pub(super) use draft::{discard, in_time, key_of, own_draft};
pub(super) use exchange::{export, import};
pub(super) use form::{Draft, DraftId, entry_form, form, occasioned_form};
pub(super) use keep::{Taken, submit, take};
pub(super) use list::list_page;
pub(super) use occasion::{FormOf, Occasion};
pub(super) use offer::offer_to_keep;
pub(super) use pressed::press;
pub(super) use show::{entry_label, entry_named};
pub(super) use writing::{Writing, with_text};
