//! Are the lines at both sides of a gutter blocks of their own, though they are too short to fill columns as prose does?

use super::flow::{Row, median, rows};
use super::markers::is_bullet;
use super::words::Run;

/// Points by which items of a list are indented, at most.
pub(super) const INDENT: f32 = 30.0;

/// Points by which the places of lines that belong to one row of a table differ.
const OFF: f32 = 1.0;

/// Lines that a block and its heading have at least.
const LINES: usize = 3;

/// What the size of a heading is the usual one multiplied by, at least.
const LARGE: f32 = 1.12;

/// From line to line in parts of the size: rows of tables stand farther apart than lines of a block.
const PITCH: f32 = 1.55;

/// What more than the usual distance of lines multiplied by this is over a line begins a block.
const LOOSE: f32 = 1.2;

/// Whether two sides are read one after the other: each has headings of its own, or its lines stand where no cell of the
/// other's row would.
pub(super) fn are_blocks(left: &[&Run], right: &[&Run], edge: f32) -> bool {
    let [left, right] = [left, right].map(Side::new);
    let is_item =
        |row: &Row| row.runs.first().is_some_and(|run| run.words.first().is_some_and(|it| is_bullet(&it.text)));
    let begins = |row: &&Row| row.left() - edge < if is_item(row) { INDENT } else { 3.0 };
    let at_edge = right.lines.iter().filter(begins).count();
    // Dots lead to values, and figures stand in columns of their own.
    let is_value = |row: &&Row| {
        row.runs.first().is_some_and(|run| run.led) || row.text().chars().filter(|it| it.is_alphabetic()).count() <= 4
    };
    let values = right.lines.iter().filter(is_value).count();
    let is_list = at_edge * 5 < right.lines.len() * 3 || values * 2 > right.lines.len();
    // Terms and what is typed for them stand side by side, too.
    let typed = left.is_mono() != right.is_mono();
    if is_list || typed || !left.is_wide() || !right.is_wide() {
        return false;
    }
    have_large_heads(&left, &right)
        || counts_on(&left, &right)
        || (left.has_bold_head_beside(&right) && right.has_bold_head_beside(&left))
        || {
            let (fewer, more) = if left.blocks.len() <= right.blocks.len() { (&left, &right) } else { (&right, &left) };
            fewer.stands_off(more)
        }
}

/// The lines of one side, and which of them stand together.
struct Side {
    lines: Vec<Row>,
    /// The first and the last line of each block.
    blocks: Vec<(usize, usize)>,
    pitch: f32,
    size: f32,
}

impl Side {
    fn new(runs: &[&Run]) -> Self {
        let lines = rows(runs.iter().map(|run| (*run).clone()).collect());
        let size = median(lines.iter().map(Row::size).collect());
        let mut gaps: Vec<f32> = lines.windows(2).map(gap).collect();
        gaps.sort_by(f32::total_cmp);
        // Few lines have more gaps between blocks than in them.
        let pitch = gaps.get(gaps.len() / 5).copied().unwrap_or(size);
        let mut blocks: Vec<(usize, usize)> = Vec::new();
        for (place, row) in lines.iter().enumerate() {
            let above = place.checked_sub(1).and_then(|above| lines.get(above));
            let goes_on = above.is_some_and(|above| row.base - above.base <= LOOSE * pitch);
            match blocks.last_mut() {
                Some(block) if goes_on => block.1 = place,
                _ => blocks.push((place, place)),
            }
        }
        Self { lines, blocks, pitch, size }
    }

    fn is_wide(&self) -> bool {
        let left = self.lines.iter().map(Row::left).fold(f32::INFINITY, f32::min);
        let right = self.lines.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
        self.lines.len() >= LINES && right - left > 6.0 * self.size
    }

    fn is_mono(&self) -> bool {
        self.lines.iter().all(Row::is_mono)
    }

    /// Its lines that are larger than most and stand over one that isn't.
    fn large_heads(&self, usual: f32) -> usize {
        let is_large = |row: &Row| row.size() > LARGE * usual && row.text().chars().any(char::is_alphabetic);
        self.lines
            .windows(2)
            .filter(
                |pair| matches!(pair, [one, next] if is_large(one) && !is_large(next) && gap(pair) < 3.0 * one.size()),
            )
            .count()
    }

