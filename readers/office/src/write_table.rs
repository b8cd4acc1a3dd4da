//! How is a table written as Markdown? Merged cells are filled, what only lays out a page is written as text.

use preceptor_converted::names_columns;

use crate::blocks::{Block, COLUMNS, Cell, Table};
use crate::write::Writer;

/// At most so many cells that the file leaves out at the end of a row are written; Markdown needs none of them.
const PADDED: usize = 8;

/// A cell's words in one line, ready for a row.
#[derive(Clone, Default)]
struct Filled {
    text: String,
    bold: bool,
    /// It covers the whole width.
    wide: bool,
    /// It is the lower part of the cell above.
    below: bool,
}

/// How much may still be repeated in merged cells of a document, so that a small file stays small.
pub(crate) struct Budget {
    cells: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: 2_000_000, bytes: 8 << 20 }
    }
}

impl Budget {
    /// How often a cell is written that covers so many columns.
    fn copies(&mut self, columns: usize, text: &str) -> usize {
        let more = columns.saturating_sub(1);
        let bytes = more.saturating_mul(text.len());
        if more > self.cells || bytes > self.bytes {
            return 1;
        }
        self.cells -= more;
        self.bytes -= bytes;
        columns.max(1)
    }

    /// Whether the text of a cell above may be repeated.
    fn repeats(&mut self, text: &str) -> bool {
        let fits = text.len() <= self.bytes;
        self.bytes -= if fits { text.len() } else { 0 };
        fits
    }
}

/// Writes a table, or what stands in it where it is no table but a frame.
pub(crate) fn write_table(writer: &mut Writer, table: &Table) {
    if is_frame(table) {
        for cell in table.rows.iter().flatten().filter(|cell| !cell.continues) {
            writer.blocks(&cell.blocks);
        }
        return;
    }
    let mut header_rows = table.header_rows;
    let mut rows = filled(table, &mut writer.budget);
    let captions = rows.iter().take_while(|row| row.iter().any(|cell| cell.wide)).count().min(rows.len() - 1);
    for caption in rows.drain(..captions) {
        header_rows = header_rows.saturating_sub(1);
        let words: String = caption.into_iter().map(|cell| cell.text).collect();
        writer.chunk(&crate::escape::escape_start(&words));
    }
    let header = take_header(&mut rows, header_rows);
    writer.chunk(&pipes(&header, &rows));
}

/// A single row or cell, or a table with headings in it, only lays out a page.
fn is_frame(table: &Table) -> bool {
    let full = table.rows.iter().filter(|row| row.iter().any(|cell| !is_empty(cell))).count();
    let single = table.rows.iter().all(|row| row.iter().filter(|cell| !is_empty(cell)).count() <= 1);
    let heading = |block: &Block| matches!(block, Block::Heading { .. } | Block::Title(_));
    full <= 1 || single || table.rows.iter().flatten().any(|cell| cell.blocks.iter().any(heading))
}

fn is_empty(cell: &Cell) -> bool {
    flattened(&cell.blocks).is_empty()
}

/// All rows in the same columns, merged cells repeated, empty rows and columns gone; rows may end early.
fn filled(table: &Table, budget: &mut Budget) -> Vec<Vec<Filled>> {
    let width = table.rows.iter().map(|row| row.iter().map(|cell| cell.columns).sum()).max().unwrap_or(0).min(COLUMNS);
    let mut rows: Vec<Vec<Filled>> = Vec::new();
    for row in &table.rows {
        let mut cells: Vec<Filled> = Vec::new();
        for cell in row {
            let over = rows.last().and_then(|above| above.get(cells.len())).filter(|_| cell.continues);
            let words = match over {
                Some(above) if budget.repeats(&above.text) => Filled { below: true, ..above.clone() },
                Some(_) => Filled::default(),
                None => filled_cell(cell, width),
            };
            let copies = if words.wide { 1 } else { budget.copies(cell.columns, &words.text) };
            cells.extend(std::iter::repeat_n(words, copies));
        }
        rows.push(cells);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.text.is_empty()));
    drop_empty_columns(&mut rows);
    rows
}

fn drop_empty_columns(rows: &mut [Vec<Filled>]) {
    let mut used = Vec::new();
    for (nth, _) in rows.iter().flat_map(|row| row.iter().enumerate()).filter(|(_, cell)| !cell.text.is_empty()) {
        if used.len() <= nth {
            used.resize(nth + 1, false);
        }
        if let Some(column) = used.get_mut(nth) {
            *column = true;
        }
    }
    for row in rows {
        let mut kept = used.iter();
        row.retain(|_| kept.next().copied().unwrap_or(false));
    }
}

fn filled_cell(cell: &Cell, width: usize) -> Filled {
    let bold = |block: &Block| match block {
        Block::Paragraph(words) | Block::Indented(words) => words.is_empty() || words.flat().bold,
        _ => false,
    };
    let wide = width > 1 && cell.columns >= width;
    Filled { text: flattened(&cell.blocks), bold: cell.blocks.iter().all(bold), wide, below: false }
}

