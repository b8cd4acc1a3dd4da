//! What do the advisors and members of a guild add, and how does it change answers there?
//!
//! Between the store, which only keeps, and the faces, which only show. The clock is the caller's: every function that
//! needs the time is told it, in milliseconds since 1970.

mod chart;
mod digest;
mod gaps;
mod likeness;
mod stats;
mod words;

pub use chart::{CHART_SIZE, ChartError, chart};
pub use digest::{Digest, digest, due, take_turn, turn, week_before};
pub use gaps::{Gap, by_size, group};
pub use likeness::Likeness;
pub use stats::{Stats, Topic, WeekStats, section_of, stats};
pub use words::describe;
