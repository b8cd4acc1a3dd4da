//! How do the lines of Discord's Markdown look: headings, lists, quotes, small print, code?

use super::Sight;
use super::inline::inline;
use super::tag::{block, escape, within};

/// How a fence of code begins and ends.
const FENCE: &str = "```";
/// What lines begin with that are shown in an element of their own.
const HEADS: [(&str, &str, &str); 4] =
    [("# ", "h1", "heading"), ("## ", "h2", "heading"), ("### ", "h3", "heading"), ("-# ", "div", "small")];

/// The text as HTML.
pub(crate) fn blocks(text: &str, sight: &Sight) -> String {
    let (mut html, mut rest, mut plain) = (String::new(), text, Vec::new());
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        if let Some((piece, after)) = piece(rest, line, after, sight) {
            html.push_str(&lines(&mut plain, sight));
            html.push_str(&piece);
            rest = after;
        } else {
            plain.push(line);
            rest = after;
        }
    }
    html + &lines(&mut plain, sight)
}

/// Lines that are nothing more, and none from then on. Marks may go over several of them.
fn lines(plain: &mut Vec<&str>, sight: &Sight) -> String {
    let html = inline(&plain.join("\n"), sight);
    plain.clear();
    block("lines", &html)
}

/// What a text begins with, where its first line is more than a line, and what is left.
fn piece<'a>(text: &'a str, line: &'a str, after: &'a str, sight: &Sight) -> Option<(String, &'a str)> {
    if let Some(code) = text.strip_prefix(FENCE) {
        let (code, after) = code.split_once(FENCE)?;
        // The language may stand on the first line.
        let code = code.split_once('\n').filter(|(first, _)| !first.contains(' ')).map_or(code, |(_, code)| code);
        return Some((format!("<pre>{}</pre>\n", escape(code.trim_end())), after.trim_start_matches('\n')));
    }
    if let Some(quoted) = text.strip_prefix(">>> ") {
        return Some((within("blockquote", "quote", &blocks(quoted, sight)), ""));
    }
    if is_quoted(line) {
        let (quoted, after) = taken(text, is_quoted);
        let bare: Vec<&str> = quoted.iter().map(|line| line[1..].strip_prefix(' ').unwrap_or("")).collect();
        return Some((within("blockquote", "quote", &blocks(&bare.join("\n"), sight)), after));
    }
    if let Some((_, element, class, text)) =
        HEADS.iter().find_map(|(mark, element, class)| Some((mark, element, class, line.strip_prefix(mark)?)))
    {
        return Some((within(element, class, &inline(text, sight)), after));
    }
    item(line)?;
    let (items, after) = taken(text, |line| item(line).is_some());
    let items: String = items.into_iter().filter_map(item).map(|item| shown_item(item, sight)).collect();
    Some((block("list", &items), after))
}

fn is_quoted(line: &str) -> bool {
    line.starts_with("> ") || line == ">"
}

/// The first lines of a text for which something holds, and the text after them.
fn taken(text: &str, holds: impl Fn(&str) -> bool) -> (Vec<&str>, &str) {
    let (mut lines, mut rest) = (Vec::new(), text);
    while let Some(line) = Some(rest.split('\n').next().unwrap_or_default()).filter(|line| holds(line)) {
        lines.push(line);
        rest = rest.get(line.len() + 1..).unwrap_or("");
    }
    (lines, rest)
}

/// A line of a list: how far it is put in, its mark and its text.
fn item(line: &str) -> Option<(usize, &str, &str)> {
    let text = line.trim_start_matches(' ');
    let (mark, rest) = text.split_once(' ').filter(|(_, rest)| !rest.trim().is_empty())?;
    let number = mark.strip_suffix('.').is_some_and(|digits| digits.parse::<u32>().is_ok());
    let mark = if mark == "-" || mark == "*" { "•" } else { mark };
    (number || mark == "•" && !text.starts_with('•')).then_some(((line.len() - text.len()) / 2, mark, rest))
}

fn shown_item((depth, mark, text): (usize, &str, &str), sight: &Sight) -> String {
    let mark = format!("<span class=\"mark\">{}</span>", escape(mark));
    format!("<div class=\"item in{}\">{mark}<span>{}</span></div>\n", depth.min(2), inline(text, sight))
}
