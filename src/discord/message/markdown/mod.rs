//! How does a guide's text look in Discord? The same words, with every mark inert and what matched in bold.

use crate::corpus::sentences;
use crate::discord::wire::limits::length;
use crate::reading::{CODE, Shown, shown};

/// What is put where something was cut off.
const CUT: char = '…';
/// Begins and ends code.
const FENCE: &str = "```";
/// Takes the meaning of the mark after it.
const ESCAPE: char = '\\';

/// A text on one line as Discord shows it, with nothing in it that Discord would obey: no bold, no link, no mention.
/// At most this long; cut at the last word that fits.
pub(in crate::discord) fn escape_within(text: &str, most: usize) -> String {
    let line: Vec<Shown> = visible(text).map(|c| (c, false)).collect();
    if length(&render_line(&line)) <= most {
        return render_line(&line);
    }
    let kept = at_a_word(&line, fitting(&line, most - 1));
    format!("{}{CUT}", render_line(&line[..kept]))
}

/// A text for where Discord knows no marks (labels, choices): one line, at most this long; cut at the last word that fits.
pub(in crate::discord) fn plain_within(text: &str, most: usize) -> String {
    let line: Vec<Shown> = visible(text).map(|c| (c, false)).collect();
    let plain = |line: &[Shown]| line.iter().map(|(c, _)| c).collect::<String>();
    let used = |c: &char| c.len_utf16();
    if line.iter().map(|(c, _)| used(c)).sum::<usize>() <= most {
        return plain(&line);
    }
    let sums = line.iter().scan(CUT.len_utf16(), |sum, (c, _)| {
        *sum += used(c);
        Some(*sum)
    });
    let kept = at_a_word(&line, sums.take_while(|sum| *sum <= most).count());
    format!("{}{CUT}", plain(&line[..kept]).trim_end())
}

/// Where to cut a line of which so many characters fit: before the word that does not fit whole, unless that takes half of it.
fn at_a_word(line: &[Shown], kept: usize) -> usize {
    let within_a_word = line.get(kept).is_some_and(|(c, _)| *c != ' ');
    let blank = line[..kept].iter().rposition(|(c, _)| *c == ' ');
    blank.filter(|blank| within_a_word && *blank * 2 > kept).unwrap_or(kept)
}

/// What an escaped text said before it was escaped.
pub(in crate::discord) fn unescape(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let escaped = characters.next_if(|next| c == ESCAPE && is_mark(*next));
        said.push(escaped.unwrap_or(c));
    }
    said
}

/// Lines in pages of at most this length, each cut at a line's or a sentence's end; at least one page.
pub(in crate::discord) fn pages_of(lines: Vec<Vec<Shown>>, most: usize) -> Vec<String> {
    let mut pages = vec![String::new()];
    let is_code = |line: &Vec<Shown>| line.first().is_some_and(|(c, _)| *c == CODE);
    let nested = lines.iter().any(|line| is_nested(line));
    let blocks = lines.chunk_by(|a, b| is_code(a) && is_code(b));
    let all = blocks.flat_map(|block| match block {
        [line] if !is_code(line) && nested => nested_pieces(line, most),
        [line] if !is_code(line) => pieces(line, most),
        code => fenced(code, most),
    });
    for piece in all {
        let text = piece.text;
        let between = if piece.opens { "\n" } else { " " };
        let Some(page) = pages.last_mut() else { break };
        if page.is_empty() {
            page.push_str(&text);
        } else if length(page) + between.len() + length(&text) <= most {
            page.push_str(between);
            page.push_str(&text);
        } else {
            pages.push(text);
        }
    }
    pages
}

