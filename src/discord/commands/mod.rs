//! What can a member do? One file a command, named as it is typed.

mod ask;
mod ask_the_guide;
mod compare;
mod faq;
mod gaps;
mod guide_option;
mod help;
mod lookup;
pub(super) mod privacy;
pub(super) mod quiz;
pub(super) mod section;
mod settings;
mod stats;
mod topics;

use super::bot::Shared;
use super::failure::Failure;

/// A command as poise runs it.
pub type Command = poise::Command<Shared, Failure>;

/// Every command, in the order of the help.
pub(super) fn all() -> Vec<Command> {
    vec![
        ask::ask(),
        lookup::lookup(),
        topics::topics(),
        section::section(),
        compare::compare(),
        quiz::quiz(),
        ask_the_guide::ask_the_guide(),
        faq::faq(),
        faq::save_as_faq(),
        settings::settings(),
        gaps::gaps(),
        stats::stats(),
        help::help(),
        help::about(),
        privacy::privacy(),
    ]
}
