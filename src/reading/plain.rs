//! How does a quote read without its markup? Words unchanged, highlights kept, nothing a face would obey.

use std::ops::Range;

use super::markup::inline;
use super::safe::shown;
use crate::answer::{Evidence, Kept};
use crate::corpus::{CELL, FILL, Format, HEADER_CELL};

/// A character that is shown, and whether it is part of a match.
pub type Shown = (char, bool);
/// Begins a line of code, which stands as it is, every blank of it; it is never shown itself.
pub const CODE: char = '\u{2}';
/// A character with the byte of the quote that it stands at.
pub(super) type Placed = (usize, char);

/// The lines of a quote as a person reads them, less what is left out of it; those of code begin with [`CODE`].
#[must_use]
pub fn plain_lines(evidence: &Evidence) -> Vec<Vec<Shown>> {
    let kept = Kept::new(evidence.words(), &evidence.left_out);
    let marked = |at: usize| evidence.highlights.iter().any(|span| span.range().contains(&at));
    let lines = match evidence.format {
        Format::Markdown => plain_markdown(&kept.text),
        Format::PlainText => {
            lines_of(&kept.text).map(|(start, line)| without_runs(dotted(flat(line, start)))).collect()
        }
    };
    let safe = |line: Vec<Placed>| -> Vec<Shown> {
        let code = line.first().is_some_and(|(_, c)| *c == CODE);
        let seen = |at: usize, c: char| {
            if code && matches!(c, CODE | '\t') && (c == '\t' || at == 0) { Some(c) } else { shown(c) }
        };
        let placed = line.into_iter().enumerate();
        placed.filter_map(|(nth, (at, c))| Some((seen(nth, c)?, c != CODE && marked(kept.source_of(at))))).collect()
    };
    let beside = |text: &String| -> Vec<Vec<Shown>> {
        let read = plain_markdown(text).into_iter();
        read.map(|line| line.into_iter().filter_map(|(_, c)| Some((shown(c)?, false))).collect()).collect()
    };
    let mut shown_lines: Vec<Vec<Shown>> = evidence.leads.iter().flat_map(beside).collect();
    shown_lines.extend(lines.into_iter().map(safe));
    shown_lines.extend(evidence.footnotes.iter().flat_map(beside));
    let mut lines = shown_lines;
    lines.retain(|line| line.iter().any(|(c, _)| !c.is_whitespace()));
    lines
}

/// What one line of Markdown is, by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Running text, which goes on with the paragraph or item above it.
    Text,
    /// A list item with a bullet.
    Bullet,
    /// A list item with a number, which it keeps.
    Numbered,
    /// A heading.
    Heading,
    /// A table's row.
    Row,
    /// A rule, the line below a table's header, or nothing.
    Break,
    /// Where code begins or ends.
    Fence,
}

/// A paragraph, an item or a row: its inline text, and the byte of the quote that each byte of it stands at.
#[derive(Debug)]
struct Piece {
    kind: Kind,
    mark: Vec<Placed>,
    text: String,
    places: Vec<usize>,
}

/// The lines of a Markdown text: list marks become bullets, a table's pipes dots; emphasis, code marks, marks of headings
/// and quotations and the addresses of links go; a paragraph is one line however it was broken.
fn plain_markdown(text: &str) -> Vec<Vec<Placed>> {
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    let mut open: Option<Piece> = None;
    let mut code = false;
    for (start, line) in lines_of(text) {
        let (kind, within) = kind_of(line);
        let (line_start, start, body) = (start, start + within.start, &line[within]);
        if kind == Kind::Fence || code {
            lines.extend(open.take().into_iter().flat_map(Piece::lines));
            code ^= kind == Kind::Fence;
            if kind != Kind::Fence {
                let mut verbatim = vec![(line_start, CODE)];
                verbatim.extend(placed(line.trim_end(), line_start));
                lines.push(verbatim);
            }
            continue;
        }
        match &mut open {
            Some(piece) if kind == Kind::Text && !matches!(piece.kind, Kind::Row | Kind::Heading) => {
                piece.add(body, start)
            }
            _ => {
                lines.extend(open.take().into_iter().flat_map(Piece::lines));
                open = Piece::begin(kind, body, start);
            }
        }
    }
    lines.extend(open.into_iter().flat_map(Piece::lines));
    lines
}

