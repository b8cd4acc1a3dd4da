//! Which lines are a table of contents? They say nothing that their headings do not.

use std::collections::HashMap;

use preceptor_converted::is_contents_name;

use super::flow::Row;
use super::furniture::roman;
use super::outline::key;
use super::title_page::is_part_number;

/// So many lines at least make a table of contents, if not all say what a line under a title of one says again.
const LINES: usize = 3;

/// Takes tables of contents out of a document's flows; says how many lines.
pub(super) fn remove_contents(flows: &mut [Vec<Row>], pages: usize) -> usize {
    let places: Vec<(usize, usize)> =
        flows.iter().enumerate().flat_map(|(flow, rows)| (0..rows.len()).map(move |row| (flow, row))).collect();
    let entries: Vec<Option<i64>> = places.iter().map(|place| at(flows, *place).and_then(entry)).collect();
    let mut said: HashMap<String, usize> = HashMap::new();
    for row in flows.iter().flatten() {
        *said.entry(key(&row.text())).or_default() += 1;
    }
    let mut doomed = vec![false; places.len()];
    let mut from = 0;
    while from < places.len() {
        let end = stretch_end(flows, &places, &entries, from);
        let titled = from.checked_sub(1).is_some_and(|title| is_title(flows, &places, title));
        if end > from && is_contents(&listed(flows, &places, &entries, from..end, &said), titled, pages) {
            let first = if titled { from - 1 } else { from };
            doomed.iter_mut().take(end).skip(first).for_each(|it| *it = true);
        }
        from = end.max(from + 1);
    }
    let count = doomed.iter().filter(|it| **it).count();
    for ((flow, row), _) in places.into_iter().zip(doomed).rev().filter(|(_, doomed)| *doomed) {
        if let Some(rows) = flows.get_mut(flow) {
            rows.remove(row);
        }
    }
    count
}

fn at(flows: &[Vec<Row>], (flow, row): (usize, usize)) -> Option<&Row> {
    flows.get(flow)?.get(row)
}

fn is_title(flows: &[Vec<Row>], places: &[(usize, usize)], place: usize) -> bool {
    let row = places.get(place).and_then(|place| at(flows, *place));
    row.is_some_and(|row| is_contents_name(&row.text()))
}

/// The page that a line names at its end.
fn entry(row: &Row) -> Option<i64> {
    let last = row.runs.last()?;
    let word = last.words.last()?.text.as_str();
    let is_whole =
        (last.led || row.text().chars().any(char::is_alphabetic)) && (row.runs.len() > 1 || last.words.len() > 1);
    let number = if word.len() <= 4 { word.parse().ok().or_else(|| roman(word)) } else { None };
    // The number of a chapter over its title is no page's.
    number.filter(|_| is_whole && (last.led || !is_part_number(&row.text())))
}

/// Where the entries that begin at a place end; a line between two may be the first of a long entry.
fn stretch_end(flows: &[Vec<Row>], places: &[(usize, usize)], entries: &[Option<i64>], from: usize) -> usize {
    let mut end = from;
    let mut place = from;
    while place < entries.len() && place <= end + 1 && (place == from || !is_title(flows, places, place)) {
        if entries.get(place).is_some_and(Option::is_some) {
            end = place + 1;
        }
        place += 1;
    }
    // The first line must be one, unless a title stands over it.
    let first_is_entry = entries.get(from).is_some_and(Option::is_some);
    let titled = from.checked_sub(1).is_some_and(|title| is_title(flows, places, title));
    if first_is_entry || titled { end } else { from }
}

/// What lines that may be a table of contents have in them.
struct Listed {
    numbers: Vec<i64>,
    /// How many have dots that lead to their number.
    led: usize,
    /// How many say what another line of the document is.
    repeating: usize,
}

fn listed(
    flows: &[Vec<Row>],
    places: &[(usize, usize)],
    entries: &[Option<i64>],
    range: std::ops::Range<usize>,
    said: &HashMap<String, usize>,
) -> Listed {
    let numbers = entries.get(range.clone()).unwrap_or_default().iter().copied().flatten().collect();
    let rows = || places.get(range.clone()).unwrap_or_default().iter().filter_map(|place| at(flows, *place));
    let led = rows().filter(|row| row.runs.last().is_some_and(|run| run.led)).count();
    let repeating = rows().filter(|row| said.contains_key(&key(title_of(&row.text())))).count();
    Listed { numbers, led, repeating }
}

/// A line less the number at its end.
fn title_of(text: &str) -> &str {
    text.rsplit_once(' ').map_or("", |(title, _)| title)
}

fn is_contents(listed: &Listed, titled: bool, pages: usize) -> bool {
    let Listed { numbers, led, repeating } = listed;
    let count = numbers.len();
    let rising = numbers.windows(2).filter(|pair| matches!(pair, [one, other] if one <= other)).count() + 1;
    let in_document = numbers.iter().filter(|number| **number <= pages as i64 + 40).count();
    let enough = count >= LINES || (count > 0 && titled && *repeating == count);
    let sure = led * 2 > count || titled || repeating * 5 >= count * 4;
    enough && rising * 10 >= count * 9 && in_document * 10 >= count * 9 && sure
}
