//! What went wrong with a request, and what would put it right?
//!
//! Every error of the API is a problem as RFC 9457 has it: its kind names a status, its detail says what was wrong and the remedy.

mod kind;
mod report;
pub(super) mod words;

pub(super) use kind::Kind;
pub(super) use report::{KindRecord, Problem, ProblemRecord, with_instance};
