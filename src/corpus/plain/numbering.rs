//! Which numbered lines of a plain text (`2. Fees`, `2.1 Age`, `3) Leaving`) are headings rather than items of a list?

use super::lines::{Line, LineKind};
use super::style::{could_be_heading, ends_sentence, is_short, is_statement, starts_low};
use super::wrap::wraps;

/// Which lines are headings by their numbers; ascending.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    headings: Vec<usize>,
}

impl Numbering {
    /// The headings of a text.
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let page = TextLines { text, lines };
        let counted: Vec<Member> = (0..lines.len()).filter_map(|at| page.member(at)).collect();
        let mut headings: Vec<usize> = (0..lines.len()).filter(|at| page.is_deep_heading(*at)).collect();
        for mark in [Mark::Stop, Mark::Parenthesis, Mark::Capital] {
            let members: Vec<Member> = counted.iter().copied().filter(|member| member.mark == mark).collect();
            headings.extend(page.chapters(&page.without_lists(&members)));
        }
        headings.sort_unstable();
        Self { headings }
    }

    /// Whether a line is one.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.headings.binary_search(&at).is_ok()
    }
}

/// What a line counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `1.`
    Stop,
    /// `1)`, `(1)`
    Parenthesis,
    /// `A)`
    Capital,
    /// `a)`
    Letter,
}

/// A line that is counted by one number.
#[derive(Debug, Clone, Copy)]
struct Member {
    at: usize,
    mark: Mark,
    number: u32,
}

/// A text with its lines.
struct TextLines<'a> {
    text: &'a str,
    lines: &'a [Line],
}

impl<'a> TextLines<'a> {
    /// The headings among lines that are counted alike and stand in no list.
    fn chapters(&self, members: &[Member]) -> Vec<usize> {
        let standing = members.iter().filter(|member| self.is_named(member.at) && self.carries(member.at)).count();
        let sure = members.iter().any(|member| self.is_over_text(member.at) || self.is_divided(member.at));
        // Where nearly all that is counted stands over something, a list below one makes it no item.
        let chain = sure && standing > 1 && standing * 4 >= members.len() * 3;
        let alone = |at: usize| self.is_short(at) && self.is_alone(at);
        let heads = |member: &Member| {
            let stop = member.mark == Mark::Stop;
            let plain = stop && alone(member.at);
            plain
                || chain
                    && (stop && self.is_short(member.at) || self.is_named(member.at))
                    && self.next(member.at).is_some()
        };
        let asks = |member: &Member| self.words(member.at).ends_with('?');
        // One that asks may be an item with its answer below, unless others name something, or a second level goes on there.
        let named = members.iter().any(|member| !asks(member) && heads(member));
        let kept = |member: &&Member| heads(member) && (named || !asks(member) || self.is_divided(member.at));
        members.iter().filter(kept).map(|member| member.at).collect()
    }

    /// Lines that are counted, less those that follow one another as the items of a list do.
    fn without_lists(&self, members: &[Member]) -> Vec<Member> {
        let follows =
            |one: &Member, other: &Member| other.number == one.number + 1 && self.next(one.at) == Some(other.at);
        let kept = members.chunk_by(follows).flat_map(|run| match run {
            [one] => vec![*one],
            // What comes after a list may count on from it: it alone has a blank line above it, and a text below.
            [_, between @ .., last] if !between.is_empty() => {
                let parted =
                    self.is_below_a_blank(last.at) && !between.iter().any(|item| self.is_below_a_blank(item.at));
                if parted && self.carries(last.at) { vec![*last] } else { Vec::new() }
            }
            _ => Vec::new(),
        });
        kept.collect()
    }

