//! Which lines at the edges of pages recur on others, and stand where no text does?

use std::collections::{HashMap, HashSet};

use super::edges::{Edge, LINES};
use super::flow::{Row, median};
use super::furniture::keys;
use super::outline::key;
use super::page_numbers::{is_page_number, over_text, with_own_number};
use super::titles::Titles;

/// Points by which their heights differ.
const OFF: f32 = 3.0;

/// Lines of the body that at least tell how far apart its paragraphs are.
const GAPS: usize = 4;

/// How the text between the margins looks, by which a margin's line is told from it.
pub(super) struct Margins {
    pub(super) body: f32,
    /// From line to line in the body.
    leading: f32,
    /// More than is between two paragraphs.
    pub(super) distance: f32,
    keys: HashSet<String>,
    /// Where the first line of each page begins that has one.
    pub(super) tops: Vec<(usize, f32)>,
}

impl Margins {
    pub(super) fn new(lines: &[Vec<Row>], body: f32) -> Self {
        let mut gaps: Vec<f32> = Vec::new();
        for page in lines {
            let inner = page.get(1..page.len().saturating_sub(1)).unwrap_or_default();
            let pairs = inner.iter().zip(inner.iter().skip(1));
            gaps.extend(pairs.map(|(one, next)| next.base - one.base).filter(|gap| *gap > 0.9 * body));
        }
        gaps.sort_by(f32::total_cmp);
        let paragraph = gaps.get(gaps.len() * 4 / 5).copied().filter(|_| gaps.len() >= GAPS);
        let distance = paragraph.map_or(1.7 * body, |gap| (1.25 * gap).clamp(1.6 * body, 4.0 * body));
        let leading = if gaps.len() < GAPS { 1.3 * body } else { median(gaps) };
        let tops = (0..).zip(lines).filter_map(|(page, rows)| Some((page, rows.first()?.top()))).collect();
        Self { body, leading, distance, keys: keys(lines), tops }
    }

    /// Whether a line, or the lines that recur with it, look or stand otherwise than the first or last of the text.
    pub(super) fn sets_off(&self, edge: &Edge, gap: f32) -> bool {
        gap > self.distance || edge.ruled || edge.size < 0.93 * self.body || edge.indent > 5.0 * edge.size
    }
}

/// Which edges recur.
pub(super) fn running(edges: &[Edge], pages: usize, margins: &Margins, titles: &Titles) -> HashSet<usize> {
    let mut kinds: HashMap<(&str, i32), Vec<usize>> = HashMap::new();
    for (place, edge) in edges.iter().enumerate() {
        kinds.entry((&edge.pattern, height(edge))).or_default().push(place);
    }
    let mut groups: Vec<(&Vec<usize>, Vec<usize>)> = Vec::new();
    for ((pattern, height), places) in &kinds {
        let near = [height - 1, height + 1].into_iter().filter_map(|near| kinds.get(&(*pattern, near))).flatten();
        let all: Vec<usize> = places.iter().chain(near).copied().collect();
        if recurs(&members(edges, &all), pages) {
            groups.push((places, all));
        }
    }
    let recurring: HashSet<usize> = groups.iter().flat_map(|(places, _)| places.iter().copied()).collect();
    let gaps = Gaps::new(edges, &recurring);
    let sure = |all: &[usize]| {
        let set_off =
            |place: &&usize| edges.get(**place).is_some_and(|edge| margins.sets_off(edge, gaps.behind(**place)));
        let count = all.iter().filter(set_off).count();
        count * 2 >= all.len() || is_apart_and_whole(edges, all, &gaps, margins, pages)
    };
    let mut running: HashSet<usize> =
        groups.iter().filter(|(_, all)| sure(all)).flat_map(|(places, _)| places.iter().copied()).collect();
    running.extend(neighbours(edges, &running, pages, margins));
    running.extend(counted_elsewhere(edges, &running));
    running.extend(with_own_number(edges, pages, margins));
    running.extend(over_text(edges, margins));
    running.extend(small_heads(edges, pages, margins.body));
    running.extend(lone_heads(edges, margins));
    let repeats = |edge: &Edge| edge.apart && edge.depth == 0 && titles.are_repeated_by(edge, margins);
    running.extend(edges.iter().enumerate().filter(|(_, edge)| repeats(edge)).map(|(place, _)| place));
    running
}

fn height(edge: &Edge) -> i32 {
    (edge.base / OFF).round() as i32
}

fn members<'e>(edges: &'e [Edge], places: &[usize]) -> Vec<&'e Edge> {
    places.iter().filter_map(|place| edges.get(*place)).collect()
}

