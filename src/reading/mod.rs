//! How does a quote read without its markup, and what of a text is safe to show? For every face alike.

mod entry;
mod markup;
mod nesting;
mod plain;
mod safe;

pub use entry::{entry_lines, entry_question};
pub use markup::{Placed, event_words, named_elsewhere};
pub use plain::{CODE, Shown, plain_lines};
pub use safe::{is_safe, shown};
