//! Which lines come again on page after page, and which numbers stand between pages?

use std::collections::HashMap;

use super::goes_on::goes_on;
use super::lines::SourceLine;
use super::page_heads::mark_counted;
use super::reason::Reason;
use crate::corpus::plain::style::is_short;

/// How many lines with words at a page's end or beginning may be its foot or head.
const MARGIN: usize = 2;

/// Fewer lines with words than this between two numbers are no page.
const PAGE_LINES: usize = 3;

/// Marks lone page numbers, then running heads and feet.
pub(super) fn mark_running(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) {
    mark_numbers(lines, found);
    let mut breaks = mark_counted(lines, found);
    let ends = |at: &usize| found[*at] == Some(Reason::PageNumber) || lines[*at].page && !lines[*at].verbatim;
    breaks.extend((0..lines.len()).filter(ends));
    breaks.sort_unstable();
    let texts: Vec<usize> = (0..lines.len())
        .filter(|at| !lines[*at].words.is_empty() && found[*at].is_none() && !lines[*at].verbatim)
        .collect();
    let Some(title) = texts.first().copied() else { return };
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in texts.iter().copied().filter(|at| could_run(lines[*at].words)) {
        places.entry(head(lines[at].words)).or_default().push(at);
    }
    for places in places.values().filter(|places| places.len() > 1) {
        let marginal = |at: &&usize| is_marginal(&texts, &breaks, **at);
        let at_breaks = places.iter().filter(marginal).count();
        let cuts = |at: &&usize| **at != title && cuts_sentence(lines, found, **at);
        let after: usize = places.iter().filter(|at| **at != title).count();
        let runs = at_breaks > 1 && at_breaks * 2 >= places.len()
            || places.iter().filter(cuts).count() * 2 >= after.max(1)
            || places[0] == title && places.len() > 2 && is_one_line(lines, places);
        for at in places.iter().copied().filter(|at| runs && *at != title) {
            found[at] = Some(Reason::Running);
        }
    }
}

/// Marks numbers that stand by themselves and count pages.
fn mark_numbers(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) {
    let numbers: Vec<(usize, u32)> = (0..lines.len())
        .filter(|at| !lines[*at].verbatim && found[*at].is_none())
        .filter_map(|at| Some((at, lone_number(lines[at].words)?)))
        .collect();
    let follows = |first: &(usize, u32), second: &(usize, u32)| {
        let between = lines[first.0 + 1..second.0].iter().filter(|line| !line.words.is_empty()).count();
        second.1 == first.1 + 1 && between >= PAGE_LINES
    };
    for (nth, number) in numbers.iter().enumerate() {
        let before = nth.checked_sub(1).is_some_and(|nth| follows(&numbers[nth], number));
        let after = numbers.get(nth + 1).is_some_and(|next| follows(number, next));
        let page = lines[number.0].page || lines.get(number.0 + 1).is_some_and(|line| line.page);
        if before || after || page || cuts_sentence(lines, found, number.0) {
            found[number.0] = Some(Reason::PageNumber);
        }
    }
    // What counts on from a page's number, written alike, is one.
    let text = |at: &usize| !lines[*at].words.is_empty();
    let last = (0..lines.len()).rev().find(text);
    for pair in numbers.windows(2) {
        let [(first, one), (second, two)] = [pair[0], pair[1]];
        let alike = frame(lines[first].words) == frame(lines[second].words);
        let sure = !frame(lines[second].words).is_empty() || last == Some(second);
        if found[first] == Some(Reason::PageNumber) && two == one + 1 && alike && sure && second > first + 1 {
            found[second] = Some(Reason::PageNumber);
        }
    }
}

/// What stands around a lone number.
fn frame(words: &str) -> String {
    words.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}

/// `12`, `- 12 -`, `[12]`
fn lone_number(words: &str) -> Option<u32> {
    let inner = words.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|' | '[' | ']') || c.is_whitespace());
    let digits = !inner.is_empty() && inner.len() <= 4 && inner.bytes().all(|byte| byte.is_ascii_digit());
    inner.parse().ok().filter(|_| digits)
}

/// Whether a line could be a running head or foot: words that are no sentence, row or item.
fn could_run(words: &str) -> bool {
    let letters = words.chars().filter(|character| character.is_alphabetic()).count() > 3;
    let marked = words.starts_with(['-', '*', '•', '|', '>', '<', '+', '`', ':']) || words.starts_with("**");
    letters && !marked && is_short(words) && !words.ends_with(['.', ':', '?', '!', ';', ','])
}

/// A running line without the page's number that stands apart from it.
fn head(words: &str) -> &str {
    let words = words.trim_start_matches('#').trim();
    let number = |c: char| c.is_ascii_digit();
    let apart = |text: &str| text.ends_with(['|', '–', '—', '·', '\t']) || text.ends_with("  ");
    let first = words.trim_end_matches(number);
    if first.len() < words.len() && (apart(first) || apart(first.trim_end())) {
        return first.trim_end_matches(|c: char| !c.is_alphanumeric());
    }
    let last = words.trim_start_matches(number);
    let led = last.starts_with(['|', '\t']) || last.starts_with("  ") || last.trim_start().starts_with(['|', '–', '·']);
    if last.len() < words.len() && led { last.trim_start_matches(|c: char| !c.is_alphanumeric()) } else { words }
}

/// Whether a line is one of the last before a page's end, or of the first after it.
fn is_marginal(texts: &[usize], breaks: &[usize], at: usize) -> bool {
    let after = breaks.partition_point(|page| *page < at);
    let near = [after.checked_sub(1).map(|nth| breaks[nth]), breaks.get(after).copied()];
    near.into_iter().flatten().any(|page| {
        let (low, high) = (page.min(at), page.max(at));
        let between = texts.partition_point(|text| *text < high) - texts.partition_point(|text| *text <= low);
        between < MARGIN
    })
}

/// Whether a line stands in the middle of a sentence.
fn cuts_sentence(lines: &[SourceLine<'_>], found: &[Option<Reason>], at: usize) -> bool {
    let is_text = |other: &usize| !lines[*other].words.is_empty() && found[*other].is_none();
    let before = (0..at).rev().take(8).find(is_text);
    let after = (at + 1..lines.len()).take(8).find(is_text);
    let (Some(before), Some(after)) = (before, after) else { return false };
    goes_on(lines[before].words.trim_end_matches('-'), lines[after].words)
}

/// Whether all these lines are written alike, as equal headings at the top and further down need not be.
fn is_one_line(lines: &[SourceLine<'_>], places: &[usize]) -> bool {
    places.windows(2).all(|pair| lines[pair[0]].words == lines[pair[1]].words)
}
