//! Which parts of a line are words of a list's item, set far apart so that the line ends at its column's edge?

use super::flow::Row;
use super::markers::is_bullet;
use super::style::Style;
use super::words::{Run, Word};

/// Points by which the words of one line stand more or less far apart.
const OFF: f32 = 1.0;

/// Parts of the font's size that a blank takes.
const BLANK: f32 = 0.3;

/// Puts the words of items together whose lines had no room for the next line's first word but for wide blanks.
pub(super) fn join_items(rows: &mut [Row], style: &Style) {
    for place in 1..rows.len() {
        let Some([above, below]) = rows.get_mut(place - 1..=place) else { break };
        if is_stretched(above, below, style) {
            above.runs = above.clone().into_run().into_iter().collect();
        }
    }
}

fn is_stretched(row: &Row, next: &Row, style: &Style) -> bool {
    let (Some(item), [_, .., last], [below, ..]) =
        (row.runs.first().and_then(words_left), row.runs.as_slice(), next.runs.as_slice())
    else {
        return false;
    };
    let hangs = (below.left - item).abs() < OFF && style.is_tight(next.base - row.base, row.size());
    // Figures far right are prices or pages, and their items' names may go on below.
    let is_figure = last.words.first().is_some_and(|word| word.text.starts_with(|it: char| it.is_ascii_digit()));
    let words: Vec<&Word> = row.runs.iter().flat_map(|run| &run.words).filter(|word| word.left > item - OFF).collect();
    let gaps = || {
        words.windows(2).filter_map(|pair| <[&Word; 2]>::try_from(pair).ok()).map(|[one, next]| next.left - one.right)
    };
    let (least, most) = (gaps().fold(f32::INFINITY, f32::min), gaps().fold(0.0, f32::max));
    let Some(first) = below.words.first() else { return false };
    let width = |word: &Word| word.right - word.left;
    let blanks = BLANK * row.size() * words.len() as f32;
    let natural = words.iter().map(|word| width(word)).sum::<f32>() + blanks + width(first);
    hangs && !is_figure && !last.led && most - least < OFF && item + natural > row.right()
}

/// Where the words after an item's mark begin; numbers may be a table's first column.
pub(super) fn words_left(run: &Run) -> Option<f32> {
    let marked = |words: &[Word]| match words {
        [mark, first, ..] if is_bullet(&mark.text) && !"-–—*+".contains(&mark.text) => Some(first.left),
        _ => None,
    };
    run.item.or_else(|| marked(&run.words))
}
