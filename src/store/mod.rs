//! What do advisors and members add, and how is it kept?
//!
//! Everything belongs to a guild: every query has the guild in its `WHERE`, so that nothing of one is seen in another.
//! Times are milliseconds since 1970 and come from the caller, as do hashes and salts: there is no clock and no chance
//! in here. What a function has returned `Ok` for is committed to disk.
//!
//! The same SQL serves SQLite and PostgreSQL, through sqlx's `Any`; only the migrations are in two dialects.

mod address;
mod audit;
mod backup;
mod changes;
mod claims;
mod content;
mod counts;
mod day;
mod drafts;
mod entries;
mod error;
mod gaps;
mod guilds;
mod history;
mod import;
mod noted;
mod numbers;
mod open;
mod outcome;
mod overtaken;
mod peek;
mod period;
mod place;
mod questions;
mod reach;
mod salts;
mod schema;
mod sessions;
mod settings;
mod votes;

pub use address::Address;
pub use audit::AuditPage;
pub use changes::{Change, Changes};
pub use claims::INTERACTION_CLAIM;
pub use content::{By, Content, Entry};
pub use counts::{DeclineCount, PassageCount};
pub use drafts::KeptDraft;
pub use entries::{EntryPage, Listing};
pub use error::StoreError;
pub use gaps::{BoundPhrasing, Decision};
pub use guilds::TABLES;
pub use history::Edit;
pub use import::Imported;
pub use noted::AuditLine;
pub use open::Store;
pub use outcome::{Outcome, Reason};
pub use overtaken::{Edited, Seen};
pub use peek::Found;
pub use period::Period;
pub use place::Parameters;
pub use questions::{KeptQuestion, Unanswered, Week, Written};
pub use schema::SCHEMA_VERSION;
pub use sessions::KeptSession;
pub use settings::KeptSetting;
pub use votes::{Counts, MemberHash, Vote};
