//! Which cells does a table have, once merged ones are filled?

/// A cell as it is written, with how many columns and rows it spans.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// The longest text that is said again in each place that a merged cell covers, in bytes.
const COPIED: usize = 300;

/// The most columns that a merged cell may cover.
const COLUMNS: usize = 100;

/// Rows of cells, all places of a merged cell filled with its text while `copies` last.
pub(super) fn fill(rows: Vec<Vec<Cell>>, copies: &mut usize) -> Vec<Vec<String>> {
    let mut grid = Grid { from_above: Vec::new(), line: Vec::new(), copies };
    let mut filled = Vec::with_capacity(rows.len());
    for row in rows {
        let single = row.len() == 1;
        for cell in row {
            grid.take_from_above();
            let whole = single && grid.line.is_empty();
            grid.place(cell, whole);
        }
        grid.take_from_above();
        filled.push(std::mem::take(&mut grid.line));
    }
    filled
}

struct Grid<'a> {
    /// For each column, for how many more rows a cell above reaches down, and its text.
    from_above: Vec<(usize, String)>,
    line: Vec<String>,
    copies: &'a mut usize,
}

impl Grid<'_> {
    /// Fills the next places with what reaches down from rows above.
    fn take_from_above(&mut self) {
        while *self.copies > 0
            && let Some((rows, text)) = self.from_above.get_mut(self.line.len()).filter(|(rows, _)| *rows > 0)
        {
            *rows -= 1;
            *self.copies -= 1;
            self.line.push(text.clone());
        }
    }

    /// A cell that is a row by itself is a heading for the rows below and is said once.
    fn place(&mut self, cell: Cell, whole: bool) {
        let short = cell.text.len() <= COPIED;
        let again = if short && !whole { cell.text.clone() } else { String::new() };
        let below = if short { cell.text.clone() } else { String::new() };
        self.reach_down(cell.rows, below);
        self.line.push(cell.text);
        for _ in 1..cell.columns {
            if *self.copies == 0 || self.line.len() >= COLUMNS {
                break;
            }
            *self.copies -= 1;
            self.reach_down(cell.rows, again.clone());
            self.line.push(again.clone());
        }
    }

    /// Lets the next place's text stand in the rows below, too.
    fn reach_down(&mut self, rows: usize, text: String) {
        let column = self.line.len();
        if rows < 2 || column >= COLUMNS {
            return;
        }
        if self.from_above.len() <= column {
            self.from_above.resize(column + 1, (0, String::new()));
        }
        if let Some(place) = self.from_above.get_mut(column) {
            *place = (rows - 1, text);
        }
    }
}

/// Rows of one length without empty rows and columns; the widest says how long the header is.
pub(super) fn even(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut used = vec![false; width];
    for row in &rows {
        used.iter_mut().zip(row).for_each(|(used, cell)| *used |= !cell.is_empty());
    }
    let cells: usize = rows.iter().map(Vec::len).sum();
    let keep = |row: Vec<String>| -> Vec<String> {
        let cells = row.into_iter().zip(&used).filter(|(_, used)| **used);
        cells.map(|(cell, _)| cell).collect()
    };
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(keep).collect();
    let width = used.iter().filter(|used| **used).count();
    let evens_out = width.saturating_mul(rows.len()) <= cells.saturating_mul(4).saturating_add(10_000);
    for (number, row) in rows.iter_mut().enumerate() {
        // Short rows are left short where most of the table would be nothing.
        if number == 0 || evens_out {
            row.resize(width, String::new());
        }
    }
    let mut number = 0;
    rows.retain(|row| {
        number += 1;
        number == 1 || row.iter().any(|cell| !cell.is_empty())
    });
    rows
}

/// Header rows as one: what stands above a column, each text once.
pub(super) fn join_headers(headers: &[Vec<String>]) -> Vec<String> {
    let width = headers.iter().map(Vec::len).max().unwrap_or_default();
    let above = |column: usize| {
        let mut words: Vec<&str> = Vec::new();
        for text in headers.iter().filter_map(|row| row.get(column)).filter(|text| !text.is_empty()) {
            if !words.contains(&text.as_str()) {
                words.push(text);
            }
        }
        words.join(" ")
    };
    (0..width).map(above).collect()
}
