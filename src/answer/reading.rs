//! What does the reader read of a quote? Its headings, what introduces it, and its words, less markup.

use super::types::Evidence;
use crate::corpus::Guide;

/// A quote as the reader reads it: the headings above it but for the guide's title, what introduces it, its words.
#[must_use]
pub fn reading_text(guide: &Guide, quote: &Evidence) -> String {
    let path = &quote.citation.path;
    let headings = if path.len() > 1 { &path[1..] } else { &path[..] };
    let mut text = headings.join(" > ");
    text.push(':');
    let passages = &guide.passages[quote.passages.clone()];
    let context = if passages.len() == 1 { passages[0].context.as_str() } else { "" };
    for part in std::iter::once(context).chain(passages.iter().map(|passage| passage.text.as_str())) {
        if !part.is_empty() {
            text.push(' ');
            text.push_str(part);
        }
    }
    text
}
