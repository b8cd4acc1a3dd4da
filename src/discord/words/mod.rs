//! Every word that the bot says to a person, as named functions: what they say stands in `config/discord/words/`, a file a
//! language. What the guide says is not among them.

mod answers;
mod bundles;
mod called;
#[cfg(test)]
mod complete;
mod declines;
mod entries;
mod faq;
mod feedback;
mod forum;
mod help;
mod language;
mod managing;
mod privacy;
mod quiz;
mod refusals;
mod said;
mod settings;
mod speech;
mod study;

pub(super) use answers::*;
pub(super) use called::{COMMANDS, Named};
pub(super) use declines::*;
pub(super) use entries::*;
pub(super) use faq::*;
pub(super) use feedback::*;
pub(super) use forum::*;
pub(super) use help::*;
pub(super) use language::Language;
pub(super) use managing::*;
pub(super) use privacy::*;
pub(super) use quiz::*;
pub(super) use refusals::*;
pub(super) use settings::*;
pub(super) use speech::{CommandIds, Speech};
pub(super) use study::*;

said::words! {
    days_of(days: u16);
    and_more(more: usize);
}
