//! How does a block's text, less markup, map back to the source it came from?

use super::document::Document;

use super::matter::FILL;
use super::span::Span;

/// What stands between the cells of a row in its text.
pub const CELL_JOIN: &str = " – ";

/// A character that says where a word may be broken.
const SOFT_HYPHEN: char = '\u{ad}';

/// A block's text in the making: white space collapsed, and for every stretch of it the place in the source.
#[derive(Debug, Default)]
pub(super) struct Prose {
    text: String,
    marks: Vec<Mark>,
    gap: bool,
    extent: Option<Span>,
}

/// From `text` on, each byte of the text stands as far from `source` in the source.
#[derive(Debug, Clone, Copy)]
struct Mark {
    text: usize,
    source: usize,
}

impl Prose {
    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The source that was seen, markup included.
    pub(super) fn extent(&self) -> Option<Span> {
        self.extent
    }

    /// Whether no word was seen.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Notes that the source holds this text's markup or words there.
    pub(super) fn cover(&mut self, span: Span) {
        self.extent = Some(self.extent.map_or(span, |extent| extent.join(span)));
    }

    /// Adds words that stand at `source`, with white space and control characters collapsed; what only says where a word
    /// may be broken is no part of it.
    pub(super) fn push(&mut self, source: usize, words: &str) {
        for (at, character) in words.char_indices() {
            if matches!(character, SOFT_HYPHEN | FILL) {
                continue;
            }
            if character.is_whitespace() || character.is_control() {
                self.gap = true;
            } else {
                self.close_gap();
                self.mark(source + at);
                self.text.push(character);
            }
        }
    }

    /// Adds code that stands at `source`, as it is.
    pub(super) fn push_verbatim(&mut self, source: usize, code: &str) {
        let mut at = source;
        for part in code.split(FILL) {
            self.mark(at);
            self.text.push_str(part);
            at += part.len() + FILL.len_utf8();
        }
    }

    /// Adds another text as the next cell of a table row.
    pub(super) fn push_cell(&mut self, cell: &Self) {
        if !self.text.is_empty() {
            self.text.push_str(CELL_JOIN);
        }
        let base = self.text.len();
        self.marks.extend(cell.marks.iter().map(|mark| Mark { text: base + mark.text, source: mark.source }));
        self.text.push_str(&cell.text);
    }

    /// Separates what comes from what was.
    pub(super) fn push_gap(&mut self) {
        self.gap = true;
    }

    /// Takes the text off its end as far as it is white space.
    pub(super) fn trim_end(&mut self) {
        self.text.truncate(self.text.trim_end().len());
    }

    /// Takes the text's first bytes off.
    pub(super) fn drop_front(&mut self, bytes: usize) {
        let source = self.source_of(bytes);
        self.text.drain(..bytes);
        self.marks.retain(|mark| mark.text > bytes);
        for mark in &mut self.marks {
            mark.text -= bytes;
        }
        self.marks.insert(0, Mark { text: 0, source });
    }

    fn close_gap(&mut self) {
        if self.gap && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.gap = false;
    }

    fn mark(&mut self, source: usize) {
        let text = self.text.len();
        let in_step = self.marks.last().is_some_and(|mark| mark.source + (text - mark.text) == source);
        if !in_step {
            self.marks.push(Mark { text, source });
        }
    }

    /// Where in the source a byte of the text stands; for a decoded entity, somewhere in it.
    pub(super) fn source_of(&self, text: usize) -> usize {
        let after = self.marks.partition_point(|mark| mark.text <= text);
        let Some(mark) = after.checked_sub(1).map(|at| self.marks[at]) else { return 0 };
        let source = mark.source + (text - mark.text);
        self.marks.get(after).map_or(source, |next| source.min(next.source))
    }
}

/// Adds a span's words less the stars of bold type; stars inside a word stay.
pub(super) fn push_words(prose: &mut Prose, document: &Document, span: Span) {
    let text = document.slice(span);
    let mut from = 0;
    for (at, stars) in text.match_indices("**") {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[at + stars.len()..].chars().next().is_some_and(char::is_alphanumeric);
        if !(before && after) {
            prose.push(span.start + from, &text[from..at]);
            from = at + stars.len();
        }
    }
    prose.push(span.start + from, &text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapsed_words_know_where_they_stood() {
        let source = "  one \n two&amp;three";
        let mut prose = Prose::default();
        prose.push(0, &source[..11]);
        prose.push(11, "&");
        prose.push(16, "three");
        assert_eq!(prose.text(), "one two&three");
        for word in ["one", "two", "&", "three"] {
            let at = prose.text().find(word).unwrap();
            assert!(source[prose.source_of(at)..].starts_with(word), "{word}");
        }
    }
}
