//! What do the advisors and members of a guild add, and how does it change answers there?
//!
//! Between the store, which only keeps, and the faces, which only show. The clock is the caller's: every function that
//! needs the time is told it, in milliseconds since 1970.

mod board;
mod boards;

pub use board::{Board, holds_on};
pub use boards::Boards;
