//! How does a table of HTML read with Markdown's pipes?

use super::html_tags::{FoundTag, Tag};

/// No table has more tags than this in its first row.
const CELLS: usize = 400;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct Table {
    columns: usize,
    /// Whether its first row names the columns.
    named: bool,
    rows: usize,
    depth: usize,
    /// Whether a row is open that has a cell.
    in_row: bool,
    pending: String,
    /// Whether a cell had words.
    said: bool,
}

impl Table {
    /// The table whose tags come next; `None` where it has no cell.
    pub(super) fn ahead(tags: &[FoundTag]) -> Option<Self> {
        let first = tags.iter().take(CELLS).position(|found| matches!(found.tag, Tag::Cell(_)))?;
        let is_end = |found: &&FoundTag| !matches!(found.tag, Tag::Row | Tag::Table);
        let row: Vec<&FoundTag> = tags[first..].iter().take(CELLS).take_while(is_end).collect();
        let cells = row.iter().filter(|found| matches!(found.tag, Tag::Cell(_)) && !found.closes);
        let named = cells.clone().all(|found| found.tag == Tag::Cell(true));
        let columns = cells.count().max(1);
        Some(Self { columns, named, rows: 0, depth: 0, in_row: false, pending: String::new(), said: false })
    }

    /// Takes a tag; whether it is one of the table's.
    pub(super) fn take(&mut self, tag: Tag, closes: bool) -> bool {
        match tag {
            Tag::Table => self.depth += 1,
            Tag::Row => self.end_row(),
            Tag::Cell(_) if !closes => self.open_cell(),
            Tag::Cell(_) => {}
            // Only before its first row has a table a place for other blocks.
            _ => return self.rows > 0 || self.in_row,
        }
        true
    }

    fn open_cell(&mut self) {
        if !self.in_row && self.rows == 0 {
            self.pending.push_str("\n\n");
            if !self.named {
                self.pending = format!("\n{}|\n{}|\n", "|".repeat(self.columns), "|-".repeat(self.columns));
            }
        }
        self.in_row = true;
        self.pending.push('|');
    }

    fn end_row(&mut self) {
        if !std::mem::take(&mut self.in_row) {
            return;
        }
        self.rows += 1;
        self.pending.push_str("|\n");
        if self.named && self.rows == 1 {
            self.pending.push_str(&format!("{}|\n", "|-".repeat(self.columns)));
        }
    }

    /// Whether a table within it ends, and not it itself.
    pub(super) fn end_inner(&mut self) -> bool {
        let inner = self.depth > 0;
        self.depth = self.depth.saturating_sub(1);
        inner
    }

    /// What stands before the next word, the fullest first; `None` before its first row.
    pub(super) fn written(&mut self) -> Option<Vec<String>> {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return (self.in_row || self.rows > 0).then(|| vec![" ".to_owned()]);
        }
        self.said = true;
        let tight = pending.trim_start_matches('\n').to_owned();
        let last = pending.rfind('\n').map_or(pending.as_str(), |end| &pending[end..]).to_owned();
        Some(vec![pending, tight, last, " ".to_owned()])
    }

    /// What closes its last row.
    pub(super) fn end(mut self) -> &'static str {
        self.end_row();
        if self.said && self.pending.contains('|') { "|" } else { "" }
    }
}
