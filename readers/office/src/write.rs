//! How are a document's blocks written as Markdown?

use crate::blocks::{Block, Marker};
use crate::escape::escape_start;
use crate::words::{Line, Words};
use crate::write_table::{Budget, write_table};

/// A document's blocks as Markdown.
pub(crate) fn write(blocks: &[Block]) -> String {
    let first = blocks.iter().find(|block| matches!(block, Block::Title(_) | Block::Heading { .. }));
    let mut writer = Writer { lift: usize::from(matches!(first, Some(Block::Title(_)))), ..Writer::default() };
    writer.blocks(blocks);
    writer.end_code();
    if !writer.text.is_empty() {
        writer.text.push('\n');
    }
    writer.text
}

/// A Markdown text in the making.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    /// How far headings stand below the title.
    lift: usize,
    /// The open items, each in the one before.
    items: Vec<Item>,
    code: Vec<String>,
    /// The number that was typed before the last paragraph.
    typed: Option<u32>,
    in_title: bool,
    /// What may still be repeated in tables.
    pub(crate) budget: Budget,
}

/// An item that others may stand in.
struct Item {
    level: usize,
    /// How far its words are indented.
    indent: usize,
    number: Option<u32>,
    bullet: char,
    /// Whether it explains a term.
    term: bool,
}

impl Writer {
    /// Adds blocks in order.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) {
        for (nth, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(nth + 1));
        }
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        if let Block::Code(text) = block {
            return self.code.push(text.clone());
        }
        self.end_code();
        if says_again(block, next) {
            return;
        }
        let in_title = std::mem::take(&mut self.in_title);
        match block {
            Block::Title(words) => self.title(words, in_title),
            Block::Heading { level, words } => self.heading(level + self.lift, words),
            Block::Paragraph(words) => self.paragraph(words, next),
            Block::Item { level, marker, words } => self.item(*level, marker, &words.lines()),
            Block::Continuation(words) => self.continuation(words),
            Block::Term(words) => self.paragraph(&words.clone().in_bold(), next),
            Block::Definition(words) | Block::Indented(words) => self.paragraph(words, next),
            Block::Table(table) => write_table(self, table),
            Block::Code(_) => {}
        }
    }

    /// A title on several lines is one.
    fn title(&mut self, words: &Words, goes_on: bool) {
        let line = words.flat();
        if goes_on && !line.plain.is_empty() {
            self.text.push(' ');
            self.text.push_str(&line.markdown);
        } else {
            self.heading(1, words);
        }
        self.in_title = goes_on || !line.plain.is_empty();
    }

    fn heading(&mut self, level: usize, words: &Words) {
        let mut line = words.flat().markdown;
        if line.is_empty() {
            return;
        }
        if line.ends_with('#') {
            line.insert(line.len() - 1, '\\');
        }
        self.chunk(&format!("{} {line}", "#".repeat(level.clamp(1, 6))));
    }

    /// A paragraph; lines that begin with a typed bullet or number are items.
    fn paragraph(&mut self, words: &Words, next: Option<&Block>) {
        let before = self.typed.take();
        let mut open: Vec<String> = Vec::new();
        let lines = words.lines();
        for (nth, line) in lines.iter().enumerate() {
            let following = lines.get(nth + 1).map_or_else(|| next_number(next), typed_number);
            match typed_marker(line, if nth == 0 { before } else { self.typed }, following) {
                Some((marker, rest)) => {
                    self.chunk(&std::mem::take(&mut open).join("\n"));
                    self.typed = if let Marker::Number(number) = marker { Some(number) } else { None };
                    self.item(0, &marker, &[Line { markdown: rest.to_owned(), plain: rest.to_owned(), bold: false }]);
                }
                None if line.bold => open.push(format!("**{}**", line.markdown)),
                None => open.push(escape_start(&line.markdown)),
            }
        }
        self.chunk(&open.join("\n"));
    }

    fn item(&mut self, level: usize, marker: &Marker, lines: &[Line]) {
        let Some((first, others)) = lines.split_first() else { return };
        let gap = self.gap_before(level, marker);
        let term = matches!(marker, Marker::Term(_));
        // A list right after another would go on with it, were its sign the same.
        let above = self.items.iter().find(|open| open.level >= level).map(|open| (open.term == term, open.bullet));
        let bullet = match above {
            Some((true, bullet)) => bullet,
            Some((false, '-')) => '*',
            _ => '-',
        };
        while self.items.last().is_some_and(|open| open.level >= level) {
            self.items.pop();
        }
        let indent = self.indent();
        let (mark, label) = match marker {
            Marker::Bullet => (format!("{bullet} "), String::new()),
            Marker::Number(number) => (format!("{number}. "), String::new()),
            Marker::Label(label) | Marker::Term(label) => (format!("{bullet} "), format!("{label} ")),
        };
        self.separate(gap);
        self.text.push_str(&" ".repeat(indent));
        self.text.push_str(&mark);
        self.text.push_str(&escape_start(&(label + &first.markdown)));
        let number = if let Marker::Number(number) = marker { Some(*number) } else { None };
        self.items.push(Item { level, indent: indent + mark.len(), number, bullet, term });
        for line in others {
            self.indented("\n", &escape_start(&line.markdown));
        }
    }

    fn indent(&self) -> usize {
        self.items.last().map_or(0, |item| item.indent)
    }

    /// An item right after another needs no blank line, except where it begins a list that Markdown would not see.
    fn gap_before(&self, level: usize, marker: &Marker) -> &'static str {
        let above = self.items.iter().find(|open| open.level >= level);
        let goes_on = match (marker, above) {
            (Marker::Number(number), Some(above)) => {
                above.number.is_some_and(|before| before.checked_add(1) == Some(*number))
            }
            (Marker::Number(number), None) => *number == 1,
            (_, Some(above)) => above.number.is_none() && above.term == matches!(marker, Marker::Term(_)),
            (_, None) => true,
        };
        if self.items.is_empty() || !goes_on { "\n\n" } else { "\n" }
    }

    fn continuation(&mut self, words: &Words) {
        if self.items.is_empty() {
            return self.paragraph(words, None);
        }
        for (nth, line) in words.lines().iter().enumerate() {
            self.indented(if nth == 0 { "\n\n" } else { "\n" }, &escape_start(&line.markdown));
        }
    }

    fn indented(&mut self, gap: &str, line: &str) {
        self.text.push_str(gap);
        self.text.push_str(&" ".repeat(self.indent()));
        self.text.push_str(line);
    }

    /// Adds Markdown that stands for itself, outside of any list.
    pub(crate) fn chunk(&mut self, markdown: &str) {
        if !markdown.is_empty() {
            self.separate("\n\n");
            self.text.push_str(markdown);
            self.items.clear();
        }
    }

    fn separate(&mut self, gap: &str) {
        if !self.text.is_empty() {
            self.text.push_str(gap);
        }
    }

    fn end_code(&mut self) {
        let lines = std::mem::take(&mut self.code).join("\n");
        let lines = lines.trim_matches('\n').trim_end();
        if lines.is_empty() {
            return;
        }
        let longest = lines.split(|mark| mark != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        self.chunk(&format!("{fence}\n{lines}\n{fence}"));
    }
}

