//! Every word that the bot says to a person, as named functions. What the guide says is not among them.

mod answers;
mod declines;
mod faq;
mod feedback;
mod forum;
mod help;
mod privacy;
mod quiz;
mod refusals;
mod settings;
mod study;

pub(super) use answers::*;
pub(super) use declines::*;
pub(super) use faq::*;
pub(super) use feedback::*;
pub(super) use forum::*;
pub(super) use help::*;
pub(super) use privacy::*;
pub(super) use quiz::*;
pub(super) use refusals::*;
pub(super) use settings::*;
pub(super) use study::*;

pub(super) fn days_of(days: u16) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
