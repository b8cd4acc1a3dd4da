//! What do the advisors and members of a guild add, and how does it change answers there?
//!
//! Between the store, which only keeps, and the faces, which only show. The clock is the caller's: every function that
//! needs the time is told it, in milliseconds since 1970.

mod asking;
mod board;
mod boards;
mod decisions;
mod entries;
mod kept;
mod learner;
mod offers;
mod privacy;
mod reports;
mod standing;

pub use asking::{Answered, GuildDesk};
pub use board::{Board, holds_on};
pub use boards::Boards;
pub use decisions::boldness::Boldness;
pub use decisions::named::{Gone, Named, solved_tag};
pub use decisions::settings::{Area, GuildSettings, Setting, SettingName};
pub use decisions::undo::{before, decide, mark, take_back, undecide};
pub use decisions::value::{AdvisorRole, MOST_LISTED, MOST_RETENTION_DAYS, SettingError};
pub use decisions::welcome::take_welcome;
pub use entries::check::{
    ANSWER_CHARS, LINK_CHARS, PHRASINGS, PHRASINGS_CHARS, Problem, QUESTION_CHARS, check, folded, parse_day,
};
pub use entries::exchange::{
    BadRow, ExchangeError, Fault, Form, MOST_BYTES, MOST_ROWS, Note, Place, Reading, Remedy, Wanted, is_guessed, read,
    write,
};
pub use entries::lint::{Finding, Flaw, duplicates, lint};
pub use entries::typed::{Typed, drafted, drafted_phrasings};
pub use kept::{kept, outcome};
pub use privacy::mask::mask;
pub use privacy::members::{Hashes, forget, hash, hashes, month_of};
pub use privacy::recorder::Recorder;
pub use privacy::retention::{RetentionChange, SESSION_IDLE_MS, Swept, going, sweep};
pub use reports::chart::{CHART_SIZE, ChartError, chart};
pub use reports::digest::{Digest, begin_digest, digest, due, take_news, take_turn, turn, week_before};
pub use reports::gap_list::{GapList, GapQuestions};
pub use reports::gaps::{Gap, group};
pub use reports::likeness::{Likeness, group_all};
pub use reports::open_gaps::open_gaps;
pub use reports::settle::{Settling, bind_gap, put_aside, take_up_again, unbind_gap};
pub use reports::stats::{AskedSection, Stats, WeekStats, section_of, stats};
pub use reports::words::{ChartWords, describe};
pub use standing::{MANAGER, Standing, may_manage};
