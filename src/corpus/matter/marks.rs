//! Which characters stand in a masked text for what no text may hold itself?

/// Stands where something was taken out of a line: no white space, so that it indents nothing, and never shown.
pub const FILL: char = '\u{1}';

/// Stands between two cells of a table's row that no pipes keep apart; shown as pipes are.
pub const CELL: char = '\u{3}';

/// Stands between two cells of the row that names the columns of a table without pipes.
pub const HEADER_CELL: char = '\u{4}';
