//! In which column of its line does a character stand, where a tab goes to the next stop?

/// How far apart the stops of tabs are, as Markdown reads them.
pub(super) const STOP: usize = 4;

/// The column behind some characters, the first of which stands in column `from`.
///
/// # Source
/// CommonMark 0.31, "Tabs": a tab behaves as if it were replaced by spaces with a tab stop of 4 characters.
#[must_use]
pub fn column_behind(from: usize, characters: impl Iterator<Item = char>) -> usize {
    characters.fold(from, |column, c| if c == '\t' { (column / STOP + 1) * STOP } else { column + 1 })
}
