//! How are blocks written as Markdown?

use preceptor_converted::GOES_ON;

use super::blocks::{Block, Item};
use super::escape::longest_run;

/// Blocks as Markdown, a blank line between them.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut writer = Writer { out: String::new(), prefix: String::new(), marker: None };
    writer.blocks(blocks);
    let length = writer.out.trim_end().len();
    writer.out.truncate(length);
    if !writer.out.is_empty() {
        writer.out.push('\n');
    }
    writer.out
}

struct Writer {
    out: String,
    /// What each line of the list item or quote begins with.
    prefix: String,
    /// What the next line begins with instead, as an item's first line does.
    marker: Option<String>,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut previous = None;
        let mut delimiter = '.';
        let mut bullet = '-';
        for block in blocks {
            // In a quote, unlike in an item, a paragraph stands apart from its list.
            let inside = self.prefix.ends_with("  ");
            if previous.is_some_and(|previous| !(inside && stands_close(previous, block))) {
                self.blank_line();
            }
            // A numbered list right after another would go on with its numbers.
            let follows = is_numbered(block) && previous.is_some_and(is_numbered);
            delimiter = if follows && delimiter == '.' { ')' } else { '.' };
            // As would a list of terms right after a list with bullets.
            let beside = is_bulleted(block) && previous.is_some_and(is_bulleted);
            bullet = if beside && bullet == '-' { '*' } else { '-' };
            self.block(block, if is_numbered(block) { delimiter } else { bullet });
            previous = Some(block);
        }
    }

    /// Writes a block; `sign` is what stands before an item, or after its number.
    fn block(&mut self, block: &Block, sign: char) {
        match block {
            Block::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level).clamp(1, 6));
                self.line(&format!("{marks} {text}"));
            }
            Block::Paragraph(lines) => self.paragraph(lines),
            Block::Code { language, text } => self.code(language, text),
            Block::List(items) => self.list(items, sign),
            Block::Quote(blocks) => self.holding("> ", "> ", |writer| writer.blocks(blocks)),
            Block::Table(rows) => self.table(rows),
            Block::Label(text) => self.line(&format!("**{text}**")),
            Block::Note { number, text } => self.line(&format!("[^{number}]: {text}")),
            Block::Rule => self.line("---"),
            Block::GoesOn => self.line(GOES_ON),
            Block::Begin | Block::End(_) => {}
        }
    }

    fn paragraph(&mut self, lines: &[String]) {
        for (number, line) in lines.iter().enumerate() {
            // A backslash at a line's end keeps the break.
            let broken = number + 1 < lines.len();
            self.line(&if broken { format!("{line}\\") } else { line.clone() });
        }
    }

    fn code(&mut self, language: &str, text: &str) {
        let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
        self.line(&format!("{fence}{language}"));
        for line in text.split('\n') {
            self.line(line);
        }
        self.line(&fence);
    }

    fn list(&mut self, items: &[Item], sign: char) {
        let loose = items.iter().any(is_loose);
        for (number, item) in items.iter().enumerate() {
            if number > 0 && loose {
                self.blank_line();
            }
            let marker = item.number.map_or_else(|| format!("{sign} "), |number| format!("{number}{sign} "));
            let indent = " ".repeat(marker.len());
            self.holding(&marker, &indent, |writer| writer.blocks(&item.blocks));
        }
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        for (number, row) in rows.iter().enumerate() {
            self.line(&format!("| {} |", row.join(" | ")));
            if number == 0 {
                self.line(&format!("|{}", " --- |".repeat(row.len())));
            }
        }
    }

    /// Writes with this at the front of each line, on the first one `marker` instead.
    fn holding(&mut self, marker: &str, prefix: &str, write: impl FnOnce(&mut Self)) {
        let outer = self.prefix.len();
        let first = self.marker.take().unwrap_or_else(|| self.prefix.clone());
        self.marker = Some(first + marker);
        self.prefix.push_str(prefix);
        write(self);
        self.prefix.truncate(outer);
        self.marker = None;
    }

    fn line(&mut self, text: &str) {
        let prefix = self.marker.take();
        let prefix = prefix.as_deref().unwrap_or(&self.prefix);
        self.out.push_str(if text.is_empty() { prefix.trim_end() } else { prefix });
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn blank_line(&mut self) {
        if self.marker.is_none() {
            self.line("");
        }
    }
}

/// Whether a list may follow its introduction in an item without a blank line.
fn stands_close(previous: &Block, block: &Block) -> bool {
    let Block::List(items) = block else { return false };
    // A number other than 1 would not end the paragraph.
    let begins = items.first().is_some_and(|item| item.number.is_none_or(|number| number == 1));
    matches!(previous, Block::Paragraph(_)) && begins
}

/// Whether an item holds more than a paragraph with lists below it.
fn is_loose(item: &Item) -> bool {
    let rest = item.blocks.get(1..).unwrap_or_default();
    !rest.iter().all(|block| matches!(block, Block::List(_)))
}

fn is_bulleted(block: &Block) -> bool {
    matches!(block, Block::List(items) if items.first().is_some_and(|item| item.number.is_none()))
}

fn is_numbered(block: &Block) -> bool {
    matches!(block, Block::List(items) if items.first().is_some_and(|item| item.number.is_some()))
}
