//! What do members make of answers, and what do advisors make of that? Votes, gaps, statistics, the weekly digest.

mod digest;
mod gap_bind;
mod gap_page;
pub(super) mod gap_steps;
pub(super) mod gap_write;
mod gaps;
mod stats;
pub(super) mod votes;

pub(super) use digest::send_digests;
pub(super) use gap_steps::first_page;
pub(super) use stats::stats_page;
pub(super) use votes::{keep_helpful_vote, vote_buttons};
