//! Which gaps are open? Those that nothing settled: no decision, no bound phrasing, and no entry that answers them by now.
//!
//! The one rule for `/gaps`, the weekly digest and the terminal. What was decided or bound the store leaves out
//! ([`Store::gaps`](crate::store::Store::gaps)); what an entry answers is known here alone, since it takes a search.

use super::gaps::Gap;
use super::likeness::group_all;
use crate::engine::Engine;
use crate::guild::board::Board;
use crate::store::Unanswered;

/// Of so many entries that are like a gap, one may answer it.
const LOOKED_AT: usize = 3;

/// Groups questions that the guides did not answer into gaps, the biggest first, without those that an entry of the board
/// answers which was written or changed since they were asked for the last time.
#[must_use]
pub fn open_gaps(questions: Vec<Unanswered>, board: &Board, engine: &Engine) -> Vec<Gap> {
    let mut gaps = group_all(questions, engine);
    gaps.retain(|gap| !is_answered_by_now(board, engine, gap));
    gaps
}

fn is_answered_by_now(board: &Board, engine: &Engine, gap: &Gap) -> bool {
    // What was asked of a guide that is gone, no entry of a guide answers.
    let Ok(alike) = board.like(engine, &gap.guide, &gap.question, LOOKED_AT) else { return false };
    let last = gap.questions.last().map_or(i64::MAX, |question| question.asked.at_ms);
    // An entry from before the question was there, and did not help: the gap is still one.
    alike.iter().any(|entry| entry.updated_ms >= last)
}
