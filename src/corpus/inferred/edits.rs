//! What is read, or shown, in place of what stands in a text? As many bytes, so that all else stays in its place.

use crate::corpus::matter::FILL;
use crate::corpus::span::Span;

/// Bytes that are written over others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// Where they are written; whole characters.
    pub(super) span: Span,
    /// What is written, no longer than the span, filled up at its front with what no reader takes for anything.
    pub(super) words: String,
}

/// A text with edits of it, which do not overlap, written over what stands there.
pub(super) fn write_over<'a>(text: &str, edits: impl IntoIterator<Item = &'a Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| edit.span.start);
    let mut written = String::with_capacity(text.len());
    for Edit { span, words } in edits {
        // What two passes would write in one place is written once.
        if span.start < written.len() || words.len() > span.len() {
            continue;
        }
        written.push_str(&text[written.len()..span.start]);
        written.extend(std::iter::repeat_n(FILL, span.len() - words.len()));
        written.push_str(words);
    }
    written.push_str(&text[written.len()..]);
    written
}