impl Piece {
    fn begin(kind: Kind, body: &str, start: usize) -> Option<Self> {
        // The bullet stands where the item's own mark does, so that it is no part of a match.
        let at = start.saturating_sub(1);
        let mark = if kind == Kind::Bullet { vec![(at, '•'), (at, ' ')] } else { Vec::new() };
        let mut piece = Self { kind, mark, text: String::new(), places: Vec::new() };
        piece.add(body, start);
        (kind != Kind::Break).then_some(piece)
    }

    fn add(&mut self, body: &str, start: usize) {
        if !self.text.is_empty() {
            self.text.push('\n');
            self.places.push(start);
        }
        self.text.push_str(body);
        self.places.extend(start..start + body.len());
    }

    fn lines(self) -> Vec<Vec<Placed>> {
        let mut mark = self.mark;
        let place = |at: usize| self.places.get(at).or(self.places.last()).copied().unwrap_or(0);
        let line = |line: Vec<Placed>| {
            let line = if self.kind == Kind::Row { with_dots(line, &self.text) } else { line };
            let mut whole = std::mem::take(&mut mark);
            whole.extend(line.into_iter().map(|(at, c)| (place(at), c)));
            whole
        };
        inline(&self.text).into_iter().map(line).map(without_runs).collect()
    }
}

/// A line with one blank where there were more, and without what stands for something that was masked.
fn without_runs(mut line: Vec<Placed>) -> Vec<Placed> {
    line.retain(|(_, c)| *c != FILL);
    line.dedup_by(|(_, c), (_, before)| *c == ' ' && *before == ' ');
    line
}

/// A row with a dot between its cells; an escaped pipe is a pipe.
fn with_dots(row: Vec<Placed>, text: &str) -> Vec<Placed> {
    between_cells(row, |at, c| c == '|' && !text[..at].ends_with('\\') || matches!(c, CELL | HEADER_CELL))
}

/// The same of a plain text's row.
fn dotted(line: Vec<Placed>) -> Vec<Placed> {
    between_cells(line, |_, c| matches!(c, CELL | HEADER_CELL))
}

/// A line with a dot for each edge between two cells; what names a group of rows in its first cell alone has none.
fn between_cells(row: Vec<Placed>, is_edge: impl Fn(usize, char) -> bool) -> Vec<Placed> {
    let says = |(at, c): &Placed| !is_edge(*at, *c) && !c.is_whitespace() && *c != FILL;
    let first = row.iter().position(|(at, c)| is_edge(*at, *c)).unwrap_or(row.len());
    let group = row[..first].iter().any(says) && !row[first..].iter().any(says);
    let cells = row.into_iter().take(if group { first } else { usize::MAX });
    let dots = cells.flat_map(|(at, c)| match is_edge(at, c) {
        true => vec![(at, ' '), (at, '·'), (at, ' ')],
        false => vec![(at, c)],
    });
    dots.collect()
}

/// What a line is, and where in it stands what is left without its mark.
fn kind_of(line: &str) -> (Kind, Range<usize>) {
    let body = unquoted(line).trim_end();
    let start = line.trim_end().len() - body.len();
    let from = |rest: &str| start + body.len() - rest.len()..start + body.len();
    if body.starts_with("```") || body.starts_with("~~~") {
        return (Kind::Fence, from(body));
    }
    if is_break(body) {
        return (Kind::Break, from(body));
    }
    if let Some(cells) = body.strip_prefix('|') {
        let closed = usize::from(cells.ends_with('|') && !cells.ends_with("\\|"));
        return (Kind::Row, start + 1..start + body.len() - closed);
    }
    if body.contains([CELL, HEADER_CELL]) {
        return (Kind::Row, start..start + body.len());
    }
    if let Some(item) = body.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with([' ', '\t'])) {
        return (Kind::Bullet, from(item.trim_start()));
    }
    let heading = body.trim_start_matches('#');
    if (1..=6).contains(&(body.len() - heading.len())) && heading.starts_with(' ') {
        return (Kind::Heading, from(heading.trim_start()));
    }
    // Two blanks at the end break the line, and are part of the text.
    let end = if line.ends_with("  ") { line.len() } else { start + body.len() };
    (if is_numbered(body) { Kind::Numbered } else { Kind::Text }, start..end)
}

/// A line without the marks of a quotation.
fn unquoted(line: &str) -> &str {
    let mut body = line.trim_start();
    while let Some(rest) = body.strip_prefix('>') {
        body = rest.trim_start();
    }
    body
}

