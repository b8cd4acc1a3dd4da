//! What does the parser read in place of a text? The same bytes, until something is masked.

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;

use super::left_out::{Kind, Left};
use super::marks::FILL;

const FILL_BYTE: u8 = FILL as u8;

/// Nobody looks further along a line than this, so that a text of one line is read in time.
const LINE_BYTES: usize = 2048;

/// A text that is being masked. Only whole characters are written over, and only by ASCII, so that it stays UTF-8.
pub(super) struct Canvas<'t> {
    /// The text as it is.
    pub(super) text: &'t str,
    /// The text as the parser reads it.
    pub(super) bytes: Vec<u8>,
    /// Where code stands, ascending; nothing in it is masked.
    pub(super) code: Vec<Range<usize>>,
    /// Tags of HTML that were read as Markdown.
    pub(super) tags: Vec<Range<usize>>,
    /// What was left out, summed up.
    pub(super) left: BTreeMap<Kind, Left>,
}

impl<'t> Canvas<'t> {
    /// Nothing masked yet.
    pub(super) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes().to_vec();
        Self { text, bytes, code: Vec::new(), tags: Vec::new(), left: BTreeMap::new() }
    }

    /// The text as it is masked so far.
    pub(super) fn now(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or(self.text)
    }

    /// A part of the text as it is masked so far; a range never ends within a character.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        std::str::from_utf8(&self.bytes[range]).unwrap_or_default()
    }

    /// Whether a range touches code.
    pub(super) fn is_code(&self, range: &Range<usize>) -> bool {
        let first = self.code.partition_point(|code| code.end <= range.start);
        self.code.get(first).is_some_and(|code| code.start < range.end)
    }

    /// What a pattern's group finds outside of code, as the text is masked so far.
    pub(super) fn find(&self, pattern: &Regex, group: usize) -> Vec<Range<usize>> {
        let found = pattern.captures_iter(self.now()).filter_map(|found| found.get(group)).map(|found| found.range());
        found.filter(|range| !self.is_code(range)).collect()
    }

    /// Fills both groups of what a pattern finds outside of code: the marks around words.
    pub(super) fn fill_around(&mut self, pattern: &Regex) {
        let [before, after] = [self.find(pattern, 1), self.find(pattern, 2)];
        before.into_iter().chain(after).for_each(|mark| self.fill(mark));
    }

    /// Counts something that was left out.
    pub(super) fn count(&mut self, kind: Kind, at: usize) {
        self.left.entry(kind).or_insert(Left { kind, count: 0, first: at }).count += 1;
    }

    /// Whole lines become blank lines, and are counted once.
    pub(super) fn leave_out(&mut self, kind: Kind, range: Range<usize>) {
        if !range.is_empty() {
            self.count(kind, range.start);
            self.blank(range);
        }
    }

    /// Every byte becomes a blank but for line ends.
    pub(super) fn blank(&mut self, range: Range<usize>) {
        for byte in self.bytes.get_mut(range).unwrap_or_default() {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    }

    /// Every byte, line ends too, becomes a filling that the parser takes for a part of the word there.
    pub(super) fn fill(&mut self, range: Range<usize>) {
        self.bytes.get_mut(range).unwrap_or_default().fill(FILL_BYTE);
    }

    /// Takes something out of its line, with one of the two blanks around it.
    pub(super) fn take_out(&mut self, range: Range<usize>) {
        let before = range.start.checked_sub(1).filter(|at| self.bytes[*at] == b' ');
        let closes = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'.' | b',' | b';' | b':' | b'!' | b'?');
        let closed = self.bytes.get(range.end).is_none_or(closes);
        if let Some(before) = before.filter(|before| closed && self.is_word_before(*before)) {
            self.fill(before..before + 1);
        }
        self.fill(range);
    }

    /// Whether a word ends there, so that the blank after it is no mark's.
    fn is_word_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.bytes[before]);
        before.is_some_and(|byte| {
            byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'.' | b',' | b')' | b'*')
        })
    }

    /// Writes ASCII over what stands there.
    pub(super) fn put(&mut self, at: usize, marks: &str) {
        if let Some(there) = self.bytes.get_mut(at..at + marks.len()) {
            there.copy_from_slice(marks.as_bytes());
        }
    }

    /// What stands before a byte on its line, as far as one looks.
    pub(super) fn before(&self, at: usize) -> Range<usize> {
        let near = at.saturating_sub(LINE_BYTES);
        self.bytes[near..at].iter().rposition(|byte| *byte == b'\n').map_or(near, |end| near + end + 1)..at
    }

    /// What stands from a byte on on its line, as far as one looks.
    pub(super) fn after(&self, at: usize) -> Range<usize> {
        let near = (at + LINE_BYTES).min(self.bytes.len());
        let end = self.bytes[at..near].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        at..end.map_or(near, |end| at + end)
    }

    /// Whether nothing but blanks stands in a range.
    pub(super) fn is_blank(&self, range: Range<usize>) -> bool {
        self.bytes[range].iter().all(|byte| matches!(*byte, b' ' | b'\t' | FILL_BYTE))
    }

    /// Whether nothing but blanks stands beside a range on its lines.
    pub(super) fn is_alone(&self, range: &Range<usize>) -> bool {
        self.is_blank(self.before(range.start)) && self.is_blank(self.after(range.end))
    }

    /// A mark of a block: its own lines become blank lines, else it is taken out of its line.
    pub(super) fn hide(&mut self, range: Range<usize>) {
        if self.is_alone(&range) { self.blank(range) } else { self.take_out(range) }
    }

    /// Keeps a title, masks what surrounds it, and sets it off from the text that comes right after it by a line break.
    pub(super) fn keep_title(&mut self, whole: Range<usize>, title: Range<usize>) {
        self.blank(whole.start..title.start);
        self.blank(title.end..whole.end);
        let rest = &self.bytes[whole.end..];
        let next = whole.end + rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len());
        let begins = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'"' | b'\'' | b'(');
        let is_item = self.bytes.get(next).is_some_and(u8::is_ascii_digit);
        if next >= title.end + 2 && self.bytes.get(next).is_some_and(begins) && !is_item {
            self.fill(title.end..next);
            self.put(next - 2, "\\\n");
        }
        // What stands before it on its line would make it code.
        let before = self.before(title.start);
        if before.len() > 3 {
            self.fill(before);
        }
    }
}
