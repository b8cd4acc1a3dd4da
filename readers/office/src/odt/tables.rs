//! Which rows and cells does a table have?

use crate::blocks::{Block, COLUMNS, Cell, Table};
use crate::xml::Element;

use super::body::Reader;

/// The most times that one row is repeated.
const REPEATED_ROWS: usize = 100;

/// The most text that is repeated at once.
const REPEATED_BYTES: usize = 500;

impl Reader<'_> {
    /// A table with its repeated rows and cells written out.
    pub(super) fn table(&mut self, element: Element<'_>) -> Table {
        let mut table = Table::default();
        self.rows(element, false, &mut table);
        table
    }

    fn rows(&mut self, holder: Element<'_>, header: bool, table: &mut Table) {
        for element in holder.elements() {
            match element.name() {
                "table-row" => {
                    let row = self.row(element);
                    let blocks = row.iter().flat_map(|cell| &cell.blocks);
                    let times = self.times(repeated(element, "number-rows-repeated").min(REPEATED_ROWS), blocks);
                    table.rows.extend(std::iter::repeat_n(row, times));
                    if header {
                        table.header_rows = table.rows.len();
                    }
                }
                "table-header-rows" => self.rows(element, true, table),
                "table-rows" | "table-row-group" => self.rows(element, header, table),
                _ => {}
            }
        }
    }

    /// How often something is repeated: once if it is empty or long, and never without end.
    fn times<'b>(&mut self, wanted: usize, blocks: impl Iterator<Item = &'b Block>) -> usize {
        let bytes = blocks.map(|block| match block {
            Block::Paragraph(words) => words.len(),
            _ => REPEATED_BYTES,
        });
        let bytes: usize = bytes.fold(0, usize::saturating_add);
        if bytes == 0 || bytes >= REPEATED_BYTES || wanted > self.repeats_left {
            return 1;
        }
        self.repeats_left -= wanted;
        wanted
    }

    fn row(&mut self, element: Element<'_>) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut covered = 0;
        for element in element.elements() {
            let times = repeated(element, "number-columns-repeated");
            match element.name() {
                "table-cell" => {
                    let mut blocks = Vec::new();
                    self.blocks(element, &mut blocks);
                    let columns = repeated(element, "number-columns-spanned");
                    covered = columns - 1;
                    let (times, columns) = match self.times(times, blocks.iter()) {
                        1 => (1, columns.max(times)),
                        times => (times, columns),
                    };
                    cells.extend(std::iter::repeat_n(Cell { blocks, columns, continues: false }, times));
                }
                // Those right of a cell that covers several columns are counted with it.
                "covered-table-cell" => {
                    let own = times.min(covered);
                    covered -= own;
                    let below = Cell { blocks: Vec::new(), columns: 1, continues: true };
                    cells.extend(std::iter::repeat_n(below, times - own));
                }
                _ => {}
            }
            cells.truncate(COLUMNS);
        }
        cells
    }
}

fn repeated(element: Element<'_>, name: &str) -> usize {
    element.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(1).clamp(1, COLUMNS)
}
