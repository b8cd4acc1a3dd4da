//! Is a table one of facts or one of layout, and what are its rows?

use preceptor_converted::names_columns;

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
        self.settle();
        for caption in page.tree.elements(node).filter(|child| page.tree.name(*child) == "caption") {
            self.node(caption, style);
        }
        self.flush();
        self.facts(&rows, style);
    }

    /// A table of facts; the notes called in its header, which is no passage, come after it.
    fn facts(&mut self, rows: &[Row], style: &Style) {
        let page = self.page;
        let rows = self.captions(rows, style);
        let marked = marked_heads(page, rows);
        let outer = self.aside.replace(Vec::new());
        let first = rows.iter().take(marked.unwrap_or(1)).map(|row| self.cells(row, marked.is_some(), style));
        let mut cells: Vec<Vec<Cell>> = first.collect();
        let notes = std::mem::replace(&mut self.aside, outer).unwrap_or_default();
        cells.extend(rows.iter().skip(marked.unwrap_or(1)).map(|row| self.cells(row, false, style)));
        let bold = cells.first().is_some_and(|first| first.iter().all(|cell| cell.bold || cell.text.is_empty()));
        let bold = bold && !cells.iter().skip(1).flatten().all(|cell| cell.bold || cell.text.is_empty());
        let mut rows = fill(cells, &mut self.copies);
        let heads = marked.unwrap_or_else(|| usize::from(bold || first_is_header(&rows)));
        let body = rows.split_off(heads.min(rows.len()));
        if marked.is_none() {
            rows.iter_mut().flatten().for_each(unbold);
        }
        let mut all = vec![join_headers(&rows)];
        all.extend(body);
        let all = even(all);
        if all.iter().flatten().any(|cell| !cell.is_empty()) {
            self.in_contents = false;
            self.blocks.push(Block::Table(all));
        }
        self.say(&notes);
    }

    /// Rows above a table that are one cell over its whole width are what it is called; gives the rest.
    fn captions<'r>(&mut self, rows: &'r [Row], style: &Style) -> &'r [Row] {
        let page = self.page;
        let span = |cell: &NodeId| {
            page.tree.attribute(*cell, "colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1_usize)
        };
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let over = |row: &Row| !row.head && matches!(row.cells.as_slice(), [only] if span(only) >= width.max(2));
        let count = rows.iter().take_while(|row| over(row)).count();
        let (captions, rest) = rows.split_at_checked(count).filter(|(_, rest)| !rest.is_empty()).unwrap_or((&[], rows));
        for cell in captions.iter().flat_map(|row| &row.cells) {
            // In bold it would be read as a heading over all that follows the table.
            self.inline = self.on_one_line(*cell, style).in_plain_type();
            self.flush();
        }
        rest
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
            let words = self.on_one_line(*cell, style);
            Cell { bold: words.is_bold(), text: words.cell(header), columns, rows }
        };
        row.cells.iter().map(read).collect()
    }
}

/// A table's rows, its foot last, without those of tables in it.
fn rows(page: &Page, table: NodeId) -> Vec<Row> {
    let tree = &page.tree;
    if tree.name(table) != "table" {
        return rows_by_role(page, table);
    }
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

/// The rows of a table made of other elements, which say by their roles what they are.
fn rows_by_role(page: &Page, table: NodeId) -> Vec<Row> {
    const CELLS: [&str; 4] = ["cell", "gridcell", "columnheader", "rowheader"];
    let is_row = |node: NodeId| page.tree.says(node, "role", "row");
    let open = |node: NodeId| !is_row(node) && !page.leaves_out(node);
    let rows = page.tree.descendants(table, open).filter(|node| is_row(*node));
    let row = |row: NodeId| {
        let inside = page.tree.descendants(row, |node| !is_role(page, node, &CELLS) && !page.leaves_out(node));
        let cells: Vec<NodeId> =
            inside.filter(|node| is_role(page, *node, &CELLS) && !page.leaves_out(*node)).collect();
        (!cells.is_empty()).then_some(Row { cells, head: false })
    };
    rows.filter_map(row).collect()
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

/// How many rows at the top the page says are the header, if it says anything: those of the head, else those of header
/// cells only; none where the first begins with a header cell as the rows below do.
fn marked_heads(page: &Page, rows: &[Row]) -> Option<usize> {
    let is_header =
        |cell: &NodeId| page.tree.name(*cell) == "th" || is_role(page, *cell, &["columnheader", "rowheader"]);
    let heads = rows.iter().take_while(|row| row.head).count();
    if heads > 0 {
        return Some(heads);
    }
    let full = rows.iter().take_while(|row| row.cells.iter().all(is_header)).count();
    let first = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    match full {
        0 if first.first().is_some_and(is_header) => Some(0),
        0 => first.iter().any(is_header).then_some(1),
        // A second row of header cells belongs to the first if that has merged ones.
        1 => Some(1),
        _ => Some(if merged(page, rows) { full.min(3) } else { 1 }),
    }
}

/// Whether the first of some rows names the columns, though nothing says so.
fn first_is_header(rows: &[Vec<String>]) -> bool {
    // Tables longer than this need not be read to their end.
    let mut rows = rows.iter().take(200).map(|row| row.iter().map(String::as_str).collect::<Vec<_>>());
    rows.next().is_some_and(|first| names_columns(&first, &rows.collect::<Vec<_>>()))
}

/// A header's words are bold as they are.
fn unbold(cell: &mut String) {
    let inner = cell.strip_prefix("**").and_then(|cell| cell.strip_suffix("**")).filter(|inner| !inner.contains("**"));
    if let Some(inner) = inner {
        *cell = inner.to_owned();
    }
}

fn is_role(page: &Page, node: NodeId, roles: &[&str]) -> bool {
    roles.iter().any(|role| page.tree.says(node, "role", role))
}

fn merged(page: &Page, rows: &[Row]) -> bool {
    let first = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    first.iter().any(|cell| page.tree.attribute(*cell, "colspan").is_some_and(|span| span.trim() != "1"))
}
