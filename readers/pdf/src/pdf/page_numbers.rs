//! Which lines at the edges of pages hold the page's number, or stand above where all pages' text begins?

use super::edges::Edge;
use super::running::Margins;

/// Letters of the longest head that only its place tells.
const LONGEST: usize = 70;

/// Whether a line says no more than the number of a page.
pub(super) fn is_page_number(edge: &Edge) -> bool {
    const ALONE: [&str; 5] = ["#", "page #", "seite #", "p. #", "s. #"];
    const OF_ALL: [&str; 5] = ["# / #", "#/#", "page # of #", "seite # von #", "# of #"];
    // Dashes around a number stand far from it or near.
    let bare = edge.pattern.trim_matches(|letter: char| "-–—·| ".contains(letter));
    ALONE.contains(&bare) || OF_ALL.contains(&bare)
}

/// Lines with the number of their page, where no other page tells.
pub(super) fn with_own_number(edges: &[Edge], pages: usize, margins: &Margins) -> Vec<usize> {
    let holds = |edge: &Edge| {
        let own = edge.page as i64 + 1;
        let of_all = edge.numbers.get(1).is_none_or(|all| *all == pages as i64);
        let alone = edge.size > 0.0 && edge.numbers.first() == Some(&own) && is_page_number(edge) && of_all;
        let set_off = edge.depth == 0 && margins.sets_off(edge, edge.gap);
        let counted = !edge.in_sentence && is_counted(edge, own, pages as i64);
        edge.apart && (alone || (set_off && (counted || is_in_parts(edge, own))))
    };
    edges.iter().enumerate().filter(|(_, edge)| holds(edge)).map(|(place, _)| place).collect()
}

/// Whether a line begins or ends with the page's number among all, or with the word `page` and its number.
fn is_counted(edge: &Edge, own: i64, pages: i64) -> bool {
    const OF: [&str; 5] = ["# of #", "# von #", "# de #", "# / #", "#/#"];
    let numbers = edge.numbers.as_slice();
    let ends = OF.iter().any(|of| edge.pattern.ends_with(&format!(" {of}"))) && numbers.ends_with(&[own, pages]);
    let begins = OF.iter().any(|of| edge.pattern.starts_with(&format!("{of} "))) && numbers.starts_with(&[own, pages]);
    // In one part with other words it may be a reference.
    let says = |part: Option<&String>| {
        let part = part.map(|part| part.to_lowercase());
        part.is_some_and(|part| part == format!("page {own}") || part == format!("seite {own}"))
    };
    ends || begins || says(edge.runs.last()) || says(edge.runs.first())
}

/// Whether a line stands in parts far from each other of which an outer one is the page's number, or the outer ones are
/// one, and it is no row of a table.
fn is_in_parts(edge: &Edge, own: i64) -> bool {
    let (Some(first), Some(last)) = (edge.runs.first(), edge.runs.last()) else { return false };
    let numbered = *first == own.to_string() || *last == own.to_string();
    let same = first == last && first.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    edge.inner.is_some_and(|inner| inner.runs < edge.runs.len()) && edge.runs.len() > 2 && (numbered || same)
}

/// Heads that stand over where the text of all pages begins, on pages that begin with it just below them.
pub(super) fn over_text(edges: &[Edge], margins: &Margins) -> Vec<usize> {
    let body = margins.body;
    let is_over = |edge: &Edge| {
        let top = edge.base - 0.75 * edge.size;
        let tops = || margins.tops.iter().filter(|(page, _)| *page != edge.page).map(|(_, top)| *top);
        let begins = |inner: f32| tops().any(|other| (other - inner).abs() < 1.6 * body);
        let short = edge.letters <= LONGEST && !edge.in_sentence;
        // A heading stands out otherwise, too.
        let plain = !edge.bold && edge.size < 1.05 * body;
        let at_head = edge.page > 0 && edge.top && edge.depth == 0 && edge.apart;
        let far = edge.gap > margins.distance.max(2.5 * body) && tops().all(|other| other > top + 2.0 * body);
        at_head && short && plain && far && edge.inner.is_some_and(|inner| begins(inner.top))
    };
    edges.iter().enumerate().filter(|(_, edge)| is_over(edge)).map(|(place, _)| place).collect()
}
