//! Which lines of a document are code, and what of each is shown? Everything but the fences and the indentation that make it
//! code.

use super::block::{Block, BlockKind};
use super::columns::{STOP, column_behind};
use super::document::{Code, Document, Format};
use super::matter::FILL;
use super::span::Span;

/// A block of code in a quote, as byte ranges of the quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// All of it, fences included.
    pub span: Span,
    /// Blanks that stand before its first line and not in the quote.
    pub lead: usize,
    /// What is shown of each line, top to bottom; empty for a blank line.
    pub lines: Vec<Span>,
}

impl Document {
    /// Learns where it has code from the blocks that were read of it.
    pub(super) fn remember_code(&mut self, blocks: &[Block]) {
        self.code = code_of(self, blocks);
    }

    /// The blocks of code in a span of the document, as byte ranges of the span.
    #[must_use]
    pub fn code(&self, span: Span) -> Vec<CodeBlock> {
        let first = self.code.partition_point(|code| code.span.end <= span.start);
        let inside = self.code[first..].iter().take_while(|code| code.span.start < span.end);
        inside.map(|code| Lines::of(self, *code).within(self, span)).collect()
    }
}

/// Where the code among blocks stands; one that was divided into pieces is whole again.
fn code_of(document: &Document, blocks: &[Block]) -> Vec<Code> {
    let mut found: Vec<Code> = Vec::new();
    let mut open = false;
    for block in blocks {
        if block.kind != BlockKind::Code {
            open = false;
            continue;
        }
        let begins = fence(document.masked(block.span).trim_start()).is_some();
        match found.last_mut().filter(|last| open && !begins && last.span.end <= block.span.start) {
            Some(last) => last.span = last.span.join(block.span),
            None => found.push(Code { span: block.span, in_list: block.list.is_some() }),
        }
        open = true;
    }
    found
}

/// The lines of a block of code in a document.
struct Lines {
    block: Span,
    /// What is shown of each line, and how many blanks of it stand before the block's first byte.
    shown: Vec<(Span, usize)>,
}

impl Lines {
    fn of(document: &Document, code: Code) -> Self {
        let start = document.text[..code.span.start].rfind('\n').map_or(0, |end| end + 1);
        let masked = document.masked(Span::new(start, code.span.end));
        // What a tag became may begin with a line's end.
        let whole = &masked[code.span.start - start..];
        let lead = whole.len() - whole.trim_start().len();
        let (before, text) = masked.split_at(code.span.start + lead - start);
        let text = text.trim_end();
        let before = before.rsplit('\n').next().unwrap_or_default();
        // A line of a plain text begins with no mark of a quotation.
        let quotes = if document.format == Format::Markdown { before.matches('>').count() } else { 0 };
        let container = if quotes > 0 { before.rsplit('>').next().unwrap_or_default() } else { before };
        let column = columns(container, true) - usize::from(quotes > 0 && container.starts_with(' '));
        let open = fence(text);
        let mut lines = Vec::new();
        let mut at = code.span.start + lead;
        for (nth, raw) in text.split('\n').enumerate() {
            let body = if nth == 0 { raw } else { unquoted(raw, quotes) };
            lines.push((at + (raw.len() - body.len()), body));
            at += raw.len() + 1;
        }
        if let Some(open) = open {
            lines.remove(0);
            lines.pop_if(|(_, last)| closes(last, open));
        }
        let fenced = open.is_some();
        let least = || {
            let deep = lines.iter().skip(1).filter(|(_, line)| !is_nothing(line)).map(|(_, line)| columns(line, false));
            deep.chain([column]).min().unwrap_or(0)
        };
        let plain = document.format == Format::PlainText;
        let left = match () {
            () if fenced => column,
            () if code.in_list || plain => least(),
            // As many columns of white space make a line code.
            () => least().min(STOP),
        };
        let shown = lines.iter().enumerate().map(|(nth, (at, line))| match nth {
            0 if !fenced => (Span::new(*at, at + ending(line)), column - left),
            _ => {
                let cut = dedented(line, left);
                (Span::new(at + cut, at + ending(line).max(cut)), 0)
            }
        });
        let mut shown: Vec<(Span, usize)> = shown.collect();
        let is_empty = |(span, _): &(Span, usize)| is_nothing(&masked[span.start - start..span.end - start]);
        shown.truncate(shown.iter().rposition(|line| !is_empty(line)).map_or(0, |last| last + 1));
        shown.drain(..shown.iter().position(|line| !is_empty(line)).unwrap_or(0));
        Self { block: code.span, shown }
    }

    /// What of them stands in a span, as byte ranges of it.
    fn within(&self, document: &Document, span: Span) -> CodeBlock {
        let cut = |part: Span| {
            let (start, end) = (part.start.max(span.start), part.end.min(span.end));
            Span::new(start - span.start, end.max(start) - span.start)
        };
        let inside = self.shown.iter().filter(|(line, _)| line.end >= span.start && line.start <= span.end);
        let lines: Vec<(Span, usize)> = inside.copied().collect();
        // A quote begins with a word: the blanks before it were left behind.
        let before = |line: Span| &document.text[line.start..span.start.max(line.start)];
        let blanks = |line: Span| if before(line).trim().is_empty() { columns(before(line), true) } else { 0 };
        let lead = lines.first().map_or(0, |(line, lead)| lead + blanks(*line));
        CodeBlock { span: cut(self.block), lead, lines: lines.into_iter().map(|(line, _)| cut(line)).collect() }
    }
}