/// Lines of code in fences, each at most this long; between them nothing is a mark but the end of the fence.
fn fenced(lines: &[Vec<Shown>], most: usize) -> Vec<Piece> {
    let room = most.saturating_sub(2 * FENCE.len() + 2).max(1);
    let mut blocks: Vec<String> = Vec::new();
    for line in lines {
        let line: String = visible_line(line).iter().map(|(c, _)| *c).filter(|c| *c != CODE).collect();
        // What would end the fence is parted by a character without a width.
        let line = line.replace(FENCE, "`\u{200b}`\u{200b}`");
        let mut rest: Vec<char> = line.chars().collect();
        loop {
            let mut end = rest.len();
            while length(&rest[..end].iter().collect::<String>()) > room {
                end -= 1;
            }
            let part: String = rest.drain(..end).collect();
            match blocks.last_mut() {
                Some(last) if length(last) + 1 + length(&part) <= room => *last = format!("{last}\n{part}"),
                _ => blocks.push(part),
            }
            if rest.is_empty() {
                break;
            }
        }
    }
    let fence = |block: String| Piece { text: format!("{FENCE}\n{block}\n{FENCE}"), opens: true };
    blocks.into_iter().map(fence).collect()
}

/// A part of a line as it is rendered, and whether the line begins with it.
struct Piece {
    text: String,
    opens: bool,
}

/// The blanks that a line begins with, its mark where it is an item's, and what is left of it.
fn item_of(line: &[Shown]) -> (usize, Option<String>, &[Shown]) {
    let blanks = line.iter().take_while(|(c, _)| *c == ' ').count();
    let rest = &line[blanks..];
    let mark: String = rest.iter().map(|(c, _)| *c).take_while(|c| *c != ' ').collect();
    let digits = mark.trim_end_matches('.');
    let numbered = mark.len() == digits.len() + 1 && !digits.is_empty() && digits.bytes().all(|c| c.is_ascii_digit());
    let inner = mark.strip_suffix(')').unwrap_or_default();
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let lettered =
        inner.len() == 1 || !inner.is_empty() && inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | '0'..='9'));
    match () {
        () if rest.len() == mark.chars().count() => (blanks, None, rest),
        () if mark == "•" => (blanks, Some("- ".to_owned()), &rest[2..]),
        () if numbered && mark.len() <= 4 => (blanks, Some(format!("{mark} ")), &rest[mark.len() + 1..]),
        // Discord knows no items by letters.
        () if lettered => (blanks, Some("- ".to_owned()), rest),
        () => (blanks, None, rest),
    }
}

/// Whether a line is an item under another.
fn is_nested(line: &[Shown]) -> bool {
    let (blanks, mark, _) = item_of(line);
    blanks > 0 && mark.is_some()
}

/// A line of a nested list, as Discord's own list: its blanks and its item's mark mean what they do in Markdown.
///
/// # Source
/// <https://support.discord.com/hc/en-us/articles/210298617>: two blanks a level before `-` or a number.
fn nested_pieces(line: &[Shown], most: usize) -> Vec<Piece> {
    let (blanks, mark, rest) = item_of(line);
    let mark = format!("{}{}", " ".repeat(blanks), mark.unwrap_or_default());
    let mut pieces = pieces(rest, most.saturating_sub(mark.len()).max(1));
    if let Some(first) = pieces.first_mut() {
        first.text.insert_str(0, &mark);
    }
    pieces
}

/// A line whole where it fits, else its sentences, else as much as fits.
fn pieces(line: &[Shown], most: usize) -> Vec<Piece> {
    let line = visible_line(line);
    let whole = render_line(&line);
    if length(&whole) <= most {
        return vec![Piece { text: whole, opens: true }];
    }
    let text: String = line.iter().map(|(c, _)| c).collect();
    let mut pieces = Vec::new();
    let mut start = 0;
    for sentence in sentences(&text) {
        // Sentences follow each other with nothing but blanks between them.
        let blanks = line[start..].iter().take_while(|(c, _)| c.is_whitespace()).count();
        let end = (start + blanks + sentence.chars().count()).min(line.len());
        for part in chunks(&line[start + blanks..end], most) {
            pieces.push(Piece { text: render_line(part), opens: pieces.is_empty() });
        }
        start = end;
    }
    pieces
}

