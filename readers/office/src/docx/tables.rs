//! Which rows and cells does a table have?

use crate::blocks::{COLUMNS, Cell, Table};
use crate::xml::Element;

use super::body::Reader;
use super::styles::is_on;

impl Reader<'_> {
    /// A table without the rows and cells that were deleted.
    pub(super) fn table(&mut self, element: Element<'_>) -> Table {
        let mut table = Table::default();
        self.rows(element, &mut table);
        table
    }

    fn rows(&mut self, holder: Element<'_>, table: &mut Table) {
        for element in holder.elements() {
            match element.name() {
                "tr" => self.row(element, table),
                "sdt" => {
                    if let Some(content) = self.control(element) {
                        self.rows(content, table);
                    }
                }
                "customXml" | "ins" | "moveTo" => self.rows(element, table),
                _ => {}
            }
        }
    }

    fn row(&mut self, element: Element<'_>, table: &mut Table) {
        let properties = element.child("trPr");
        if properties.is_some_and(|found| found.child("del").is_some()) {
            self.left_out.changes += 1;
            return;
        }
        let heads = properties.and_then(|found| found.child("tblHeader")).is_some_and(is_on);
        if heads && table.header_rows == table.rows.len() {
            table.header_rows += 1;
        }
        let mut cells = Vec::new();
        let before = properties.and_then(|found| found.child("gridBefore")?.attribute("val")?.parse::<usize>().ok());
        if let Some(columns @ 1..=COLUMNS) = before {
            cells.push(Cell { blocks: Vec::new(), columns, continues: false });
        }
        self.cells(element, &mut cells);
        table.rows.push(cells);
    }

    fn cells(&mut self, holder: Element<'_>, cells: &mut Vec<Cell>) {
        for element in holder.elements() {
            match element.name() {
                "tc" => {
                    let properties = element.child("tcPr");
                    if properties.is_some_and(|found| found.child("cellDel").is_some()) {
                        continue;
                    }
                    let value =
                        |name| properties.and_then(|found| found.child(name)).map(|found| found.attribute("val"));
                    let columns = value("gridSpan").flatten().and_then(|span| span.parse().ok()).unwrap_or(1);
                    let continues = value("vMerge").is_some_and(|merge| merge.is_none_or(|merge| merge == "continue"));
                    let blocks = self.inner(element);
                    cells.push(Cell { blocks, columns: columns.clamp(1, COLUMNS), continues });
                }
                "sdt" => {
                    if let Some(content) = self.control(element) {
                        self.cells(content, cells);
                    }
                }
                "customXml" => self.cells(element, cells),
                _ => {}
            }
        }
    }
}