/// Whether a block has but an image whose description is the caption after it.
fn says_again(block: &Block, next: Option<&Block>) -> bool {
    match (block, next) {
        (Block::Paragraph(image), Some(Block::Paragraph(caption))) => {
            image.is_images() && image.flat().plain == caption.flat().plain
        }
        _ => false,
    }
}

fn next_number(next: Option<&Block>) -> Option<u32> {
    match next {
        Some(Block::Paragraph(words)) => words.lines().first().and_then(typed_number),
        _ => None,
    }
}

/// The number that somebody typed before a line's words.
fn typed_number(line: &Line) -> Option<u32> {
    let digits = line.plain.split(['.', ')']).next()?;
    let rest = line.plain.get(digits.len() + 1..)?;
    let typed = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with(' ');
    digits.parse().ok().filter(|_| typed)
}

/// The marker that somebody typed before a line's words, and these. A number is one only next to its neighbour.
fn typed_marker(line: &Line, before: Option<u32>, following: Option<u32>) -> Option<(Marker, &str)> {
    const GLUED: [char; 6] = ['•', '▪', '●', '‣', '◦', '■'];
    const APART: [char; 8] = ['-', '–', '·', '○', '➢', '➤', '⁃', '∙'];
    let text = line.markdown.as_str();
    if let Some(rest) =
        text.strip_prefix(GLUED).or_else(|| text.strip_prefix(APART).filter(|rest| rest.starts_with(' ')))
    {
        return Some((Marker::Bullet, rest.trim_start())).filter(|(_, rest)| !rest.is_empty());
    }
    let number = typed_number(line).filter(|_| !line.bold)?;
    let in_order = before.is_some_and(|before| before + 1 == number) || following == Some(number + 1);
    let rest =
        text.trim_start_matches(|digit: char| digit.is_ascii_digit()).trim_start_matches(['.', ')']).trim_start();
    (in_order && !rest.is_empty()).then_some((Marker::Number(number), rest))
}