/// Parts that fit, cut at blanks where there are some.
fn chunks(mut rest: &[Shown], most: usize) -> Vec<&[Shown]> {
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let mut end = fitting(rest, most).max(1);
        if end < rest.len() {
            end = rest[..end].iter().rposition(|(c, _)| *c == ' ').map_or(end, |blank| blank + 1);
        }
        chunks.push(&rest[..end]);
        rest = &rest[end..];
    }
    chunks
}

/// How many characters of a line fit when it is rendered.
fn fitting(line: &[Shown], most: usize) -> usize {
    let (mut few, mut many) = (0, line.len());
    while few < many {
        let middle = (few + many).div_ceil(2);
        if length(&render_line(&line[..middle])) <= most { few = middle } else { many = middle - 1 }
    }
    few
}

/// A line in Discord's Markdown: marks escaped, matches bold.
fn render_line(line: &[Shown]) -> String {
    let mut text = String::with_capacity(line.len() + 16);
    let mut bold = false;
    for (at, (c, marked)) in line.iter().enumerate() {
        // A blank between two matched words is bold with them; one at the edge would keep the marks from working.
        let beside = |far: Option<usize>| {
            far.and_then(|at| line.get(at)).is_some_and(|(c, marked)| *marked && !c.is_whitespace())
        };
        let marked = if c.is_whitespace() { beside(at.checked_sub(1)) && beside(Some(at + 1)) } else { *marked };
        if marked != bold {
            text.push_str("**");
            bold = marked;
        }
        if is_mark(*c) && obeyed(line, at) {
            text.push(ESCAPE);
        }
        text.push(*c);
    }
    if bold {
        text.push_str("**");
    }
    text
}

/// Marks of Discord's Markdown, mentions and links.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\\' | '*' | '_' | '~' | '|' | '`' | '<' | '>' | '[' | ']' | '(' | ')' | '@' | '#' | '-' | '+' | ':' | '.'
    )
}

/// Whether Discord would obey a mark where it stands.
///
/// # Source
/// <https://support.discord.com/hc/en-us/articles/210298617>: headings, lists and quotations begin a line only; a colon
/// matters in an address, a dot after a line's number.
fn obeyed(line: &[Shown], at: usize) -> bool {
    let start = line[..at].iter().rposition(|(c, _)| *c == '\n').map_or(0, |end| end + 1);
    let before = || line[start..at].iter().map(|(c, _)| *c);
    let opens = || before().all(char::is_whitespace);
    let next = |far: usize| line.get(at + far).map(|(c, _)| *c);
    match line[at].0 {
        '#' | '-' | '+' => opens(),
        '.' => {
            !opens() && before().skip_while(|c| c.is_whitespace()).all(|c| c.is_ascii_digit()) && next(1) == Some(' ')
        }
        '(' | ')' => before().any(|c| c == ']'),
        ':' => next(1) == Some('/') && next(2) == Some('/'),
        _ => true,
    }
}

/// The characters of a text that people see, on one line: no control or direction marks, nothing without a width.
fn visible(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().filter_map(shown).filter(|c| !is_invisible(*c))
}

fn visible_line(line: &[Shown]) -> Vec<Shown> {
    line.iter().copied().filter(|(c, _)| !is_invisible(*c)).collect()
}

/// Whether a character shows nothing: a title made of such ones alone is none to Discord, and hides what is written.
///
/// # Source
/// Unicode's `Default_Ignorable_Code_Point`, but for the joiners and variation selectors that emoji and scripts need.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a text shows anything at all.
pub(in crate::discord) fn shows_something(text: &str) -> bool {
    visible(text).any(|c| !c.is_whitespace() && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}'))
}

#[cfg(test)]
mod tests;
