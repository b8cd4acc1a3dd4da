//! What do the advisors and members of a guild add, and how does it change answers there?
//!
//! Between the store, which only keeps, and the faces, which only show. The clock is the caller's: every function that
//! needs the time is told it, in milliseconds since 1970.

mod check;
mod exchange;
mod lint;

pub use check::{ANSWER_CHARS, LINK_CHARS, PHRASINGS, Problem, QUESTION_CHARS, check, folded, parse_day};
pub use exchange::{BadRow, ExchangeError, Fault, Form, MOST_BYTES, MOST_ROWS, Place, is_guessed, read, write};
pub use lint::{Finding, Flaw, duplicates, lint};
