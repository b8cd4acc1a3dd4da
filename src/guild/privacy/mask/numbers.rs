//! Which numbers of a text tell who someone is?
//!
//! Digits of every script count. Groups of them that only blanks, dots or dashes keep apart are one chain; dates and
//! ranges of years are taken out of it, and what is left between them is masked where it is long.

use std::ops::Range;

const PHONE: &str = "[phone]";
const NUMBER: &str = "[number]";
/// So many digits are a phone number without its area, the shortest that is told apart from a code or an amount.
const LONG: usize = 7;
/// More digits than any phone number has.
///
/// # Source
/// ITU-T E.164, 6.
const PHONE_DIGITS: usize = 15;
/// More characters between two groups keep them apart.
const GAP: usize = 6;

/// Digits without anything between them.
#[derive(Debug, Clone)]
struct Group {
    at: Range<usize>,
    digits: usize,
}

/// The text with a mark in the place of each long number.
pub(super) fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for chain in chains(text) {
        for run in runs(text, &chain).into_iter().filter(|run| is_long(text, run)) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let kept = without_lead(&text[done..first.at.start], has_parenthesis(text, run));
            let plus = kept.len() < first.at.start - done && text[done + kept.len()..first.at.start].contains(is_plus);
            masked.push_str(kept);
            masked.push_str(if is_phone(text, run, plus) { PHONE } else { NUMBER });
            done = last.at.end;
        }
    }
    masked.push_str(&text[done..]);
    masked
}

/// The groups of digits, those together that nothing of weight keeps apart.
fn chains(text: &str) -> Vec<Vec<Group>> {
    let (mut chains, mut chain) = (Vec::new(), Vec::<Group>::new());
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_numeric()) {
        let end = at + c.len_utf8();
        match chain.last_mut() {
            Some(group) if group.at.end == at => {
                group.at.end = end;
                group.digits += 1;
                continue;
            }
            Some(group) if !is_gap(&text[group.at.end..at]) => chains.push(std::mem::take(&mut chain)),
            _ => {}
        }
        chain.push(Group { at: at..end, digits: 1 });
    }
    chains.push(chain);
    chains
}

/// What of a chain stands before, between and after its dates.
fn runs<'a>(text: &str, chain: &'a [Group]) -> Vec<&'a [Group]> {
    let (mut runs, mut from, mut at) = (Vec::new(), 0, 0);
    while at < chain.len() {
        match date_at(text, chain, at) {
            0 => at += 1,
            groups => {
                runs.push(&chain[from..at]);
                at += groups;
                from = at;
            }
        }
    }
    runs.push(&chain[from..]);
    runs
}

/// How many groups the date or range of years has that begins with this group; 0 where none does.
fn date_at(text: &str, chain: &[Group], at: usize) -> usize {
    let gap = |at: usize| chain.get(at + 1).map(|next| &text[chain[at].at.end..next.at.start]);
    // A date that goes on with its own mark is no date: `12-05-2024-1234` is a number.
    let stands_alone = |groups: usize, mark: &str| {
        let before = at.checked_sub(1).and_then(gap);
        let after = gap(at + groups - 1);
        [before, after].into_iter().flatten().all(|other| other != mark && !other.contains(['(', ')']))
    };
    let Some(mark) = gap(at) else { return 0 };
    let marks = mark.chars().filter(|c| !is_blank(*c)).count();
    let read = |group: &Group| text[group.at.clone()].parse::<u32>().unwrap_or_default();
    if let [first, second, third, ..] = &chain[at..]
        && gap(at + 1) == Some(mark)
        && mark.chars().count() == 1
        && marks == 1
        && stands_alone(3, mark)
        && (is_day(read(first), read(second)) && is_year(text, third)
            || is_year(text, first) && is_day(read(second), read(third)))
    {
        return 3;
    }
    let is_range = mark.contains(is_dash) && is_year(text, &chain[at]) && is_year(text, &chain[at + 1]);
    if is_range && stands_alone(2, mark) { 2 } else { 0 }
}

/// Whether two numbers can be a day and a month, in either order.
fn is_day(one: u32, other: u32) -> bool {
    (1..=31).contains(&one.max(other)) && (1..=12).contains(&one.min(other))
}

fn is_year(text: &str, group: &Group) -> bool {
    group.digits == 4 && text[group.at.clone()].parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

fn is_long(text: &str, run: &[Group]) -> bool {
    let digits: usize = run.iter().map(|group| group.digits).sum();
    let years = run.len() <= 3 && run.iter().all(|group| is_year(text, group));
    digits >= LONG && !years
}

/// A text without the plus sign and the parenthesis that open the number after it.
fn without_lead(text: &str, parenthesis: bool) -> &str {
    let text = if parenthesis { text.strip_suffix('(').unwrap_or(text) } else { text };
    let text = text.strip_suffix(is_plus).unwrap_or_else(|| text.strip_suffix("+ ").unwrap_or(text));
    if parenthesis { text.strip_suffix('(').unwrap_or(text) } else { text }
}

fn has_parenthesis(text: &str, run: &[Group]) -> bool {
    run.windows(2).any(|pair| text[pair[0].at.end..pair[1].at.start].contains(')'))
}

/// Whether it is written as phone numbers are; a wrong guess costs the right mark alone.
fn is_phone(text: &str, run: &[Group], plus: bool) -> bool {
    let sizes: Vec<usize> = run.iter().map(|group| group.digits).collect();
    let digits: usize = sizes.iter().sum();
    let usual = matches!(sizes[..], [3, 3, 4] | [1, 3, 3, 4] | [3, 4] | [5, 5] | [10]);
    let trunk = sizes.len() > 1 && digits <= 12 && text[run[0].at.start..].starts_with('0');
    digits <= PHONE_DIGITS && (plus || usual || trunk || has_parenthesis(text, run))
}

fn is_gap(text: &str) -> bool {
    let mut marks = 0;
    let mut characters = 0;
    for c in text.chars().take(GAP + 1) {
        characters += 1;
        if is_dash(c) || matches!(c, '.' | '．' | '·' | '•' | '_') {
            marks += 1;
        } else if !is_blank(c) && !matches!(c, '(' | ')') {
            return false;
        }
    }
    characters <= GAP && marks <= 1
}

/// White space within a line, and what can't be seen at all: marks of direction stand in copied phone numbers, the last
/// two make a digit an emoji.
fn is_blank(c: char) -> bool {
    ((c.is_whitespace() || c.is_control())
        && !matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'))
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || matches!(c, '\u{feff}' | '\u{fe0f}' | '\u{20e3}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | '﹣')
}

fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋')
}
