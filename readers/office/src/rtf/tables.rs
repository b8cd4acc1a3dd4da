//! How do the rows of an RTF file, each with edges of its own, become a table?

use crate::blocks::{Block, COLUMNS, Cell, Table};

/// Edges as near as this, in twentieths of a point, are one.
const NEAR: i32 = 60;

/// The most rows of one table in which edges are compared.
const EDGES: usize = 400;

/// A table as it is read.
#[derive(Debug, Default)]
pub(super) struct Rows {
    complete: Vec<Row>,
    /// The cells of the row that is read.
    cells: Vec<Vec<Block>>,
    defined: Vec<Edge>,
    next: Edge,
    header: bool,
}

#[derive(Debug)]
struct Row {
    cells: Vec<(Vec<Block>, Edge)>,
    header: bool,
}

/// A cell's right edge, and whether the cell is a part of the one above or at the left.
#[derive(Debug, Clone, Copy, Default)]
struct Edge {
    at: i32,
    below: bool,
    beside: bool,
}

impl Rows {
    /// Takes a control word that defines rows; false if it does not.
    pub(super) fn define(&mut self, name: &str, number: Option<i32>) -> bool {
        match name {
            "trowd" => {
                self.defined.clear();
                self.next = Edge::default();
                self.header = false;
            }
            "trhdr" => self.header = true,
            "clvmrg" => self.next.below = true,
            "clmrg" => self.next.beside = true,
            "cellx" => {
                self.next.at = number.unwrap_or(0);
                if self.defined.len() < COLUMNS {
                    self.defined.push(self.next);
                }
                self.next = Edge::default();
            }
            _ => return false,
        }
        true
    }

    /// Ends a cell.
    pub(super) fn end_cell(&mut self, blocks: Vec<Block>) {
        if self.cells.len() < COLUMNS {
            self.cells.push(blocks);
        }
    }

    /// Ends a row.
    pub(super) fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let last = self.defined.last().map_or(0, |edge| edge.at);
        let edges = (0..).map(|nth: usize| {
            let beyond = Edge {
                at: last.saturating_add(i32::try_from(nth).unwrap_or(0).saturating_mul(1000)).saturating_add(1000),
                ..Edge::default()
            };
            self.defined.get(nth).copied().unwrap_or(beyond)
        });
        let cells: Vec<_> = cells.into_iter().zip(edges).collect();
        if !cells.is_empty() {
            self.complete.push(Row { cells, header: self.header });
        }
    }

    /// The table, if there is one.
    pub(super) fn end(&mut self) -> Option<Table> {
        self.end_row();
        let rows = std::mem::take(&mut self.complete);
        let edges = all_edges(&rows);
        let header_rows = rows.iter().take_while(|row| row.header).count();
        let rows: Vec<_> = rows.into_iter().map(|row| cells(row, &edges)).collect();
        (!rows.is_empty()).then_some(Table { rows, header_rows })
    }
}

fn all_edges(rows: &[Row]) -> Vec<i32> {
    let cells = rows.iter().take(EDGES).flat_map(|row| &row.cells);
    let mut edges: Vec<i32> = cells.map(|(_, edge)| edge.at).collect();
    edges.sort_unstable();
    edges.dedup_by(|later, earlier| later.saturating_sub(*earlier) < NEAR);
    edges
}

/// The cells of a row, each as many columns wide as there are edges in it.
fn cells(row: Row, edges: &[i32]) -> Vec<Cell> {
    let mut found: Vec<Cell> = Vec::new();
    let mut covered = 0;
    for (blocks, edge) in row.cells {
        let until = edges.partition_point(|at| at.saturating_sub(NEAR) < edge.at);
        let columns = until.saturating_sub(covered).clamp(1, COLUMNS);
        covered = covered.max(until);
        match found.last_mut().filter(|_| edge.beside) {
            Some(left) => left.columns += columns,
            None => found.push(Cell { blocks, columns, continues: edge.below }),
        }
    }
    found
}