/// How far the text is behind lines that recur.
struct Gaps {
    behind: Vec<f32>,
}

impl Gaps {
    fn new(edges: &[Edge], recurring: &HashSet<usize>) -> Self {
        let at: HashMap<(usize, bool, usize), usize> =
            (0..).zip(edges).map(|(place, edge)| ((edge.page, edge.top, edge.depth), place)).collect();
        let behind = |edge: &Edge| {
            let mut last = edge;
            while let Some(next) = at.get(&(edge.page, edge.top, last.depth + 1)).filter(|it| recurring.contains(it))
                && let Some(next) = edges.get(*next).filter(|next| next.depth < LINES)
            {
                last = next;
            }
            last.gap
        };
        Self { behind: edges.iter().map(behind).collect() }
    }

    fn behind(&self, place: usize) -> f32 {
        self.behind.get(place).copied().unwrap_or(0.0)
    }
}

/// The same words on several pages, which neither go on with a sentence nor stand close to one, or on nearly all pages.
fn is_apart_and_whole(edges: &[Edge], all: &[usize], gaps: &Gaps, margins: &Margins, pages: usize) -> bool {
    let of = members(edges, all);
    let Some(first) = of.first() else { return false };
    let same = of.iter().all(|edge| edge.numbers == first.numbers);
    let apart = all.iter().filter(|place| gaps.behind(**place) > 1.3 * margins.leading).count() * 2 >= all.len();
    let on: HashSet<usize> = of.iter().map(|edge| edge.page).collect();
    let everywhere = pages >= 4 && on.len() * 5 >= pages * 4;
    is_page_number(first) || (same && !first.in_sentence && (apart || everywhere))
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
fn neighbours(edges: &[Edge], running: &HashSet<usize>, pages: usize, margins: &Margins) -> Vec<usize> {
    let mut heights: HashMap<i32, HashSet<usize>> = HashMap::new();
    for edge in running.iter().filter_map(|place| edges.get(*place)) {
        heights.entry(height(edge)).or_default().insert(edge.page);
    }
    let usual = |edge: &Edge| heights.get(&height(edge)).is_some_and(|on| on.len() * 2 >= pages && on.len() >= 3);
    let places = edges.iter().enumerate();
    let found = places.filter(|(_, edge)| edge.apart && usual(edge) && margins.sets_off(edge, edge.gap));
    found.map(|(place, _)| place).collect()
}

/// Lines like running ones at another height, with the number that their page has among those.
fn counted_elsewhere(edges: &[Edge], running: &HashSet<usize>) -> Vec<usize> {
    let known: HashSet<(&str, bool, i64)> = members(edges, &running.iter().copied().collect::<Vec<_>>())
        .into_iter()
        .filter_map(|edge| Some((edge.pattern.as_str(), edge.top, edge.numbers.last()? - edge.page as i64)))
        .collect();
    let is_one = |edge: &Edge| {
        let number = edge.numbers.last().map(|number| number - edge.page as i64);
        edge.apart && edge.depth == 0 && number.is_some_and(|number| known.contains(&(&edge.pattern, edge.top, number)))
    };
    edges.iter().enumerate().filter(|(_, edge)| is_one(edge)).map(|(place, _)| place).collect()
}

/// Small lines at the top of most pages, whatever they say.
fn small_heads(edges: &[Edge], pages: usize, body: f32) -> Vec<usize> {
    let mut heights: HashMap<i32, Vec<usize>> = HashMap::new();
    for (place, edge) in edges.iter().enumerate() {
        if edge.apart && edge.top && edge.depth == 0 && edge.size < 0.86 * body {
            heights.entry(height(edge)).or_default().push(place);
        }
    }
    let usual = heights.into_values().filter(|places| places.len() >= 2 && places.len() * 5 >= pages * 3);
    usual.flatten().collect()
}

/// Heads of a single page: its number at one end, and a heading that stands elsewhere, or capitals, at the other.
fn lone_heads(edges: &[Edge], margins: &Margins) -> Vec<usize> {
    let is_one = |edge: &Edge| {
        let Some(words) = edge.beside_number.as_deref() else { return false };
        let repeats = !key(words).is_empty() && margins.keys.contains(&key(words));
        let capitals = words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase);
        edge.apart && edge.depth == 0 && margins.sets_off(edge, edge.gap) && (repeats || capitals)
    };
    edges.iter().enumerate().filter(|(_, edge)| is_one(edge)).map(|(place, _)| place).collect()
}