/// Blocks as one line: items and rows apart by semicolons, the rest by blanks.
fn flattened(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut after_item = false;
    for block in blocks {
        let item = matches!(block, Block::Item { .. });
        let words = match block {
            Block::Title(words) | Block::Heading { words, .. } | Block::Paragraph(words) => words.flat().markdown,
            Block::Item { words, .. } | Block::Continuation(words) => words.flat().markdown,
            Block::Term(words) | Block::Definition(words) | Block::Indented(words) => words.flat().markdown,
            Block::Code(code) => crate::escape::escape_inline(&code.split_whitespace().collect::<Vec<_>>().join(" ")),
            Block::Table(table) => table_in_cell(table),
        };
        if !words.is_empty() {
            let ended = text.ends_with(['.', ';', ':', ',', '!', '?']);
            text.push_str(if text.is_empty() {
                ""
            } else if item && after_item && !ended {
                "; "
            } else {
                " "
            });
            text.push_str(&words);
            after_item = item;
        }
    }
    text
}

fn table_in_cell(table: &Table) -> String {
    let row = |row: &Vec<Cell>| {
        let cells = row.iter().map(|cell| flattened(&cell.blocks)).filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join(", ")
    };
    table.rows.iter().map(row).filter(|row| !row.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The header: the rows that the file says are one, else the first if it is bold or its words name the columns; empty where
/// there is none.
fn take_header(rows: &mut Vec<Vec<Filled>>, declared: usize) -> Vec<String> {
    let declared = declared.min(rows.len().saturating_sub(1));
    let count = if declared == 0 { usize::from(!has_side_labels(rows) && begins_with_names(rows)) } else { declared };
    // A cell that belongs to header and next row makes that a header, too.
    let shared = rows.get(1).is_some_and(|row| row.iter().any(|cell| cell.below && !cell.text.is_empty()));
    let two = shared || count == 1 && divides_columns(rows);
    let count = if count == 1 && two && rows.len() > 2 { 2 } else { count };
    let mut header = vec![String::new(); rows.iter().map(Vec::len).max().unwrap_or(0)];
    for row in rows.drain(..count.min(rows.len())) {
        for (title, cell) in header.iter_mut().zip(row) {
            if title.is_empty() {
                *title = cell.text;
            } else if !cell.text.is_empty() && *title != cell.text {
                *title = format!("{title} {}", cell.text);
            }
        }
    }
    header
}

/// Whether the second row says what the columns are that one name of the first stands over, and nothing else.
fn divides_columns(rows: &[Vec<Filled>]) -> bool {
    let [first, second, ..] = rows else { return false };
    let mut divided = 0;
    let same = |at: usize, other: Option<usize>| {
        let text = |nth: usize| first.get(nth).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        text(at).is_some() && other.is_some_and(|other| text(other) == text(at))
    };
    for (at, cell) in second.iter().enumerate() {
        let merged = same(at, at.checked_sub(1)) || same(at, Some(at + 1));
        let name = !cell.text.is_empty() && !cell.text.chars().any(char::is_numeric);
        if merged != name || !merged && !cell.text.is_empty() {
            return false;
        }
        divided += usize::from(merged);
    }
    divided > 1
}

/// Whether the first row names the columns, by its type or its words.
fn begins_with_names(rows: &[Vec<Filled>]) -> bool {
    let bold = |row: &Vec<Filled>| row.iter().all(|cell| cell.bold || cell.text.is_empty());
    let Some((first, below)) = rows.split_first() else { return false };
    if bold(first) && !below.iter().all(bold) {
        return true;
    }
    // Longer tables need not be read to their end.
    let rows: Vec<Vec<&str>> =
        rows.iter().take(200).map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
    rows.split_first().is_some_and(|(first, below)| names_columns(first, below))
}

/// Whether the labels stand at the left instead of above: bold, or with colons, and all the rest is not.
fn has_side_labels(rows: &[Vec<Filled>]) -> bool {
    let label = |cell: &Filled| cell.bold || cell.text.ends_with(':');
    let left = rows.iter().all(|row| row.first().is_some_and(label));
    let above = rows.first().is_some_and(|row| row.iter().all(|cell| cell.text.is_empty() || label(cell)));
    left && !above
}

fn pipes(header: &[String], rows: &[Vec<Filled>]) -> String {
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        cells.fold("|".to_owned(), |line, cell| line + " " + &cell.replace('|', "\\|") + " |")
    };
    let mut lines = vec![line(&mut header.iter().map(String::as_str)), format!("|{}", " --- |".repeat(header.len()))];
    let padded = |row: &[Filled]| {
        let empty = std::iter::repeat_n("", header.len().saturating_sub(row.len()).min(PADDED));
        line(&mut row.iter().map(|cell| cell.text.as_str()).chain(empty))
    };
    lines.extend(rows.iter().map(|row| padded(row)));
    lines.join("\n")
}