/// A rule, a line of marks below a heading or a table's header, or a blank line.
fn is_break(body: &str) -> bool {
    let marks = |set: &[char]| body.chars().all(|c| set.contains(&c));
    body.is_empty()
        || (["--", "-|", "|-"].iter().any(|rule| body.contains(rule)) && marks(&['-', '|', ':', ' ']))
        || (body.len() >= 3 && [['*', ' '], ['_', ' '], ['=', ' ']].iter().any(|set| marks(set)))
}

fn is_numbered(body: &str) -> bool {
    let rest = body.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < body.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn lines_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let at = start;
        start += line.len() + 1;
        (at, line)
    })
}

/// A line of running text: no blanks before it, and each of them a space.
fn flat(line: &str, start: usize) -> Vec<Placed> {
    let flat = placed(line.trim_end(), start).into_iter().skip_while(|(_, c)| c.is_whitespace());
    flat.map(|(at, c)| (at, if c.is_whitespace() { ' ' } else { c })).collect()
}

fn placed(line: &str, start: usize) -> Vec<Placed> {
    line.char_indices().map(|(at, c)| (start + at, c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let line = |line: Vec<Placed>| line.into_iter().map(|(_, c)| c).filter(|c| *c != CODE).collect::<String>();
        let words = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
        plain_markdown(text).into_iter().map(line).map(words).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn markup_goes_and_words_stay() {
        assert_eq!(read("- **Pay**: see [the table](#pay), `now` \\*not\\*"), "• Pay: see the table, now *not*");
        assert_eq!(read("> quoted [1] _text_"), "quoted [1] text");
        assert_eq!(read("## A *heading*\nand text"), "A heading\nand text");
        assert_eq!(read("1. first\n2) second"), "1. first\n2) second");
    }

    #[test]
    fn marks_that_mean_themselves_stay() {
        assert_eq!(read("5 * 3 and snake_case and #1 of 2"), "5 * 3 and snake_case and #1 of 2");
        assert_eq!(read("#1 choice"), "#1 choice");
        assert_eq!(read("1986. A year"), "1986. A year");
    }

    #[test]
    fn a_table_s_pipes_are_dots_but_for_escaped_ones() {
        assert_eq!(read("| Geography | Pay varies | Look around |"), "Geography · Pay varies · Look around");
        assert_eq!(read("| a |\n|---|\n| b\\|c |d|"), "a\nb|c · d");
        assert_eq!(read("|---|:--|"), "");
    }

    #[test]
    fn cells_that_no_pipe_keeps_apart_are_shown_alike_and_an_empty_one_is_seen() {
        assert_eq!(read("Boat\u{1}\u{4}Hour\nKayak \u{3}\u{3} 30"), "Boat · Hour\nKayak · · 30");
        assert_eq!(read("| **Nails** | |\n| Cut | 12 |\n| | 3 |"), "Nails\nCut · 12\n· 3");
    }

    #[test]
    fn a_paragraph_is_one_line_and_items_are_their_own() {
        assert_eq!(
            read("It goes **on and\non** here:\n- one\n  more\n- two\n\nThen"),
            "It goes on and on here:\n• one more\n• two\nThen"
        );
        assert_eq!(read("broken  \nhere\\\nand there"), "broken\nhere\nand there");
    }

    #[test]
    fn code_is_shown_as_it_stands() {
        assert_eq!(read("```sh\nrun *this*\n```\nafter"), "run *this*\nafter");
    }

    #[test]
    fn bytes_point_at_the_characters_shown() {
        for text in
            ["  - a **b** é `c d`\n    and [e](f)", "| x | é\\| | **z** |", "> a\n> _b_ &amp; c", "```\n é\n```"]
        {
            for (at, c) in plain_markdown(text).into_iter().flatten().filter(|(_, c)| c.is_alphanumeric()) {
                assert!(text[at..].starts_with(c), "{c} at {at} of {text}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_with_places_inside_of_it(text in "[-#>|*_`~=\\\\\\[\\]()<&;!1.) a\u{e9}\u{1b}\n\t]{0,60}") {
            for (at, _) in plain_markdown(&text).into_iter().flatten() {
                proptest::prop_assert!(at <= text.len());
            }
        }

        #[test]
        fn words_without_markup_stay_as_they_are(words in proptest::collection::vec("[a-z\u{e9}]{1,8}", 1..9)) {
            let text = words.join(" ");
            proptest::prop_assert_eq!(read(&text), text);
        }
    }
}
