//! Which bytes of a passage hide a term?

use super::names::Found;
use super::words::Reading;
use crate::corpus::Span;

/// The bytes that hide a term where it stands; a bracket opened within them is closed by them.
pub(super) fn blank(reading: &Reading<'_>, found: &Found) -> Span {
    let (first, last) = (&reading.tokens[found.words.start], &reading.tokens[found.words.end - 1]);
    let span = first.span.join(last.span);
    let inside = &reading.quote[span.range()];
    let closes = inside.contains('(') && !inside.contains(')') && reading.quote[span.end..].starts_with(')');
    Span::new(span.start, span.end + usize::from(closes))
}

/// Joins blanks that overlap, and a name with the other name that stands in brackets after it.
pub(super) fn merge(quote: &str, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            Some(last) if &quote[last.end..span.start] == " (" && quote[span.end..].starts_with(')') => {
                *last = Span::new(last.start, span.end + 1);
            }
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether a blank is an item amid a list, which nothing but the list speaks of.
pub(super) fn is_amid_list(quote: &str, blank: Span) -> bool {
    quote[..blank.start].trim_end().ends_with(',') && quote[blank.end..].starts_with(',')
}

/// Whether `a` or `an` stands before a blank.
pub(super) fn follows_article(quote: &str, blank: Span) -> bool {
    let before = quote[..blank.start].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    ["a", "an", "A", "An"].contains(&before)
}
