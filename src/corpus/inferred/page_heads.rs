//! Which lines are heads or feet of pages that have their number beside the same words on each page?

use std::collections::HashMap;

use super::lines::SourceLine;
use super::reason::Reason;
use crate::corpus::plain::style::is_short;
use crate::corpus::span::Span;

/// As many lines with words between two of them make a page, where no more than two are alike.
const PAGE_LINES: usize = 3;

/// What stands before a page's number.
const PAGES: [&str; 12] =
    ["page", "pg.", "pg", "p.", "seite", "s.", "página", "pagina", "pág.", "pag.", "blz.", "bladzijde"];

/// What counts without being a page's head.
const SERIES: [&str; 22] = [
    "chapter", "part", "unit", "module", "lesson", "section", "appendix", "week", "day", "step", "figure", "table",
    "room", "level", "stage", "phase", "group", "question", "kapitel", "teil", "woche", "chapitre",
];

/// A number of at least this many is a year, where it is not called a page's.
const YEAR: u32 = 1900;

/// What stands between a page's number and how many there are.
const OF: [&str; 6] = ["of", "/", "von", "de", "sur", "van"];

/// A line that names its page.
struct PageHead<'a> {
    /// The words that come on every page.
    words: &'a str,
    number: u32,
    /// Where in the line the number stands, with what keeps it apart.
    at: (usize, usize),
    /// Whether it is called a page's.
    called: bool,
}

