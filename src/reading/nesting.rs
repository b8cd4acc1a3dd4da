//! How deep does an item of a list stand? As deep as its mark is indented under the marks before it.

use crate::corpus::column_behind;

/// An item whose mark stands so many columns further in than another's stands under it.
const DEEPER: usize = 2;
/// Blanks that show one level.
const STEP: usize = 2;
/// No list is shown deeper than this.
const DEEPEST: usize = 8;

/// The items that the next line may stand under.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    /// Column and depth of each, outermost first.
    open: Vec<(usize, usize)>,
    /// The depth of the first item.
    first: usize,
    /// Columns before the first line that are no part of the text.
    before: usize,
}

impl Nesting {
    /// For a text whose first item is so deep, and whose first line has so many columns before it.
    pub(super) const fn new(first: usize, before: usize) -> Self {
        Self { open: Vec::new(), first, before }
    }

    /// The column in which a line's words stand; `is_first` is the text's first line.
    pub(super) fn column(&self, line: &str, is_first: bool) -> usize {
        let before = if is_first { self.before } else { 0 };
        column_behind(before, line.chars().take_while(|c| matches!(c, ' ' | '\t')))
    }

    /// The blanks before an item whose mark stands in a column.
    pub(super) fn item(&mut self, column: usize) -> usize {
        let mut above = None;
        while let Some(last) = self.open.pop_if(|(last, _)| column < *last) {
            above = Some(last.1);
        }
        let depth = match (self.open.last(), above) {
            (Some((last, depth)), _) if column >= last + DEEPER => depth + 1,
            (Some((_, depth)), _) => *depth,
            (None, _) if above.is_some() && column == 0 => 0,
            (None, Some(depth)) => depth.saturating_sub(1),
            (None, None) => self.first,
        };
        if self.open.last().is_none_or(|(_, last)| *last < depth) {
            self.open.push((column, depth));
        }
        depth.min(DEEPEST) * STEP
    }

    /// The blanks before words in a column that begin a line of their own; those that stand in no item end the list.
    pub(super) fn words(&mut self, column: usize) -> usize {
        while self.open.pop_if(|(last, _)| column < *last + DEEPER).is_some() {}
        self.open.last().map_or(0, |(_, depth)| (depth + 1).min(DEEPEST) * STEP)
    }

    /// What comes next begins a line of its own.
    pub(super) const fn begin_line(&mut self) {
        self.before = 0;
    }

    /// Whether the next line may stand under an item.
    pub(super) fn is_open(&self) -> bool {
        self.first > 0 || !self.open.is_empty()
    }

    /// Ends the list.
    pub(super) fn end(&mut self) {
        self.open.clear();
    }

    /// The blanks before a line that goes on with the item above it.
    pub(super) fn rest(&self, column: usize) -> usize {
        let inside = self.open.iter().rev().find(|(last, _)| column >= *last + DEEPER);
        inside.map_or(0, |(_, depth)| depth.min(&DEEPEST) * STEP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depths(nesting: &mut Nesting, columns: &[usize]) -> Vec<usize> {
        columns.iter().map(|column| nesting.item(*column) / STEP).collect()
    }

    #[test]
    fn an_item_further_in_is_deeper_and_one_as_far_out_is_beside() {
        assert_eq!(depths(&mut Nesting::default(), &[0, 2, 4, 4, 2, 0, 4, 0]), [0, 1, 2, 2, 1, 0, 1, 0]);
        assert_eq!(depths(&mut Nesting::default(), &[0, 1, 3, 0]), [0, 0, 1, 0], "one column is a slip");
        assert_eq!(depths(&mut Nesting::default(), &[3, 6, 3, 0]), [0, 1, 0, 0]);
    }

    #[test]
    fn a_quote_that_begins_within_a_list_goes_on_there() {
        assert_eq!(depths(&mut Nesting::new(2, 4), &[4, 6, 2, 0]), [2, 3, 1, 0]);
    }

    #[test]
    fn words_stand_under_the_item_that_they_are_in() {
        let mut nesting = Nesting::default();
        depths(&mut nesting, &[0, 4]);
        assert_eq!((nesting.rest(6), nesting.rest(2)), (2, 0));
        assert_eq!((nesting.words(2), nesting.words(0)), (2, 0));
        assert_eq!(depths(&mut nesting, &[4]), [0]);
    }
}