/// What opens a block of code: as many of one mark.
#[derive(Clone, Copy)]
struct Fence {
    mark: char,
    /// How often the mark stands there; three times or more.
    length: usize,
}

/// The fence that a text begins with.
fn fence(text: &str) -> Option<Fence> {
    let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(mark).len();
    (length >= 3).then_some(Fence { mark, length })
}

/// Whether a line ends what a fence opened.
fn closes(line: &str, open: Fence) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == FILL);
    line.len() >= open.length && line.chars().all(|c| c == open.mark)
}

/// A line without the marks of the quotations around it.
fn unquoted(line: &str, quotes: usize) -> &str {
    (0..quotes).fold(line, |line, _| match line.trim_start().strip_prefix('>') {
        Some(rest) => rest.strip_prefix(' ').unwrap_or(rest),
        None => line,
    })
}

/// How many columns the white space goes that a line begins with; or all of the line, where it is what stands before code.
fn columns(line: &str, all: bool) -> usize {
    column_behind(0, line.chars().take_while(|c| all || matches!(c, ' ' | '\t')))
}

/// Where a line goes on after so many columns of white space, or as many as it has.
fn dedented(line: &str, most: usize) -> usize {
    let mut column = 0;
    let cut = line.char_indices().find(|(_, c)| {
        let here = column;
        column = column_behind(column, std::iter::once(*c));
        here >= most || !matches!(c, ' ' | '\t')
    });
    cut.map_or(line.len(), |(at, _)| at)
}

/// Where a line ends less white space.
fn ending(line: &str) -> usize {
    line.trim_end_matches(|c: char| c.is_whitespace() || c == FILL).len()
}

fn is_nothing(line: &str) -> bool {
    ending(line) == 0
}

#[cfg(test)]
mod tests {
    use crate::corpus::{BlockKind, Guide, Span, shipped_guide};

    /// The code of a whole document, line by line.
    fn shown(file: &str, text: &str) -> Vec<String> {
        let guide = Guide::from_files("code", vec![(file.to_owned(), text.as_bytes().to_vec())]).unwrap();
        let document = &guide.documents[0];
        let blocks = document.code(Span::new(0, text.len()));
        let masked = document.masked(Span::new(0, text.len()));
        let lines = blocks.iter().flat_map(|block| &block.lines);
        lines.map(|line| masked[line.range()].replace(super::FILL, "")).collect()
    }

    #[test]
    fn an_indentation_that_makes_code_goes_and_every_other_blank_stays() {
        let text = "# Kiln\n\nRun:\n\n    # heat it\n    up: slow\n    \tkiln --to 900\n\n      > log\n\nThen wait.\n";
        assert_eq!(shown("a.md", text), ["# heat it", "up: slow", "\tkiln --to 900", "", "  > log"]);
        assert_eq!(shown("a.md", "Run:\n\n\tif hot\n\t\tstop\n\tfi\n"), ["if hot", "\tstop", "fi"]);
        assert_eq!(shown("a.md", "Run:\n\n        deep\n    flat\n"), ["deep", "flat"]);
    }

    #[test]
    fn fences_go_by_their_own_length_and_in_whatever_they_stand() {
        let text = "````yaml\nrun: |\n  ```\n      in\n  ```\n````\n";
        assert_eq!(shown("a.md", text), ["run: |", "  ```", "      in", "  ```"]);
        assert_eq!(shown("a.md", "1. Fire\n\n   ~~~\n   one\n     two\n   ~~~\n"), ["one", "  two"]);
        assert_eq!(shown("a.md", "> ```\n> one\n> > two\n> ```\n"), ["one", "> two"]);
        assert_eq!(shown("a.md", "```js\nopen(1)\n* no item\n"), ["open(1)", "* no item"]);
    }

    #[test]
    fn a_part_of_a_block_knows_the_blanks_before_it() {
        let text = "Run:\n\n        deep\n    flat\n";
        let guide = Guide::from_files("code", vec![("a.md".to_owned(), text.into())]).unwrap();
        let whole = guide.documents[0].code(Span::new(0, text.len()));
        assert_eq!(whole[0].lead, 4);
        let from = text.find("at\n").unwrap();
        let part = guide.documents[0].code(Span::new(from, text.len()));
        assert_eq!((part[0].lines.clone(), part[0].lead), (vec![Span::new(0, 2)], 0));
    }

    #[test]
    fn the_shipped_guide_which_is_kept_without_it_has_no_code() {
        let guide = shipped_guide().unwrap();
        assert!(guide.passages.iter().all(|passage| passage.kind != BlockKind::Code));
    }
}
