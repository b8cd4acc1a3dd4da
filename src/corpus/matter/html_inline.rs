//! How do tags inside of lines read? They go, and the words between them stay.

use super::canvas::Canvas;
use super::html_tags::{FoundTag, Tag, tags_in};
use super::left_out::Kind;

/// The longest words of a link or a piece of code.
const LONGEST: usize = 200;

/// Takes the tags out that are left after blocks of HTML were read.
pub(super) fn rewrite(canvas: &mut Canvas<'_>) {
    if !canvas.text.contains('<') {
        return;
    }
    let whole = 0..canvas.text.len();
    let tags = tags_in(canvas, &whole);
    for (nth, found) in tags.iter().enumerate() {
        canvas.count(Kind::Html, found.range.start);
        let next = tags.get(nth + 1).filter(|next| next.closes && next.name == found.name);
        match (found.tag, next) {
            (Tag::Hidden, Some(end)) if !found.closes => canvas.hide(found.range.start..end.range.end),
            (Tag::Inline | Tag::Hidden, next) => take(canvas, found, next),
            _ => separate(canvas, found),
        }
    }
}

/// What divides words goes with a blank in its place, its own line with a blank line.
fn separate(canvas: &mut Canvas<'_>, found: &FoundTag) {
    if found.tag != Tag::Break && canvas.is_alone(&found.range) {
        return canvas.blank(found.range.clone());
    }
    canvas.fill(found.range.clone());
    canvas.put(found.range.start, " ");
}

/// Takes a tag of a line out. A link to a place in the guide and code become Markdown's, so that they are known as that.
pub(super) fn take(canvas: &mut Canvas<'_>, found: &FoundTag, next: Option<&FoundTag>) {
    // The end of one that was taken with its beginning.
    if canvas.bytes[found.range.start] != b'<' {
        return;
    }
    let end = next.filter(|next| !found.closes && next.closes && next.name == found.name);
    let words = end.map(|end| found.range.end..end.range.start);
    let words = words.filter(|words| words.len() < LONGEST && is_plain(canvas.slice(words.clone())));
    canvas.fill(found.range.clone());
    let (Some(end), Some(_)) = (end, words) else { return };
    let is_local = canvas.text[found.range.clone()].contains("href=\"#");
    let marks = match found.name.as_str() {
        "a" if is_local => ("[", "](#)"),
        "code" | "kbd" | "samp" => ("`", "`"),
        _ => return,
    };
    canvas.fill(end.range.clone());
    canvas.put(found.range.end - 1, marks.0);
    canvas.put(end.range.start, marks.1);
}

/// Whether words read the same between brackets and back quotes.
fn is_plain(words: &str) -> bool {
    !words.trim().is_empty() && words.trim() == words && !words.contains(['[', ']', '`', '&', '|', '\n', '\\', '<'])
}
