//! How is text gathered? As runs of one style, white space collapsed.

use std::rc::Rc;

use super::escape::escape_line_start;
use super::inline_marks::write_links;

/// How a run of text looks and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) code: bool,
    /// Markdown already, as a footnote's mark is.
    pub(super) raw: bool,
    pub(super) link: Option<Rc<str>>,
}

impl Style {
    /// The style of what is Markdown already.
    pub(super) fn raw() -> Self {
        Self { raw: true, ..Self::default() }
    }

    /// What two neighbours have in common; the blank between them looks so.
    fn shared(&self, other: &Self) -> Self {
        Self {
            bold: self.bold && other.bold,
            italic: self.italic && other.italic,
            code: self.code && other.code,
            raw: false,
            link: self.link.clone().filter(|_| self.link == other.link),
        }
    }
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    Blank,
    /// The end of one of several things on a line, as items in a cell.
    Item,
    Break,
    Paragraph,
}

/// A stretch of text in one style.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
}

/// Text as it is gathered: white space collapsed, runs of one style joined.
#[derive(Debug, Default)]
pub(super) struct Inline {
    runs: Vec<Run>,
    gap: Gap,
    /// Whether the gap is a part of code.
    gap_in_code: bool,
}

/// Blanks, the one that does not break as well.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\x0C' | '\u{A0}' | '\u{202F}' | '\u{2007}')
        || character.is_control()
}

/// Characters that no reader sees.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

impl Inline {
    pub(super) fn push(&mut self, text: &str, style: &Style) {
        for character in text.chars().filter(|character| !is_unseen(*character)) {
            if is_blank(character) {
                self.gap_in_code = style.code && (self.gap_in_code || self.gap == Gap::None);
                self.push_gap(Gap::Blank);
            } else {
                self.push_character(character, style);
            }
        }
    }

    pub(super) fn push_gap(&mut self, gap: Gap) {
        if !self.runs.is_empty() {
            self.gap_in_code &= gap == Gap::Blank;
            self.gap = self.gap.max(gap);
        }
    }

    /// Lets what comes next follow without a blank.
    pub(super) fn close_up(&mut self) {
        if self.gap == Gap::Blank {
            self.gap = Gap::None;
        }
    }

    /// A line break; a second one ends the paragraph.
    pub(super) fn push_break(&mut self) {
        self.push_gap(if self.gap == Gap::Break { Gap::Paragraph } else { Gap::Break });
    }

    fn push_character(&mut self, character: char, style: &Style) {
        let gap = std::mem::take(&mut self.gap);
        let words = match gap {
            Gap::None => "",
            Gap::Blank => " ",
            Gap::Item if self.ends_with(|last| ".,;:!?".contains(last)) => " ",
            Gap::Item => "; ",
            Gap::Break => "\n",
            Gap::Paragraph => "\n\n",
        };
        if let Some(last) = self.runs.last()
            && !words.is_empty()
        {
            let shared = last.style.shared(style);
            let shared = Style { code: shared.code && self.gap_in_code, ..shared };
            self.append(words, &shared);
        }
        let mut buffer = [0; 4];
        self.append(character.encode_utf8(&mut buffer), style);
    }

    fn append(&mut self, text: &str, style: &Style) {
        match self.runs.last_mut() {
            Some(last) if last.style == *style => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), style: style.clone() }),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Whether a character at the end, with nothing after it, is of a kind.
    pub(super) fn ends_with(&self, kind: impl Fn(char) -> bool) -> bool {
        self.runs.last().and_then(|run| run.text.chars().next_back()).is_some_and(kind)
    }

    /// Whether the text so far ends in a link, with nothing after it.
    pub(super) fn ends_in_link(&self) -> bool {
        self.gap == Gap::None && self.runs.last().is_some_and(|run| run.style.link.is_some())
    }

    /// The words alone.
    pub(super) fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether all words are bold, footnotes' marks aside.
    pub(super) fn is_bold(&self) -> bool {
        let said = |run: &&Run| !run.style.raw && run.text.chars().any(char::is_alphanumeric);
        let mut runs = self.runs.iter().filter(said).peekable();
        runs.peek().is_some() && runs.all(|run| run.style.bold)
    }

    /// The same words, none of them bold.
    pub(super) fn in_plain_type(mut self) -> Self {
        self.runs.iter_mut().for_each(|run| run.style.bold = false);
        self
    }

    /// Takes the marks of footnotes out; gives their numbers.
    pub(super) fn take_marks(&mut self) -> Vec<usize> {
        let number = |run: &Run| run.text.strip_prefix("[^")?.strip_suffix(']')?.parse().ok();
        let raw = self.runs.iter().filter(|run| run.style.raw).filter_map(number).collect();
        self.runs.retain(|run| !run.style.raw || number(run).is_none());
        raw
    }

    /// Takes characters from the front.
    pub(super) fn drop_front(&mut self, mut bytes: usize) {
        for run in &mut self.runs {
            let cut = bytes.min(run.text.len());
            run.text.drain(..cut);
            bytes -= cut;
        }
        self.runs.retain(|run| !run.text.is_empty());
        if let Some(first) = self.runs.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        self.runs.retain(|run| !run.text.is_empty());
    }

    /// The text less bold and italic, on one line, for headings.
    pub(super) fn heading(self) -> String {
        let runs = self.runs.into_iter();
        let plain = |run: Run| Run { style: Style { bold: false, italic: false, ..run.style }, ..run };
        let text = write_links(&one_line(runs.map(plain)), false);
        // A `#` at the end would be taken for the end of the heading's marks.
        if text.ends_with('#') { format!("{}\\#", text.trim_end_matches('#')) } else { text }
    }

    /// The text on one line, for the cell of a table; a header's is bold as it is.
    pub(super) fn cell(self, header: bool) -> String {
        let runs = self.runs.into_iter();
        let style = |run: Run| Run { style: Style { bold: run.style.bold && !header, ..run.style }, ..run };
        write_links(&one_line(runs.map(style)), true)
    }

    /// The text on one line.
    pub(super) fn line(self) -> String {
        escape_line_start(write_links(&one_line(self.runs.into_iter()), false))
    }

    /// The paragraphs of the text, each with its lines.
    pub(super) fn paragraphs(self) -> Vec<Vec<String>> {
        let mut paragraphs = vec![Vec::new()];
        for line in lines(self.runs) {
            if line.is_empty() {
                paragraphs.push(Vec::new());
            } else if let Some(paragraph) = paragraphs.last_mut() {
                paragraph.push(escape_line_start(write_links(&line, false)));
            }
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }
}

fn one_line(runs: impl Iterator<Item = Run>) -> Vec<Run> {
    runs.map(|run| Run { text: run.text.replace("\n\n", " ").replace('\n', " "), ..run }).collect()
}

/// Runs divided where lines break; an empty line ends a paragraph.
fn lines(runs: Vec<Run>) -> Vec<Vec<Run>> {
    let mut lines = vec![Vec::new()];
    for run in runs {
        for (number, part) in run.text.split('\n').enumerate() {
            if number > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut()
                && !part.is_empty()
            {
                line.push(Run { text: part.to_owned(), style: run.style.clone() });
            }
        }
    }
    lines
}
