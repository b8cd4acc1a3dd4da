//! How do advisors find, write, change and take back entries on the web?

mod export;
mod form;
mod history;
mod import;
mod list;
mod named;
mod page;
mod preview;
mod write;

pub(super) use export::export;
pub(super) use history::{bring_back, version};
pub(super) use import::{import_do, import_form};
pub(super) use list::{guide_choice, list};
pub(super) use page::{remove, restore, show};
pub(super) use preview::import_preview;
pub(super) use write::{edit, new, write};
