//! How does a quote read without its markup? Words unchanged, highlights kept, nothing a face would obey.

use std::ops::Range;

use super::markup::{Placed, inline};
use super::nesting::Nesting;
use super::safe::shown;
use crate::answer::{Evidence, Kept};
use crate::corpus::{CELL, CodeBlock, FILL, Format, HEADER_CELL, Span};

/// A character that is shown, and whether it is part of a match.
pub type Shown = (char, bool);
/// Begins a line of code, which stands as it is, every blank of it; it is never shown itself.
pub const CODE: char = '\u{2}';
/// What begins an item of a plain text.
const BULLETS: [char; 11] = ['-', '*', '+', '•', '‣', '◦', '▪', '●', '○', '·', '\u{F0B7}'];
/// The lines of a quote as a person reads them, less what is left out of it; those of code begin with [`CODE`], those of nested
/// items with blanks.
#[must_use]
pub fn plain_lines(evidence: &Evidence) -> Vec<Vec<Shown>> {
    let mut depth = 0;
    let mut lines: Vec<Vec<Shown>> = Vec::new();
    for lead in &evidence.leads {
        lines.extend(beside(lead, &mut Nesting::new(depth, 0)));
        depth += usize::from(matches!(kind_of(lead).0, Kind::Bullet | Kind::Numbered));
    }
    let mut nesting = Nesting::new(depth, evidence.column);
    let mut from = 0;
    for code in &evidence.code {
        lines.extend(text_lines(evidence, Span::new(from, code.span.start.max(from)), &mut nesting));
        lines.extend(code_lines(evidence, code));
        from = code.span.end.max(from);
    }
    lines.extend(text_lines(evidence, Span::new(from, evidence.words().len().max(from)), &mut nesting));
    lines.extend(evidence.footnotes.iter().flat_map(|footnote| beside(footnote, &mut Nesting::default())));
    lines.retain(|line| line.iter().any(|(c, _)| !c.is_whitespace()));
    lines
}

/// The lines of what stands beside a quote.
fn beside(text: &str, nesting: &mut Nesting) -> Vec<Vec<Shown>> {
    let safe = |line: Vec<Placed>| line.into_iter().filter_map(|(_, c)| Some((shown(c)?, false))).collect();
    plain_markdown(text, nesting).into_iter().map(safe).collect()
}

/// The lines of a part of a quote that is no code.
fn text_lines(evidence: &Evidence, part: Span, nesting: &mut Nesting) -> Vec<Vec<Shown>> {
    let inside = evidence.left_out.iter().filter(|out| part.start <= out.start && out.end <= part.end);
    let left_out: Vec<Span> = inside.map(|out| Span::new(out.start - part.start, out.end - part.start)).collect();
    let kept = Kept::new(evidence.words().get(part.range()).unwrap_or_default(), &left_out);
    let lines = match evidence.format {
        Format::Markdown => plain_markdown(&kept.text, nesting),
        Format::PlainText => plain_text(&kept.text, nesting),
    };
    // What follows another part begins in the first column.
    nesting.begin_line();
    let placed = |(at, c): Placed| (if c == CODE { at } else { part.start + kept.source_of(at) }, c);
    lines.into_iter().map(|line| safe(evidence, line.into_iter().map(placed))).collect()
}

/// The lines of a block of code, as they stand.
fn code_lines(evidence: &Evidence, code: &CodeBlock) -> Vec<Vec<Shown>> {
    let line = |(nth, span): (usize, &Span)| {
        let lead = if nth == 0 { code.lead } else { 0 };
        let blanks = std::iter::repeat_n((span.start, ' '), lead);
        let words = evidence.words().get(span.range()).unwrap_or_default();
        let verbatim = std::iter::once((span.start, CODE)).chain(blanks).chain(placed(words, span.start));
        safe(evidence, verbatim)
    };
    code.lines.iter().enumerate().map(line).collect()
}

