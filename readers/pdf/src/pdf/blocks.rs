//! What do a document's lines make: headings, paragraphs, items, code and tables?

use super::code::code_lines;
use super::definitions::{Part, definitions, lead};
use super::escape::escape;
use super::headings::{Headings, line_at};
use super::hyphens::Vocabulary;
use super::items::{Item, Line};
use super::lists::Lists;
use super::markers::Mark;
use super::paragraphs::{Join, relation};
use super::style::Style;
use super::words::Word;
use super::write::PAGE_MARK;

/// A note longer than this stands as a paragraph after the one that calls it.
const NOTE_BYTES: usize = 300;

/// A part of the Markdown; its words are escaped except at the beginnings of lines.
#[derive(Debug)]
pub(super) enum Block {
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(String),
    /// Without a mark it goes on with an item above it.
    Item {
        depth: usize,
        mark: Option<Mark>,
        text: String,
    },
    Code(Vec<String>),
    Table(Vec<Vec<String>>),
    /// Pages begin here that have no text.
    PageEnds(usize),
}

/// Text that may go on.
#[derive(Debug)]
struct Open {
    text: String,
    last: Line,
    lines: usize,
    item: Option<(usize, Option<Mark>)>,
}

/// Makes blocks of items.
pub(super) struct Composer<'a> {
    style: &'a Style,
    items: &'a [Item],
    headings: &'a Headings,
    vocabulary: Vocabulary,
    blocks: Vec<Block>,
    open: Option<Open>,
    heading: Option<usize>,
    lists: Lists,
    /// What each item is in a list of definitions.
    parts: Vec<Option<Part>>,
    /// Typewritten lines, each with the marks of the pages that begin with it.
    code: Vec<(String, Line)>,
    notes: Vec<&'a Line>,
    /// Long notes that the open text calls.
    long_notes: Vec<String>,
    /// Pages that have begun since the last words.
    pages: usize,
    /// Whether a page has begun since the last table.
    table_goes_on: bool,
}

impl<'a> Composer<'a> {
    pub(super) fn new(style: &'a Style, items: &'a [Item], headings: &'a Headings) -> Self {
        Self {
            style,
            items,
            headings,
            vocabulary: Vocabulary::of(items),
            blocks: Vec::new(),
            open: None,
            heading: None,
            lists: Lists::default(),
            parts: definitions(items, headings, style),
            code: Vec::new(),
            notes: Vec::new(),
            long_notes: Vec::new(),
            pages: 0,
            table_goes_on: false,
        }
    }

    pub(super) fn compose(mut self) -> Vec<Block> {
        for (place, item) in self.items.iter().enumerate() {
            match item {
                Item::Page => self.pages += 1,
                Item::Line(line) => self.take_line(place, line),
                Item::Table(rows) => self.take_table(rows),
                Item::Note(line) => self.notes.push(line),
            }
        }
        self.close();
        self.flush_notes();
        if self.pages > 0 {
            self.blocks.push(Block::PageEnds(self.pages));
        }
        self.blocks
    }

    fn marks(&mut self) -> String {
        std::iter::repeat_n(PAGE_MARK, std::mem::take(&mut self.pages)).collect()
    }

    fn take_line(&mut self, place: usize, line: &'a Line) {
        self.table_goes_on = false;
        if let Some((heading, level)) = self.headings.of(place) {
            return self.take_heading(heading, level, line);
        }
        self.heading = None;
        if line.mono && !self.style.mono {
            if self.code.is_empty() {
                self.close_text();
                self.flush_notes();
            }
            let marks = self.marks();
            return self.code.push((marks, line.clone()));
        }
        self.close_code();
        if let Some(part) = self.parts.get(place).copied().flatten() {
            return self.take_definition(part, line);
        }
        let next = line_at(self.items, place + 1);
        let join = self.open.as_ref().map_or(Join::New, |open| self.relation(open, line, next));
        if let Some((depth, mark)) = self.lists.begin(self.items, place, line, join) {
            return self.begin(line, Some((depth, Some(mark))));
        }
        match (join, self.lists.holder(line)) {
            (Join::New, Some(depth)) => self.begin(line, Some((depth, None))),
            (Join::New, None) => {
                self.lists.clear();
                self.begin(line, None);
            }
            _ => self.go_on(line, join),
        }
    }

    fn take_definition(&mut self, part: Part, line: &'a Line) {
        match part {
            Part::Term => {
                self.close_text();
                self.flush_notes();
                self.lists.clear();
                let text = self.marks() + &lead(&self.words(line, 0));
                self.open = Some(Open { text, last: line.clone(), lines: 1, item: Some((0, Some(Mark::Bullet))) });
            }
            Part::Next(Join::New) => self.begin(line, Some((0, None))),
            Part::First => self.go_on(line, Join::Same),
            Part::Next(join) => self.go_on(line, join),
        }
    }

    fn relation(&self, open: &Open, line: &Line, next: Option<&Line>) -> Join {
        match open.item {
            Some(_) => self.lists.relation(&open.last, line, self.style),
            None => relation(open.lines, &open.last, line, next, self.style),
        }
    }

    fn begin(&mut self, line: &Line, item: Option<(usize, Option<Mark>)>) {
        self.close_text();
        self.flush_notes();
        let skip = usize::from(matches!(item, Some((_, Some(_)))));
        let text = self.marks() + &self.words(line, skip);
        self.open = Some(Open { text, last: line.clone(), lines: 1, item });
    }

