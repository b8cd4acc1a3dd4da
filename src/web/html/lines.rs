//! How do the lines of a quote become HTML, where nothing but its lines is known?

use maud::{Markup, PreEscaped};

use super::marked::write_marked;
use crate::reading::{CODE, Shown};

/// A line of a pasted text with at least so many characters was broken by a mail program or an editor, most of which do at 72 or
/// 80: what follows goes on with it.
const BROKEN: usize = 60;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    /// An item, so deep in its list.
    Item(usize),
    Words,
}

/// Lines as paragraphs, lists and code.
pub(super) fn html_of_lines(lines: &[Vec<Shown>]) -> Markup {
    let mut html = String::new();
    let mut before = None;
    let mut is_broken = false;
    for line in lines {
        let (kind, words) = kind_of(line);
        let goes_on = is_broken && kind == Kind::Words && before == Some(Kind::Words);
        if goes_on {
            html.push(' ');
        } else {
            turn(before, Some(kind), &mut html);
        }
        write_marked(joined(words), &mut html);
        is_broken = words.len() >= BROKEN;
        before = Some(kind);
    }
    turn(before, None, &mut html);
    PreEscaped(html)
}

/// The blank between two matched words is part of the match.
fn joined(line: &[Shown]) -> impl Iterator<Item = Shown> + '_ {
    let is_marked = |at: Option<usize>| at.and_then(|at| line.get(at)).is_some_and(|(_, marked)| *marked);
    line.iter().enumerate().map(move |(at, (c, marked))| {
        (*c, *marked || *c == ' ' && is_marked(at.checked_sub(1)) && is_marked(Some(at + 1)))
    })
}

/// What a line is, and what of it is shown.
fn kind_of(line: &[Shown]) -> (Kind, &[Shown]) {
    if let [(CODE, _), code @ ..] = line {
        return (Kind::Code, code);
    }
    let blanks = line.iter().take_while(|(c, _)| *c == ' ').count();
    match &line[blanks..] {
        [('•', _), (' ', _), words @ ..] => (Kind::Item(blanks / 2), words),
        words => (Kind::Words, words),
    }
}

/// Closes what stood before, and opens what comes.
fn turn(before: Option<Kind>, next: Option<Kind>, html: &mut String) {
    let depth = |kind: Option<Kind>| if let Some(Kind::Item(depth)) = kind { depth + 1 } else { 0 };
    let (from, to) = (depth(before), depth(next));
    match before {
        Some(Kind::Words) => *html += "</p>",
        Some(Kind::Code) if next == Some(Kind::Code) => return html.push('\n'),
        Some(Kind::Code) => *html += "</code></pre>",
        // The item stays open for the list within it.
        Some(Kind::Item(_)) if to <= from => *html += "</li>",
        _ => {}
    }
    for closed in 0..from.saturating_sub(to) {
        // The outermost list stands in no item.
        *html += if from - closed > 1 { "</ul></li>" } else { "</ul>" };
    }
    for opened in 0..to.saturating_sub(from) {
        // A list that is not right below an item has an empty one for it.
        *html += if opened > 0 { "<li><ul>" } else { "<ul>" };
    }
    match next {
        Some(Kind::Words) => *html += "<p>",
        Some(Kind::Code) => *html += "<pre><code>",
        Some(Kind::Item(_)) => *html += "<li>",
        None => {}
    }
}
