//! Which lines are running heads, running feet and page numbers?

use std::collections::{HashMap, HashSet};

use super::flow::{Row, rows};
use super::words::PageText;

/// How many lines at the top and at the bottom of a page may be such.
const LINES: usize = 3;

/// Points by which their heights differ.
const OFF: f32 = 3.0;

/// A line near a page's top or bottom.
struct Edge {
    page: usize,
    base: f32,
    size: f32,
    /// Its words with each number as `#`.
    pattern: String,
    /// Its numbers.
    numbers: Vec<i64>,
    /// Whether it is the outermost, set off from what comes next.
    apart: bool,
    /// Whether it is the topmost.
    first: bool,
}

/// Takes running heads and feet off all pages; says how many.
pub(super) fn remove_furniture(pages: &mut [PageText], body: f32) -> usize {
    let edges: Vec<Edge> = pages.iter().enumerate().flat_map(|(number, page)| page_edges(number, page, body)).collect();
    let running = running(&edges, pages.len(), body);
    let mut heights: HashMap<usize, Vec<f32>> = HashMap::new();
    for place in &running {
        if let Some(edge) = edges.get(*place) {
            heights.entry(edge.page).or_default().push(edge.base);
        }
    }
    for (number, page) in pages.iter_mut().enumerate() {
        let taken = heights.get(&number).map(Vec::as_slice).unwrap_or_default();
        page.runs.retain(|run| !taken.iter().any(|base| (run.base - base).abs() < 0.36 * run.size));
    }
    running.len()
}

fn page_edges(number: usize, page: &PageText, body: f32) -> Vec<Edge> {
    let rows = rows(page.runs.clone());
    let count = rows.len();
    let mut edges = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let is_edge = place < LINES || place + LINES >= count;
        let in_margin = row.base < 0.2 * page.height || row.base > 0.8 * page.height;
        if is_edge && in_margin && row.size() <= body * 1.25 {
            edges.push(edge(number, &rows, place));
        }
    }
    edges
}

fn edge(page: usize, rows: &[Row], place: usize) -> Edge {
    let row = rows.get(place);
    let base_of = |place: Option<usize>| place.and_then(|place| rows.get(place)).map(|row| row.base);
    let size = row.map_or(1.0, Row::size);
    let base = row.map_or(0.0, |row| row.base);
    let next = if place == 0 { base_of(Some(1)) } else { base_of(place.checked_sub(1)) };
    let is_outermost = place == 0 || place + 1 == rows.len();
    let (pattern, numbers) = pattern(&row.map(Row::text).unwrap_or_default());
    let apart = is_outermost && next.is_none_or(|next| (next - base).abs() > 1.7 * size);
    Edge { page, base, size, pattern, numbers, apart, first: place == 0 }
}

/// Which edges recur.
fn running(edges: &[Edge], pages: usize, body: f32) -> HashSet<usize> {
    let mut kinds: HashMap<(&str, i32), Vec<usize>> = HashMap::new();
    for (place, edge) in edges.iter().enumerate() {
        let height = (edge.base / OFF).round() as i32;
        kinds.entry((&edge.pattern, height)).or_default().push(place);
    }
    let mut running = HashSet::new();
    for ((_, height), places) in &kinds {
        let mut all = places.clone();
        for near in [height - 1, height + 1] {
            let pattern = places.first().and_then(|place| edges.get(*place)).map_or("", |edge| &edge.pattern);
            all.extend(kinds.get(&(pattern, near)).into_iter().flatten());
        }
        let members: Vec<&Edge> = all.iter().filter_map(|place| edges.get(*place)).collect();
        if recurs(&members, pages) {
            running.extend(places);
        }
    }
    running.extend(neighbours(edges, &running, pages));
    running.extend(lone_numbers(edges, pages));
    running.extend(small_heads(edges, pages, body));
    running
}