    fn go_on(&mut self, line: &Line, join: Join) {
        // Notes at the foot of a page that a paragraph goes over stand before it, so that their page is right.
        self.flush_notes();
        let marks = self.marks();
        let text = self.words(line, 0);
        let Some(open) = &mut self.open else { return };
        if join == Join::Break {
            open.text.push_str("\\\n");
            open.text.push_str(&marks);
            open.text.push_str(&text);
        } else {
            self.vocabulary.join(&mut open.text, &text, &marks);
        }
        open.last = line.clone();
        open.lines += 1;
    }

    /// A line's words but the first few, with its notes in parentheses where they are called, or kept if they are long.
    fn words(&mut self, line: &Line, skip: usize) -> String {
        let mut text = String::new();
        let mut from = skip;
        for note in &line.notes {
            let mut inner = String::new();
            for line in &note.lines {
                self.vocabulary.join(&mut inner, &words(line.words.iter()), "");
            }
            let end = note.word + 1;
            if inner.len() > NOTE_BYTES {
                self.long_notes.push(inner);
                continue;
            }
            let before = words(line.words.iter().take(end).skip(from));
            text.extend([if text.is_empty() { "" } else { " " }, &before, " (", &inner, ")"]);
            from = end.max(from);
        }
        let rest = words(line.words.iter().skip(from));
        text.extend([if text.is_empty() || rest.is_empty() { "" } else { " " }, &rest]);
        text
    }

    fn take_heading(&mut self, heading: usize, level: u8, line: &'a Line) {
        let text = words(line.words.iter());
        if self.heading == Some(heading)
            && let Some(Block::Heading { text: before, .. }) = self.blocks.last_mut()
        {
            self.notes.extend(line.notes.iter().flat_map(|note| &note.lines));
            return self.vocabulary.join(before, &text, "");
        }
        self.close();
        self.flush_notes();
        self.lists.clear();
        let text = self.marks() + &text;
        self.blocks.push(Block::Heading { level, text });
        self.heading = Some(heading);
        self.notes.extend(line.notes.iter().flat_map(|note| &note.lines));
    }

    fn take_table(&mut self, rows: &[Vec<Vec<Vec<Word>>>]) {
        self.close();
        self.flush_notes();
        self.lists.clear();
        self.heading = None;
        let marks = self.marks();
        let mut cells: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect()).collect();
        let goes_on = self.table_goes_on && !marks.is_empty();
        if let (true, Some(Block::Table(before))) = (goes_on, self.blocks.last_mut())
            && before.first().map(Vec::len) == cells.first().map(Vec::len)
        {
            let head = before.first().map(|row| row.iter().map(|cell| cell.replace(PAGE_MARK, "")).collect::<Vec<_>>());
            let is_empty = |row: &Vec<String>| row.iter().all(String::is_empty);
            if cells.first() == head.as_ref() || cells.first().is_some_and(is_empty) {
                cells.remove(0);
            }
            put_first(&mut cells, &marks);
            before.append(&mut cells);
        } else {
            put_first(&mut cells, &marks);
            self.blocks.push(Block::Table(cells));
        }
        self.table_goes_on = true;
    }

    fn cell(&self, lines: &[Vec<Word>]) -> String {
        let mut text = String::new();
        for line in lines {
            self.vocabulary.join(&mut text, &words(line.iter()), "");
        }
        text.trim_end_matches('\u{AD}').to_owned()
    }

    fn flush_notes(&mut self) {
        let mut note = String::new();
        for line in std::mem::take(&mut self.notes) {
            if line.begins && !note.is_empty() {
                self.blocks.push(Block::Paragraph(std::mem::take(&mut note)));
            }
            self.vocabulary.join(&mut note, &words(line.words.iter()), "");
        }
        if !note.is_empty() {
            self.blocks.push(Block::Paragraph(note));
        }
    }

    fn close(&mut self) {
        self.close_text();
        self.close_code();
    }

    fn close_text(&mut self) {
        let Some(open) = self.open.take() else { return };
        let text = open.text.trim_end_matches('\u{AD}').to_owned();
        self.blocks.push(match open.item {
            Some((depth, mark)) => Block::Item { depth, mark, text },
            None => Block::Paragraph(text),
        });
        self.blocks.extend(self.long_notes.drain(..).map(Block::Paragraph));
    }

    fn close_code(&mut self) {
        if self.code.is_empty() {
            return;
        }
        self.lists.clear();
        self.blocks.push(Block::Code(code_lines(&std::mem::take(&mut self.code))));
    }
}

fn put_first(cells: &mut [Vec<String>], marks: &str) {
    if let Some(cell) = cells.first_mut().and_then(|row| row.first_mut()) {
        cell.insert_str(0, marks);
    }
}

/// A line's words with blanks between them; only at its end may a soft hyphen stand.
fn words<'w>(words: impl Iterator<Item = &'w Word>) -> String {
    let mut text = words.map(|word| escape(&word.text)).collect::<Vec<_>>().join(" ");
    if text.contains('\u{AD}') {
        let broken = text.ends_with('\u{AD}');
        text.retain(|letter| letter != '\u{AD}');
        text.extend(broken.then_some('\u{AD}'));
    }
    text
}
