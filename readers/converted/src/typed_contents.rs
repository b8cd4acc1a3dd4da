//! Which paragraphs are a table of contents that somebody typed? They say nothing that the headings below do not.

use std::collections::HashMap;
use std::ops::Range;

use super::contents::is_contents_name;

/// The longest line of a table of contents, in bytes.
const LINE_BYTES: usize = 200;

/// Without a name, fewer lines than this may be anything with numbers.
const UNNAMED_LINES: usize = 3;

/// A piece of a document, as far as it may be a part of a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading by its style or tag.
    Heading(String),
    /// The lines of a paragraph in bold type, which may be headings.
    Bold(Vec<String>),
    /// The lines of any other paragraph or item.
    Plain(Vec<String>),
    /// What is never in a table of contents, as a table.
    Other,
}

impl Piece {
    fn lines(&self) -> &[String] {
        match self {
            Self::Heading(line) => std::slice::from_ref(line),
            Self::Bold(lines) | Self::Plain(lines) => lines,
            Self::Other => &[],
        }
    }

    /// Whether it says that a table of contents follows, and nothing else.
    fn is_name(&self) -> bool {
        matches!(self.lines(), [line] if is_contents_name(line))
    }
}

/// The pieces that are tables of contents, each a range; their names are among them where no other text stands under these.
#[must_use]
pub fn typed_contents(pieces: &[Piece]) -> Vec<Range<usize>> {
    let titles = Titles::new(pieces);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let named_before = at.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(Piece::is_name);
        let entries = Entries::read(pieces, &titles, at, named_before);
        if entries.are_contents() {
            let end = at + entries.pieces;
            found.push(if named_before && may_go(pieces, at - 1, end) { at - 1..end } else { at..end });
            at = end;
        } else {
            at += entries.seen.max(1);
        }
    }
    found
}

/// Whether a name may go with its list: a heading keeps what else stands under it.
fn may_go(pieces: &[Piece], name: usize, end: usize) -> bool {
    let headed = matches!(pieces.get(name), Some(Piece::Heading(_)));
    !headed || pieces.get(end).is_none_or(|next| matches!(next, Piece::Heading(_) | Piece::Bold(_)))
}

/// Where the lines of a document stand last by their letters: as headings, and as short lines of their own.
struct Titles {
    headings: HashMap<String, usize>,
    lines: HashMap<String, usize>,
}

impl Titles {
    fn new(pieces: &[Piece]) -> Self {
        let mut titles = Self { headings: HashMap::new(), lines: HashMap::new() };
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Heading(line) => drop(titles.headings.insert(letters(line), at)),
                Piece::Bold(lines) => titles.headings.extend(lines.iter().map(|line| (letters(line), at))),
                Piece::Plain(lines) => {
                    if let [line] = lines.as_slice()
                        && line.len() <= LINE_BYTES
                    {
                        titles.lines.insert(letters(line), at);
                    }
                }
                Piece::Other => {}
            }
        }
        titles
    }

    fn come_after(&self, title: &str, at: usize, named: bool) -> bool {
        let title = letters(title);
        let later = |places: &HashMap<String, usize>| places.get(&title).is_some_and(|last| *last > at);
        !title.is_empty() && (later(&self.headings) || named && later(&self.lines))
    }
}

/// A line's letters in small ones, without the numbers around them.
fn letters(line: &str) -> String {
    let letters: String = line.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.trim_matches(|sign: char| sign.is_numeric()).to_owned()
}

/// Lines one after the other that may be a table of contents.
#[derive(Default)]
struct Entries {
    named: bool,
    /// How many pieces they are.
    pieces: usize,
    /// How many more or less like them were seen: none of these begins another table.
    seen: usize,
    pages: Vec<u32>,
    lines: usize,
    /// How many say what a heading further down does.
    repeating: usize,
}

impl Entries {
    /// The entries that begin with a piece, up to the last one that a heading repeats.
    fn read(pieces: &[Piece], titles: &Titles, from: usize, named_before: bool) -> Self {
        let mut read = Self { named: named_before, ..Self::default() };
        let mut sure = Self { named: named_before, ..Self::default() };
        for (at, piece) in pieces.iter().enumerate().skip(from) {
            let mut lines = piece.lines();
            if matches!(piece, Piece::Heading(_)) || lines.is_empty() {
                break;
            }
            if let ([name, rest @ ..], true) = (lines, at == from)
                && !rest.is_empty()
                && is_contents_name(name)
            {
                read.named = true;
                lines = rest;
            }
            let before = read.repeating;
            if !lines.iter().all(|line| read.take(line, titles, at)) {
                break;
            }
            read.pieces += 1;
            if read.repeating > before {
                sure = read.clone_counts();
            }
        }
        Self { seen: read.pieces, ..sure }
    }