    /// Whether a bold line begins a block of others at a height where no bold line of the other side stands.
    fn has_bold_head_beside(&self, other: &Self) -> bool {
        let beside =
            |row: &Row| other.lines.iter().any(|it| is_bold(it) && (it.base - row.base).abs() < 0.5 * row.size());
        self.blocks.iter().skip(1).any(|(first, _)| {
            let pair = self.lines.get(*first).zip(self.lines.get(first + 1));
            pair.is_some_and(|(head, below)| is_bold(head) && !is_bold(below) && !beside(head))
        })
    }

    /// Whether its blocks stand at other heights than cells of a table would.
    fn stands_off(&self, other: &Self) -> bool {
        let places = |(first, last): &(usize, usize), side: &Self| {
            Some((side.lines.get(*first)?.base, side.lines.get(*last)?.base))
        };
        let (mut beside, mut off) = (0, 0);
        for (top, bottom) in self.blocks.iter().filter_map(|block| places(block, self)) {
            let near: Vec<(f32, f32)> = other
                .blocks
                .iter()
                .filter_map(|block| places(block, other))
                .filter(|(first, last)| *first - other.size < bottom && top - self.size < *last)
                .collect();
            let is_cell = near.iter().any(|(first, last)| {
                let middles = f32::midpoint(top, bottom) - f32::midpoint(*first, *last);
                [top - first, bottom - last, middles].iter().any(|by| by.abs() < OFF)
            });
            beside += usize::from(!near.is_empty());
            off += usize::from(!near.is_empty() && !is_cell && !other.begins_at(top));
        }
        off * 4 >= beside && off > 0
    }

    /// Whether a line stands at a height that doesn't go on with the line above it.
    fn begins_at(&self, base: f32) -> bool {
        let right = self.lines.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
        self.lines.windows(2).any(|pair| {
            let [above, row] = pair else { return false };
            let first = row.runs.first().and_then(|run| run.words.first());
            let goes_on = first.is_some_and(|word| {
                word.text.starts_with(char::is_lowercase) && above.right() + word.right - word.left > right - self.size
            });
            (row.base - base).abs() < OFF && !goes_on
        })
    }

    /// Whether most of its lines stand as near to each other as those of a paragraph.
    fn is_tight(&self) -> bool {
        self.pitch < PITCH * self.size
    }
}

/// Whether both sides have headings larger than their lines; those of a table's columns stand over rows set apart.
fn have_large_heads(left: &Side, right: &Side) -> bool {
    let usual = median(left.lines.iter().chain(&right.lines).map(Row::size).collect());
    let heads = [left, right].map(|side| side.large_heads(usual));
    let tight = left.is_tight() && right.is_tight();
    heads.iter().all(|count| *count > 0) && tight
}

/// Whether lines end in the numbers of pages that rise on both sides, as in a table of contents set in columns.
fn counts_on(left: &Side, right: &Side) -> bool {
    let number = |row: &Row| {
        let (last, rest) = row.runs.split_last()?;
        let page: Option<u16> = last.text().parse().ok();
        page.filter(|_| rest.iter().any(|run| run.text().chars().any(char::is_alphabetic)))
    };
    let [one, other] = [left, right].map(|side| side.lines.iter().filter_map(number).collect::<Vec<u16>>());
    let most = |side: &Side, numbers: &[u16]| numbers.len() >= LINES && numbers.len() * 3 >= side.lines.len() * 2;
    let rises = one.iter().chain(&other).zip(one.iter().chain(&other).skip(1)).all(|(before, next)| before <= next);
    rises && most(left, &one) && most(right, &other)
}

fn gap(pair: &[Row]) -> f32 {
    match pair {
        [one, next] => next.base - one.base,
        _ => 0.0,
    }
}

fn is_bold(row: &Row) -> bool {
    row.runs.iter().all(Run::is_bold)
}
