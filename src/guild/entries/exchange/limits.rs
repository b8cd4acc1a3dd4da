//! How much may a file hold? What is larger is refused before any of it is kept.

/// Most bytes of a file that is read.
pub const MOST_BYTES: usize = 20_000_000;
/// Most rows of a file that is read.
pub const MOST_ROWS: usize = 20_000;
/// Most columns of a file that is read; spreadsheets add empty ones.
pub(super) const MOST_COLUMNS: usize = 256;
/// Among how many first rows the one with the columns' names is looked for: above it there may be a title.
pub(super) const HEADER_WITHIN: usize = 10;
