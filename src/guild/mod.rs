//! What do the advisors and members of a guild add, and how does it change answers there?
//!
//! Between the store, which only keeps, and the faces, which only show. The clock is the caller's: every function that
//! needs the time is told it, in milliseconds since 1970.

mod asking;
mod board;
mod boards;
mod boldness;
mod chart;
mod check;
mod digest;
mod exchange;
mod gaps;
mod learner;
mod likeness;
mod lint;
mod mask;
mod members;
mod recorder;
mod retention;
mod setting;
mod settings;
mod stats;
mod undo;
mod words;

pub use asking::{Answered, Asking};
pub use board::{Board, day_of, holds_on};
pub use boards::Boards;
pub use boldness::Boldness;
pub use chart::{CHART_SIZE, ChartError, chart};
pub use check::{
    ANSWER_CHARS, LINK_CHARS, PHRASINGS, PHRASINGS_CHARS, Problem, QUESTION_CHARS, check, folded, parse_day,
};
pub use digest::{Digest, digest, due, take_turn, turn, week_before};
pub use exchange::{
    BadRow, ExchangeError, Fault, Form, MOST_BYTES, MOST_ROWS, Note, Place, Reading, is_guessed, read, write,
};
pub use gaps::{Gap, group};
pub use likeness::{Likeness, group_all};
pub use lint::{Finding, Flaw, duplicates, lint};
pub use mask::mask;
pub use members::{Hashes, forget, hash, hashes, month_of};
pub use recorder::Recorder;
pub use retention::{Swept, sweep};
pub use setting::{AdvisorRole, MOST_LISTED, MOST_RETENTION_DAYS, Setting, SettingError};
pub use settings::GuildSettings;
pub use stats::{Stats, Topic, WeekStats, section_of, stats};
pub use undo::{decide, mark, take_back, undecide};
pub use words::describe;