/// Marks the lines that count pages; gives where they stand, the first one too, which stays where it is the text's title.
pub(super) fn mark_counted(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> Vec<usize> {
    let text: Vec<usize> = (0..lines.len())
        .filter(|at| !lines[*at].words.is_empty() && !lines[*at].verbatim && found[*at].is_none())
        .collect();
    let mut heads: HashMap<&str, Vec<(usize, PageHead<'_>)>> = HashMap::new();
    for (nth, at) in text.iter().enumerate() {
        if let Some(head) = page_head(lines[*at].words) {
            heads.entry(head.words).or_default().push((nth, head));
        }
    }
    let mut marked = Vec::new();
    for heads in heads.values().filter(|heads| counts(heads)) {
        for (nth, _) in heads {
            marked.push(text[*nth]);
            if *nth > 0 {
                found[text[*nth]] = Some(Reason::PageHead);
            }
        }
    }
    marked
}

/// Whether lines with the same words count up, one or two pages on each time, with a text between them.
fn counts(heads: &[(usize, PageHead<'_>)]) -> bool {
    let apart = if heads.len() > 2 || heads.iter().all(|(_, head)| head.called) { 1 } else { PAGE_LINES };
    let follows = |pair: &[(usize, PageHead<'_>)]| {
        let [(first, one), (second, two)] = pair else { return false };
        (one.number + 1..=one.number + 2).contains(&two.number) && second - first > apart
    };
    heads.len() > 1 && heads.windows(2).all(follows)
}

/// Where the number stands in the text's title, when the same words are the head of its other pages.
pub(super) fn number_in_title(lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> Option<Span> {
    let title = (0..lines.len()).find(|at| !lines[*at].words.is_empty() && found[*at].is_none())?;
    let head = page_head(lines[title].words)?;
    let is_same = |at: usize| page_head(lines[at].words).is_some_and(|other| other.words == head.words);
    let again = (title + 1..lines.len()).any(|at| found[at] == Some(Reason::PageHead) && is_same(at));
    let start = lines[title].span.start;
    again.then(|| Span::new(start + head.at.0, start + head.at.1))
}

/// The head or foot of a page that a line is by its look.
fn page_head(words: &str) -> Option<PageHead<'_>> {
    let digit = |c: char| c.is_ascii_digit();
    let numbered = words.ends_with(digit) || words.starts_with(digit) || page_word(words).is_some();
    let marked = words.starts_with(['#', '>', '<', '*', '+', '•']) || words.starts_with("- ");
    if !numbered || marked || !is_short(words) {
        return None;
    }
    at_end(words).or_else(|| at_start(words))
}

/// `Manual    12`, `Manual – Page 3 of 9`
fn at_end(words: &str) -> Option<PageHead<'_>> {
    let (rest, number) = number_before(words)?;
    let (rest, number) = match OF.iter().find_map(|of| rest.trim_end().strip_suffix(of)) {
        Some(counted) if rest.trim_end().ends_with('/') || counted.ends_with(' ') => number_before(counted.trim_end())?,
        _ => (rest, number),
    };
    let (before, called) = without_page(rest);
    let name = before.trim_end_matches(|c: char| c.is_whitespace() || "|–—·•,-".contains(c));
    let between = &before[name.len()..];
    let apart = called && !between.is_empty() || is_apart(between) && number < YEAR && !is_series(name);
    (apart && has_name(name)).then_some(PageHead { words: name, number, at: (name.len(), words.len()), called })
}

/// `12    Manual`, `Page 3 | Manual`
fn at_start(words: &str) -> Option<PageHead<'_>> {
    let page = page_word(words);
    let rest = page.map_or(words, |page| words[page.len()..].trim_start());
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = rest[..rest.len() - after.len()].parse().ok()?;
    let after = page.map_or(after, |_| without_count(after));
    let name = after.trim_start_matches(|c: char| c.is_whitespace() || "|–—·•,-".contains(c));
    let between = &after[..after.len() - name.len()];
    let fits = has_name(name) && !between.is_empty() && (page.is_some() || is_apart(between) && number < YEAR);
    fits.then_some(PageHead { words: name, number, at: (0, words.len() - name.len()), called: page.is_some() })
}

/// What follows a page's number, less how many pages there are.
fn without_count(after: &str) -> &str {
    let counted = OF.iter().find_map(|of| after.trim_start().strip_prefix(of));
    let rest = counted.map(|counted| counted.trim_start());
    let name = rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    name.filter(|name| Some(name.len()) < rest.map(str::len)).unwrap_or(after)
}

/// The word for a page that a line begins with.
fn page_word(words: &str) -> Option<&'static str> {
    let begins = |page: &&&str| words.get(..page.len()).is_some_and(|first| first.to_lowercase() == **page);
    PAGES.iter().find(begins).copied()
}

/// A text that ends in a number of a page, without it.
fn number_before(words: &str) -> Option<(&str, u32)> {
    let rest = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &words[rest.len()..];
    let number = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    Some((rest, number))
}

/// A text without the word for a page at its end, and whether it was there.
fn without_page(rest: &str) -> (&str, bool) {
    let trimmed = rest.trim_end();
    let last = trimmed.rsplit(char::is_whitespace).next().unwrap_or_default();
    let called = PAGES.contains(&last.to_lowercase().as_str());
    if called { (&trimmed[..trimmed.len() - last.len()], true) } else { (rest, false) }
}

/// Whether what stands between words and a number keeps them apart: a wide blank or a stroke, but no dash, as headings have it.
fn is_apart(between: &str) -> bool {
    between.contains("  ") || between.contains(['\t', '|', '·', '•'])
}

fn is_series(name: &str) -> bool {
    SERIES.contains(&name.to_lowercase().as_str())
}

fn has_name(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() > 3 && !name.ends_with(['.', '?', '!', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_page_is_told_from_the_words_beside_it() {
        for (line, words, number) in [
            ("ROAD BOOK                12", "ROAD BOOK", 12),
            ("Road book | Page 3", "Road book", 3),
            ("Road book Page 3 of 9", "Road book", 3),
            ("Road book | 3/9", "Road book", 3),
            ("Page 3 of 9 Road book", "Road book", 3),
            ("Seite 4   Fahrtenbuch", "Fahrtenbuch", 4),
            ("14  |  Road book", "Road book", 14),
        ] {
            let head = page_head(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((head.words, head.number), (words, number), "{line}");
        }
        for line in
            ["Road book 12", "12 bikes", "Call 112", "It is page 3.", "12", "Fees – 2", "Week  2", "Fees | 2026"]
        {
            assert!(page_head(line).is_none(), "{line}");
        }
    }
}
