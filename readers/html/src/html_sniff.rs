//! Is a file a web page? By its bytes: a doctype, `<html`, or text that stands in block tags.

use super::html_encoding::{decode, head_of};

/// How much of a file is looked at.
const LOOKED_AT: usize = 64 * 1024;

/// Tags whose content is a block of text.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "style",
    "script",
    "table",
    "title",
    "ul",
    "summary",
];

/// Whether these are the bytes of a web page or a piece of one; a Markdown file with some tags in it is none.
#[must_use]
pub fn is_html(bytes: &[u8]) -> bool {
    let even = bytes.len().min(LOOKED_AT) & !1;
    let cut = bytes.get(..even.max(bytes.len().min(2))).unwrap_or_default();
    let (text, _) = decode(cut);
    let mut rest = skip_blanks_and_comments(&text);
    let xml = starts_with(rest, "<?xml");
    if xml {
        rest = skip_blanks_and_comments(rest.split_once("?>").map_or("", |(_, rest)| rest));
    }
    if starts_with(rest, "<!doctype") {
        let name = rest.get(9..).unwrap_or_default().trim_start();
        return starts_with(name, "html") && !name.get(4..).unwrap_or_default().starts_with(is_name);
    }
    match tag_name(rest) {
        Some((name, _)) if name == "html" || name.ends_with(":html") => true,
        Some(_) if !xml => stands_in_blocks(rest),
        _ => false,
    }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|front| front.eq_ignore_ascii_case(start))
}

const fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | ':' | '_')
}

fn skip_blanks_and_comments(text: &str) -> &str {
    let mut rest = text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n', '\x0C']);
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->").map_or("", |(_, after)| after).trim_start();
    }
    rest
}

/// The name of the tag at the front in small letters, with a slash before it if it ends one, and what follows the tag.
fn tag_name(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let length = name.find(|character| !is_name(character)).unwrap_or(name.len());
    if !name.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return None;
    }
    let slash = if name.len() < inside.len() { "/" } else { "" };
    let after = inside.split_once('>').map_or("", |(_, after)| after);
    Some((format!("{slash}{}", name.get(..length)?.to_ascii_lowercase()), after))
}

/// Whether nearly all words stand in block tags, and no line is marked as Markdown's lines are.
fn stands_in_blocks(text: &str) -> bool {
    let (mut inside, mut outside, mut depth, mut blocks) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.get(1..).and_then(|after| after.find('<')).map_or(rest.len(), |at| at + 1);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after;
        let Some((name, words)) = tag_name(piece) else {
            *(if depth > 0 { &mut inside } else { &mut outside }) += letters(piece);
            continue;
        };
        let opens = BLOCKS.contains(&name.as_str());
        if opens {
            blocks += 1;
            depth += 1;
        } else if name.strip_prefix('/').is_some_and(|name| BLOCKS.contains(&name)) {
            depth = depth.saturating_sub(1);
        }
        if has_markdown_line(words) && name != "pre" && name != "style" && name != "script" && name != "code" {
            return false;
        }
        *(if depth > 0 { &mut inside } else { &mut outside }) += letters(words);
    }
    blocks > 0 && inside > outside.saturating_mul(4)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|character| character.is_alphanumeric()).count()
}

fn has_markdown_line(words: &str) -> bool {
    words.lines().skip(1).any(|line| {
        let marks = line.trim_start_matches('#');
        let heading = (1..=6).contains(&(line.len() - marks.len())) && marks.starts_with(' ');
        heading || line.starts_with("```") || line.starts_with("- [") || head_of(line, 5) == "| ---"
    })
}