    /// Whether a line with two numbers or more is a heading: something else than its like stands below it.
    fn is_deep_heading(&self, at: usize) -> bool {
        let LineKind::Numbered { depth: depth @ 2.., parenthesis: false, .. } = self.lines[at].kind else {
            return false;
        };
        let first = |at: usize| self.words(at).split('.').next().and_then(|number| number.parse::<u32>().ok());
        let like = |next: usize| match self.lines[next].kind {
            LineKind::Numbered { depth: 1, .. } => first(next) == first(at).map(|number| number + 1),
            LineKind::Numbered { depth: other, .. } => other <= depth,
            _ => false,
        };
        self.is_short(at) && self.next(at).is_some_and(|next| !like(next))
    }

    /// Whether nothing beside a line is counted as it is, as items of a list are.
    fn is_alone(&self, at: usize) -> bool {
        let before = (0..at).rev().find(|line| self.lines[*line].kind != LineKind::Blank);
        let after = self.next(at);
        let listed = |other: usize| match self.member(other) {
            Some(Member { mark: Mark::Stop, .. }) => true,
            Some(_) => self.lines[other].indent > self.lines[at].indent,
            None => false,
        };
        after.is_some() && !before.is_some_and(listed) && !after.is_some_and(listed)
    }

    /// Whether a line is short and whole, and no sentence by its end.
    fn is_short(&self, at: usize) -> bool {
        let words = self.named(at);
        let ends = ends_sentence(words) && !words.ends_with('?');
        is_short(words) && !ends && !starts_low(words) && !wraps(self.text, self.lines, at)
    }

    /// Whether a line names something in a few words, whatever comes after them.
    fn is_named(&self, at: usize) -> bool {
        let words = self.named(at);
        could_be_heading(words)
            && !words.ends_with('?')
            && !is_statement(words.trim_end_matches(':'))
            && !wraps(self.text, self.lines, at)
    }

    /// Whether a text that is not indented stands below a line.
    fn is_over_text(&self, at: usize) -> bool {
        let below = self.next(at).map(|next| &self.lines[next]);
        below.is_some_and(|below| below.kind == LineKind::Text && below.indent <= self.lines[at].indent)
    }

    /// Whether something stands below a line that is no more indented: a text, a list, or numbers of a second level.
    fn carries(&self, at: usize) -> bool {
        let below = self.next(at).map(|next| &self.lines[next]);
        let lists = |kind| {
            matches!(kind, LineKind::Text | LineKind::Numbered { .. } | LineKind::Bullet(_) | LineKind::Row { .. })
        };
        below.is_some_and(|below| lists(below.kind) && below.indent <= self.lines[at].indent)
    }

    /// Whether numbers of a second level go on below a line.
    fn is_divided(&self, at: usize) -> bool {
        let next = self.next(at).map(|next| self.lines[next].kind);
        matches!(next, Some(LineKind::Numbered { depth: 2.., parenthesis: false, .. }))
    }

    fn is_below_a_blank(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|above| self.lines[above].kind == LineKind::Blank)
    }

    /// A line that is counted by one number.
    fn member(&self, at: usize) -> Option<Member> {
        let LineKind::Numbered { depth: 1, marker, parenthesis } = self.lines[at].kind else { return None };
        let sign = self.words(at)[..marker].trim().trim_matches(['(', ')', '.']);
        let letter = sign.bytes().next().filter(u8::is_ascii_alphabetic);
        let mark = match letter {
            Some(letter) if letter.is_ascii_uppercase() => Mark::Capital,
            Some(_) => Mark::Letter,
            None if parenthesis => Mark::Parenthesis,
            None => Mark::Stop,
        };
        let number = letter
            .map_or_else(|| sign.parse().ok(), |letter| Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1))?;
        Some(Member { at, mark, number })
    }

    fn words(&self, at: usize) -> &'a str {
        &self.text[self.lines[at].span.range()]
    }

    /// A line's words after its number.
    fn named(&self, at: usize) -> &'a str {
        let LineKind::Numbered { marker, .. } = self.lines[at].kind else { return self.words(at) };
        &self.words(at)[marker..]
    }

    /// The next line that is not blank.
    fn next(&self, at: usize) -> Option<usize> {
        (at + 1..self.lines.len()).find(|line| self.lines[*line].kind != LineKind::Blank)
    }
}