    fn clone_counts(&self) -> Self {
        Self { pages: self.pages.clone(), ..*self }
    }

    /// Whether a line is an entry; one without a page's number says exactly what a heading does.
    fn take(&mut self, line: &str, titles: &Titles, at: usize) -> bool {
        let (title, page) = entry(line).map_or((line, None), |(title, page)| (title, Some(page)));
        let again = titles.come_after(title, at, self.named);
        if line.len() > LINE_BYTES || page.is_none() && !(self.named && again) {
            return false;
        }
        self.pages.extend(page.flatten());
        self.lines += 1;
        self.repeating += usize::from(again);
        true
    }

    fn are_contents(&self) -> bool {
        let rising = self.pages.is_sorted();
        if self.named {
            let enough = self.lines > 1 || self.repeating == self.lines;
            return self.lines > 0 && rising && enough && self.repeating * 2 >= self.lines;
        }
        self.lines >= UNNAMED_LINES && rising && self.repeating * 5 >= self.lines * 4
    }
}

/// A line's title, and the page that it names at its end: none for a Roman one, as those stand before all others.
fn entry(line: &str) -> Option<(&str, Option<u32>)> {
    let line = line.trim();
    let start = line.rfind(|sign: char| !sign.is_ascii_alphanumeric())?;
    let sign = line.get(start..)?.chars().next()?;
    let number = line.get(start + sign.len_utf8()..)?;
    let leads = sign.is_whitespace() || ".…·_".contains(sign);
    let roman = !number.is_empty() && number.chars().all(|sign| "ivxl".contains(sign));
    let page: Option<u32> = number.parse().ok().filter(|_| number.len() <= 4);
    let title = line.get(..start)?.trim_end_matches(|sign: char| sign.is_whitespace() || ".…·_".contains(sign));
    let is_entry = leads && (roman || page.is_some()) && title.chars().any(char::is_alphabetic);
    is_entry.then_some((title, page))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(line: &str) -> Piece {
        Piece::Plain(line.split('\n').map(str::to_owned).collect())
    }

    fn heading(line: &str) -> Piece {
        Piece::Heading(line.to_owned())
    }

    fn found(pieces: &[Piece]) -> Vec<(usize, usize)> {
        typed_contents(pieces).into_iter().map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn lines_with_pages_under_a_name_are_left_out() {
        let name = || Piece::Bold(vec!["Contents".to_owned()]);
        let text = [heading("Keys"), plain("Ask Ada."), heading("2 Heating"), plain("Off at 9.")];
        let read = |list: &[Piece]| found(&[list, &text].concat());
        assert_eq!(read(&[plain("Welcome."), name(), plain("1 Keys 2"), plain("2 Heating ..... 3")]), [(1, 4)]);
        assert_eq!(read(&[plain("Contents\nKeys 2\nHeating 3")]), [(0, 1)]);
        assert_eq!(read(&[heading("Contents"), plain("Keys 2"), plain("Heating 3"), plain("Welcome.")]), [(1, 3)]);
        assert_eq!(read(&[name(), plain("Keys"), plain("Heating")]), [(0, 3)]);
        // What no heading repeats at the end may be text.
        assert_eq!(read(&[name(), plain("Keys 2"), plain("Heating 3"), plain("Room 12")]), [(0, 3)]);
        assert_eq!(read(&[name(), plain("Rooms 2"), plain("Yards 3"), plain("Keys 4")]), []);
        assert_eq!(read(&[name(), plain("Keys 9"), plain("Heating 3")]), []);
    }

    #[test]
    fn without_a_name_several_lines_must_be_headings() {
        let text = [heading("Keys"), heading("Heating"), heading("Waste"), plain("Bins.")];
        let read = |list: &[Piece]| found(&[list, &text].concat());
        assert_eq!(read(&[plain("Keys 2"), plain("Heating 3"), plain("Waste 3")]), [(0, 3)]);
        assert_eq!(read(&[plain("Keys 2"), plain("Heating 3")]), []);
        assert_eq!(read(&[plain("Keys"), plain("Heating"), plain("Waste")]), []);
        assert_eq!(read(&[plain("Row 2"), plain("Swim 3"), plain("Dive 4")]), []);
    }
}
