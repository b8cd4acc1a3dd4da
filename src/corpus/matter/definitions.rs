//! Where does Markdown Extra define terms? A term on a line, and below it what it means after a colon.

use super::canvas::Canvas;

/// Blanks that make a line part of what stands above it.
const INDENT: usize = 4;

/// A line of at least so many bytes is wrapped, so that the next one goes on with it.
const WRAPPED: usize = 60;

/// The term or the meaning that a line could go on with.
#[derive(Clone, Copy)]
struct Above {
    /// One past its last word.
    end: usize,
    /// Whether it says what a term means.
    meaning: bool,
    wrapped: bool,
}

/// A line with words.
struct Line<'a> {
    start: usize,
    words: &'a str,
    indent: usize,
    /// Whether a blank line stands above it.
    apart: bool,
}

/// Puts a term and its meanings on one line: `Term: what it means. What else it means.`
pub(super) fn join(canvas: &mut Canvas<'_>, from: usize) {
    if !["\n:", "\n :", "\n  :"].iter().any(|mark| canvas.text.contains(mark)) {
        return;
    }
    let (mut above, mut apart, mut at) = (None, false, from);
    while at < canvas.text.len() {
        let end = canvas.text[at..].find('\n').map_or(canvas.text.len(), |end| at + end + 1);
        let line = canvas.slice(at..end).to_owned();
        let words = line.trim();
        let indent = line.len() - line.trim_start().len();
        if !words.is_empty() {
            above = take(canvas, &Line { start: at + indent, words, indent, apart }, above);
        }
        apart = words.is_empty();
        at = end;
    }
}

/// Takes a line; gives what the next one could go on with.
fn take(canvas: &mut Canvas<'_>, line: &Line<'_>, above: Option<Above>) -> Option<Above> {
    let Line { start, words, indent, apart } = *line;
    let here = |meaning| Above { end: start + words.len(), meaning, wrapped: words.len() >= WRAPPED };
    let meant = above.is_some_and(|above| above.meaning);
    if is_fence(words) || is_block_of_code(canvas, start, words) && !meant {
        return None;
    }
    let meaning = words.strip_prefix(':').filter(|rest| rest.starts_with([' ', '\t']) && indent < INDENT);
    match (meaning, above) {
        (Some(rest), Some(before)) => {
            let first = start + words.len() - rest.trim_start().len();
            let closed = before.meaning || canvas.bytes[before.end - 1] == b':';
            let mark = if closed { " " } else { ": " };
            canvas.fill(before.end..first);
            canvas.put(first - mark.len(), mark);
            Some(here(true))
        }
        (None, Some(before)) if before.meaning && apart && indent >= INDENT => {
            canvas.fill(before.end..start);
            canvas.put(start - 1, " ");
            Some(here(true))
        }
        (None, Some(before)) if before.meaning && !apart && (indent > 0 || before.wrapped) => Some(here(true)),
        _ => is_term(words).then(|| here(false)),
    }
}

/// Whether a line is code as a whole, rather than a term of code between back quotes.
fn is_block_of_code(canvas: &Canvas<'_>, start: usize, words: &str) -> bool {
    !words.starts_with('`') && canvas.is_code(&(start..start + 1))
}

fn is_fence(words: &str) -> bool {
    words.starts_with("```") || words.starts_with("~~~")
}

/// Whether a line could name what is defined below it.
fn is_term(words: &str) -> bool {
    let marked = words.starts_with(['#', '>', '|', '-', '+', ':', '<', '~', '=']);
    let item = words.starts_with("* ") || words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(". ");
    !marked && !item && words.chars().count() <= 100
}
