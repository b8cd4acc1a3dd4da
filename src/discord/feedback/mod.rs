//! What do members make of answers, and what do advisors make of that? Votes, gaps, statistics, the weekly digest.

mod digest;
mod gap_page;
mod gap_steps;
mod gaps;
mod stats;
mod votes;

pub(super) use digest::{send_digests, switched_on};
pub(super) use gap_steps::{first_page, stepped};
pub(super) use stats::stats_page;
pub(super) use votes::{keep_vote, pressed, submitted, vote_buttons};