/// A line with nothing in it that would be obeyed, and what matched set off.
fn safe(evidence: &Evidence, line: impl Iterator<Item = Placed>) -> Vec<Shown> {
    let marked = |at: usize| evidence.highlights.iter().any(|span| span.range().contains(&at));
    let mut line = line.peekable();
    let code = line.next_if(|(_, c)| *c == CODE).map(|_| (CODE, false));
    let seen = |c: char| if code.is_some() && c == '\t' { Some(c) } else { shown(c) };
    code.into_iter().chain(line.filter_map(|(at, c)| Some((seen(c)?, marked(at))))).collect()
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
    indent: usize,
    mark: Vec<Placed>,
    text: String,
    places: Vec<usize>,
}

/// The lines of a Markdown text: list marks become bullets, a table's pipes dots; emphasis, code marks, marks of headings
/// and quotations and the addresses of links go; a paragraph is one line however it was broken.
fn plain_markdown(text: &str, nesting: &mut Nesting) -> Vec<Vec<Placed>> {
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    let mut open: Option<Piece> = None;
    let mut fence: Option<&str> = None;
    for (start, line) in lines_of(text) {
        let (kind, within) = kind_of(line);
        let (line_start, start, body) = (start, start + within.start, &line[within]);
        if let Some(marks) = fence {
            if kind == Kind::Fence && body.starts_with(marks) && body.chars().all(|c| marks.starts_with(c)) {
                fence = None;
            } else {
                let verbatim = placed(line.trim_end(), line_start).into_iter();
                lines.push(std::iter::once((line_start, CODE)).chain(verbatim).collect());
            }
            continue;
        }
        match &mut open {
            Some(piece) if kind == Kind::Text && !matches!(piece.kind, Kind::Row | Kind::Heading) => {
                piece.add(body, start)
            }
            _ => {
                lines.extend(open.take().into_iter().flat_map(Piece::lines));
                fence = (kind == Kind::Fence).then(|| marks_of(body));
                let indent = indent(kind, inside_quotation(line), line_start == 0, nesting);
                open = Piece::begin(kind, body, start).map(|piece| Piece { indent, ..piece });
            }
        }
    }
    lines.extend(open.into_iter().flat_map(Piece::lines));
    lines
}

/// The blanks before a line of its own.
fn indent(kind: Kind, line: &str, is_first: bool, nesting: &mut Nesting) -> usize {
    let column = nesting.column(line, is_first);
    match kind {
        Kind::Bullet | Kind::Numbered => nesting.item(column),
        Kind::Text => nesting.words(column),
        Kind::Heading => {
            nesting.end();
            0
        }
        Kind::Row | Kind::Break | Kind::Fence => 0,
    }
}

/// The lines of a plain text: bullets of items are alike, and items under others are indented.
fn plain_text(text: &str, nesting: &mut Nesting) -> Vec<Vec<Placed>> {
    let mut lines = Vec::new();
    let mut after_blank = false;
    for (start, line) in lines_of(text) {
        let column = nesting.column(line, start == 0);
        let mut flat = without_runs(dotted(flat(line, start)));
        let words: String = flat.iter().map(|(_, c)| *c).collect();
        let blanks = match () {
            () if is_break(&words) => 0,
            () if is_bullet(&words, nesting) => {
                flat[0].1 = '•';
                nesting.item(column)
            }
            () if is_numbered(&words) || is_lettered(&words, &[')', '.']) => nesting.item(column),
            () if after_blank => {
                nesting.words(column);
                nesting.rest(column)
            }
            () => nesting.rest(column),
        };
        after_blank = words.is_empty();
        lines.push(indented(&flat, blanks, start));
    }
    lines
}

/// Whether a line of a plain text is an item; word processors write `o` before one under another.
fn is_bullet(words: &str, nesting: &Nesting) -> bool {
    let marked = words.starts_with(BULLETS) || words.starts_with('o') && nesting.is_open();
    marked && words.chars().nth(1) == Some(' ')
}

/// A line with blanks before it, which are no part of a match.
fn indented(line: &[Placed], blanks: usize, start: usize) -> Vec<Placed> {
    let before = std::iter::repeat_n((start.saturating_sub(1), ' '), blanks);
    before.chain(line.iter().copied()).collect()
}

