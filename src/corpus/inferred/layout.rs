//! What does `guide.toml` say of single lines: which are headings, which are not, which are none of the guide's?

use toml::Spanned;

use super::lines::{SourceLine, plain_words};
use crate::corpus::block::{Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::tables::line_at;
use crate::nearest::likest;

/// What a guide's author says of its lines.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Layout {
    file: String,
    /// Lines that are headings, whatever they look like.
    pub(super) headings: Vec<NamedLine>,
    /// Lines that are none.
    pub(super) not_headings: Vec<NamedLine>,
    /// Lines that are no text of the guide.
    pub(super) skip: Vec<NamedLine>,
}

/// A line that is named in `guide.toml`.
#[derive(Debug)]
pub(super) struct NamedLine {
    /// As it is written there.
    written: String,
    words: String,
    /// Whether the line only begins so.
    begins: bool,
    /// Where it stands in `guide.toml`, counted from 1.
    line: usize,
}

impl NamedLine {
    fn new(written: &Spanned<String>, text: &str) -> Self {
        let line = line_at(text, written.span().start);
        let written = written.get_ref().trim();
        let begins = written.ends_with('*') && !written.ends_with("**");
        let words = plain_words(if begins { &written[..written.len() - 1] } else { written });
        Self { written: written.to_owned(), words, begins, line }
    }

    /// Whether a line is meant.
    pub(super) fn means(&self, line: &SourceLine<'_>) -> bool {
        let words = plain_words(line.words);
        if words.is_empty() {
            return false;
        }
        if self.begins { words.starts_with(&self.words) } else { words == self.words }
    }
}

impl Layout {
    /// The entries of `headings`, `not_headings` and `skip` in `text`, which is what `file` holds.
    pub(in crate::corpus) fn new(file: &str, text: &str, written: [&[Spanned<String>]; 3]) -> Self {
        let [headings, not_headings, skip] =
            written.map(|entries| entries.iter().map(|entry| NamedLine::new(entry, text)).collect());
        Self { file: file.to_owned(), headings, not_headings, skip }
    }

    /// Whether a list of entries means a line.
    pub(super) fn has(entries: &[NamedLine], line: &SourceLine<'_>) -> bool {
        entries.iter().any(|entry| entry.means(line))
    }

    /// A warning for each entry that means no line of any document, with the line most like it.
    pub(in crate::corpus) fn misses(&self, documents: &[Document]) -> Vec<Note> {
        let lists = [("headings", &self.headings), ("not_headings", &self.not_headings), ("skip", &self.skip)];
        let entries = lists.iter().flat_map(|(key, entries)| entries.iter().map(move |entry| (*key, entry)));
        let lost = entries.filter(|(_, entry)| {
            !documents.iter().any(|document| super::lines::read_lines(document).iter().any(|line| entry.means(line)))
        });
        lost.map(|(key, entry)| self.missed(key, entry, documents)).collect()
    }

    fn missed(&self, key: &str, entry: &NamedLine, documents: &[Document]) -> Note {
        let remedy = match nearest(entry, documents) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "remove it".to_owned(),
        };
        let text = format!("no line is `{}`, which stands in `{key}`; {remedy}", entry.written);
        Note { severity: Severity::Warning, file: self.file.clone(), line: Some(entry.line), text }
    }
}

/// A line less like an entry than this (Jaro-Winkler, 0 to 1) is not what was meant.
const LEAST_LIKENESS: f64 = 0.65;

/// The line most like an entry, by Jaro-Winkler; `None` where none is like it.
fn nearest(entry: &NamedLine, documents: &[Document]) -> Option<String> {
    let words = entry.words.to_lowercase();
    let lines = documents.iter().flat_map(super::lines::read_lines).filter(|line| !line.words.is_empty());
    let likeness = |line: &SourceLine<'_>| {
        // A line goes on where an entry names its beginning alone.
        let length = words.chars().count().max(8) * 2;
        let beginning: String = plain_words(line.words).to_lowercase().chars().take(length).collect();
        strsim::jaro_winkler(&beginning, &words)
    };
    likest(lines, LEAST_LIKENESS, likeness).map(|line| line.words.to_owned())
}
