//! What does the reader read of a quote? Its headings, what introduces it, and its words, less markup.

use super::quote::Passages;
use crate::corpus::Guide;

/// Neighbouring passages as the reader reads them: the headings above them but for the guide's title, what introduces a
/// single one, their words.
#[must_use]
pub fn reading_text(guide: &Guide, passages: &Passages) -> String {
    let passages = &guide.passages[passages.clone()];
    let path = passages.first().map_or(&[][..], |first| &guide.section_of(first).path);
    let headings = if path.len() > 1 { &path[1..] } else { path };
    let mut text = headings.join(" > ");
    text.push(':');
    let context = if let [alone] = passages { alone.context.as_str() } else { "" };
    for part in std::iter::once(context).chain(passages.iter().map(|passage| passage.text.as_str())) {
        if !part.is_empty() {
            text.push(' ');
            text.push_str(part);
        }
    }
    text
}
