//! What of a quote does the parser of Markdown read, and where in the quote does each byte of it stand?

use crate::answer::Evidence;
use crate::corpus::{CELL, FILL, HEADER_CELL, Span};

/// The text that is parsed for a quote.
#[derive(Debug)]
pub(super) struct Source {
    /// It: the quote less what is not shown of it, its first line as far out as the others, under the names of its columns.
    pub text: String,
    /// Where stretches of it begin, here and in the quote.
    starts: Vec<(usize, usize)>,
    /// Where the quote begins in it.
    begins: usize,
}

impl Source {
    /// The text to parse for a quote; `None` for a table without pipes, whose cells no parser knows.
    pub(super) fn of(quote: &Evidence) -> Option<Self> {
        let words = quote.words();
        if words.contains([CELL, HEADER_CELL]) {
            return None;
        }
        let mut source = Self { text: header(quote).unwrap_or_default(), starts: Vec::new(), begins: 0 };
        source.begins = source.text.len();
        let lead = quote.code.first().filter(|code| code.span.start == 0).map_or(0, |code| code.lead);
        source.text.extend(std::iter::repeat_n(' ', lead));
        let mut from = 0;
        for out in hidden(quote) {
            source.take(words, Span::new(from, out.start.max(from)));
            from = out.end.max(from);
        }
        source.take(words, Span::new(from, words.len().max(from)));
        Some(source)
    }

    fn take(&mut self, words: &str, span: Span) {
        if let Some(text) = words.get(span.range()).filter(|text| !text.is_empty()) {
            self.starts.push((self.text.len(), span.start));
            self.text.push_str(text);
        }
    }

    /// The byte of the quote that a byte of the text stands at; `None` for what stands before the quote.
    pub(super) fn quoted_at(&self, byte: usize) -> Option<usize> {
        let before = self.starts.partition_point(|(here, _)| *here <= byte).checked_sub(1)?;
        let (here, quoted) = self.starts[before];
        Some(quoted + (byte - here))
    }

    /// The byte of the text at which a byte of the quote stands, or what is next to it.
    pub(super) fn place_of(&self, quoted: usize) -> usize {
        let before = self.starts.partition_point(|(_, start)| *start <= quoted).checked_sub(1);
        before.map_or(self.begins, |at| self.starts[at].0 + (quoted - self.starts[at].1))
    }
}

/// The names of the columns above a quote that begins with a table's row, as Markdown has them.
fn header(quote: &Evidence) -> Option<String> {
    let mut lines = quote.words().lines();
    let is_row = |line: &str| line.trim_start().starts_with('|');
    let names = quote.leads.last().filter(|lead| is_row(lead) && lines.next().is_some_and(is_row))?;
    let cells = names.trim().trim_matches('|').replace("\\|", "").matches('|').count() + 1;
    Some(format!("{}\n|{}\n", names.trim(), "---|".repeat(cells)))
}

/// What of a quote is not read: what is left out of it, what stands for something that was masked, and the blanks before its
/// further lines that its first line lost.
fn hidden(quote: &Evidence) -> Vec<Span> {
    let words = quote.words();
    let fills = words.match_indices(FILL).map(|(at, fill)| Span::new(at, at + fill.len()));
    let lines = words.match_indices('\n').map(|(at, _)| {
        let blanks = words[at + 1..].bytes().take_while(|byte| *byte == b' ').count();
        Span::new(at + 1, at + 1 + blanks.min(quote.column))
    });
    let mut hidden: Vec<Span> = quote.left_out.iter().copied().chain(fills).chain(lines).collect();
    hidden.sort_unstable();
    hidden
}