impl Piece {
    fn begin(kind: Kind, body: &str, start: usize) -> Option<Self> {
        // The bullet stands where the item's own mark does, so that it is no part of a match.
        let at = start.saturating_sub(1);
        let mark = if kind == Kind::Bullet { vec![(at, '•'), (at, ' ')] } else { Vec::new() };
        let mut piece = Self { kind, indent: 0, mark, text: String::new(), places: Vec::new() };
        piece.add(body, start);
        (!matches!(kind, Kind::Break | Kind::Fence)).then_some(piece)
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
        let indent = |line: Vec<Placed>| {
            let start = line.iter().position(|(_, c)| *c != ' ').unwrap_or(line.len());
            indented(&line[start..], self.indent, line.first().map_or(0, |(at, _)| *at))
        };
        inline(&self.text).into_iter().map(line).map(without_runs).map(indent).collect()
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

/// A plain text's row with a dot between its cells.
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
    let numbered = is_numbered(body) || is_lettered(body, &[')']);
    (if numbered { Kind::Numbered } else { Kind::Text }, start..end)
}

/// A line without the marks of a quotation.
fn unquoted(line: &str) -> &str {
    let mut body = line.trim_start();
    while let Some(rest) = body.strip_prefix('>') {
        body = rest.trim_start();
    }
    body
}

/// A line less the marks of quotations and the blank that belongs to each.
fn inside_quotation(line: &str) -> &str {
    let mut inside = line;
    while let Some(rest) = inside.trim_start().strip_prefix('>') {
        inside = rest.strip_prefix(' ').unwrap_or(rest);
    }
    inside
}

/// The marks that a fence consists of, which its end has, too.
fn marks_of(fence: &str) -> &str {
    let mark = fence.chars().next().unwrap_or('`');
    &fence[..fence.len() - fence.trim_start_matches(mark).len()]
}

/// A rule, a line of marks below a heading or a table's header, a row without a word, or a blank line.
fn is_break(body: &str) -> bool {
    let marks = |set: &[char]| body.chars().all(|c| set.contains(&c));
    marks(&['|', CELL, HEADER_CELL, FILL, ' '])
        || (["--", "-|", "|-"].iter().any(|rule| body.contains(rule)) && marks(&['-', '|', ':', ' ']))
        || (body.len() >= 3 && [['*', ' '], ['_', ' '], ['=', ' ']].iter().any(|set| marks(set)))
}

fn is_numbered(body: &str) -> bool {
    let rest = body.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < body.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// Whether a line begins with a letter or small Roman number that one of some marks ends: `a)`, `(b)`, `ii)`.
fn is_lettered(body: &str, ends: &[char]) -> bool {
    let Some((mark, _)) = body.split_once(' ') else { return false };
    let Some(letters) = mark.strip_suffix(ends) else { return false };
    let letters = letters.strip_prefix('(').filter(|_| mark.ends_with(')')).unwrap_or(letters);
    let roman = letters.len() <= 4 && letters.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let letter = letters.len() == 1 && letters.chars().all(|c| c.is_ascii_alphanumeric());
    !letters.is_empty() && (roman || letter)
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
        plain_markdown(text, &mut Nesting::default()).into_iter().map(line).map(words).collect::<Vec<_>>().join("\n")
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
        assert_eq!(read("|  |  |\n| --- | --- |\n| Red bin | paper |"), "Red bin · paper");
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
            for (at, c) in
                plain_markdown(text, &mut Nesting::default()).into_iter().flatten().filter(|(_, c)| c.is_alphanumeric())
            {
                assert!(text[at..].starts_with(c), "{c} at {at} of {text}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_with_places_inside_of_it(text in "[-#>|*_`~=\\\\\\[\\]()<&;!1.) a\u{e9}\u{1b}\n\t]{0,60}") {
            for (at, _) in plain_markdown(&text, &mut Nesting::default()).into_iter().flatten() {
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