fn recurs(members: &[&Edge], pages: usize) -> bool {
    let on: HashSet<usize> = members.iter().map(|edge| edge.page).collect();
    let Some(first) = members.first() else { return false };
    let enough = on.len() >= 3 || (on.len() == 2 && pages <= 4);
    let same = members.iter().all(|edge| edge.numbers == first.numbers);
    enough && (same || counts_up(members) || (first.pattern.contains('#') && members.iter().all(|edge| edge.apart)))
}

/// Whether one of their numbers goes with the number of the page.
fn counts_up(members: &[&Edge]) -> bool {
    let most = members.iter().map(|edge| edge.numbers.len()).max().unwrap_or(0);
    (0..most).any(|which| {
        let mut offsets: HashMap<i64, usize> = HashMap::new();
        for edge in members {
            if let Some(number) = edge.numbers.get(which) {
                *offsets.entry(number - edge.page as i64).or_default() += 1;
            }
        }
        offsets.values().max().is_some_and(|most| *most >= 2 && *most * 4 >= members.len() * 3)
    })
}

/// A head that names the chapter is another in each, at one height: it is one if most pages have one there.
fn neighbours(edges: &[Edge], running: &HashSet<usize>, pages: usize) -> Vec<usize> {
    let mut heights: HashMap<i32, HashSet<usize>> = HashMap::new();
    for edge in running.iter().filter_map(|place| edges.get(*place)) {
        heights.entry((edge.base / OFF).round() as i32).or_default().insert(edge.page);
    }
    let usual = |edge: &Edge| {
        let height = (edge.base / OFF).round() as i32;
        heights.get(&height).is_some_and(|on| on.len() * 2 >= pages && on.len() >= 3)
    };
    let places = edges.iter().enumerate();
    places.filter(|(_, edge)| edge.apart && usual(edge)).map(|(place, _)| place).collect()
}

/// Small lines at the top of most pages, whatever they say.
fn small_heads(edges: &[Edge], pages: usize, body: f32) -> Vec<usize> {
    let mut heights: HashMap<i32, Vec<usize>> = HashMap::new();
    for (place, edge) in edges.iter().enumerate() {
        if edge.apart && edge.first && edge.size < 0.86 * body {
            heights.entry((edge.base / OFF).round() as i32).or_default().push(place);
        }
    }
    let usual = heights.into_values().filter(|places| places.len() >= 2 && places.len() * 5 >= pages * 3);
    usual.flatten().collect()
}

/// The number of the page at its foot or head, where no other page tells.
fn lone_numbers(edges: &[Edge], pages: usize) -> Vec<usize> {
    let is_number = |edge: &Edge| {
        let own = edge.page as i64 + 1;
        let bare = matches!(edge.pattern.as_str(), "#" | "- # -" | "– # –" | "page #" | "seite #");
        let of_all = matches!(edge.pattern.as_str(), "# / #" | "#/#" | "page # of #" | "seite # von #" | "# of #");
        edge.apart
            && edge.size > 0.0
            && edge.numbers.first() == Some(&own)
            && (bare || (of_all && edge.numbers.get(1) == Some(&(pages as i64))))
    };
    edges.iter().enumerate().filter(|(_, edge)| is_number(edge)).map(|(place, _)| place).collect()
}

/// A line's words with its numbers taken out.
fn pattern(text: &str) -> (String, Vec<i64>) {
    let mut pattern = String::new();
    let mut numbers = Vec::new();
    let mut digits = String::new();
    for letter in text.trim().to_lowercase().chars().chain(std::iter::once('\n')) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            pattern.push('#');
            numbers.push(std::mem::take(&mut digits).parse().unwrap_or(-1));
        }
        pattern.push(letter);
    }
    let bare = pattern.trim_end();
    match roman(bare) {
        Some(number) => ("#".to_owned(), vec![number]),
        None => (bare.to_owned(), numbers),
    }
}

/// The number that small Roman digits write.
pub(super) fn roman(text: &str) -> Option<i64> {
    let value = |letter| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let digits: Vec<i64> = text.chars().map(value).collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > 7 {
        return None;
    }
    let later = digits.iter().skip(1).chain(std::iter::once(&0));
    Some(digits.iter().zip(later).map(|(digit, next)| if digit < next { -digit } else { *digit }).sum())
}
