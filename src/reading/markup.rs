//! How does a run of Markdown's inline text read without its marks?

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser};

/// A character with the byte of the quote that it stands at.
pub type Placed = (usize, char);

/// Put before the text so that it is read as a paragraph whatever it begins with: a word joiner and a blank, neither a mark.
const BEFORE: &str = "\u{2060} ";

/// The lines of an inline text without marks of emphasis and code, and links without their addresses; each character
/// with the byte it stands at.
pub(super) fn inline(text: &str) -> Vec<Vec<Placed>> {
    let whole = format!("{BEFORE}{text}");
    let mut lines = vec![Vec::new()];
    for (event, range) in
        Parser::new_with_broken_link_callback(&whole, Options::empty(), Some(named_elsewhere)).into_offset_iter()
    {
        if let Event::HardBreak = event {
            lines.push(Vec::new());
        } else if let Some(line) = lines.last_mut() {
            line.extend(event_words(&event, range, &whole));
        }
    }
    for line in &mut lines {
        line.retain(|(at, _)| *at >= BEFORE.len());
        line.iter_mut().for_each(|(at, _)| *at -= BEFORE.len());
    }
    lines
}

/// `[text][name]` is a link though the name is explained elsewhere in the guide; `[1]` alone may be just that. For a parser of
/// a part of a guide's Markdown, which leads such a link nowhere.
#[must_use]
pub fn named_elsewhere<'a>(link: BrokenLink<'_>) -> Option<(CowStr<'a>, CowStr<'a>)> {
    let is_link = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
    is_link.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
}

/// The characters that are shown of one event of a parser of Markdown, each with the byte of the whole text that it stands at.
#[must_use]
pub fn event_words(event: &Event<'_>, range: Range<usize>, whole: &str) -> Vec<Placed> {
    let start = range.start;
    match event {
        Event::Text(text) if **text == whole[range.clone()] => at_places(text, start),
        Event::Text(text) => text.chars().map(|c| (start, c)).collect(),
        Event::Code(text) => at_places(text, start + code_offset(&whole[range], text)),
        Event::SoftBreak => vec![(start, ' ')],
        Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => vec![(start, ' ')],
        _ => Vec::new(),
    }
}

fn at_places(text: &str, start: usize) -> Vec<Placed> {
    text.char_indices().map(|(at, c)| (start + at, c)).collect()
}

/// How many bytes of a code span come before its words: the marks, and a blank that belongs to them.
fn code_offset(span: &str, words: &str) -> usize {
    let marks = span.len() - span.trim_start_matches('`').len();
    let padded = span[marks..].starts_with([' ', '\n']) && !words.starts_with(' ');
    marks + usize::from(padded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        inline(text).into_iter().flatten().map(|(_, c)| c).collect()
    }

    #[test]
    fn links_read_as_their_words() {
        assert_eq!(
            read("see [a (b)](x_(y)) and [c][d], <https://e.org>, ![f](g.png), [1]"),
            "see a (b) and c, https://e.org, f, [1]"
        );
    }

    #[test]
    fn entities_and_tags_read_as_people_see_them() {
        assert_eq!(read("R&amp;D<br>is <b>on</b> <!-- not --> 5 < 6"), "R&D is on  5 < 6");
    }

    #[test]
    fn what_begins_like_a_block_is_text_here() {
        for text in ["1986. A year", "- five", "# one", "    four blanks", "> more"] {
            assert_eq!(read(text).trim(), text.trim());
        }
    }
}
