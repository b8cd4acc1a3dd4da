//! Is a table one of facts or one of layout, and what are its rows?

use super::blocks::{Block, Item, push_list};
use super::html_lists::PARTS;
use super::html_office::marker;
use super::html_page::Page;
use super::html_tree::NodeId;
use super::html_walk::{HOLDERS, Walker};
use super::inline::Style;
use super::table_grid::{Cell, even, fill, join_headers};

/// More words than this, in paragraphs, are no cell's of a table of facts.
const CELL_BYTES: usize = 600;

/// A row's cells and whether it stands in the table's head.
struct Row {
    cells: Vec<NodeId>,
    head: bool,
}

impl Walker<'_> {
    pub(super) fn table(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let rows = rows(page, node);
        if !self.flat && self.holders < HOLDERS && is_list(page, &rows) {
            return self.rows_as_items(&rows, style);
        }
        if self.flat || is_layout(page, node, &rows) {
            return self.block(node, style);
        }
        self.flush();
        for caption in page.tree.elements(node).filter(|child| page.tree.name(*child) == "caption") {
            self.node(caption, style);
        }
        let heads = count_heads(page, &rows);
        let rows = rows.iter().enumerate().map(|(number, row)| self.cells(row, number < heads, style)).collect();
        let mut rows = fill(rows, &mut self.copies);
        let body = rows.split_off(heads.min(rows.len()));
        let mut all = vec![join_headers(&rows)];
        all.extend(body);
        let all = even(all);
        if all.iter().flatten().any(|cell| !cell.is_empty()) {
            self.blocks.push(Block::Table(all));
        }
    }

    fn rows_as_items(&mut self, rows: &[Row], style: &Style) {
        self.flush();
        for row in rows {
            let Some((sign, cells)) = row.cells.split_first() else { continue };
            let number = marker(&format!("{} ", self.page.words(*sign, 8))).and_then(|(_, number)| number);
            let blocks = self.within(|walker| cells.iter().for_each(|cell| walker.block(*cell, style)));
            if !blocks.is_empty() {
                push_list(&mut self.blocks, vec![Item { number, blocks }]);
            }
        }
    }

    fn cells(&mut self, row: &Row, header: bool, style: &Style) -> Vec<Cell> {
        let page = self.page;
        let read = |cell: &NodeId| {
            let span = |name| page.tree.attribute(*cell, name).and_then(|span| span.trim().parse::<usize>().ok());
            // `rowspan=0` means all rows below.
            let rows = span("rowspan").map_or(1, |rows| if rows == 0 { 65_534 } else { rows.min(65_534) });
            let columns = span("colspan").unwrap_or(1);
            Cell { text: self.on_one_line(*cell, style).cell(header), columns, rows }
        };
        row.cells.iter().map(read).collect()
    }
}

/// A table's rows, its foot last, without those of tables in it.
fn rows(page: &Page, table: NodeId) -> Vec<Row> {
    let tree = &page.tree;
    let (mut head, mut body, mut foot) = (Vec::new(), Vec::new(), Vec::new());
    for part in tree.elements(table).filter(|part| !page.leaves_out(*part)) {
        match tree.name(part) {
            "thead" => head.extend(rows_of(page, part, true)),
            "tfoot" => foot.extend(rows_of(page, part, false)),
            "tbody" => body.extend(rows_of(page, part, false)),
            "tr" => body.extend(row(page, part, false)),
            _ => {}
        }
    }
    head.extend(body);
    head.extend(foot);
    head
}

fn rows_of(page: &Page, part: NodeId, head: bool) -> Vec<Row> {
    let rows = page.tree.elements(part).filter(|row| page.tree.name(*row) == "tr" && !page.leaves_out(*row));
    rows.filter_map(|tr| row(page, tr, head)).collect()
}

fn row(page: &Page, tr: NodeId, head: bool) -> Option<Row> {
    let cells = page.tree.elements(tr).filter(|cell| matches!(page.tree.name(*cell), "td" | "th"));
    let cells: Vec<NodeId> = cells.filter(|cell| !page.leaves_out(*cell)).collect();
    (!cells.is_empty()).then_some(Row { cells, head })
}

/// Whether each row of a table is a bullet or number and its item, as `groff` and e-mail programs write lists.
fn is_list(page: &Page, rows: &[Row]) -> bool {
    let is_sign = |row: &Row| {
        row.cells
            .first()
            .is_some_and(|cell| marker(&format!("{} ", page.words(*cell, 8))).is_some_and(|(length, _)| length > 0))
    };
    !rows.is_empty() && rows.iter().all(|row| row.cells.len() > 1 && !row.head && is_sign(row))
}

/// Whether a table only puts things beside one another.
fn is_layout(page: &Page, table: NodeId, rows: &[Row]) -> bool {
    let tree = &page.tree;
    let cells = || rows.iter().flat_map(|row| row.cells.iter().copied());
    if tree.says(table, "role", "presentation") || tree.says(table, "role", "none") || cells().take(2).count() < 2 {
        return true;
    }
    if tree.holds(table, &["table"]) || tree.holds(table, &PARTS) {
        return true;
    }
    if cells().any(|cell| tree.name(cell) == "th") || rows.iter().any(|row| row.head) || tree.holds(table, &["caption"])
    {
        return false;
    }
    let one_column = rows.iter().all(|row| row.cells.len() == 1);
    let long = |cell| tree.holds(cell, &["p", "div", "ul", "ol"]) && page.words(cell, CELL_BYTES).len() >= CELL_BYTES;
    one_column || tree.holds(table, &["pre"]) || cells().any(long)
}

/// How many rows at the top are the header: those of the head, else those of header cells only, else the first, unless
/// it begins with a header cell as the rows below do.
fn count_heads(page: &Page, rows: &[Row]) -> usize {
    let is_header = |cell: &NodeId| page.tree.name(*cell) == "th";
    let heads = rows.iter().take_while(|row| row.head).count();
    if heads > 0 {
        return heads;
    }
    let full = rows.iter().take_while(|row| row.cells.iter().all(is_header)).count();
    let sided = rows.first().is_some_and(|row| row.cells.first().is_some_and(is_header));
    match full {
        0 => usize::from(!sided),
        // A second row of header cells belongs to the first if that has merged ones.
        1 => 1,
        _ => {
            if merged(page, rows) {
                full.min(3)
            } else {
                1
            }
        }
    }
}

fn merged(page: &Page, rows: &[Row]) -> bool {
    let first = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    first.iter().any(|cell| page.tree.attribute(*cell, "colspan").is_some_and(|span| span.trim() != "1"))
}
