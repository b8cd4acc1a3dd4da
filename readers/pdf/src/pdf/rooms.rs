//! How much room is beside the lines of columns that stand next to each other?

use super::flow::Row;

/// Parts of the room beside the next column that lines take which were not ended for want of it.
const SHORT: f32 = 0.7;

/// How far right the lines of each column of a page could go whose lines are all short of that: each was ended by hand.
pub(super) fn rooms(flows: &[Vec<Row>]) -> Vec<Option<f32>> {
    let bounds: Vec<Bounds> = flows.iter().map(|rows| Bounds::of(rows)).collect();
    let room = |(rows, own): (&Vec<Row>, &Bounds)| {
        let beside: Vec<&Bounds> = bounds.iter().filter(|other| own.is_beside(other)).collect();
        if beside.is_empty() {
            return None;
        }
        let next = beside.iter().map(|other| other.left).filter(|left| *left > own.right).fold(f32::INFINITY, f32::min);
        let within = rows.iter().skip(1).filter(|row| row.text().starts_with(char::is_lowercase)).count();
        // Lines of prose begin within sentences.
        let is_short = next.is_finite() && own.right - own.left < SHORT * (next - own.left) && within * 4 < rows.len();
        let unbroken = rows.len() >= 2 && within == 0;
        (is_short || unbroken).then(|| if next.is_finite() { next } else { own.right + (own.right - own.left) })
    };
    flows.iter().zip(&bounds).map(room).collect()
}

/// Where a column's lines stand.
struct Bounds {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Bounds {
    fn of(rows: &[Row]) -> Self {
        Self {
            left: rows.iter().map(Row::left).fold(f32::INFINITY, f32::min),
            top: rows.iter().map(Row::top).fold(f32::INFINITY, f32::min),
            right: rows.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max),
            bottom: rows.iter().map(|row| row.base).fold(f32::NEG_INFINITY, f32::max),
        }
    }

    fn is_beside(&self, other: &Self) -> bool {
        (self.right < other.left || other.right < self.left) && self.top < other.bottom && other.top < self.bottom
    }
}
