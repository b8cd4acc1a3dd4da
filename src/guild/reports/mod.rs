//! What do advisors learn from what members ask? Gaps, statistics, the week's digest.

pub(super) mod chart;
pub(super) mod declines;
pub(super) mod digest;
pub(super) mod gap_list;
mod gap_texts;
pub(super) mod gaps;
pub(super) mod likeness;
pub(super) mod open_gaps;
pub(super) mod settle;
pub(super) mod stats;
pub(super) mod words;
